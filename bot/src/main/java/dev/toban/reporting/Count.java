package dev.toban.reporting;

import dev.toban.announce.Announcement;
import dev.toban.announce.Meeting;
import dev.toban.announce.Purpose;
import dev.toban.answer.Board;
import dev.toban.attend.Roll;
import dev.toban.attend.Survey;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.figures.Held;
import dev.toban.figures.Ledgers;
import dev.toban.figures.Period;
import dev.toban.people.Members;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Swap;
import dev.toban.talk.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Whoever counts what the books hold of a period. */
final class Count {
    private final Board board;

    Count(Board board) {
        this.board = board;
    }

    /** Those of a period that took place, in their order. {@code word} stands in their title; empty = all. */
    List<Held> held(Period period, String word, LocalDateTime now) {
        return board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().isBefore(now) && period.holds(m.when().start().toLocalDate()))
                .filter(m -> m.title().contains(word))
                .filter(m -> board.lists().terms(m).off() == null)
                .map(m -> held(m))
                .toList();
    }

    private Held held(Meeting m) {
        Roll roll = board.lists().roll(m.id());
        int counted = board.lists().came(m.id()).orElse(0);
        Purpose purpose = board.mailroom().all().stream()
                .filter(a -> m.id().equals(a.leaflet().meeting()))
                .max(Comparator.comparing(Announcement::id))
                .map(a -> a.leaflet().purpose())
                .orElseGet(() -> Purpose.of(m.title()));
        return counted > 0 ? new Held(m, counted, Held.How.COUNTED, purpose)
                : roll.seats() > 0 ? new Held(m, roll.seats(), Held.How.ANSWERED, purpose)
                : new Held(m, 0, Held.How.UNKNOWN, purpose);
    }

    Ledgers ledgers(Period asked, LocalDateTime now) {
        Period p = asked.upTo(now.toLocalDate());
        List<Announcement> sent = board.mailroom().all().stream()
                .filter(a -> a.left() != null && !(a instanceof Announcement.Stopped) && p.holds(day(a.left())) && !a.left().isAfter(now.atZone(Tokyo.ZONE).toInstant()))
                .toList();
        List<Held> meetings = held(p, "", now);
        int answered = meetings.stream()
                .flatMap(h -> board.lists().survey(h.meeting().id()).stream())
                .mapToInt((Survey s) -> s.counts().keySet().stream().mapToInt(s::answers).max().orElse(0))
                .sum();
        return new Ledgers(
                p, meetings, sent,
                (int) board.rota().within(Span.days(p.first(), p.last())).filter(s -> s.held()).count(),
                (int) board.swaps().all().filter(s -> s.state() == Swap.State.DONE && p.holds(day(s.made()))).count(),
                (int) board.mailroom().allHanded().filter(h -> p.holds(day(h.at()))).count(),
                answered,
                (int) board.members().all().filter(m -> !Members.inSlack(m.id()) && Rights.may(m, Thing.SEE_PROFESSIONAL)).count(),
                (int) board.members().all().filter(m -> m.role() == Role.RESIDENT).count());
    }

    private static LocalDate day(Instant at) {
        return LocalDateTime.ofInstant(at, Tokyo.ZONE).toLocalDate();
    }
}
