package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rota: every row that is written down, the turns that hold where none is, and what lies over both. The only place that knows who
 * is on duty. Pure and unchanging; a change makes a new one that shares all days it does not touch.
 */
public final class Rota {
    public static final Rota EMPTY = new Rota(new TreeMap<>(), Map.of(), Overlays.NONE, Rules.NONE, new ConcurrentHashMap<>());

    /** A shift may run past midnight but never past the second one: 26:00 or 翌08:30, and a whole weekend written as one row. */
    private static final int LONGEST_DAYS = 3;

    /** How far ahead it looks for a next duty where only turns go on for ever: two months. */
    private static final int AHEAD_DAYS = 62;

    /** Days whose stints are kept once worked out: last month to three ahead. Of more, all are worked out again. */
    private static final int KEPT_DAYS = 150;

    private static final Comparator<Stint> ORDER = Comparator.comparing(Stint::start)
            .thenComparing(Stint::area)
            .thenComparing(Stint::kind)
            .thenComparingInt(Stint::order)
            .thenComparing(s -> s.shift().id());

    private final TreeMap<LocalDate, List<Shift>> days;
    private final Map<String, Shift> far;
    private final Overlays overlays;
    private final Rules rules;
    private final Resolver resolver;
    private final ConcurrentHashMap<LocalDate, List<Stint>> known;
    private volatile @Nullable List<Stint> knownFar;

    private Rota(
            TreeMap<LocalDate, List<Shift>> days,
            Map<String, Shift> far,
            Overlays overlays,
            Rules rules,
            ConcurrentHashMap<LocalDate, List<Stint>> known) {
        this.days = days;
        this.far = far;
        this.overlays = overlays;
        this.rules = rules;
        this.resolver = new Resolver(days, List.copyOf(far.values()), overlays, rules);
        this.known = known;
    }

