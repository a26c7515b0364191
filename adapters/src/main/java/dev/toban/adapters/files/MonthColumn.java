package dev.toban.adapters.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a month's sheet, from its header: 上町(夜17:30-8:30), 伊敷・吉田, 訪看②, 後方病院(昼/夜).
 *
 * @param areas whom it serves; [""] = the whole district; a sheet called 上町 is 上町's
 * @param order which call
 * @param halves its cells name two: for the day and for the night
 * @param part 昼 or 夜 where it is for one half only
 * @param from minutes from midnight, if the header says so
 * @param office the column right before it where the sheet parts 医療機関 from 担当医, else -1
 * @param phone the column with the number to ring, else -1
 */
record MonthColumn(
        int index, String name, List<String> areas, String kind, int order, boolean halves, @Nullable String part,
        @Nullable Integer from, @Nullable Integer to, int office, int phone) {

    MonthColumn withOffice(int at) {
        return new MonthColumn(index, name, areas, kind, order, halves, part, from, to, at, phone);
    }

    MonthColumn withPhone(int at) {
        return new MonthColumn(index, name, areas, kind, order, halves, part, from, to, office, at);
    }
}
