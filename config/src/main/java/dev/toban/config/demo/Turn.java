package dev.toban.config.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A line of turns.csv: a team that takes turns at one kind of duty. Turns go by the date alone, so the table of a month
 * is the same whenever it is written; a team of any size but 7 walks through all days of the week, which is what makes it fair.
 */
record Turn(String area, String kind, Days days, String order, String from, String to, List<String> team, String phone, String note) {
    Turn {
        team = List.copyOf(team);
    }

    static Turn of(Map<String, String> row) {
        return new Turn(
                row.get("地区"),
                row.get("種別"),
                Days.of(row.get("日")),
                row.get("順番"),
                row.get("開始"),
                row.get("終了"),
                Sheet.list(row.get("担当")),
                row.get("電話番号"),
                row.get("備考"));
    }

    /** Area and kind: the lines that compete for a day. */
    String duty() {
        return area + "/" + kind;
    }

    String on(LocalDate day) {
        return team.get((int) Math.floorMod(day.toEpochDay(), (long) team.size()));
    }
}
