package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Diff;
import dev.toban.imports.Question;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A month's sheet with all that offices do to it: read as it was meant, or refused in words. 2026-12-09 is a Wednesday. */
class DirtyMonthTest {
    private static final String[] USUAL = {"令和８年１２月　在宅当番表（確定）", "日|曜|上町|吉野|備考", "9|水|有馬|黒木|", "10|木|黒木|有馬|", "11|金|有馬|黒木|", "14|月|有馬|有村|"};

    private static Wall usual() {
        return new Wall().sheet("12月", USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "令和８年１２月　在宅当番表", "2026年12月 当番表", "R8.12 当番表", "令和8年（2026年）12月　当番", "2026/12 在宅当番", "12月　在宅当番表", "令和８年度 在宅当番表（12月分）",
        "在宅当番表 令和8年12月\n（令和8年11月20日作成）"
    })
    void theMonthIsKnownByItsTitleHoweverItIsWritten(String title) {
        Imported read = new Wall().sheet("Sheet1", title, "日|曜|上町", "9|水|有馬", "10|木|黒木").read();
        assertThat(read.refused()).isEmpty();
        assertThat(MonthSheetTest.told(read, "2026-12-10")).containsExactly("上町 doctor 1 17:30〜08:30 黒木 花子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"９", "9日", "12/9", "１２月９日", "9(水)", "9日（水）", "12月9日(水)", "12/9水", "2026/12/9", "令和8年12月9日", "R8.12.9"})
    void aDayIsKnownHoweverItIsWritten(String day) {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日付|曜日|上町", day + "|水|有馬", "10|木|黒木").read();
        assertThat(read.refused()).isEmpty();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).hasSize(1);
    }

    @Test
    void aSheetWithLastMonthsWeekdaysIsRefusedWhole() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "1|日|有馬", "2|月|黒木", "3|火|有馬", "4|水|黒木").read();
        assertThat(read.shifts()).isEmpty();
        assertThat(read.refused()).extracting(Refused::toString).anyMatch(r ->
                r.contains("4日のうち4日の曜日が日付と合いません（2026-12-01 は火曜日です）") && r.contains("曜日は 2026-11 のものです"));
    }

    @Test
    void datesOfAnotherMonthThanTheTitlesAreRefusedWhole() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "2026/11/9|月|有馬", "2026/11/10|火|黒木", "2026/11/11|水|黒木").read();
        assertThat(read.shifts()).isEmpty();
        assertThat(read.refused()).extracting(Refused::reason).anyMatch(r -> r.contains("表題と日付の月が合いません"));
    }

    @Test
    void aTitleWithAnotherMonthThanTheFilesNameIsBelievedWhereWeekdaysAgreeAndTold() {
        Imported read = Wall.read("当番表_2026-11.xlsx", usual().xlsx());
        assertThat(read.shifts()).hasSize(8);
        assertThat(read.remarks()).extracting(Refused::reason).anyMatch(r -> r.contains("ファイルの名"));
    }

    @Test
    void aRowThatStandsTwiceIsReadNotAtAllAndAMissingOneIsTold() {
        Imported read = new Wall().sheet("Sheet1", month("12|土|有馬", "12|土|黒木")).read();
        assertThat(read.shifts()).noneMatch(s -> s.day().getDayOfMonth() == 12);
        assertThat(read.refused()).extracting(Refused::toString).anyMatch(r -> r.contains("同じ日の行が二つあります"));
        Imported gap = new Wall().sheet("Sheet1", month()).read();
        assertThat(gap.remarks()).extracting(Refused::reason).contains("行のない日があります（今のままにします）: 12/12");
    }

    private static String[] month(String... of12) {
        var rows = new java.util.ArrayList<>(List.of("令和8年12月", "日|曜|上町"));
        for (int d = 1; d <= 31; d++) {
            if (d == 12) {
                rows.addAll(List.of(of12));
            } else {
                rows.add(d + "|" + "月火水木金土日".charAt(d % 7) + "|有馬");
            }
        }
        return rows.toArray(String[]::new);
    }

    @Test
    void anotherMonthsDaysLeftBelowAreRefused() {
        Imported read = new Wall().sheet("Sheet1", "令和8年11月", "日|曜|上町", "28|土|有馬", "29|日|有馬", "30|月|黒木", "31|火|黒木").read();
        assertThat(read.shifts()).hasSize(3);
        assertThat(read.refused()).singleElement().asString().contains(":6", "この月にない日です");
    }

    @Test
    void repeatsAreReadInAllTheirSigns() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野", "9|水|有馬|同左", "10|木|〃|同上", "11|金|\"|黒木").read();
        assertThat(read.refused()).isEmpty();
        assertThat(MonthSheetTest.told(read, "2026-12-10")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "吉野 doctor 1 17:30〜08:30 有馬 一郎");
        Imported first = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "9|水|〃", "10|木|有馬", "11|金|有馬").read();
        assertThat(first.refused()).singleElement().asString().contains("上町: 「〃」（上の行に名がある）");
    }

    @ParameterizedTest
    @CsvSource({"－,なし", "―,なし", "休,なし", "なし,なし", "当番なし,なし", "×,なし", "調整中,未定", "未定,未定", "？,未定"})
    void nobodyAndNotYetDecidedAreReadApart(String cell, String meant) {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "9|水|" + cell, "10|木|有馬").read();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 " + meant);
    }

    @ParameterizedTest
    @CsvSource({
        "坂元C 有馬,有馬 一郎", "有馬（坂元C）,有馬 一郎", "坂元C（有馬）,有馬 一郎", "有馬先生,有馬 一郎", "佐藤（健）,佐藤 健", "黒木（電話）,黒木 花子 電話",
        "有村（代 黒木）,黒木 花子 有村の代わり", "有村（代理：黒木先生）,黒木 花子 有村の代わり", "有村（黒木代診）,黒木 花子 有村の代わり", "（代）黒木,", "有馬（黒木）,", "有馬？,", "有馬→黒木,",
        "有馬 19時〜,", "有馬か黒木,", "有馬(仮),", "川畑,", "つばき,", "坂元C 黒木,", "〇,", "090-1234-5678,", "①有馬,有馬 一郎", "②有馬,", "①有馬①黒木,", "有馬②黒木,"
    })
    void aCellIsOnePersonOrRefused(String cell, String who) {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "9|水|" + cell, "10|木|有馬", "11|金|有馬").read();
        if (who == null) {
            assertThat(read.shifts()).noneMatch(s -> s.day().getDayOfMonth() == 9);
            assertThat(read.refused()).singleElement().asString().startsWith("当番.xlsx:3 上町: 「");
        } else {
            assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 " + who);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"①有馬②黒木", "①有馬　②黒木", "① 有馬、② 黒木", "有馬/黒木", "有馬、黒木", "有馬\n黒木", "1.有馬 2.黒木", "(1)有馬(2)黒木", "①有馬\n②黒木"})
    void twoNamesAreTwoCalls(String cell) {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "9|水|" + cell, "10|木|有馬").read();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "上町 doctor 2 17:30〜08:30 黒木 花子");
    }

    @Test
    void aClinicAndItsDoctorOnTwoLinesAreOne() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|後方病院(昼/夜)", "9|水|坂元C\n有馬|南風/市立", "10|木|有馬|市立/－").read();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly(
                "上町 doctor 1 17:30〜08:30 有馬 一郎", " bed 1 08:30〜17:30 南風中央病院", " bed 1 17:30〜08:30 市立みなと病院");
    }

    @ParameterizedTest
    @CsvSource({
        "※10日→11日に変更,10;11", "※１０日は有村先生に変更,10", "【変更】12/10 上町,10", "10日・11日は入替,10;11", "※9日〜10日は坂元C休診,9;10", "※12月10日（木） 黒木不在,10",
        "※変更は事務局まで FAX 099-000-0100,", "※当番は変更となる場合があります。事前に電話を,", "第2土曜は午前もあり,"
    })
    void daysThatAFootnoteChangesAreNotRead(String note, String days) {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "9|水|有馬", "10|木|黒木", "11|金|有馬", "14|月|有馬", "15|火|有馬", "16|水|有馬", note + "||").read();
        List<Integer> left = List.of(9, 10, 11).stream().filter(d -> days == null || !List.of(days.split(";")).contains(d.toString())).toList();
        assertThat(read.shifts()).extracting(s -> s.day().getDayOfMonth()).filteredOn(d -> d < 12).isEqualTo(left);
        assertThat(read.remarks()).extracting(Refused::column).contains("脚注");
    }

    @Test
    void aChangeWithoutItsDayStopsTheWholeSheet() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町", "9|水|有馬", "10|木|黒木", "※有馬先生は佐藤先生に変更しました||").read();
        assertThat(read.shifts()).isEmpty();
        assertThat(read.refused()).extracting(Refused::reason).contains("日の書かれていない変更があります。表を直してから取り込んでください");
    }

    @Test
    void aChangeInTheRemarksRefusesItsRowAndAFootnoteOfHoursIsKeptWithItsDay() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|備考", "9|水|有馬|", "10|木|黒木|11日と交代", "11|金|有馬|", "※9日のみ19時〜|||").read();
        assertThat(read.refused()).singleElement().asString().contains("備考: 「11日と交代」");
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎 ※9日のみ19時〜");
        assertThat(read.remarks()).extracting(Refused::toString).anyMatch(r -> r.startsWith("当番.xlsx:3 備考: 2026-12-09 の備考に時刻があります"));
    }

    @Test
    void whatIsHiddenIsNotReadAndTold() {
        Imported read = usual().hideColumn(3).hideRow(5).read();
        assertThat(read.shifts()).extracting(s -> s.day().getDayOfMonth() + s.area()).containsExactly("9上町", "10上町", "14上町");
        assertThat(read.remarks()).extracting(Refused::toString).anyMatch(r -> r.contains("D列: 非表示の列は読みません"));
        assertThat(read.refused()).singleElement().asString().contains("当番.xlsx:5 行: 「11」（非表示の行は読みません）");
        Imported sheet = usual().sheet("旧", "令和8年12月", "日|曜|上町", "9|水|黒木").hideSheet().read();
        assertThat(sheet.remarks()).extracting(Refused::toString).contains("当番.xlsx 旧: 非表示のシートのため読みません");
    }

    @Test
    void whatIsCrossedOutIsRefusedAndColoursCommentsAndDrawingsAreTold() {
        Imported read = usual().strike(3, 2).colour(4, 2).comment(5, 3, "黒木先生は19時まで外来").read();
        assertThat(read.refused()).singleElement().asString().contains("当番.xlsx:3 上町: 「有馬」（取り消し線が引かれています");
        assertThat(read.remarks()).extracting(Refused::toString).anyMatch(r -> r.contains("色の意味は読めません"))
                .contains("当番.xlsx:5 コメント: 黒木先生は19時まで外来");
    }

    @Test
    void mergedCellsHoldForAllOfThem() {
        Wall wall = new Wall().sheet("Sheet1", "令和8年12月 在宅当番表||||", "日|曜|上町||吉野", "||医師|訪看|医師", "9|水|有馬|あやめ|黒木", "10|木||つばき|黒木", "11|金|黒木||")
                .merge("A1:E1").merge("C2:D2").merge("A2:A3").merge("B2:B3").merge("C4:C5").merge("D5:D6").merge("E5:E6");
        for (byte[] file : List.of(wall.xlsx(), wall.xls())) {
            Imported read = Wall.read("当番.xls", file);
            assertThat(read.refused()).isEmpty();
            assertThat(MonthSheetTest.told(read, "2026-12-10")).containsExactly(
                    "上町 doctor 1 17:30〜08:30 有馬 一郎", "上町 nurse 1 18:00〜08:00 つばき訪問看護", "吉野 doctor 1 17:30〜08:30 黒木 花子");
            assertThat(MonthSheetTest.told(read, "2026-12-11")).contains("上町 nurse 1 18:00〜08:00 つばき訪問看護", "吉野 doctor 1 17:30〜08:30 黒木 花子");
        }
    }

    @Test
    void aBlankBesideAHeaderIsItsOwnOnlyWhereTheGroupsSaySo() {
        Imported alike = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町||吉野|", "||医師|訪看|医師|訪看", "9|水|有馬|あやめ|黒木|つばき", "10|木|有馬|あやめ|黒木|つばき").read();
        assertThat(MonthSheetTest.told(alike, "2026-12-09")).contains("上町 nurse 1 18:00〜08:00 あやめ訪問看護ステーション", "吉野 nurse 1 18:00〜08:00 つばき訪問看護");
        Imported unclear = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野|", "||医師|医師|訪看", "9|水|有馬|黒木|つばき", "10|木|有馬|黒木|つばき").read();
        assertThat(unclear.shifts()).noneMatch(s -> s.kind().equals("nurse"));
        assertThat(unclear.remarks()).extracting(Refused::toString).anyMatch(r -> r.contains("訪看: 見出しの上の段が空欄"));
        Imported hours = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町||吉野", "||昼8:30-17:30|夜17:30-8:30|夜17:30-8:30", "13|日|有馬|黒木|有村", "14|月|有馬|黒木|有村").read();
        assertThat(MonthSheetTest.told(hours, "2026-12-13")).containsExactly(
                "上町 doctor 1 08:30〜17:30 有馬 一郎", "上町 doctor 1 17:30〜08:30 黒木 花子", "吉野 doctor 1 17:30〜08:30 有村 次郎");
    }

    @Test
    void halvesOfTheMonthSideBySideAreBothRead() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野|日|曜|上町|吉野", "1|火|有馬|黒木|16|水|黒木|有馬", "2|水|〃|〃|17|木|〃|〃").read();
        assertThat(read.refused()).isEmpty();
        assertThat(MonthSheetTest.told(read, "2026-12-02")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎", "吉野 doctor 1 17:30〜08:30 黒木 花子");
        assertThat(MonthSheetTest.told(read, "2026-12-17")).containsExactly("上町 doctor 1 17:30〜08:30 黒木 花子", "吉野 doctor 1 17:30〜08:30 有馬 一郎");
    }

    @Test
    void twoRowsADayAreItsTwoHalvesWhereTheySaySo() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|時間帯|後方病院", "9|水|昼|南風", "9|水|夜|市立", "10|木|昼|市立", "10|木|夜|南風").merge("A3:A4").merge("B3:B4").read();
        assertThat(read.refused()).isEmpty();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly(" bed 1 08:30〜17:30 南風中央病院", " bed 1 17:30〜08:30 市立みなと病院");
    }

    @Test
    void anAreasOwnSheetMayCallItsColumnOnlyByTheOneOnDuty() {
        Imported read = new Wall().sheet("上町", "令和8年12月 在宅当番医表", "日|曜|担当|電話|備考", "9|水|有馬|099-000-7777|", "10|木|黒木|099-000-1011|").read();
        assertThat(MonthSheetTest.told(read, "2026-12-09")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎");
        assertThat(read.shifts()).extracting(s -> s.phone()).containsExactly("099-000-7777", null);
        Imported two = new Wall().sheet("上町", "令和8年12月 在宅当番医表", "日|曜|医療機関名|担当医", "9|水|坂元C|有馬", "10|木|坂元C|〃").read();
        assertThat(MonthSheetTest.told(two, "2026-12-10")).containsExactly("上町 doctor 1 17:30〜08:30 有馬 一郎");
    }

    @Test
    void numbersOfASecondSheetAreTheRowsNumbersAndNoDirectory() {
        Imported read = usual().sheet("電話", "医療機関名|住所|電話番号", "坂元C|鹿児島市|099-000-7777", "黒木|鹿児島市|099-000-1011").read();
        assertThat(read.offices()).isEmpty();
        assertThat(read.shifts()).filteredOn(s -> s.phone() != null).isEmpty(); // the clinic's number is not the doctor's
        Imported named = usual().sheet("電話", "氏名|TEL", "有馬|099-000-7777", "黒木|099-000-1011").read();
        assertThat(named.shifts()).filteredOn(s -> s.phone() != null).hasSize(4).allMatch(s -> s.phone().equals("099-000-7777"));
        assertThat(named.remarks()).extracting(Refused::toString).contains("当番.xlsx 電話: 電話番号のシートとして、当番の行の番号にだけ使います");
    }

    @Test
    void twoSheetsThatSayOtherwiseOfOneDayAreBothNotBelieved() {
        Imported read = usual().sheet("12月(旧)", "令和8年12月", "日|曜|上町", "9|水|黒木", "10|木|黒木").read();
        assertThat(read.shifts()).noneMatch(s -> s.day().getDayOfMonth() == 9).anyMatch(s -> s.day().getDayOfMonth() == 10);
        assertThat(read.refused()).hasSize(2).extracting(Refused::reason).allMatch(r -> r.contains("「12月」の3行と「12月(旧)」の3行で当番が違います"));
    }

    @Test
    void aSecondTableBelowIsToldAndNotReadByTheFirstOnesHeaders() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野", "9|水|有馬|黒木", "10|木|有馬|黒木", "11|金|有馬|黒木", "日|曜|吉野|上町", "14|月|有馬|黒木").read();
        assertThat(read.shifts()).hasSize(6);
        assertThat(read.refused()).singleElement().asString().contains("別の表が続いています");
    }

    @Test
    void anUnknownNameIsAskedWithThoseItCouldBeAndOnceAnsweredIsRead() {
        Seed seed = Seed.full().with("当番.xlsx", new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野", "9|水|黒樹|有馬", "10|木|黒樹|有馬").xlsx());
        Imported first = seed.last();
        assertThat(first.shifts()).isEmpty();
        Question asked = first.questions().getFirst();
        assertThat(first.questions()).hasSize(1);
        assertThat(asked.written()).isEqualTo("黒樹");
        assertThat(asked.candidates()).extracting(Question.Candidate::label).contains("黒木 花子");
        Ref who = asked.candidates().getFirst().who();
        assertThat(who.kind()).isEqualTo(Kind.PERSON);
        Imported again = seed.knowing(asked.answered(who).alias()).last();
        assertThat(again.refused()).isEmpty();
        assertThat(MonthSheetTest.told(again, "2026-12-09")).contains("上町 doctor 1 17:30〜08:30 黒木 花子");
    }

    @Test
    void twoOfOneSurnameAreAskedForThisAreaOnly() {
        Imported read = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野", "9|水|さくら|有馬", "10|木|有馬|有馬", "11|金|有馬|有馬").read();
        assertThat(read.questions()).isNotEmpty();
        Imported pharmacy = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|吉野 薬局", "9|水|さくら", "10|木|北園", "11|金|北園").read();
        assertThat(pharmacy.questions()).singleElement().satisfies(q -> {
            assertThat(q.area()).isEqualTo("吉野");
            assertThat(q.candidates()).extracting(Question.Candidate::label).containsExactly("さくら薬局 清水店（上町）", "さくら薬局 伊敷店（伊敷）");
        });
    }

    @Test
    void anEmptyCellLeavesWhatIsHeldAndASecondCallThatIsGoneGoes() {
        Wall wall = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野", "9|水|①有馬②黒木|黒木", "10|木|有馬|黒木");
        Diff.Held held = Seed.after(Diff.Held.NOTHING, Seed.full().with("当番.xlsx", wall.xlsx()).read().diff());
        Wall next = new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|吉野", "9|水|有馬|", "10|木|有馬|黒木");
        Diff diff = Seed.full().with("当番.xlsx", next.xlsx()).read(held).diff();
        assertThat(diff.shifts()).isEqualTo(new Diff.Count(0, 0, 1, 3));
        assertThat(diff.change().of(dev.toban.books.Book.SHIFTS).gone()).containsExactly("2026-12-09/上町/doctor/2/1050");
    }

    @Test
    void aDutyThatDoesNotRunOnADayMayBeDashedThere() {
        String hub = Seed.HUB.replace("  - kind: pharmacy", "  - kind: dental\n    label: 休日歯科\n    windows:\n      - {days: [sunday], from: \"09:00\", to: \"12:00\"}\n  - kind: pharmacy");
        Imported read = new Seed().with("hub.yml", hub).with("directory.csv", Seed.OFFICES).with("people.csv", Seed.PEOPLE)
                .with("当番.xlsx", new Wall().sheet("Sheet1", "令和8年12月", "日|曜|上町|休日歯科", "9|水|有馬|－", "10|木|有馬|", "11|金|有馬|佐藤健").xlsx()).last();
        assertThat(read.shifts()).extracting(s -> s.day().getDayOfMonth()).containsExactly(9, 10);
        assertThat(read.remarks()).extracting(Refused::column).doesNotContain("休日歯科");
        assertThat(read.refused()).singleElement().asString().contains("休日歯科: 「佐藤健」");
    }
}
