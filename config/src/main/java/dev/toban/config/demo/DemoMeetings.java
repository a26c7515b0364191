package dev.toban.config.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo's meetings and salons in the form イベント一覧, each series on its nth weekday, over the same months as the rota. */
final class DemoMeetings {
    private static final List<String> COLUMNS = List.of(
            "都道府県コード又は市区町村コード", "NO", "都道府県名", "市区町村名", "イベント名", "イベント名_カナ", "イベント名_英語",
            "開始日", "終了日", "開始時間", "終了時間", "開始日時特記事項", "説明", "料金(基本)", "料金(詳細)",
            "連絡先名称", "連絡先電話番号", "連絡先内線番号", "主催者", "場所名称", "住所", "方書", "緯度", "経度",
            "アクセス方法", "駐車場情報", "定員", "参加申込終了日", "参加申込終了時間", "参加申込方法", "URL", "備考", "対象", "地区");
    private static final String WEEK = "月火水木金土日";

    private final List<Map<String, String>> series = Sheet.rows(Sheet.text("meetings.csv"));
    private final Map<String, String> phones;
    private final Predicate<LocalDate> holiday;
    private final YearMonth month;

    DemoMeetings(LocalDate today, Predicate<LocalDate> holiday) {
        this.month = YearMonth.from(today);
        this.holiday = holiday;
        this.phones = Sheet.rows(Sheet.text("offices.csv")).stream()
                .collect(Collectors.toMap(row -> row.get("名称"), row -> row.get("電話番号")));
    }

    String csv() {
        Stream<String> meetings = Stream.iterate(month.minusMonths(1), m -> !m.isAfter(month.plusMonths(3)), m -> m.plusMonths(1))
                .flatMap(m -> series.stream().filter(s -> held(s, m)).map(s -> row(s, m)));
        return Stream.concat(Stream.of(String.join(",", COLUMNS)), meetings).collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean held(Map<String, String> series, YearMonth month) {
        List<String> months = Sheet.list(series.get("月"));
        return months.isEmpty() || months.contains(String.valueOf(month.getMonthValue()));
    }

    private String row(Map<String, String> series, YearMonth month) {
        LocalDate day = day(series, month);
        List<String> cells = new ArrayList<>();
        for (String column : COLUMNS) {
            cells.add(switch (column) {
                case "NO" -> "%d%02d".formatted(month.getYear() * 100 + month.getMonthValue(), this.series.indexOf(series) + 1);
                case "都道府県名" -> "鹿児島県";
                case "市区町村名" -> "鹿児島市";
                case "イベント名" -> series.get(column).replace("*", topic(series, month));
                case "開始日", "終了日" -> day.toString();
                case "連絡先電話番号" -> phones.getOrDefault(series.get("連絡先名称"), "");
                case "参加申込終了日" -> series.get("締切").isEmpty()
                        ? ""
                        : day.minusDays(Long.parseLong(series.get("締切"))).toString();
                case "参加申込終了時間" -> series.get("締切").isEmpty() ? "" : "17:00";
                default -> series.getOrDefault(column, "");
            });
        }
        return String.join(",", cells);
    }

    /** The nth weekday of the month; where that is a holiday or in 年末年始, the week after. */
    private LocalDate day(Map<String, String> series, YearMonth month) {
        DayOfWeek weekday = DayOfWeek.of(WEEK.indexOf(series.get("曜")) + 1);
        int nth = Integer.parseInt(series.get("週"));
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        while (holiday.test(day) || Days.yearEnd(day)) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    private static String topic(Map<String, String> series, YearMonth month) {
        List<String> topics = Sheet.list(series.get("話題"));
        return topics.isEmpty() ? "" : topics.get(Math.floorMod(month.getYear() * 12 + month.getMonthValue(), topics.size()));
    }
}
