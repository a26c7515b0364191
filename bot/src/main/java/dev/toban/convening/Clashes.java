package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.days.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** What else is on at the time of a day to be chosen: the hub's own meetings and those of other associations. */
final class Clashes {
    private static final Duration USUAL = Duration.ofMinutes(90); // of a meeting whose end nobody gave

    private final Board board;

    Clashes(Board board) {
        this.board = board;
    }

    /** Everything that is on in the same hours; on the whole day where the candidate has no hour. */
    List<Meeting> with(Span day) {
        Span asked = whole(day);
        return board.agenda().all().stream()
                .filter(m -> m.when().start() != null && whole(m.when()).overlaps(asked))
                .filter(m -> board.lists().terms(m).off() == null)
                .toList();
    }

    private static Span whole(Span when) {
        LocalDateTime start = when.start();
        if (start.toLocalTime().equals(LocalTime.MIDNIGHT) && when.end() == null) {
            return Span.day(start.toLocalDate());
        }
        return new Span(start, when.end() == null || !when.end().isAfter(start) ? start.plus(USUAL) : when.end());
    }
}
