package dev.toban.days;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Japan's public holidays by the law itself (国民の祝日に関する法律, from 20 July 1948), with a hub's own additions and removals.
 * Future equinoxes are computed; the official ones appear in the Official Gazette the February before.
 */
public final class Holidays {
    private static final LocalDate LAW = LocalDate.of(1948, 7, 20);
    /** 振替休日, since this day (Act No. 10 of 1973). */
    private static final LocalDate SUBSTITUTE = LocalDate.of(1973, 4, 12);
    /** 国民の休日, the day between two holidays (Act No. 103 of 1985). */
    private static final LocalDate BRIDGE = LocalDate.of(1985, 12, 27);

    /** Days made holidays by an act of their own: weddings, funerals and enthronements of the imperial house. */
    private static final Map<LocalDate, String> ONCE = Map.of(
            LocalDate.of(1959, 4, 10), "皇太子明仁親王の結婚の儀",
            LocalDate.of(1989, 2, 24), "昭和天皇の大喪の礼",
            LocalDate.of(1990, 11, 12), "即位礼正殿の儀",
            LocalDate.of(1993, 6, 9), "皇太子徳仁親王の結婚の儀",
            LocalDate.of(2019, 5, 1), "天皇の即位の日",
            LocalDate.of(2019, 10, 22), "即位礼正殿の儀");

    /** What the Olympic years moved (Acts No. 55 of 2018 and No. 68 of 2020). */
    private static final Map<Integer, Map<String, LocalDate>> MOVED = Map.ofEntries(
            entry(2020, Map.of(
                    "海の日", LocalDate.of(2020, 7, 23),
                    "スポーツの日", LocalDate.of(2020, 7, 24),
                    "山の日", LocalDate.of(2020, 8, 10))),
            entry(2021, Map.of(
                    "海の日", LocalDate.of(2021, 7, 22),
                    "スポーツの日", LocalDate.of(2021, 7, 23),
                    "山の日", LocalDate.of(2021, 8, 8))));

    private final Map<LocalDate, String> added;
    private final java.util.Set<LocalDate> removed;

    public Holidays() {
        this(Map.of(), java.util.Set.of());
    }

    /** With days that a hub adds (its own closing days, a new law) or takes away. */
    public Holidays(Map<LocalDate, String> added, java.util.Set<LocalDate> removed) {
        this.added = Map.copyOf(added);
        this.removed = java.util.Set.copyOf(removed);
    }

    /** The name of the holiday that this day is; empty on any other day. */
    public Optional<String> name(LocalDate day) {
        String own = added.get(day);
        if (own != null) {
            return Optional.of(own);
        }
        if (removed.contains(day) || day.isBefore(LAW)) {
            return Optional.empty();
        }
        return named(day).or(() -> substitute(day)).or(() -> bridge(day));
    }

    public boolean isHoliday(LocalDate day) {
        return name(day).isPresent();
    }

    private static Optional<String> named(LocalDate day) {
        String once = ONCE.get(day);
        return once != null ? Optional.of(once) : Optional.ofNullable(ofYear(day.getYear()).get(day)).filter(n -> !day.isBefore(LAW));
    }

    /** The day after a holiday on a Sunday; since 2007 the first day after it that is no holiday. */
    private static Optional<String> substitute(LocalDate day) {
        if (day.isBefore(SUBSTITUTE)) {
            return Optional.empty();
        }
        LocalDate sunday = day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        if (day.getYear() < 2007 && !day.equals(sunday.plusDays(1))) {
            return Optional.empty();
        }
        for (LocalDate d = sunday; d.isBefore(day); d = d.plusDays(1)) {
            if (named(d).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of("振替休日");
    }

    /** The day between two holidays, not itself a Sunday: 4 May until 2006, 22 September 2026. */
    private static Optional<String> bridge(LocalDate day) {
        boolean between = named(day.minusDays(1)).isPresent() && named(day.plusDays(1)).isPresent();
        boolean counts = !day.isBefore(BRIDGE) && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return between && counts ? Optional.of("国民の休日") : Optional.empty();
    }

    /** The named holidays of one year: the law's article 2 as it stood in that year. */
    private static Map<LocalDate, String> ofYear(int y) {
        Map<LocalDate, String> days = new HashMap<>();
        days.put(LocalDate.of(y, 1, 1), "元日");
        days.put(y < 2000 ? LocalDate.of(y, 1, 15) : monday(y, 1, 2), "成人の日");
        if (y >= 1967) {
            days.put(LocalDate.of(y, 2, 11), "建国記念の日");
        }
        if (y >= 2020) {
            days.put(LocalDate.of(y, 2, 23), "天皇誕生日");
        }
        days.put(LocalDate.of(y, 3, Equinox.spring(y)), "春分の日");
        days.put(LocalDate.of(y, 4, 29), y < 1989 ? "天皇誕生日" : y < 2007 ? "みどりの日" : "昭和の日");
        days.put(LocalDate.of(y, 5, 3), "憲法記念日");
        if (y >= 2007) {
            days.put(LocalDate.of(y, 5, 4), "みどりの日");
        }
        days.put(LocalDate.of(y, 5, 5), "こどもの日");
        if (y >= 1996) {
            days.put(moved(y, "海の日", y < 2003 ? LocalDate.of(y, 7, 20) : monday(y, 7, 3)), "海の日");
        }
        if (y >= 2016) {
            days.put(moved(y, "山の日", LocalDate.of(y, 8, 11)), "山の日");
        }
        if (y >= 1966) {
            days.put(y < 2003 ? LocalDate.of(y, 9, 15) : monday(y, 9, 3), "敬老の日");
            String sport = y < 2020 ? "体育の日" : "スポーツの日";
            days.put(moved(y, sport, y < 2000 ? LocalDate.of(y, 10, 10) : monday(y, 10, 2)), sport);
        }
        days.put(LocalDate.of(y, 9, Equinox.autumn(y)), "秋分の日");
        days.put(LocalDate.of(y, 11, 3), "文化の日");
        days.put(LocalDate.of(y, 11, 23), "勤労感謝の日");
        if (y >= 1989 && y <= 2018) {
            days.put(LocalDate.of(y, 12, 23), "天皇誕生日");
        }
        return days;
    }

    private static LocalDate moved(int year, String name, LocalDate usual) {
        return MOVED.getOrDefault(year, Map.of()).getOrDefault(name, usual);
    }

    /** Happy Monday (Acts No. 141 of 1998 and No. 59 of 2001): the nth Monday of a month. */
    private static LocalDate monday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }
}
