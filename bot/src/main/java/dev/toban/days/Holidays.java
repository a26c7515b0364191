package dev.toban.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Japan's public holidays by the law on them (国民の祝日に関する法律) as amended, from its first day, 1948-07-20.
 * Equinoxes are official only from the February before; further ahead they are the astronomical ones. A hub may add or strike days.
 */
public final class Holidays {
    private static final LocalDate LAW = LocalDate.of(1948, 7, 20);

    /** 振替休日 since 1973-04-12, 国民の休日 since 1985-12-27. */
    private static final LocalDate SUBSTITUTES = LocalDate.of(1973, 4, 12);

    private static final LocalDate BRIDGES = LocalDate.of(1985, 12, 27);

    private final Map<LocalDate, String> overrides;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    public Holidays() {
        this(Map.of());
    }

    /** @param overrides days the hub adds, or strikes with an empty name */
    public Holidays(Map<LocalDate, String> overrides) {
        this.overrides = Map.copyOf(overrides);
    }

    public boolean is(LocalDate day) {
        return name(day).isPresent();
    }

    public Optional<String> name(LocalDate day) {
        String override = overrides.get(day);
        if (override != null) {
            return override.isEmpty() ? Optional.empty() : Optional.of(override);
        }
        return Optional.ofNullable(years.computeIfAbsent(day.getYear(), Holidays::year).get(day));
    }

    private static Map<LocalDate, String> year(int y) {
        var named = new Year(y).named();
        var all = new HashMap<>(named);
        // a holiday on a Sunday moves to the next day that is none (until 2006 only to the Monday, which was never a holiday then)
        named.forEach((day, name) -> {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY && !day.isBefore(SUBSTITUTES)) {
                LocalDate next = day.plusDays(1);
                while (named.containsKey(next)) {
                    next = next.plusDays(1);
                }
                if (y >= 2007 || next.equals(day.plusDays(1))) {
                    all.put(next, "振替休日");
                }
            }
        });
        // a day between two holidays is one too, if it is none yet and no Sunday
        named.keySet().forEach(day -> {
            LocalDate between = day.plusDays(1);
            if (named.containsKey(day.plusDays(2)) && !all.containsKey(between) && between.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !between.isBefore(BRIDGES)) {
                all.put(between, "国民の休日");
            }
        });
        return Map.copyOf(all);
    }

    /** The named holidays of one year, a line each: from which year until which, and on what day. */
    private record Year(int y, Map<LocalDate, String> named) {
        Year(int y) {
            this(y, new HashMap<>());
            on(1949, 9999, 1, 1, "元日");
            on(1949, 1999, 1, 15, "成人の日");
            monday(2000, 9999, 1, 2, "成人の日");
            on(1967, 9999, 2, 11, "建国記念の日");
            on(2020, 9999, 2, 23, "天皇誕生日");
            on(1949, 9999, 3, equinox(20.8357, 20.8431, 21.8510), "春分の日");
            on(1949, 1988, 4, 29, "天皇誕生日");
            on(1989, 2006, 4, 29, "みどりの日");
            on(2007, 9999, 4, 29, "昭和の日");
            on(1949, 9999, 5, 3, "憲法記念日");
            on(2007, 9999, 5, 4, "みどりの日");
            on(1949, 9999, 5, 5, "こどもの日");
            on(1996, 2002, 7, 20, "海の日");
            mondayBut2020And2021(2003, 7, 3, "海の日", 23, 22);
            if (y >= 2016) {
                on(2016, 2019, 8, 11, "山の日");
                on(2020, 2020, 8, 10, "山の日");
                on(2021, 2021, 8, 8, "山の日");
                on(2022, 9999, 8, 11, "山の日");
            }
            on(1966, 2002, 9, 15, "敬老の日");
            monday(2003, 9999, 9, 3, "敬老の日");
            on(1948, 9999, 9, equinox(23.2588, 23.2488, 24.2488), "秋分の日");
            on(1966, 1999, 10, 10, "体育の日");
            monday(2000, 2019, 10, 2, "体育の日");
            monday(2022, 9999, 10, 2, "スポーツの日");
            on(2020, 2020, 7, 24, "スポーツの日");
            on(2021, 2021, 7, 23, "スポーツの日");
            on(1948, 9999, 11, 3, "文化の日");
            on(1948, 9999, 11, 23, "勤労感謝の日");
            on(1989, 2018, 12, 23, "天皇誕生日");
            // once only
            on(1959, 1959, 4, 10, "皇太子明仁親王の結婚の儀");
            on(1989, 1989, 2, 24, "昭和天皇の大喪の礼");
            on(1990, 1990, 11, 12, "即位礼正殿の儀");
            on(1993, 1993, 6, 9, "皇太子徳仁親王の結婚の儀");
            on(2019, 2019, 5, 1, "天皇の即位の日");
            on(2019, 2019, 10, 22, "即位礼正殿の儀");
        }

        private void on(int from, int to, int month, int day, String name) {
            LocalDate d = y < from || y > to ? null : LocalDate.of(y, month, day);
            if (d != null && !d.isBefore(LAW)) {
                named.put(d, name);
            }
        }

        private void monday(int from, int to, int month, int nth, String name) {
            LocalDate first = LocalDate.of(y, month, 1);
            int toMonday = Math.floorMod(DayOfWeek.MONDAY.getValue() - first.getDayOfWeek().getValue(), 7);
            on(from, to, month, 1 + toMonday + 7 * (nth - 1), name);
        }

        /** The Olympic years moved it. */
        private void mondayBut2020And2021(int from, int month, int nth, String name, int in2020, int in2021) {
            if (y == 2020 || y == 2021) {
                on(y, y, month, y == 2020 ? in2020 : in2021, name);
            } else {
                monday(from, 9999, month, nth, name);
            }
        }

        /** The usual approximation of the equinox: offset + 0.242194 a year, less the leap days; offsets until 1979, 2099, 2150. */
        private int equinox(double until1979, double until2099, double later) {
            double offset = y < 1980 ? until1979 : y < 2100 ? until2099 : later;
            int leaps = y < 1980 ? (y - 1983) / 4 : (y - 1980) / 4;
            return (int) (offset + 0.242194 * (y - 1980) - leaps);
        }
    }
}
