package dev.toban.rota;

import dev.toban.days.Span;
import dev.toban.turns.Occurrence;
import dev.toban.turns.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that makes rows where the table has none: whose turn it is at a post.
 *
 * @param team tells two teams at one post apart
 * @param when when the duty comes round
 * @param valid what lies outside is none of its business
 * @param members in their order, each one or several at once; one alone is a fixed assignment
 * @param closed days on which the duty is closed on purpose
 * @param skips whether the next member steps in for one who is away
 * @param priority of several rules at one post the highest holds while it has somebody
 */
public record Turn(
        Post post,
        @Nullable String team,
        Pattern when,
        Span valid,
        List<List<Shift.Holder>> members,
        Passing passing,
        Predicate<LocalDate> closed,
        Hours hours,
        boolean skips,
        int priority,
        @Nullable String phone) {
    public Turn {
        members = members.stream().map(List::copyOf).toList();
    }

    /** The hours of some holder that differ from everybody's: an office's own; empty = as it comes round. */
    public interface Hours {
        Hours AS_IT_COMES = (_, _) -> List.of();

        List<Span> of(LocalDate day, Shift.Holder holder);
    }

    /** A row it makes, and who would be next. */
    record Row(Shift shift, List<Shift.Holder> others) {}

    /** The rows that begin on a day. */
    Stream<Row> on(LocalDate day) {
        return when.starting(Span.day(day))
                .flatMap(o -> o.span().common(valid).stream().flatMap(s -> rows(day, o, s)));
    }

    private Stream<Row> rows(LocalDate day, Occurrence o, Span span) {
        if (closed.test(day)) {
            return Stream.of(new Row(row(day, span, new Shift.Closed(), 0), List.of()));
        }
        if (!(passing instanceof Passing.Clock(var rotation, long pinned))) {
            return members(day, span, passing.turn(o));
        }
        List<Stream<Row>> parts = new ArrayList<>();
        long turn = rotation.turnAt(Objects.requireNonNull(span.start()));
        for (LocalDateTime from = span.start(); from.isBefore(span.end()); turn++) {
            LocalDateTime to = rotation.boundary(turn + 1);
            Span part = new Span(from, to.isBefore(span.end()) ? to : span.end());
            if (from.isBefore(part.end())) {
                parts.add(members(day, part, turn - pinned));
            }
            from = part.end();
        }
        return parts.stream().flatMap(p -> p);
    }

    private Stream<Row> members(LocalDate day, Span span, long turn) {
        int index = Math.floorMod(turn, members.size());
        List<Shift.Holder> next = new ArrayList<>();
        for (int i = 1; i < members.size(); i++) {
            next.addAll(members.get((index + i) % members.size()));
        }
        List<Row> rows = new ArrayList<>();
        for (Shift.Holder who : members.get(index)) {
            List<Span> own = hours.of(day, who);
            int mate = rows.size();
            (own.isEmpty() ? List.of(span) : own)
                    .forEach(s -> rows.add(new Row(row(day, s, who, mate), skips ? List.copyOf(next) : List.of())));
        }
        return rows.stream();
    }

    private Shift row(LocalDate day, Span span, Shift.Holder holder, int mate) {
        String id = Rota.id(day, post.area(), post.kind(), post.order(), Objects.requireNonNull(span.start()))
                + (team == null ? "" : "/" + team)
                + (mate == 0 ? "" : "/" + (mate + 1));
        LocalDate since = valid.start() == null ? day : valid.start().toLocalDate();
        return new Shift(id, day, post.area(), post.kind(), post.order(), span, holder, phone, null, since);
    }
}
