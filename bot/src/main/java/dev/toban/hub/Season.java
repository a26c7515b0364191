package dev.toban.hub;

import java.time.LocalDate;
import java.time.MonthDay;

/** Days of every year that have a name at the hub: お盆 8/13–8/16; from and to are both part of it. */
public record Season(String name, MonthDay from, MonthDay to) {
    public boolean holds(LocalDate day) {
        MonthDay md = MonthDay.from(day);
        return from.isAfter(to)
                ? !md.isBefore(from) || !md.isAfter(to)
                : !md.isBefore(from) && !md.isAfter(to);
    }
}
