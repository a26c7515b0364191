package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Diff;
import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaFormTest {
    private static final String HEAD = "日付,開始,終了,地区,種別,順番,担当,電話番号,備考\n";

    @ParameterizedTest
    @CsvSource({
        "2026-12-09,,,2026-12-09T17:30,2026-12-10T08:30", // a Wednesday: the duty's hours
        "2026/12/12,,,2026-12-12T08:30,2026-12-13T08:30", // a Saturday
        "令和8年12月31日,,,2026-12-31T08:30,2027-01-01T08:30", // a Thursday in the year-end days
        "2026-11-23,,,2026-11-23T08:30,2026-11-24T08:30", // a holiday on a Monday
        "R8.12.9,17:30,翌08:30,2026-12-09T17:30,2026-12-10T08:30",
        "20261209,１８：００,翌8時,2026-12-09T18:00,2026-12-10T08:00",
        "2026-12-09,18:00,24:00,2026-12-09T18:00,2026-12-10T00:00",
        "2026-12-09,24:00,26:00,2026-12-10T00:00,2026-12-10T02:00",
        "2026-12-09,翌02:00,翌08:30,2026-12-10T02:00,2026-12-10T08:30",
        "2026-12-09,17:30,08:30,2026-12-09T17:30,2026-12-10T08:30",
        "2026年12月9日(水),19:00,,2026-12-09T19:00,2026-12-10T08:30",
    })
    void daysAndHoursAreReadInAllTheirSpellings(String day, String from, String to, String start, String end) {
        Imported read = rota(day + "," + (from == null ? "" : from) + "," + (to == null ? "" : to) + ",上町,doctor,,有馬一郎,,");
        assertThat(read.refused()).isEmpty();
        assertThat(read.shifts()).singleElement().satisfies(s -> {
            assertThat(s.span().start()).isEqualTo(start);
            assertThat(s.span().end()).isEqualTo(end);
        });
    }

    @Test
    void aDutyWithTwoStretchesFillsBoth() {
        assertThat(rota("2026-12-09,,,,後方病院,,南風中央病院,,").shifts()).extracting(s -> s.span().start().toString())
                .containsExactly("2026-12-09T08:30", "2026-12-09T17:30");
    }

    @ParameterizedTest
    @CsvSource({"在宅当番医,doctor", "往診当番,doctor", "Doctor,doctor", "訪看,nurse", "当番薬局,pharmacy"})
    void aKindIsKnownByItsWordItsLabelOrAnAlias(String word, String kind) {
        assertThat(rota("2026-12-09,,,かみまち," + word + ",,調整中,,").shifts()).singleElement()
                .satisfies(s -> assertThat(s.kind()).isEqualTo(kind))
                .satisfies(s -> assertThat(s.area()).isEqualTo("上町"))
                .satisfies(s -> assertThat(s.holder()).isEqualTo(new Shift.Open()));
    }

    @Test
    void nobodyOnPurposeIsNotTheSameAsNotYetDecided() {
        assertThat(rota("2026-12-09,,,上町,doctor,,当番なし,,\n2026-12-10,,,上町,doctor,,調整中,,").shifts()).extracting(Shift::holder)
                .containsExactly(new Shift.Closed(), new Shift.Open());
    }

    @Test
    void twoOfOneNameAreToldApartByNumberThenByArea() {
        Imported byNumber = rota("2026-12-09,,,上町,doctor,,佐藤健,099-000-1022,");
        Imported byArea = rota("2026-12-09,,,上町,doctor,,佐藤健,,");
        Imported notAtAll = rota("2026-12-09,,,吉野,doctor,,佐藤健,,\n2026-12-10,,,吉野,doctor,,有馬一郎,,\n2026-12-11,,,吉野,doctor,,有馬一郎,,");
        assertThat(someone(byNumber)).isNotEqualTo(someone(byArea));
        assertThat(notAtAll.refused()).singleElement().asString()
                .isEqualTo("rota.csv:2 担当: 「佐藤健」（2件に当てはまります。候補 佐藤 健（南風中央病院）、佐藤 健（つばき訪問看護））");
        assertThat(notAtAll.shifts()).hasSize(2);
    }

    @Test
    void variantsSpacesTitlesAndSurnamesAreTheSamePerson() {
        List<Shift> shifts = rota("2026-12-09,,,上町,doctor,1,高橋　ゆき,,\n2026-12-10,,,上町,doctor,1,髙橋ゆき先生,,\n2026-12-11,,,上町地区,doctor,1,Dr.髙橋ゆき,,")
                .shifts();
        assertThat(shifts).extracting(Shift::holder).hasSize(3).containsOnly(shifts.getFirst().holder());
    }

    @Test
    void anOfficeBesideTheNameTellsWhoIsMeant() {
        assertThat(someone(rota("2026-12-09,,,吉野,doctor,,佐藤健（南風中央病院）,,")))
                .isEqualTo(someone(rota("2026-12-09,,,吉野,doctor,,南風 佐藤,,")))
                .isEqualTo(someone(rota("2026-12-09,,,吉野,doctor,,佐藤健,099-000-1004,")));
    }

    @Test
    void anOfficeIsAHolderToo() {
        assertThat(rota("2026-12-09,,,上町,pharmacy,,さくら薬局　清水店,,").shifts()).singleElement()
                .satisfies(s -> assertThat(s.holder()).isInstanceOf(Shift.At.class));
        assertThat(rota("2026-12-09,,,伊敷,pharmacy,,さくら薬局,,").shifts()).hasSize(1);
    }

    @Test
    void rowsThatCantBeReadAreToldWithWhatWasExpected() {
        String good = "\n2026-12-12,,,上町,doctor,,有馬一郎,,".repeat(1) + "\n2026-12-13,,,上町,doctor,,有馬一郎,,\n2026-12-14,,,上町,doctor,,有馬一郎,,"
                + "\n2026-12-15,,,上町,doctor,,有馬一郎,,\n2026-12-16,,,上町,doctor,,有馬一郎,,\n2026-12-17,,,上町,doctor,,有馬一郎,,";
        Imported read = rota("2026-13-01,,,上町,doctor,,有馬一郎,,\n2026-12-09(木),,,上町,doctor,,有馬一郎,,\n2026-12-09,25時,x,上町,doctor,,有馬一郎,,"
                + "\n2026-12-09,,,下町,doctor,,有馬一郎,,\n2026-12-09,,,上町,消防,,有馬一郎,,\n2026-12-09,,,上町,doctor,0,有馬一郎,,"
                + "\n2026-12-09,,,上町,doctor,,川畑,,\n2026-12-09,,,上町,doctor,,有馬一郎,12345," + good);
        assertThat(read.refused()).extracting(r -> r.row() + r.column()).containsExactly(
                "2日付", "3日付", "4終了", "5地区", "6種別", "7順番", "8担当", "9電話番号");
        assertThat(read.refused().get(3).reason()).isEqualTo("「下町」（上町・吉野・伊敷・吉田 のどれか）");
        assertThat(read.shifts()).hasSize(6);
    }

    @Test
    void twoHoldersOfOneSlotAreNotBothTaken() {
        Imported read = rota("2026-12-09,,,上町,doctor,,有馬一郎,,\n2026-12-09,,,上町,doctor,,黒木花子,,\n2026-12-10,,,上町,doctor,,黒木花子,,");
        assertThat(read.refused()).singleElement().asString().contains("rota.csv:3 担当");
        assertThat(read.shifts()).hasSize(2);
    }

    @Test
    void aDayBeforeTheOneAboveItIsTakenAndPointedAt() {
        Imported read = rota("2026-02-26,,,上町,doctor,,有馬一郎,,\n2026-02-28,,,上町,doctor,,有馬一郎,,\n2026-02-20,,,上町,doctor,,黒木花子,,\n2026-02-21,,,吉野,doctor,,黒木花子,,");
        assertThat(read.shifts()).hasSize(4);
        assertThat(read.remarks()).singleElement().asString()
                .isEqualTo("rota.csv:4 日付: 2026-02-20 は前の行の 2026-02-28 より前です。日付をお確かめください");
    }

    @Test
    void aRowIsTakenWholeOrNotAtAll() {
        Imported read = rota("2026-12-09,,,吉田,doctor,,有馬一郎,,\n2026-12-09,,,伊敷・吉田,doctor,,黒木花子,,\n2026-12-10,,,伊敷・吉田,doctor,,黒木花子,,");
        assertThat(read.refused()).singleElement().asString().startsWith("rota.csv:3");
        assertThat(read.shifts()).extracting(s -> s.day().getDayOfMonth() + s.area()).containsExactly("9吉田", "10伊敷", "10吉田");
    }

    @Test
    void aCorrectionChangesItsDaysAndATableReplacesItsMonth() {
        String month = "2026-12-09,,,上町,doctor,,有馬一郎,,\n2026-12-10,,,上町,doctor,,黒木花子,,\n2026-12-11,,,上町,doctor,,有馬一郎,,\n2026-12-11,,,上町,doctor,2,黒木花子,,";
        Diff.Held held = Seed.after(Diff.Held.NOTHING, Seed.full().with("rota.csv", HEAD + month).read().diff());
        assertThat(Seed.full().with("fix.csv", HEAD + "2026-12-11,,,上町,doctor,,黒木花子,,").read(held).diff().shifts())
                .isEqualTo(new Diff.Count(0, 1, 1, 0));
        assertThat(Seed.full().with("rota.csv", HEAD + month.replaceFirst("2026-12-10.*\n", "")).read(held).diff().shifts())
                .isEqualTo(new Diff.Count(0, 0, 1, 3));
    }

    @Test
    void withoutAHubNoRotaIsRead() {
        Imported read = Seed.alone("rota.csv", HEAD + "2026-12-09,,,上町,doctor,,有馬一郎,,\n");
        assertThat(read.refused().getFirst().reason()).contains("hub.yml");
    }

    @Test
    void aTableIsConfirmedWhenItSaysElseToday() {
        assertThat(rota("2026-12-09,,,上町,doctor,,有馬一郎,,").shifts().getFirst().confirmed()).isEqualTo(Seed.TODAY);
        Imported dated = Seed.full().with("rota.csv", "当番表 令和8年12月1日現在\n" + HEAD + "2026-12-09,,,上町,doctor,,有馬一郎,,\n").last();
        assertThat(dated.shifts().getFirst().confirmed()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    private static Shift.Holder someone(Imported read) {
        assertThat(read.refused()).isEmpty();
        return read.shifts().getFirst().holder();
    }

    private static Imported rota(String rows) {
        return Seed.full().with("rota.csv", HEAD + rows + "\n").last();
    }
}
