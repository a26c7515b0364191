package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.rota.Stint;
import dev.toban.say.SlotWords;
import dev.toban.say.TableWords;
import dev.toban.say.When;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Seven days of duties as text that can be printed: for the day LINE is down, and for those who want it on paper. */
final class Week {
    private static final int DAYS = 7;

    private final Clerk clerk;

    Week(Clerk clerk) {
        this.clerk = clerk;
    }

    Reply from(LocalDate first, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<TableWords.Day> days = first.datesUntil(first.plusDays(DAYS))
                .map(day -> new TableWords.Day(When.day(day, today), clerk.rota().day(day).stream().map(this::line).toList()))
                .toList();
        var fallback = clerk.hub().fallback();
        return TableWords.week(
                When.span(Span.days(first, first.plusDays(DAYS - 1)), today), days,
                TableWords.weekFoot(When.day(today, today) + " " + When.clock(now.toLocalTime()), fallback.label() + " ☎" + fallback.phone()));
    }

    private String line(Stint s) {
        return TableWords.tonight(
                SlotWords.post(s, clerk.hub()), When.hours(s.span(), s.day()),
                clerk.name(s.holder(), Clerk.COLLEAGUE) + (s.state() == Stint.State.ABSENT ? "（不在）" : ""), s.held() ? clerk.phone(s, s.start()) : null);
    }
}
