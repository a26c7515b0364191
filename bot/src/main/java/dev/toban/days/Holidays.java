package dev.toban.days;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Japan's public holidays by the law itself (国民の祝日に関する法律, from 20 July 1948), with a hub's own additions and removals.
 * Future equinoxes are computed; the official ones appear in the Official Gazette the February before.
 */
public final class Holidays {
    /** As far as the equinox formula is good. */
    private static final int LAST_YEAR = 2099;
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

    private static final Map<LocalDate, String> TABLE = table();

    private final Map<LocalDate, String> added;
    private final Set<LocalDate> removed;

    public Holidays() {
        this(Map.of(), Set.of());
    }

    /** With days that a hub adds (its own closing days, a new law) or takes away. */
    public Holidays(Map<LocalDate, String> added, Set<LocalDate> removed) {
        this.added = Map.copyOf(added);
        this.removed = Set.copyOf(removed);
    }

    /** The name of the holiday that this day is; empty on any other day. */
    public Optional<String> name(LocalDate day) {
        String own = added.get(day);
        if (own != null) {
            return Optional.of(own);
        }
        if (removed.contains(day)) {
            return Optional.empty();
        }
        return Optional.ofNullable(TABLE.get(day));
    }

    public boolean isHoliday(LocalDate day) {
        return name(day).isPresent();
    }

    /** Every holiday from the law's first day to the end of the formula's reach. */
    private static Map<LocalDate, String> table() {
        Map<LocalDate, String> named = new HashMap<>();
        for (int year = LAW.getYear(); year <= LAST_YEAR; year++) {
            named.putAll(ofYear(year));
        }
        named.keySet().removeIf(day -> day.isBefore(LAW));
        named.putAll(ONCE);
        Map<LocalDate, String> all = new HashMap<>(named);
        LAW.datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1)).filter(day -> !named.containsKey(day)).forEach(day -> {
            if (substitutes(day, named)) {
                all.put(day, "振替休日");
            } else if (bridges(day, named)) {
                all.put(day, "国民の休日");
            }
        });
        return Map.copyOf(all);
    }

    /** The day after a holiday on a Sunday; since 2007 the first day after it that is no holiday. */
    private static boolean substitutes(LocalDate day, Map<LocalDate, String> named) {
        LocalDate sunday = day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        boolean late = day.getYear() >= 2007 || day.equals(sunday.plusDays(1));
        return !sunday.isBefore(SUBSTITUTE) && late && sunday.datesUntil(day).allMatch(named::containsKey);
    }

    /** The day between two holidays, not itself a Sunday: 4 May until 2006, 22 September 2026. */
    private static boolean bridges(LocalDate day, Map<LocalDate, String> named) {
        boolean between = named.containsKey(day.minusDays(1)) && named.containsKey(day.plusDays(1));
        return between && !day.isBefore(BRIDGE) && day.getDayOfWeek() != DayOfWeek.SUNDAY;
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
