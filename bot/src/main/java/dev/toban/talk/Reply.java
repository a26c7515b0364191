package dev.toban.talk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says back, in no channel's form.
 *
 * @param text the whole answer in plain words: what a notification, a screen reader or an old phone shows
 * @param card the same, laid out; null where words are enough
 * @param chips likely next questions, at most 13 (LINE's quick replies)
 * @param notes what the hub has to know of this, for its Slack channel
 * @param unanswered what of the question found no answer
 * @param form a form to be filled in, where the channel has such (Slack); null for none
 * @param next what the next sentence is expected to be about; null where nothing was asked back
 * @param denied what was refused because it is not theirs to see or do, for the record (audit, number, export …); null for nothing
 * @param exported what left the house in a file with it, for the record: the kind of file and ids; null for nothing
 */
public record Reply(
        String text,
        @Nullable Card card,
        List<Chip> chips,
        List<Note> notes,
        List<Unanswered> unanswered,
        @Nullable Form form,
        @Nullable Next next,
        @Nullable String denied,
        @Nullable String exported) {
    /** Says nothing: chatter in a group. */
    public static final Reply SILENCE = new Reply("", null, List.of(), List.of());

    public Reply {
        chips = List.copyOf(chips);
        notes = List.copyOf(notes);
        unanswered = List.copyOf(unanswered);
    }

    public Reply(String text, @Nullable Card card, List<Chip> chips, List<Note> notes) {
        this(text, card, chips, notes, List.of(), null, null, null, null);
    }

    public static Reply of(String text, Chip... chips) {
        return new Reply(text, null, List.of(chips), List.of());
    }

    public boolean silent() {
        return text.isEmpty();
    }

    public Reply and(Note note) {
        var all = new java.util.ArrayList<>(notes);
        all.add(note);
        return new Reply(text, card, chips, all, unanswered, form, next, denied, exported);
    }

    /** The same in other words; what follows from it stays. */
    public Reply reworded(String newText, @Nullable Card newCard) {
        return new Reply(newText, newCard, chips, notes, unanswered, form, next, denied, exported);
    }

    public Reply unanswered(List<Unanswered> questions) {
        return new Reply(text, card, chips, notes, questions, form, next, denied, exported);
    }

    /** The same with a form to fill in; {@code text} is for whoever can't be shown one. */
    public Reply form(Form toFill) {
        return new Reply(text, card, chips, notes, unanswered, toFill, next, denied, exported);
    }

    /** The same, and the next sentence is for that desk. */
    public Reply asking(String desk, String step, Map<String, String> soFar) {
        return new Reply(text, card, chips, notes, unanswered, form, new Next(desk, step, soFar), denied, exported);
    }

    /** The same, and the record says that this was refused. */
    public Reply denied(String what) {
        return new Reply(text, card, chips, notes, unanswered, form, next, what, exported);
    }

    /** The same, and the record says what left the house with it. */
    public Reply exported(String what) {
        return new Reply(text, card, chips, notes, unanswered, form, next, denied, what);
    }

    /**
     * A question of a desk that waits for its answer.
     *
     * @param desk its name
     * @param step what was asked
     * @param soFar what was answered before; ids and choices, never free words
     */
    public record Next(String desk, String step, Map<String, String> soFar) {
        public Next {
            soFar = Map.copyOf(soFar);
        }
    }

    /**
     * A tappable next step.
     *
     * @param label what the button shows; LINE cuts at 20 characters
     * @param says what tapping it says in the person's name
     */
    public record Chip(String label, String says) {
        public static Chip of(String words) {
            return new Chip(words, words);
        }
    }

    /**
     * A line for the hub's Slack channel, sent once per {@code about} and day however often the cause is met.
     *
     * @param about what it concerns, an id without personal words (e.g. {@code gap:2026-12-09:上町:doctor})
     * @param card the same, laid out; null where words are enough
     */
    public record Note(String about, String text, @Nullable Card card) {
        /** What somebody has to look at now: {@code about} begins with it. Everybody in the channel is called, and it does not wait for a store that is away. */
        public static final String CALL = "call/";

        public boolean calls() {
            return about.startsWith(CALL);
        }

        public Note(String about, String text) {
            this(about, text, null);
        }
    }
}
