package dev.toban.fair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Holidays;
import dev.toban.days.Span;
import dev.toban.hub.Hub;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Gap;
import dev.toban.rota.Gaps;
import dev.toban.rota.HubDays;
import dev.toban.rota.Objections;
import dev.toban.rota.Objections.Objection;
import dev.toban.rota.Post;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Windows;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A week of nights in 上町: a a b – c open d, and a by day on Sunday in 吉野. */
class BurdenTest {
    private static final LocalDate MON = LocalDate.of(2026, 12, 7);
    private static final Span WEEK = Span.days(MON, MON.plusDays(6));
    private static final Hub HUB = new Hub(
            "h", "拠点", "099-000-0100", List.of(),
            List.of(new Duty("doctor", "当番医", List.of(), List.of(new Duty.Window(
                    List.of(new DayClass.Weekday(), new DayClass.Every(DayOfWeek.SATURDAY), new DayClass.Every(DayOfWeek.SUNDAY)), 1050, 1950)))),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間", "099-000-0199"), LocalTime.of(21, 0), LocalTime.of(7, 0));

    private static Shift row(int day, String area, String kind, int from, int to, Shift.Holder who) {
        LocalDateTime start = MON.plusDays(day).atStartOfDay().plusMinutes(from);
        return new Shift(
                Rota.id(MON.plusDays(day), area, kind, 1, start), MON.plusDays(day), area, kind, 1,
                new Span(start, MON.plusDays(day).atStartOfDay().plusMinutes(to)), who, null, null, MON);
    }

    private static Shift night(int day, Shift.Holder who) {
        return row(day, "上町", "doctor", 1050, 1950, who);
    }

    private static Shift.Holder p(String name) {
        return new Shift.Someone(name);
    }

    private final Rota rota = Rota.EMPTY.with(
            List.of(
                    night(0, p("a")), night(1, p("a")), night(2, p("b")), night(4, p("c")), night(5, new Shift.Open()), night(6, p("d")),
                    row(6, "吉野", "doctor", 540, 1020, p("a"))),
            List.of());
    private final Windows windows = new Windows(HUB, new Holidays()::isHoliday);

    private Burden of(String name, Rota rota) {
        return Burden.within(WEEK, rota, new HubDays(HUB, new Holidays()::isHoliday), _ -> true).stream()
                .filter(b -> b.who().equals(p(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAreOfWhatReallyWas() {
        Burden a = of("a", rota);
        assertThat(a.duties()).isEqualTo(3);
        assertThat(a.nights()).isEqualTo(2);
        assertThat(a.holidays()).isEqualTo(1);
        assertThat(a.time()).isEqualTo(Duration.ofHours(15 + 15 + 8));
        assertThat(a.days()).containsEntry(DayOfWeek.MONDAY, 1).containsEntry(DayOfWeek.SUNDAY, 1);
        assertThat(of("d", rota).time()).as("what lies behind the week is the next one's").isEqualTo(Duration.ofMinutes(390));

        Cover c = new Cover(
                "c", night(1, p("a")).id(), new Span(MON.plusDays(1).atTime(22, 0), null), p("a"), p("x"), Cover.Type.OUTSOURCED, null, null, "h",
                Instant.EPOCH);
        Rota covered = rota.withCovers(List.of(c), List.of());
        assertThat(of("x", covered).types()).containsEntry(Cover.Type.OUTSOURCED, Duration.ofMinutes(630));
        assertThat(of("a", covered).types()).containsEntry(Cover.Type.OWN, Duration.ofMinutes((15 + 8) * 60 + 270));
        assertThat(of("a", covered).nights()).isEqualTo(1);
    }

    @Test
    void balanceIsOneFigureForBoth() {
        List<Burden> all = Burden.within(WEEK, rota, windows.days(), _ -> true);
        Balance balance = Burden.balance(all, h -> ((Shift.Someone) h).person(), rota, WEEK, _ -> true);
        assertThat(balance.overloaded()).containsOnlyKeys("a");
        assertThat(balance.missing()).isBetween(50, 60);
    }

    @Test
    void holesOpenAndUnreachableAreThreeThingsAndClosedIsNone() {
        Rota changed = rota
                .withAbsences(List.of(new Absence("x", p("b"), WEEK, null, null, "h", Instant.EPOCH)), List.of())
                .with(List.of(night(4, new Shift.Closed())), List.of());
        assertThat(new Gaps(changed, windows, _ -> true).within(WEEK))
                .filteredOn(g -> g.post().area().equals("上町"))
                .extracting(g -> g.span().start().getDayOfMonth() + " " + g.why())
                .containsExactly("7 HOLE", "9 UNREACHABLE", "10 HOLE", "12 OPEN");
        assertThat(new Gaps(changed, windows, s -> !s.holder().equals(p("a"))).within(WEEK))
                .filteredOn(g -> g.why() == Gap.Why.UNREACHABLE && g.post().area().equals("上町"))
                .extracting(g -> g.span().start().getDayOfMonth())
                .containsExactly(7, 8, 9);
    }

    @Test
    void whoCouldTakeItIsFreeAndLeastBurdened() {
        var candidates = new Candidates(rota, List.of(p("a"), p("b"), p("c"), p("d"), p("e")));
        Span thursday = new Span(MON.plusDays(3).atTime(17, 30), MON.plusDays(4).atTime(8, 30));
        assertThat(candidates.toCover(new Post("上町", "doctor", 1), thursday)).containsExactly(p("e"), p("d"), p("a"), p("b"), p("c"));
        assertThat(candidates.longestRested(new Post("上町", "doctor", 1), thursday)).startsWith(p("c"), p("d"), p("e"), p("a"));
        Span sunday = new Span(MON.plusDays(6).atTime(9, 0), MON.plusDays(6).atTime(18, 0));
        assertThat(candidates.free(sunday)).containsExactly(p("b"), p("c"), p("e"));
    }

    @Test
    void whatSpeaksAgainstAChangeIsSaidBefore() {
        var objections = new Objections(rota, MON.plusDays(3).atTime(12, 0), Duration.ofDays(1));
        assertThat(objections.cover(cover(night(5, new Shift.Open()), p("e"), Cover.Type.PEER))).isEmpty();
        assertThat(objections.cover(cover(night(0, p("a")), p("e"), Cover.Type.PEER))).containsExactly(Objection.PAST);
        assertThat(objections.cover(cover(night(0, p("a")), p("e"), Cover.Type.CORRECTION))).isEmpty();
        assertThat(objections.cover(cover(night(3, p("a")), p("e"), Cover.Type.PEER))).containsExactly(Objection.NO_SUCH_SLOT);
        assertThat(objections.cover(cover(night(4, p("a")), p("e"), Cover.Type.PEER))).containsExactly(Objection.CHANGES_NOTHING);
        assertThat(objections.swap(night(4, p("c")).id(), night(6, p("d")).id())).isEmpty();
        assertThat(objections.swap(night(4, p("c")).id(), null)).containsExactly(Objection.NO_SUCH_SLOT);
        assertThat(objections.row(new Post("上町", "doctor", 1), WEEK.end(), WEEK.start(), p("a"))).containsExactly(Objection.ENDS_BEFORE_IT_STARTS);
    }

    private static Cover cover(Shift s, Shift.Holder by, Cover.Type type) {
        return new Cover("k", s.id(), null, s.holder(), by, type, null, null, "h", Instant.EPOCH);
    }
}
