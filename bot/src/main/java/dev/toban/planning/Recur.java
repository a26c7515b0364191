package dev.toban.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** On which days of a month or week a meeting comes round, as it was read from words: MONTHLY;BYDAY=3TU is 毎月第3火曜. */
public record Recur(boolean weekly, List<Nth> byDay, List<Integer> byMonthDay) {
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY, "TU", DayOfWeek.TUESDAY, "WE", DayOfWeek.WEDNESDAY, "TH", DayOfWeek.THURSDAY, "FR", DayOfWeek.FRIDAY, "SA", DayOfWeek.SATURDAY, "SU",
            DayOfWeek.SUNDAY);
    private static final String WEEKDAYS = "月火水木金土日";
    private static final Pattern RULE = Pattern.compile("(WEEKLY|MONTHLY);(BYDAY|BYMONTHDAY)=([-0-9A-Z,]+)");
    private static final Pattern DAY = Pattern.compile("(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    /** @param nth which of the month, -1 = the last, 0 = every */
    public record Nth(int nth, DayOfWeek day) {}

    public Recur {
        byDay = List.copyOf(byDay);
        byMonthDay = List.copyOf(byMonthDay);
    }

    /** Empty for rules that no monthly meeting has. */
    public static Optional<Recur> of(String rule) {
        Matcher m = RULE.matcher(rule);
        if (!m.matches()) {
            return Optional.empty();
        }
        List<Nth> days = new ArrayList<>();
        List<Integer> dates = new ArrayList<>();
        for (String part : m.group(3).split(",")) {
            Matcher day = DAY.matcher(part);
            if (m.group(2).equals("BYDAY") && day.matches()) {
                days.add(new Nth(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)), DAYS.get(day.group(2))));
            } else if (m.group(2).equals("BYMONTHDAY") && part.matches("-1|[1-9]|[12][0-9]|3[01]")) {
                dates.add(Integer.valueOf(part));
            } else {
                return Optional.empty();
            }
        }
        boolean weekly = m.group(1).equals("WEEKLY");
        boolean fits = weekly ? !days.isEmpty() && dates.isEmpty() : days.stream().allMatch(d -> d.nth() != 0);
        return fits ? Optional.of(new Recur(weekly, days, dates)) : Optional.empty();
    }

    /** Its days from one on, before another. */
    public List<LocalDate> days(LocalDate from, LocalDate before) {
        var all = new TreeSet<LocalDate>();
        for (YearMonth month = YearMonth.from(from); month.atDay(1).isBefore(before); month = month.plusMonths(1)) {
            YearMonth of = month;
            byDay.forEach(d -> all.addAll(days(of, d)));
            byMonthDay.forEach(d -> {
                if (d < 0 || of.isValidDay(d)) {
                    all.add(d < 0 ? of.atEndOfMonth() : of.atDay(d));
                }
            });
        }
        return all.stream().filter(d -> !d.isBefore(from) && d.isBefore(before)).toList();
    }

    private static List<LocalDate> days(YearMonth month, Nth nth) {
        if (nth.nth() != 0) {
            LocalDate day = nth.nth() < 0
                    ? month.atDay(1).with(TemporalAdjusters.lastInMonth(nth.day()))
                    : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth.nth(), nth.day()));
            return YearMonth.from(day).equals(month) ? List.of(day) : List.of();
        }
        LocalDate first = month.atDay(1).with(TemporalAdjusters.nextOrSame(nth.day()));
        return first.datesUntil(month.atEndOfMonth().plusDays(1), java.time.Period.ofWeeks(1)).toList();
    }

    /** 毎月第3火曜; 毎週火曜・木曜; 毎月15日. */
    public String words() {
        String days = byDay.stream()
                .map(d -> (d.nth() > 0 ? "第" + d.nth() : d.nth() < 0 ? "最終" : "") + WEEKDAYS.charAt(d.day().getValue() - 1) + "曜")
                .collect(Collectors.joining("・"));
        String dates = byMonthDay.stream().map(d -> d < 0 ? "末日" : d + "日").collect(Collectors.joining("・"));
        return (weekly ? "毎週" : "毎月") + days + dates;
    }
}
