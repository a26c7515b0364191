package dev.toban.rota;

import static dev.toban.rota.Night.DAY;
import static dev.toban.rota.Night.away;
import static dev.toban.rota.Night.cover;
import static dev.toban.rota.Night.p;
import static dev.toban.rota.Night.rota;
import static dev.toban.rota.Night.row;
import static dev.toban.rota.Night.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.days.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stands in for whom. */
class CoverTest {
    private static final Span NIGHT = new Span(DAY.atTime(22, 0), DAY.plusDays(1).atTime(8, 30));

    private final Shift a = row(DAY, "上町", "a");
    private final Shift b = row(DAY, "吉野", "b");
    private final Rota rota = rota(a, b);

    private static Rota with(Rota rota, Cover... covers) {
        return rota.withCovers(List.of(covers), List.of());
    }

    @Test
    void aWholeShiftAndAPartOfIt() {
        assertThat(said(with(rota, cover(a.id(), null, p("a"), p("x"))).day(DAY))).isEqualTo("17:30-08:30 x/a, 17:30-08:30 b");
        assertThat(said(with(rota, cover(a.id(), NIGHT, p("a"), p("x"))).slot(a.id()))).isEqualTo("17:30-22:00 a, 22:00-08:30 x/a");
        Span middle = new Span(DAY.atTime(20, 0), DAY.atTime(21, 0));
        assertThat(said(with(rota, cover(a.id(), middle, p("a"), p("x"))).slot(a.id())))
                .isEqualTo("17:30-20:00 a, 20:00-21:00 x/a, 21:00-08:30 a");
    }

    @Test
    void theSplitInstantBelongsToTheOneWhoComes() {
        Rota split = with(rota, cover(a.id(), NIGHT, p("a"), p("x")));
        assertThat(said(split.at(DAY.atTime(21, 59)))).isEqualTo("17:30-22:00 a, 17:30-08:30 b");
        assertThat(said(split.at(DAY.atTime(22, 0)))).isEqualTo("17:30-08:30 b, 22:00-08:30 x/a");
    }

    @Test
    void coversReplaceAllAtOnceAndNeverChain() {
        Span all = Span.days(DAY, DAY.plusDays(1));
        assertThat(said(with(rota, cover(null, all, p("a"), p("b")), cover(null, all, p("b"), p("c"))).day(DAY)))
                .isEqualTo("17:30-08:30 b/a, 17:30-08:30 c/b");
    }

    @Test
    void ofTwoForTheSameTheLatestMadeHoldsWhereItReaches() {
        Rota twice = with(rota, cover(a.id(), null, p("a"), p("x")), cover(a.id(), NIGHT, p("a"), p("y")));
        assertThat(said(twice.slot(a.id()))).isEqualTo("17:30-22:00 x/a, 22:00-08:30 y/a");
    }

    @Test
    void whatIsAboutTheSlotGoesBeforeWhatIsAboutAllSlots() {
        Rota both = with(rota, cover(a.id(), null, p("a"), p("x")), cover(null, Span.day(DAY), p("a"), p("y")));
        assertThat(said(both.slot(a.id()))).isEqualTo("17:30-08:30 x/a");
    }

    @Test
    void handingOnWhatOneHasTakenNamesWhoWasMeant() {
        Rota taken = with(rota, cover(a.id(), null, p("a"), p("x")));
        Cover on = Cover.of("h", taken.slot(a.id()).getFirst(), NIGHT, p("z"), Cover.Type.HANDOVER, null, "x", Instant.MAX);
        assertThat(said(with(taken, on).slot(a.id()))).isEqualTo("17:30-22:00 x/a, 22:00-08:30 z/a");
    }

    @Test
    void swappingBackIsAsIfNothingHadBeen() {
        Rota there = with(rota, cover(a.id(), null, p("a"), p("b")), cover(b.id(), null, p("b"), p("a")));
        assertThat(said(there.day(DAY))).isEqualTo("17:30-08:30 b/a, 17:30-08:30 a/b");
        Rota back = with(there, cover(a.id(), null, p("a"), p("a")), cover(b.id(), null, p("b"), p("b")));
        assertThat(back.day(DAY)).isEqualTo(rota.day(DAY));
    }

    @Test
    void aCoverThatIsTakenBackLeavesTheRowAsItWas() {
        Cover c = cover(a.id(), null, p("a"), p("x"));
        assertThat(with(rota, c).withCovers(List.of(), List.of(c.id())).day(DAY)).isEqualTo(rota.day(DAY));
    }

    @Test
    void aCoverOfTheWholeShiftFollowsItsHours() {
        Cover c = cover(a.id(), null, p("a"), p("x"));
        Shift later = new Shift(
                Rota.id(DAY, "上町", "doctor", 1, DAY.atTime(19, 0)), DAY, "上町", "doctor", 1,
                new Span(DAY.atTime(19, 0), DAY.plusDays(1).atTime(8, 30)), p("a"), null, null, DAY);
        assertThat(said(with(rota, c).with(List.of(later), List.of(a.id())).slot(later.id()))).isEqualTo("19:00-08:30 x/a");
    }

