package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months that do not go down the page: days across, people down with marks, and calendars of weeks. */
class OtherLayoutsTest {
    private static final String DAYS = IntStream.rangeClosed(1, 31).mapToObj(String::valueOf).collect(Collectors.joining("|"));
    private static final String WEEK = IntStream.rangeClosed(1, 31).mapToObj(d -> String.valueOf("月火水木金土日".charAt(d % 7))).collect(Collectors.joining("|"));

    /** The same word on all days but those named. */
    private static String row(String label, String word, Object... others) {
        var cells = new ArrayList<String>(List.of(label));
        IntStream.rangeClosed(1, 31).forEach(_ -> cells.add(word));
        for (int i = 0; i < others.length; i += 2) {
            cells.set((Integer) others[i], (String) others[i + 1]);
        }
        return String.join("|", cells);
    }

    @Test
    void daysAcrossAndDutiesDownAreRead() {
        Wall wall = new Wall().sheet("Sheet1", "令和８年１２月　在宅当番表（確定）", "|" + DAYS, "|" + WEEK, row("上町", "有馬", 10, "黒木", 11, "同左", 12, "①有馬②黒木", 13, "調整中", 14, "休"),
                row("吉野", "黒木", 10, "同上"), row("訪看", "あやめ"), "※20日→21日に変更");
        for (byte[] file : List.of(wall.xlsx(), wall.xls(), wall.csv(Charset.forName("windows-31j"), ','), wall.csv(StandardCharsets.UTF_8, '\t'))) {
            Imported read = Wall.read("当番表.xlsx", file);
            assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly(
                    "上町 doctor 1 17:30〜08:30 有馬 一郎", "吉野 doctor 1 17:30〜08:30 黒木 花子", " nurse 1 18:00〜08:00 あやめ訪問看護ステーション");
            assertThat(MonthSheetTest.told(read, "2026-12-11")).contains("上町 doctor 1 17:30〜08:30 黒木 花子");
            assertThat(MonthSheetTest.told(read, "2026-12-10")).contains("吉野 doctor 1 17:30〜08:30 黒木 花子");
            assertThat(MonthSheetTest.told(read, "2026-12-12")).contains("上町 doctor 2 08:30〜08:30 黒木 花子");
            assertThat(MonthSheetTest.told(read, "2026-12-13")).contains("上町 doctor 1 08:30〜08:30 未定");
            assertThat(MonthSheetTest.told(read, "2026-12-14")).contains("上町 doctor 1 17:30〜08:30 なし");
            assertThat(read.shifts()).noneMatch(s -> s.day().getDayOfMonth() == 20 || s.day().getDayOfMonth() == 21);
            assertThat(read.remarks()).extracting(Refused::reason).contains("日が横に並ぶ表として読みました。行の番号のかわりに日を示します");
        }
    }

