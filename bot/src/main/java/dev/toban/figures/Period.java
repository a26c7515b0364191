package dev.toban.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * A stretch of days that is reported on: a month, or a fiscal year, which begins in April.
 *
 * @param last included; a period that is not over is counted up to today
 */
public record Period(String name, LocalDate first, LocalDate last) {
    public static Period of(YearMonth month) {
        return new Period(month.getYear() + "年" + month.getMonthValue() + "月", month.atDay(1), month.atEndOfMonth());
    }

    public static Period fiscal(int year) {
        return new Period(year + "年度", LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year + 1, Month.MARCH, 31));
    }

    /** The fiscal year a day lies in. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public Period upTo(LocalDate today) {
        return today.isBefore(last) ? new Period(name, first, today) : this;
    }

    /** The same days a year before. */
    public Period yearBefore() {
        String year = name.substring(0, name.indexOf('年'));
        return new Period(Integer.parseInt(year) - 1 + name.substring(year.length()), first.minusYears(1), last.minusYears(1));
    }
}
