package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.planning.Speech;
import dev.toban.rights.Thing;
import dev.toban.say.SpeakerWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk where people are asked to speak at a meeting: by the hub in Slack, answered in LINE or, for those who are rung, by the hub. */
final class Speaking implements Desk {
    private static final Pattern COMMAND = Pattern.compile("(?:講師|司会|座長|講師依頼)(?:一覧)?");
    private static final int SHOWN = 8;
    private static final int SUGGESTED = 3;

    private final Board board;
    private final Books books;
    private final Threads threads;
    private final AddressBook people;

    Speaking(Board board, Books books, Threads threads) {
        this.board = board;
        this.books = books;
        this.threads = threads;
        this.people = new AddressBook(board);
    }

    @Override
    public String name() {
        return SpeakerWords.DESK;
    }

    private Optional<Meeting> meeting(String id) {
        return board.agenda().meeting(id).filter(m -> m.when().start() != null);
    }

    private static boolean over(Meeting m, Visit v) {
        return !m.when().start().isAfter(v.now());
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        return v.staffFor(Thing.DRAFT) && COMMAND.matcher(said.text().strip()).matches()
                ? Optional.of(SpeakerWords.which(board.agenda().ahead(v.now(), m -> m.when().start() != null).stream().limit(SHOWN).toList(), v.today()))
                : Optional.empty();
    }

    /** What somebody was asked and has not answered, of meetings to come. */
    private Map<Speech, Meeting> unanswered(Visit v) {
        var open = new LinkedHashMap<Speech, Meeting>();
        board.plans().speeches()
                .filter(s -> s.person().equals(v.member().person()) && s.state() == Speech.State.ASKED)
                .forEach(s -> meeting(s.meeting()).filter(m -> !over(m, v)).ifPresent(m -> open.put(s, m)));
        return open;
    }

    /** 「いいですよ」 to a message of yesterday. */
    @Override
    public Optional<Topic> open(Visit v) {
        return v.channel() == Channel.LINE_DM && !unanswered(v).isEmpty() ? Optional.of(new Topic(Intent.EVENT_SPEAKER_ANSWER.id(), Map.of(), null, v.at())) : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_SPEAKER_ANSWER -> v.channel() == Channel.LINE_DM ? Optional.of(said(v, "yes".equals(asked.slot("answer")))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Reply said(Visit v, boolean yes) {
        Map<Speech, Meeting> open = unanswered(v);
        return switch (open.size()) {
            case 0 -> SpeakerWords.nothingAsked(board.hub());
            case 1 -> answered(open.keySet().iterator().next(), open.values().iterator().next(), yes, v);
            default -> SpeakerWords.whichOne(open, yes, v.today());
        };
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length < 2 || v.inGroup()) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "yes", "no" -> answerable(parts[1], v).map(s -> meeting(s.meeting()).map(m -> answered(s, m, parts[0].equals("yes"), v)).orElseGet(() -> SpeakerWords.nothingAsked(board.hub())));
            default -> v.staffFor(Thing.DRAFT) ? staffTapped(v, parts) : Optional.of(Words.refused());
        };
    }

    /** The asked person's own answer, or the hub's for who was rung. */
    private Optional<Speech> answerable(String id, Visit v) {
        return board.plans().speech(id).filter(s -> v.staffFor(Thing.DRAFT) || v.channel() == Channel.LINE_DM && s.person().equals(v.member().person()));
    }

    private Optional<Reply> staffTapped(Visit v, String[] parts) {
        return switch (parts[0]) {
            case "new" -> meeting(parts[1]).map(m -> SpeakerWords.form(m, null, null, null, v.today()));
            case "show" -> meeting(parts[1]).map(m -> SpeakerWords.show(m, named(m), v.today()));
            case "next" -> parts.length < 3 ? Optional.empty() : board.plans().speech(parts[1])
                    .flatMap(s -> meeting(s.meeting()).map(m -> SpeakerWords.form(m, people.shortName(parts[2]), s.part(), s.topic(), v.today())));
            default -> Optional.empty();
        };
    }

