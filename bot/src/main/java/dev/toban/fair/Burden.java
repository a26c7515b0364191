package dev.toban.fair;

import dev.toban.days.Span;
import dev.toban.hub.DayClass;
import dev.toban.rota.Cover;
import dev.toban.rota.HubDays;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.turns.Timeline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one person or office carries of the duties of a span, as it really was or will be.
 *
 * @param duties duty days, however many posts and parts
 * @param time two posts at once counted once
 * @param nights duties that reach into the small hours
 * @param holidays duties on Sundays and holidays
 * @param days duties by weekday
 * @param types time by how it counts (own, peer, outsourced …); here two posts are two
 */
public record Burden(
        Shift.Holder who,
        int duties,
        Duration time,
        int nights,
        int holidays,
        Map<DayOfWeek, Integer> days,
        Map<Cover.Type, Duration> types) {
    /** 深夜: 22:00 to 6:00, as the fees for visits have it. */
    private static final LocalTime LATE = LocalTime.of(22, 0);

    private static final LocalTime EARLY = LocalTime.of(6, 0);

    /** Of everybody who has a duty there; only the part that lies in the span counts. */
    public static List<Burden> within(Span span, Rota rota, HubDays days, Predicate<Stint> counted) {
        Map<Shift.Holder, List<Stint>> all = rota.within(span)
                .filter(Stint::held)
                .filter(counted)
                .collect(Collectors.groupingBy(Stint::holder, LinkedHashMap::new, Collectors.toList()));
        var burdens = new ArrayList<Burden>();
        all.forEach((who, stints) -> burdens.add(of(who, stints, span, days)));
        return burdens;
    }

    private static Burden of(Shift.Holder who, List<Stint> stints, Span span, HubDays days) {
        List<LocalDate> on = distinct(stints, _ -> true);
        Map<DayOfWeek, Integer> byDay = new EnumMap<>(DayOfWeek.class);
        on.forEach(d -> byDay.merge(d.getDayOfWeek(), 1, Integer::sum));
        Map<Cover.Type, Duration> types = new EnumMap<>(Cover.Type.class);
        stints.forEach(s -> s.span().common(span).ifPresent(
                part -> types.merge(s.type(), Duration.between(part.start(), part.end()), Duration::plus)));
        return new Burden(
                who,
                on.size(),
                Timeline.of(stints.stream().flatMap(s -> s.span().common(span).stream())).length(),
                distinct(stints, Burden::night).size(),
                (int) on.stream().filter(d -> d.getDayOfWeek() == DayOfWeek.SUNDAY || days.fits(new DayClass.Holiday(), d)).count(),
                byDay,
                types);
    }

    private static List<LocalDate> distinct(List<Stint> stints, Predicate<Stint> which) {
        return stints.stream().filter(which).map(Stint::day).distinct().toList();
    }

    private static boolean night(Stint s) {
        LocalDate day = s.start().toLocalDate();
        return s.span().overlaps(new Span(day.atTime(LATE), day.plusDays(1).atTime(EARLY)))
                || s.start().toLocalTime().isBefore(EARLY);
    }

    /** The share of each, as {@link Balance} wants it. */
    static Map<String, Duration> times(List<Burden> burdens, Function<Shift.Holder, String> name) {
        var times = new LinkedHashMap<String, Duration>();
        burdens.forEach(b -> times.merge(name.apply(b.who()), b.time(), Duration::plus));
        return times;
    }

    /** How even these are, and how much of the span they fill. */
    public static Balance balance(List<Burden> burdens, Function<Shift.Holder, String> name, Rota rota, Span span, Predicate<Stint> counted) {
        Timeline filled = Timeline.of(
                rota.within(span).filter(s -> s.held() && counted.test(s)).flatMap(s -> s.span().common(span).stream()));
        double share = (double) filled.length().toSeconds() / Duration.between(span.start(), span.end()).toSeconds();
        return Balance.of(times(burdens, name), share);
    }
}
