package dev.toban.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Stretches measured from now: 今後2時間以内, 過去7日間, この1ヶ月; and bare lengths, which are no interval. */
final class Stretches {
    private static final String[] COMING = {"今から", "いまから", "これからの", "これから", "今後の", "今後", "向こう", "この先", "次の"};
    private static final String[] PAST = {"過去の", "過去", "直近の", "直近", "直在", "ここ", "この", "現", "前の", "最後の", "最近の"};

    private Stretches() {}

    /** 1日と5時間以内. */
    static @Nullable Reading within(Cursor c, Frame f) {
        int start = c.pos;
        Lengths.Length length = Lengths.read(c);
        if (length != null && c.eatAny("以内に", "以内")) {
            LocalDateTime from = length.exact() ? f.now() : f.today().atStartOfDay();
            return Reading.of(new Span(from, length.from(from, 1)), Grain.RANGE, "within");
        }
        c.pos = start;
        return null;
    }

    static @Nullable Reading read(Cursor c, Frame f) {
        int start = c.pos;
        boolean coming = c.eatAny(COMING);
        boolean past = !coming && c.eatAny(PAST);
        Lengths.Length length = Lengths.read(c);
        if (length == null) {
            c.pos = start;
            return null;
        }
        if (past) {
            LocalDateTime to = length.exact() ? f.now() : f.today().atStartOfDay();
            return Reading.of(new Span(length.from(to, -1), to), Grain.RANGE, "past-length");
        }
        if (coming) {
            boolean within = c.eatAny("以内に", "以内");
            LocalDateTime from = length.exact() ? f.now() : f.today().plusDays(within ? 0 : 1).atStartOfDay();
            return Reading.of(new Span(from, length.from(from, 1)), Grain.RANGE, "coming-length");
        }
        if (c.looksAt("で") && "すしはも".indexOf(c.peek(1)) < 0) {
            LocalDate day = length.from(f.now(), 1).toLocalDate();
            return length.exact() ? Reading.of(Span.at(length.from(f.now(), 1)), Grain.INSTANT, "shift")
                    : Reading.of(Span.day(day), Grain.DAY, "shift");
        }
        return Reading.of(null, Grain.DURATION, "length");
    }
}