    private Map<Speech, String> named(Meeting m) {
        var names = new LinkedHashMap<Speech, String>();
        board.plans().speakersOf(m.id()).forEach(s -> names.put(s, people.shortName(s.person())));
        return names;
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return rest.equals("ask") ? meeting(form.carried().getOrDefault("meeting", "")).map(m -> ask(v, m, form)) : Optional.empty();
    }

    private Reply ask(Visit v, Meeting m, Incoming.Filled form) {
        List<String> found = people.read(form.value("who"));
        if (found.size() != 1) {
            return SpeakerWords.unknown(form.value("who"));
        }
        if (over(m, v)) {
            return SpeakerWords.over(m, v.today());
        }
        String part = SpeakerWords.PARTS.contains(form.value("part")) ? form.value("part") : SpeakerWords.PARTS.getFirst();
        String topic = form.value("topic").isEmpty() ? null : form.value("topic");
        Speech s = Speech.asked(m.id(), found.getFirst(), part, topic, v.member().id(), v.at());
        String name = people.shortName(s.person());
        Speech was = board.plans().speech(s.id()).orElse(null);
        if (was != null && was.state() != Speech.State.DECLINED) {
            return SpeakerWords.already(was, name);
        }
        Optional<Member> inLine = people.inLine(s.person());
        Change change = Change.nothing(v.member().id(), "asked to speak").expecting(Book.SPEECHES, s.id(), was).put(Book.SPEECHES, s);
        books.write(inLine.map(who -> change.telling(
                        Parcel.line("speech/" + s.id() + "/" + v.at().toEpochMilli(), who.id(), SpeakerWords.invitation(s, m, board.hub(), v.today()), "speaker", v.at())))
                .orElse(change));
        return SpeakerWords.asked(s, name, m, inLine.isPresent(), phone(s.person()), v.today());
    }

    private @Nullable String phone(String person) {
        return board.directory().person(person)
                .map(p -> p.phone() != null ? p.phone() : p.office() == null ? null : board.directory().office(p.office()).map(o -> o.phone()).orElse(null))
                .orElse(null);
    }

    private Reply answered(Speech s, Meeting m, boolean yes, Visit v) {
        if (over(m, v)) {
            return SpeakerWords.over(m, v.today());
        }
        Speech now = s.answering(yes, v.at());
        if (now.state() != s.state()) {
            Reply news = SpeakerWords.answered(now, people.shortName(s.person()), m, yes ? Map.of() : others(s), v.today());
            books.write(Change.nothing(v.member().id(), yes ? "speaks" : "declines to speak")
                    .expecting(Book.SPEECHES, s.id(), s)
                    .put(Book.SPEECHES, now)
                    .telling(threads.says(m, "speech/" + s.id() + "/" + v.at().toEpochMilli(), news, v.at())));
        }
        return v.staffFor(Thing.DRAFT) ? SpeakerWords.show(m, named(m), v.today()) : SpeakerWords.thanks(now, m, v.today());
    }

    /** Others of the same trade who have not been asked for this meeting, those in LINE first. */
    private Map<String, String> others(Speech s) {
        List<String> asked = board.plans().speakersOf(s.meeting()).stream().map(Speech::person).toList();
        String trade = board.directory().person(s.person()).map(Person::profession).orElse("");
        var all = new LinkedHashMap<String, String>();
        board.directory().people().stream()
                .filter(p -> p.profession().equals(trade) && !asked.contains(p.id()))
                .sorted(java.util.Comparator.comparing((Person p) -> people.inLine(p.id()).isEmpty()).thenComparing(p -> p.kana() == null ? p.name() : p.kana()))
                .limit(SUGGESTED)
                .forEach(p -> all.put(p.id(), p.name()));
        return all;
    }
}
