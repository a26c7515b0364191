package dev.toban.config.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo's rota in the long form: from last month's first day to the end of the third month ahead. */
final class DemoRota {
    static final String HEADER = "日付,開始,終了,地区,種別,順番,担当,電話番号,備考";
    private static final String OPEN = "調整中";
    private static final String CLOSED = "当番なし";

    private final Collection<List<Turn>> duties = Sheet.rows(Sheet.text("turns.csv")).stream()
            .map(Turn::of)
            .collect(Collectors.groupingBy(Turn::duty, LinkedHashMap::new, Collectors.toList()))
            .values();
    private final Predicate<LocalDate> holiday;
    private final Map<String, Gap> gaps = new LinkedHashMap<>();
    private final LocalDate first;
    private final LocalDate end;

    /** A slot that nobody holds, and what the table says about it. */
    private record Gap(String holder, String note) {}

    DemoRota(LocalDate today, Predicate<LocalDate> holiday) {
        this.holiday = holiday;
        this.first = YearMonth.from(today).minusMonths(1).atDay(1);
        this.end = YearMonth.from(today).plusMonths(4).atDay(1);
        // Gaps move with today so that there is always one to be asked about this week, and never one tonight.
        gap(today.plusDays(4), "伊敷/doctor", OPEN, "交代の先生を調整中");
        gap(today.plusDays(9), "/pharmacy", CLOSED, "棚卸しのため。お急ぎは拠点へ");
        gap(today.plusDays(11), "吉野/nurse2", OPEN, "ステーション間で調整中");
        LocalDate second = LocalDate.of(today.getYear() + 1, 1, 2);
        if (second.isAfter(today.plusDays(7))) {
            gap(second, "吉田/doctor", OPEN, "年末年始体制を調整中");
        }
    }

    private void gap(LocalDate day, String duty, String holder, String note) {
        gaps.put(day + "/" + duty, new Gap(holder, note));
    }

    String csv() {
        Stream<String> rows = first.datesUntil(end).map(this::on).flatMap(List::stream);
        return Stream.concat(Stream.of(HEADER), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The rows of one day. */
    List<String> on(LocalDate day) {
        return duties.stream().flatMap(lines -> rows(day, lines)).toList();
    }

    private Stream<String> rows(LocalDate day, List<Turn> lines) {
        List<Turn> fitting = lines.stream().filter(turn -> turn.days().fit(day, holiday)).toList();
        int rank = fitting.stream().mapToInt(turn -> turn.days().rank()).max().orElse(0);
        List<Turn> turns = fitting.stream().filter(turn -> turn.days().rank() == rank).toList();
        Gap gap = turns.isEmpty() ? null : gaps.get(day + "/" + turns.getFirst().duty());
        return gap == null
                ? turns.stream().map(turn -> row(day, turn, turn.on(day), turn.phone(), turn.note()))
                : Stream.of(row(day, turns.getFirst(), gap.holder(), "", gap.note()));
    }

    private static String row(LocalDate day, Turn turn, String holder, String phone, String note) {
        return String.join(",", day.toString(), turn.from(), turn.to(), turn.area(), turn.kind(), turn.order(), holder, phone, note);
    }
}