    @Test
    void whatIsOpenCanBeFilledAndWhatIsHeldClosed() {
        Shift open = row(DAY, "伊敷", 1, new Shift.Open());
        assertThat(said(with(rota(open), cover(open.id(), null, new Shift.Open(), p("x"))).day(DAY))).isEqualTo("17:30-08:30 x");
        Rota closed = with(rota, cover(a.id(), NIGHT, p("a"), new Shift.Closed()));
        assertThat(said(closed.slot(a.id()))).isEqualTo("17:30-22:00 a, 22:00-08:30 closed");
        assertThat(closed.slot(a.id()).getLast().state()).isEqualTo(Stint.State.CLOSED);
    }

    @Test
    void whatChangesNothingSaysWhy() {
        assertThat(rota.effect(cover("2026-12-09/吉田/doctor/1/1050", null, p("a"), p("x"))).nothing()).isEqualTo(Effect.Why.NO_SUCH_SLOT);
        assertThat(rota.effect(cover(a.id(), null, p("q"), p("x"))).nothing()).isEqualTo(Effect.Why.NOT_MEANT);
        assertThat(rota.effect(cover(a.id(), Span.day(DAY.minusDays(1)), p("a"), p("x"))).nothing()).isEqualTo(Effect.Why.OUTSIDE);
        assertThat(rota.effect(cover(null, Span.day(DAY), p("q"), p("x"))).nothing()).isEqualTo(Effect.Why.OUTSIDE);
        assertThat(rota.effect(cover(a.id(), null, p("a"), p("a"))).nothing()).isEqualTo(Effect.Why.SAME);
        Effect effect = rota.effect(cover(a.id(), NIGHT, p("a"), p("x")));
        assertThat(effect.isNothing()).isFalse();
        assertThat(said(effect.before())).isEqualTo("17:30-08:30 a");
        assertThat(said(effect.after())).isEqualTo("17:30-22:00 a, 22:00-08:30 x/a");
    }

    @Test
    void anAbsenceChangesTheAnswerAtOnce() {
        Rota away = rota.withAbsences(List.of(away(p("a"), Span.day(DAY), p("d"))), List.of());
        assertThat(said(away.slot(a.id()))).isEqualTo("17:30-00:00 d/a, 00:00-08:30 a");
    }

    @Test
    void withoutADeputyOrWithOneWhoIsAwayTooNobodyIsReached() {
        Rota alone = rota.withAbsences(List.of(away(p("a"), Span.day(DAY), null)), List.of());
        assertThat(said(alone.slot(a.id()))).isEqualTo("17:30-00:00 a away, 00:00-08:30 a");
        Rota both = rota.withAbsences(
                List.of(away(p("a"), Span.days(DAY, DAY.plusDays(1)), p("d")), away(p("d"), new Span(DAY.atTime(20, 0), null), null)), List.of());
        assertThat(said(both.slot(a.id()))).isEqualTo("17:30-20:00 d/a, 20:00-08:30 a away");
    }

    @Test
    void whoStandsInAndFallsAwayIsReplacedByTheirOwnDeputy() {
        Rota taken = with(rota, cover(a.id(), null, p("a"), p("x")))
                .withAbsences(List.of(away(p("x"), NIGHT, p("y"))), List.of());
        assertThat(said(taken.slot(a.id()))).isEqualTo("17:30-22:00 x/a, 22:00-08:30 y/a");
    }

    @Test
    void anOfficeThatIsAwayTakesItsPeopleAlong() {
        Rota rota = rota(a, row(DAY, "吉野", 1, new Shift.At("o")))
                .staffed(java.util.Map.of("a", "o"))
                .withAbsences(List.of(away(new Shift.At("o"), NIGHT, new Shift.At("p"))), List.of());
        assertThat(said(rota.day(DAY)))
                .isEqualTo("17:30-22:00 a, 17:30-22:00 office o, 22:00-08:30 office p/a, 22:00-08:30 office p/office o");
    }

    @Test
    void aSpecialTableTakesThePlaceOfEverythingInIt() {
        Special typhoon = new Special(
                "t", new Span(DAY.atTime(20, 0), DAY.plusDays(1).atTime(6, 0)), List.of("上町"), List.of(),
                List.of(row(DAY, "上町", "x")), "typhoon", "hub", Instant.EPOCH);
        assertThat(said(rota.withSpecials(List.of(typhoon), List.of()).day(DAY)))
                .isEqualTo("17:30-20:00 a, 17:30-08:30 b, 20:00-06:00 x, 06:00-08:30 a");
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThatThrownBy(() -> cover(null, null, p("a"), p("b"))).hasMessageContaining("expected: a slot, or a span");
        assertThatThrownBy(() -> cover(a.id(), Span.at(DAY.atTime(9, 0)), p("a"), p("b"))).hasMessageContaining("expected: some time");
        assertThatThrownBy(() -> away(new Shift.Open(), NIGHT, null)).hasMessageContaining("expected: a person or an office");
    }
}