    /** The rota after a change of the table. An id says its day, so that what goes is found without a search. */
    public Rota with(List<Shift> put, List<String> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return this;
        }
        Map<LocalDate, Map<String, Shift>> touched = new HashMap<>();
        var long_ = new HashMap<>(far);
        for (String id : gone) {
            long_.remove(id);
            touched.computeIfAbsent(dayOf(id), this::byId).remove(id);
        }
        for (Shift s : put) {
            long_.remove(s.id());
            Map<String, Shift> day = touched.computeIfAbsent(s.day(), this::byId);
            if (lastsLong(s)) {
                long_.put(s.id(), s);
                day.remove(s.id());
            } else {
                day.put(s.id(), s);
            }
        }
        var next = new TreeMap<>(days);
        touched.forEach((day, shifts) -> {
            if (shifts.isEmpty()) {
                next.remove(day);
            } else {
                next.put(day, List.copyOf(shifts.values()));
            }
        });
        return new Rota(next, long_, overlays, rules, without(touched.keySet()));
    }

    private static boolean lastsLong(Shift s) {
        return Duration.between(s.day().atStartOfDay(), s.span().end()).toDays() > LONGEST_DAYS;
    }

    private Map<String, Shift> byId(LocalDate day) {
        var map = new HashMap<String, Shift>();
        days.getOrDefault(day, List.of()).forEach(s -> map.put(s.id(), s));
        return map;
    }

    /** What is worked out already and stays so. A rule above one that was touched may reach into the days around. */
    private ConcurrentHashMap<LocalDate, List<Stint>> without(Collection<LocalDate> touched) {
        Set<LocalDate> around = new HashSet<>();
        int reach = rules.touches();
        touched.forEach(d -> around.addAll(d.minusDays(reach).datesUntil(d.plusDays(reach + 1L)).toList()));
        var kept = new ConcurrentHashMap<>(known);
        around.forEach(kept::remove);
        return kept;
    }

    public Rota withCovers(List<Cover> put, List<String> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return this;
        }
        List<Cover> touched = Stream.concat(
                        put.stream(), overlays.covers().stream().filter(c -> gone.contains(c.id()) || put.stream().anyMatch(p -> p.id().equals(c.id()))))
                .toList();
        Overlays after = overlays.withCovers(put, gone);
        return touched.stream().anyMatch(c -> c.slot() == null)
                ? fresh(after, rules)
                : new Rota(days, far, after, rules, without(touched.stream().map(c -> dayOf(c.slot())).toList()));
    }

    public Rota withAbsences(List<Absence> put, List<String> gone) {
        return put.isEmpty() && gone.isEmpty() ? this : fresh(overlays.withAbsences(put, gone), rules);
    }

    public Rota withSpecials(List<Special> put, List<String> gone) {
        return put.isEmpty() && gone.isEmpty() ? this : fresh(overlays.withSpecials(put, gone), rules);
    }

    /** Under other rules. */
    public Rota under(Rules others) {
        return fresh(overlays, others);
    }

    /** With the office of each person, which matters when an office is away. */
    public Rota staffed(Map<String, String> officeOfPerson) {
        return officeOfPerson.equals(overlays.offices()) ? this : fresh(overlays.withOffices(officeOfPerson), rules);
    }

    private Rota fresh(Overlays over, Rules under) {
        return new Rota(days, far, over, under, new ConcurrentHashMap<>());
    }

    /** An id begins with its duty day: {@code 2026-12-09/上町/doctor/1/1050}. */
    private static LocalDate dayOf(String id) {
        return LocalDate.parse(id.substring(0, 10));
    }

    /** The id of a slot, the same whoever holds it. */
    public static String id(LocalDate day, String area, String kind, int order, LocalDateTime start) {
        long minute = Duration.between(day.atStartOfDay(), start).toMinutes();
        return day + "/" + area + "/" + kind + "/" + order + "/" + minute;
    }

    /** Who stands where on a duty day, in order of time, area, kind and call. */
    public List<Stint> day(LocalDate day) {
        List<Stint> far = far().stream().filter(s -> s.day().equals(day)).toList();
        List<Stint> near = near(day);
        return far.isEmpty() ? near : Stream.concat(near.stream(), far.stream()).sorted(ORDER).toList();
    }

    private List<Stint> near(LocalDate day) {
        List<Stint> stints = known.get(day);
        if (stints == null) {
            stints = resolver.day(day).stream().sorted(ORDER).toList();
            if (known.size() >= KEPT_DAYS) {
                known.clear();
            }
            known.put(day, stints);
        }
        return stints;
    }

    private List<Stint> far() {
        List<Stint> stints = knownFar;
        if (stints == null) {
            stints = far.isEmpty() && overlays.specials().isEmpty() ? List.of() : resolver.far();
            knownFar = stints;
        }
        return stints;
    }

    /** Everyone on duty at a moment. */
    public List<Stint> at(LocalDateTime t) {
        LocalDate day = t.toLocalDate();
        return Stream.concat(far().stream(), days(day.minusDays(back()), day))
                .filter(s -> s.span().contains(t))
                .sorted(ORDER)
                .toList();
    }

    /** Stints that share any time with the span, by start. An open end reaches as far as the table, or two months of turns. */
    public Stream<Stint> within(Span span) {
        Optional<LocalDate> first = span.start() != null ? Optional.of(span.start().toLocalDate().minusDays(back())) : firstDay();
        Optional<LocalDate> last = span.end() != null ? Optional.of(span.end().toLocalDate()) : horizon(span.start());
        Stream<Stint> near = first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())
                ? Stream.empty()
                : days(first.get(), last.get());
        return Stream.concat(far().stream(), near).filter(s -> s.span().overlaps(span)).sorted(ORDER);
    }

    private Optional<LocalDate> horizon(@Nullable LocalDateTime from) {
        Optional<LocalDate> written = lastDay();
        if (rules.turns().isEmpty() || from == null) {
            return written;
        }
        LocalDate ahead = from.toLocalDate().plusDays(AHEAD_DAYS);
        return written.filter(d -> d.isAfter(ahead)).or(() -> Optional.of(ahead));
    }

    private int back() {
        return Math.max(LONGEST_DAYS, rules.reach());
    }

    /** Day by day; a span with more days than are kept is worked out without keeping it. */
    private Stream<Stint> days(LocalDate first, LocalDate last) {
        if (rules.turns().isEmpty()) {
            return days.subMap(first, true, last, true).keySet().stream().flatMap(d -> near(d).stream());
        }
        return first.plusDays(KEPT_DAYS).isAfter(last)
                ? first.datesUntil(last.plusDays(1)).flatMap(d -> near(d).stream())
                : first.datesUntil(last.plusDays(1)).flatMap(d -> resolver.day(d).stream());
    }

    /** The first stints that begin at or after a moment and are wanted: all of the earliest start, empty if there is none. */
    public List<Stint> next(LocalDateTime from, Predicate<Stint> wanted) {
        LocalDate last = horizon(from).orElse(from.toLocalDate());
        Stream<LocalDate> some = rules.turns().isEmpty()
                ? days.tailMap(from.toLocalDate().minusDays(back()), true).keySet().stream()
                : from.toLocalDate().minusDays(back()).datesUntil(last.plusDays(1));
        List<Stint> near = some.map(d -> earliest(near(d).stream(), from, wanted)).filter(l -> !l.isEmpty()).findFirst().orElse(List.of());
        return far().isEmpty() ? near : earliest(Stream.concat(near.stream(), far().stream()), from, wanted);
    }

    private static List<Stint> earliest(Stream<Stint> stints, LocalDateTime from, Predicate<Stint> wanted) {
        List<Stint> later = stints.filter(s -> !s.start().isBefore(from) && wanted.test(s)).sorted(ORDER).toList();
        return later.stream().takeWhile(s -> s.start().equals(later.getFirst().start())).toList();
    }

    /** Who stands at one slot over its hours; empty if there is no such slot. */
    public List<Stint> slot(String id) {
        return day(dayOf(id)).stream().filter(s -> s.shift().id().equals(id)).toList();
    }

    /** What a cover would change, or why it changes nothing. */
    public Effect effect(Cover cover) {
        return Effect.of(this, cover);
    }

    Stream<LocalDate> daysOf(Cover cover) {
        if (cover.slot() != null) {
            return Stream.of(dayOf(cover.slot()));
        }
        LocalDate first = cover.span().start() != null ? cover.span().start().toLocalDate() : firstDay().orElse(LocalDate.EPOCH);
        LocalDate last = cover.span().end() != null ? cover.span().end().toLocalDate() : horizon(cover.span().start()).orElse(first);
        return first.minusDays(back()).datesUntil(last.plusDays(1));
    }

    /** Covers as they are written down, whether they still change anything or not. */
    public Collection<Cover> covers() {
        return overlays.covers();
    }

    public Collection<Absence> absences() {
        return overlays.absences();
    }

    public Collection<Special> specials() {
        return overlays.specials();
    }

    /** What keeps somebody, or their office, away within the span. */
    public List<Absence> away(Shift.Holder who, Span span) {
        return overlays.away(who, span);
    }

    public Optional<LocalDate> firstDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
    }

    /** The last day that is written down; turns may go further. */
    public Optional<LocalDate> lastDay() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey());
    }

    /** The rows of the table as they are written down. */
    public Stream<Shift> all() {
        return Stream.concat(days.values().stream().flatMap(List::stream), far.values().stream());
    }
}
