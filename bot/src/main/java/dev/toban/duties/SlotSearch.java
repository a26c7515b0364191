package dev.toban.duties;

import dev.toban.rota.Stint;
import dev.toban.say.SlotWords;
import dev.toban.say.TableWords;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The form that asks which slot is meant by its day, area and duty, and what is found with it. */
final class SlotSearch {
    /** Slack shows 25 buttons in a row of them. */
    private static final int SHOWN = 25;

    private final Clerk clerk;

    SlotSearch(Clerk clerk) {
        this.clerk = clerk;
    }

    List<Form.Option> areas() {
        return clerk.hub().areas().stream().map(a -> new Form.Option(a.name(), a.name())).toList();
    }

    List<Form.Option> duties() {
        return clerk.hub().duties().stream().map(d -> new Form.Option(d.kind(), d.label())).toList();
    }

    /** @param day what stands there at first */
    Form form(String desk, String title, String dayLabel, LocalDate day) {
        return new Form(desk + ".find", title, TableWords.find(), List.of(
                new Form.Day("day", dayLabel, day.toString(), false),
                new Form.Choice("area", "地区", areas(), null, true),
                new Form.Choice("duty", "当番", duties(), null, true)), Map.of());
    }

    /** The day that was filled in; none if it is no day. */
    static Optional<LocalDate> day(Incoming.Filled filled) {
        try {
            return Optional.of(LocalDate.parse(filled.value("day")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A button for each slot that is meant, with its words and who holds it. */
    List<Card.Tap> found(LocalDate day, Incoming.Filled filled, Predicate<Stint> wanted, BiFunction<String, Stint, Card.Tap> tap) {
        return clerk.rota().day(day).stream()
                .filter(wanted)
                .filter(s -> filled.value("area").isEmpty() || s.area().equals(filled.value("area")))
                .filter(s -> filled.value("duty").isEmpty() || s.kind().equals(filled.value("duty")))
                .limit(SHOWN)
                .map(s -> tap.apply(SlotWords.post(s, clerk.hub()) + " " + clerk.name(s.holder(), Clerk.STAFF), s))
                .toList();
    }
}
