package dev.toban.rota;

import static dev.toban.rota.Night.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Span;
import dev.toban.turns.Recurrence;
import dev.toban.turns.WallClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Random rotas against a slow and obvious oracle, which looks at every fact for every moment and knows nothing of stretches. */
class RotaOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 12, 20); // runs over new year into a leap year
    private static final List<String> AREAS = List.of("上町", "吉野");
    private static final List<String> TAKING_TURNS = List.of("t0", "t1", "t2");

    /** All facts of a rota, as they were drawn. */
    private record Facts(
            int days, List<Shift> rows, List<Cover> covers, List<Absence> absences, List<Special> specials, Map<Shift.Holder, Shift.Holder> deputies,
            List<Shift> free) {

        static Facts drawn(long seed, int days) {
            var r = new Random(seed);
            var facts = new Facts(days, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
            for (int d = 0; d < days; d++) {
                for (String area : AREAS) {
                    if (r.nextInt(3) > 0) {
                        facts.rows.add(facts.row(FIRST.plusDays(d), area, r));
                    }
                }
            }
            for (int i = 0; i < days / 2; i++) {
                facts.covers.add(facts.cover(i, r));
                facts.absences.add(new Absence("a" + i, anybody(r), span(r, days), r.nextBoolean() ? anybody(r) : null, null, "x", Instant.EPOCH));
            }
            for (int i = 0; i < days / 10; i++) {
                facts.specials.add(new Special(
                        "s" + i, span(r, days), r.nextBoolean() ? List.of() : List.of(AREAS.getFirst()), List.of(),
                        List.of(facts.row(FIRST.plusDays(r.nextInt(days)), AREAS.get(r.nextInt(2)), r)), null, "x",
                        Instant.ofEpochSecond(i)));
            }
            facts.turnRows()
                    .filter(n -> facts.rows.stream().noneMatch(
                            w -> w.post().equals(n.post()) && w.day().equals(n.day()) && w.span().overlaps(n.span())))
                    .forEach(facts.free::add);
            facts.deputies.put(p("p0"), p("p1"));
            facts.deputies.put(p("t0"), p("p2"));
            return facts;
        }

        private Shift row(LocalDate day, String area, Random r) {
            LocalDateTime start = day.atTime(r.nextBoolean() ? 8 : 17, 30);
            Shift.Holder who = r.nextInt(8) == 0 ? new Shift.Open() : anybody(r);
            return new Shift(
                    Rota.id(day, area, "doctor", 1, start), day, area, "doctor", 1, new Span(start, start.plusHours(5 + r.nextInt(20))), who,
                    null, null, day);
        }

        private Cover cover(int i, Random r) {
            Span part = r.nextBoolean() ? span(r, days) : null;
            Shift some = rows.get(r.nextInt(rows.size()));
            boolean wide = part != null && r.nextInt(3) == 0;
            Shift.Holder replaces = wide || r.nextInt(3) == 0 ? anybody(r) : some.holder();
            return new Cover(
                    "c" + i, wide ? null : some.id(), part, replaces, r.nextInt(6) == 0 ? new Shift.Closed() : anybody(r), Cover.Type.PEER, null,
                    null, "x", Instant.ofEpochSecond(r.nextInt(20)));
        }

        private static Shift.Holder anybody(Random r) {
            return r.nextInt(3) == 0 ? p(TAKING_TURNS.get(r.nextInt(3))) : p("p" + r.nextInt(5));
        }

        private static Span span(Random r, int days) {
            LocalDateTime start = FIRST.atStartOfDay().plusMinutes(30L * r.nextInt(days * 48));
            return new Span(start, start.plusMinutes(30L * (1 + r.nextInt(96))));
        }

        /** Turns at one post where the table is silent: nights of 15 hours, each the next one's. */
        Rota rota() {
            var nights = new Recurrence(
                    ChronoUnit.DAYS, 1, FIRST.atTime(17, 30), Duration.ofHours(15), Set.of(), Set.of(), DayOfWeek.MONDAY, Set.of(), WallClock.TOKYO);
            var turn = new Turn(
                    new Post(AREAS.getFirst(), "doctor", 1), null, nights, new Span(null, FIRST.plusDays(days).atStartOfDay()),
                    TAKING_TURNS.stream().map(t -> List.<Shift.Holder>of(p(t))).toList(), new Passing.Time(1), _ -> false, Turn.Hours.AS_IT_COMES,
                    false, 0, null);
            return Rota.EMPTY
                    .under(new Rules(List.of(turn), deputies))
                    .with(rows, List.of())
                    .withCovers(covers, List.of())
                    .withAbsences(absences, List.of())
                    .withSpecials(specials, List.of());
        }

        private Stream<Shift> turnRows() {
            return Stream.iterate(0, d -> d < days, d -> d + 1).map(d -> {
                LocalDate day = FIRST.plusDays(d);
                LocalDateTime end = day.plusDays(1).atTime(8, 30);
                LocalDateTime last = FIRST.plusDays(days).atStartOfDay();
                Span span = new Span(day.atTime(17, 30), end.isAfter(last) ? last : end);
                return new Shift(
                        Rota.id(day, AREAS.getFirst(), "doctor", 1, span.start()), day, AREAS.getFirst(), "doctor", 1, span,
                        p(TAKING_TURNS.get(d % 3)), null, null, FIRST);
            });
        }

        /** Who stands where at a moment. */
        Set<String> at(LocalDateTime t) {
            Stream<String> base = Stream.concat(rows.stream(), free.stream())
                    .filter(s -> s.span().contains(t))
                    .filter(s -> above(s, t, null).isEmpty())
                    .map(s -> name(s, t));
            Stream<String> special = specials.stream()
                    .filter(x -> x.span().contains(t))
                    .flatMap(x -> x.rows().stream().filter(s -> s.span().contains(t) && above(s, t, x).isEmpty()).map(s -> name(s, t)));
            return Stream.concat(base, special).collect(Collectors.toSet());
        }

        private Optional<Special> above(Shift s, LocalDateTime t, Special of) {
            return specials.stream()
                    .filter(x -> x != of && x.span().contains(t) && (x.areas().isEmpty() || x.areas().contains(s.area())))
                    .filter(x -> of == null || x.made().isAfter(of.made()))
                    .findFirst();
        }

        private String name(Shift s, LocalDateTime t) {
            Shift.Holder who = covers.stream()
                    .filter(c -> c.slot() == null || c.slot().equals(s.id()) || samePost(c.slot(), s) && alone(s))
                    .filter(c -> c.replaces().equals(s.holder()) && (c.span() == null || c.span().contains(t)))
                    .max(Comparator.comparing((Cover c) -> c.slot() != null).thenComparing(Cover::made).thenComparing(Cover::id))
                    .map(Cover::by)
                    .orElse(s.holder());
            Optional<Absence> away = away(who, t);
            if (away.isEmpty()) {
                return s.post() + " " + who;
            }
            Shift.Holder deputy = away.get().deputy() != null ? away.get().deputy() : deputies.get(who);
            boolean there = deputy != null && !deputy.equals(who) && away(deputy, t).isEmpty();
            return s.post() + " " + (there ? deputy : who + " away");
        }

        private static boolean samePost(String slot, Shift s) {
            return slot.startsWith(s.day() + "/" + s.area() + "/doctor/1/");
        }

        private boolean alone(Shift s) {
            boolean special = specials.stream().anyMatch(x -> x.rows().contains(s));
            return special || rows.stream().filter(o -> o.post().equals(s.post()) && o.day().equals(s.day())).count() < 2;
        }

        private Optional<Absence> away(Shift.Holder who, LocalDateTime t) {
            return absences.stream().filter(a -> a.who().equals(who) && a.span().contains(t)).findFirst();
        }
    }

    private static Set<String> said(Stream<Stint> stints) {
        return stints.map(s -> s.post() + " " + s.holder() + (s.state() == Stint.State.ABSENT ? " away" : "")).collect(Collectors.toSet());
    }

    @Property(tries = 60)
    void everyMomentIsAsTheOracleSays(@ForAll @IntRange(max = 1_000_000) int seed) {
        Facts facts = Facts.drawn(seed, 24);
        Rota rota = facts.rota();
        var r = new Random(seed);
        for (int i = 0; i < 60; i++) {
            LocalDateTime t = FIRST.minusDays(1).atStartOfDay().plusMinutes(r.nextInt(27 * 24 * 60));
            assertThat(said(rota.at(t).stream())).as("%s of %s", t, seed).isEqualTo(facts.at(t));
        }
    }

    @Property(tries = 40)
    void theCalendarSampledAtAMomentIsWhoIsThereThen(@ForAll @IntRange(max = 1_000_000) int seed) {
        Rota rota = Facts.drawn(seed, 24).rota();
        var r = new Random(seed);
        Span all = Span.days(FIRST.minusDays(2), FIRST.plusDays(30));
        List<Stint> calendar = rota.within(all).toList();
        for (int i = 0; i < 60; i++) {
            LocalDateTime t = FIRST.minusDays(1).atStartOfDay().plusMinutes(r.nextInt(27 * 24 * 60));
            assertThat(calendar.stream().filter(s -> s.span().contains(t))).containsExactlyInAnyOrderElementsOf(rota.at(t));
        }
    }

    @Property(tries = 40)
    void swappingTwiceIsNothing(@ForAll @IntRange(max = 1_000_000) int seed) {
        Facts facts = Facts.drawn(seed, 12);
        Rota rota = Rota.EMPTY.with(facts.rows, List.of()).withAbsences(facts.absences, List.of());
        Shift a = facts.rows.getFirst();
        Shift b = facts.rows.getLast();
        Rota once = rota.withCovers(swap("1", 1, a, b, b.holder(), a.holder()), List.of());
        Rota twice = once.withCovers(swap("2", 2, a, b, a.holder(), b.holder()), List.of());
        Span all = Span.days(FIRST, FIRST.plusDays(20));
        assertThat(twice.within(all)).containsExactlyElementsOf(rota.within(all).toList());
    }

    private static List<Cover> swap(String id, int made, Shift a, Shift b, Shift.Holder atA, Shift.Holder atB) {
        return List.of(
                new Cover("a" + id, a.id(), null, a.holder(), atA, Cover.Type.SWAP, null, null, "x", Instant.ofEpochSecond(made)),
                new Cover("b" + id, b.id(), null, b.holder(), atB, Cover.Type.SWAP, null, null, "x", Instant.ofEpochSecond(made)));
    }

    /** Every 30 seconds of the two minutes around each change of a year. */
    @Test
    void aWalkOverEveryChangeOfAYear() {
        Facts facts = Facts.drawn(20_261_209, 366);
        Rota rota = facts.rota();
        var changes = new TreeSet<LocalDateTime>();
        rota.within(Span.days(FIRST, FIRST.plusDays(370))).forEach(s -> changes.addAll(List.of(s.start(), s.end())));
        assertThat(changes).hasSizeGreaterThan(700);
        int steps = 0;
        for (LocalDateTime change : changes) {
            for (LocalDateTime t = change.minusMinutes(1); !t.isAfter(change.plusMinutes(1)); t = t.plusSeconds(30)) {
                assertThat(said(rota.at(t).stream())).as("%s", t).isEqualTo(facts.at(t));
                steps++;
            }
        }
        assertThat(steps).isEqualTo(changes.size() * 5);
    }

    @Test
    void aChangeSharesTheDaysItDoesNotTouch() {
        Rota rota = Facts.drawn(7, 24).rota();
        List<Stint> other = rota.day(FIRST.plusDays(20));
        Shift row = rota.all().filter(s -> s.day().isBefore(FIRST.plusDays(9))).findFirst().orElseThrow();
        Rota covered = rota.withCovers(List.of(Night.cover(row.id(), null, row.holder(), p("z"))), List.of());
        assertThat(covered.day(FIRST.plusDays(20))).isEqualTo(other);
        Rota plain = Rota.EMPTY.with(rota.all().toList(), List.of());
        List<Stint> before = plain.day(FIRST.plusDays(20));
        assertThat(plain.withCovers(List.of(Night.cover(row.id(), null, row.holder(), p("z"))), List.of()).day(FIRST.plusDays(20))).isSameAs(before);
    }
}
