package dev.toban.adapters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Meeting;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.TablePlan;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.hub.Hub;
import dev.toban.paper.Certificate;
import dev.toban.paper.Print;
import dev.toban.say.HandWords;
import dev.toban.say.HostWords;
import dev.toban.talk.Profession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What is handed out around a meeting, as it comes from the press. */
class MeetingPapersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    private static final PrintingPress PRESS = new PrintingPress();
    private static final Hub HUB = new Hub(
            "minato", "みなと在宅医療連携拠点", "099-000-2000", List.of(), List.of(), MonthDay.of(12, 29), MonthDay.of(1, 3),
            new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final LocalDateTime EVENING = TODAY.plusDays(8).atTime(19, 0);
    private static final Meeting STUDY = new Meeting(
            "m1", "多職種勉強会", null, new Span(EVENING, EVENING.plusMinutes(90)), null, "港会館 3階", "しおみ町1番1号", Audience.PROFESSIONALS, List.of(), null,
            "褥瘡とストーマのケア", "無料", null, null, "みなと在宅医療連携拠点", "48名", "12/14まで", "FAX 099-000-2001 へ", null, null, "test");

    private static HostWords.Line line(String name, String office, String area, Profession profession, Answer answer, int seats) {
        return new HostWords.Line(Guest.of("proxy:" + name, "o1", profession, answer, seats, "fax", Instant.EPOCH).named(name), name, office, area);
    }

    private static String words(Print print) throws IOException {
        try (var reader = new PdfReader(print.bytes())) {
            var all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void theCertificateNamesWhoWhatAndWhenAndIsTheSameAgain() throws IOException {
        Certificate certificate = HandWords.certificate(STUDY, 2, line("髙﨑 𠮷子", "灯台薬局", "港", Profession.PHARMACIST, Answer.ATTEND, 1), HUB);
        assertThat(words(PRESS.pdf("certificates-m1", List.of(certificate))))
                .contains("髙﨑 𠮷子", "灯台薬局", "薬剤師", "「多職種勉強会」（2日間）の全課程", "令和8年12月17日", "みなと在宅医療連携拠点", certificate.number());
        assertThat(HandWords.certificate(STUDY, 2, line("髙﨑 𠮷子", "灯台薬局", "港", Profession.PHARMACIST, Answer.ATTEND, 1), HUB)).isEqualTo(certificate);
    }

    @Test
    void theInvitationComesBackByFaxAndTheDoorShowsItsCode() throws IOException {
        Print invitation = PRESS.pdf(HandWords.invitation(STUDY, "https://line.me/R/oaMessage/%40minato/?x", HUB, TODAY));
        assertThat(words(invitation)).contains("多職種勉強会", "12/17(木) 19:00〜20:30", "港会館 3階", "099-000-2001", "12/14まで", "資料だけ", "099-000-2000");
        assertThat(words(PRESS.pdf(HandWords.door(STUDY, null, "A1B2C3", HUB, TODAY)))).contains("受付", "A1B2C3", "LINEをお使いでない方");
    }

    @Test
    void theListIsACountableSheet() throws IOException {
        List<HostWords.Line> lines = List.of(
                line("=1+1", "灯台薬局", "港", Profession.PHARMACIST, Answer.ATTEND, 2), line("岬 花", "岬医院", "岬", Profession.DOCTOR, Answer.ABSENT, 0));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(PRESS.xlsx("list-m1", List.of(HandWords.list(STUDY, lines, HUB, TODAY))).bytes()))) {
            var text = new StringBuilder();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
            assertThat(text).contains("お名前", "=1+1", "灯台薬局", "薬剤師", "出席", "|2.0|", "欠席", "FAX");
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA)));
        }
    }

    @Test
    void tablesAndRoundsAreReadAtAGlance() throws IOException {
        TablePlan plan = TablePlan.of(List.of(new TablePlan.Seat("岬 花", "医師"), new TablePlan.Seat("灯台 実", "薬剤師")));
        assertThat(words(PRESS.pdf(HandWords.tables(STUDY, plan, HUB, TODAY)))).contains("席の案", "1卓（2名）", "岬 花", "どの卓も1職種1名です");
        assertThat(words(PRESS.pdf(HandWords.rounds(STUDY, List.of(line("岬 花", "岬医院", "岬", Profession.DOCTOR, Answer.PAPERS, 0)), HUB, TODAY))))
                .contains("資料の手渡し", "岬医院", "資料だけ", "岬");
    }
}