    @Test
    void aSignThatMayRepeatTheLeftOrTheUpperIsRefusedAndAnUnknownNameIsAskedWithItsDay() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月 当番表", "|" + DAYS, "|" + WEEK, row("上町", "有馬", 10, "〃", 12, "黒樹")).read();
        assertThat(read.shifts()).hasSize(29);
        assertThat(read.refused()).extracting(Refused::toString).anyMatch(r -> r.startsWith("当番.xlsx:10 上町") && r.contains("左の日か上の段か不明"))
                .anyMatch(r -> r.startsWith("当番.xlsx:12 上町: 「黒樹」"));
        assertThat(read.questions()).singleElement().extracting(q -> q.written()).isEqualTo("黒樹");
    }

    @Test
    void areasOverDutiesAtTheLeftMergedOrNotAreReadOrLeftOut() {
        Wall wall = new Wall().sheet("12月", "2026年12月 当番", "地区|種別|" + DAYS, "||" + WEEK, "上町|" + row("医師", "有馬"), "|" + row("訪看", "あやめ"), "吉野|" + row("医師", "黒木"), "|" + row("訪看", "つばき"));
        Imported merged = Wall.read("当番.xlsx", wall.merge("A4:A5").merge("A6:A7").xlsx());
        assertThat(merged.refused()).isEmpty();
        assertThat(MonthSheetTest.told(merged, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "上町 nurse 1 18:00〜08:00 あやめ訪問看護ステーション",
                "吉野 doctor 1 17:30〜08:30 黒木 花子", "吉野 nurse 1 18:00〜08:00 つばき訪問看護");
    }

    @Test
    void halvesOfAMonthBelowEachOtherAreBothRead() {
        String first = IntStream.rangeClosed(1, 15).mapToObj(String::valueOf).collect(Collectors.joining("|"));
        String second = IntStream.rangeClosed(16, 31).mapToObj(d -> d + "日").collect(Collectors.joining("|"));
        Imported read = new Wall().sheet("Sheet1", "令和8年12月 当番表", "|" + first, "上町|" + "有馬|".repeat(14) + "有馬", "|" + second, "上町|" + "黒木|".repeat(15) + "黒木").read();
        assertThat(read.refused()).isEmpty();
        assertThat(MonthSheetTest.told(read, "2026-12-15")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎");
        assertThat(MonthSheetTest.told(read, "2026-12-16")).containsExactly("上町 doctor 1 17:30〜08:30 黒木 花子");
    }

    @Test
    void weekdaysOfAnotherMonthStopItWhole() {
        Imported read = new Wall().sheet("Sheet1", "令和8年11月 当番表", "|" + DAYS.replace("|31", "|"), "|" + WEEK, row("上町", "有馬")).read();
        assertThat(read.shifts()).isEmpty();
        assertThat(read.refused()).extracting(Refused::reason).anyMatch(r -> r.contains("曜日が日付と合いません"));
    }

    @Test
    void peopleDownWithMarksAreReadWhereTheMarksAreSure() {
        Imported read = new Wall().sheet("上町", "令和8年12月 在宅当番医表", "氏名|" + DAYS + "|計", "|" + WEEK + "|", row("有馬", "", 1, "○", 9, "○", 12, "①", 13, "休") + "|3", row("黒木", "○", 1, "×", 9, "", 12, "②") + "|29").read();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎");
        assertThat(MonthSheetTest.told(read, "2026-12-10")).containsExactly("上町 doctor 1 17:30〜08:30 黒木 花子");
        assertThat(MonthSheetTest.told(read, "2026-12-12")).containsExactly("上町 doctor 1 08:30〜08:30 有馬 一郎", "上町 doctor 2 08:30〜08:30 黒木 花子");
        Imported both = new Wall().sheet("上町", "令和8年12月 在宅当番医表", "氏名|" + DAYS, row("有馬", "", 9, "○", 10, "○"), row("黒木", "○", 9, "○", 10, "")).read();
        assertThat(both.shifts()).noneMatch(s -> s.day().getDayOfMonth() == 9);
        assertThat(both.refused()).singleElement().asString().startsWith("当番.xlsx:9 担当: 「有馬と黒木(どちらが先か不明)」");
        Imported beds = new Wall().sheet("Sheet1", "令和8年12月 後方病院 当番表", "|" + DAYS, row("南風", "日"), row("市立", "夜")).read();
        assertThat(MonthSheetTest.told(beds, "2026-12-09")).containsExactly(" bed 1 08:30〜17:30 南風中央病院", " bed 1 17:30〜08:30 市立みなと病院");
        Imported unclear = new Wall().sheet("上町", "令和8年12月 在宅当番医表", "氏名|" + DAYS, row("有馬", "", 9, "A"), row("黒木", "○", 9, "△")).read();
        assertThat(unclear.shifts()).isEmpty();
        assertThat(unclear.refused()).singleElement().asString().contains("印「a」「△」の意味が分かりません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"below", "inside", "behind", "beside"})
    void aCalendarIsReadHoweverItsBoxesAreFilled(String how) {
        Imported read = calendar(how, "令和8年12月　在宅当番医（上町）").read();
        assertThat(read.refused()).isEmpty();
        assertThat(read.shifts()).hasSize(31);
        assertThat(MonthSheetTest.told(read, "2026-12-01")).containsExactly("上町 doctor 1 17:30〜08:30 黒木 花子");
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎");
        assertThat(MonthSheetTest.told(read, "2026-12-31")).containsExactly("上町 doctor 1 08:30〜08:30 黒木 花子");
        assertThat(read.remarks()).extracting(Refused::reason).contains("カレンダー形の表として読みました。行の番号のかわりに日を示します");
    }

    /** December 2026: the 1st is a Tuesday, a week begins on Sunday; 黒木 on odd days but the 9th. */
    private static Wall calendar(String how, String title) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(title), new ArrayList<>(), new ArrayList<>()));
        "日月火水木金土".chars().forEach(w -> {
            rows.getLast().add(String.valueOf((char) w));
            if (how.equals("beside")) {
                rows.getLast().add("");
            }
        });
        for (int sunday = -1; sunday <= 31; sunday += 7) {
            var numbers = new ArrayList<String>();
            var names = new ArrayList<String>();
            for (int d = sunday; d < sunday + 7; d++) {
                String who = d < 1 || d > 31 ? "" : d % 2 == 1 && d != 9 ? "黒木" : "有馬";
                String day = d < 1 || d > 31 ? "" : String.valueOf(d);
                numbers.add(how.equals("inside") && !day.isEmpty() ? day + "\n" + who : how.equals("behind") && !day.isEmpty() ? day + "日 " + who : day);
                names.add(who);
                if (how.equals("beside")) {
                    numbers.add(who);
                }
            }
            rows.add(numbers);
            if (how.equals("below")) {
                rows.add(names);
            }
        }
        rows.add(List.of("※当番は変更となる場合があります。事前に電話を"));
        return new Wall().sheet("Sheet1", rows);
    }

    @Test
    void aCalendarOfSeveralAreasNamesThemAtTheLeftOrInTheBoxes() {
        Imported left = new Wall().sheet("Sheet1", "2026年12月 在宅当番医", "|月|火|水|木|金|土|日", "|7|8|9|10|11|12|13", "上町|有馬|黒木|有馬|休|調整中|有馬|黒木", "吉野|黒木|有馬|黒木|黒木|有馬|黒木|同左",
                "|14|15|16|17|18|19|20", "上町|有馬|有馬|有馬|有馬|有馬|有馬|有馬", "吉野|黒木|黒木|黒木|黒木|黒木|黒木|黒木", "|21|22|23|24|25|26|27", "上町|有馬|有馬|有馬|有馬|有馬|有馬|有馬",
                "吉野|黒木|黒木|黒木|黒木|黒木|黒木|黒木").read();
        assertThat(MonthSheetTest.told(left, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "吉野 doctor 1 17:30〜08:30 黒木 花子");
        assertThat(MonthSheetTest.told(left, "2026-12-10")).contains("上町 doctor 1 17:30〜08:30 なし");
        assertThat(left.refused()).singleElement().asString().startsWith("当番.xlsx:13 吉野");
        Imported inside = new Wall().sheet("Sheet1", "2026年12月 在宅当番医", "月|火|水|木|金|土|日", "7|8|9|10|11|12|13", "上町：有馬\n吉野：黒木|上町：黒木\n吉野：黒木|上町:有馬\n吉野:黒木|上町:有馬|上町:有馬|上町:有馬|上町:有馬",
                "14|15|16|17|18|19|20", "上町:有馬|上町:有馬|上町:有馬|上町:有馬|上町:有馬|上町:有馬|上町:有馬", "21|22|23|24|25|26|27", "上町:有馬|上町:有馬|上町:有馬|上町:有馬|上町:有馬|上町:有馬|上町:有馬").read();
        assertThat(inside.refused()).isEmpty();
        assertThat(MonthSheetTest.told(inside, "2026-12-07")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "吉野 doctor 1 17:30〜08:30 黒木 花子");
    }

    @Test
    void aCalendarOfAnotherMonthOrTwoOnOneSheetAreRefused() {
        Imported other = calendar("below", "令和8年11月　在宅当番医（上町）").read();
        assertThat(other.shifts()).isEmpty();
        Imported two = new Wall().sheet("Sheet1", "2026年12月 上町", "月|火|水|木|金|土|日", "7|8|9|10|11|12|13", "有馬|有馬|有馬|有馬|有馬|有馬|有馬", "14|15|16|17|18|19|20", "有馬|有馬|有馬|有馬|有馬|有馬|有馬", "21|22|23|24|25|26|27", "有馬|有馬|有馬|有馬|有馬|有馬|有馬",
                "吉野", "月|火|水|木|金|土|日", "7|8|9|10|11|12|13", "黒木|黒木|黒木|黒木|黒木|黒木|黒木").read();
        assertThat(two.shifts()).isEmpty();
        assertThat(two.refused()).singleElement().asString().contains("別のカレンダーが続いています");
    }
}
