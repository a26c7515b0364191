package dev.toban.answer;

import dev.toban.days.Span;
import dev.toban.rota.Stint;
import dev.toban.say.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A time that a duty was asked for: an instant or stretch, or a duty day with or without a {@code part} of it, as people call it. */
record DutyTime(@Nullable LocalDate day, Span span, String part) {
    /** Night and day by the settings' defaults (夜 18:00–翌8:30, 日中 8:30–18:00). */
    private static final LocalTime DAY_STARTS = LocalTime.of(8, 30);

    private static final LocalTime NIGHT_STARTS = LocalTime.of(18, 0);

    /** Days that are answered one by one. */
    private static final int MOST_DAYS = 7;

    /** All times a question names; now, where it names none. */
    static List<DutyTime> of(Asked asked) {
        List<String> dates = asked.slots("dates");
        if (!dates.isEmpty()) {
            return dates.stream().map(d -> on(LocalDate.parse(d), asked)).toList();
        }
        String at = asked.slot("at");
        if (at != null) {
            return List.of(during(Span.at(LocalDateTime.parse(at))));
        }
        LocalDate date = asked.date("date");
        if (date != null) {
            return List.of(on(date, asked));
        }
        Span said = asked.what().interval();
        return said != null && said.start() != null && said.end() != null ? within(said, asked) : List.of(during(Span.at(asked.now())));
    }

    /** 今週末 means its duty days, not what of Friday's night still runs on Saturday; hours, or more days than a card holds, stay one stretch. */
    static List<DutyTime> within(Span span, Asked asked) {
        LocalDateTime start = Objects.requireNonNull(span.start());
        LocalDateTime end = Objects.requireNonNull(span.end());
        boolean midnights = start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        List<LocalDate> days = start.toLocalDate().datesUntil(end.toLocalDate()).limit(MOST_DAYS + 1).toList();
        return midnights && !days.isEmpty() && days.size() <= MOST_DAYS
                ? days.stream().map(d -> on(d, asked)).toList()
                : List.of(during(span));
    }

    private static DutyTime during(Span span) {
        return new DutyTime(null, span, "");
    }

    private static DutyTime on(LocalDate day, Asked asked) {
        return switch (asked.slot("band")) {
            case "night" -> new DutyTime(day, new Span(day.atTime(NIGHT_STARTS), day.plusDays(1).atTime(DAY_STARTS)), "の夜");
            case "day" -> new DutyTime(day, new Span(day.atTime(DAY_STARTS), day.atTime(NIGHT_STARTS)), "の日中");
            case null, default -> new DutyTime(day, Span.day(day), "");
        };
    }

    String said(LocalDate today) {
        return day == null ? When.span(span, today) : When.day(day, today) + part;
    }

    /** Who is on duty at that time, in the rota's order. */
    Stream<Stint> stints(Asked asked) {
        Board board = asked.board();
        if (day == null) {
            return Objects.equals(span.start(), span.end())
                    ? board.rota().at(Objects.requireNonNull(span.start())).stream()
                    : board.rota().within(span);
        }
        List<Stint> all = board.rota().day(day);
        if (!part.isEmpty()) {
            return all.stream().filter(s -> s.span().overlaps(span));
        }
        // what of today is over would only mislead, unless all are
        List<Stint> left = all.stream().filter(s -> s.end().isAfter(asked.now())).toList();
        return (day.equals(asked.today()) && !left.isEmpty() ? left : all).stream();
    }
}
