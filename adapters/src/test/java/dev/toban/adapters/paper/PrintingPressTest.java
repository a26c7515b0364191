package dev.toban.adapters.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.paper.Paper;
import dev.toban.paper.Print;
import dev.toban.paper.Sheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PrintingPressTest {
    private static final PrintingPress PRESS = new PrintingPress();

    @Test
    void theWeekStandsOnOnePageWithItsGapAndTheNumberThatAlwaysAnswers() throws IOException {
        Print print = PRESS.pdf(Samples.week());

        assertThat(print.name()).isEqualTo("week-2026-12-09.pdf");
        assertThat(pages(print)).hasSize(1).first().asString()
                .contains("在宅当番医 7日間の表", "12/9(水)", "黒木 航平", "070-0000-0110", "17:30〜翌8:30", "未定", "099-000-0199");
    }

    @Test
    void aLongListGoesOnWithItsHeadings() throws IOException {
        assertThat(pages(PRESS.pdf(Samples.rounds(30)))).hasSizeGreaterThan(2).allSatisfy(p -> assertThat(p).contains("手渡し済", "事業所"));
        assertThat(pages(PRESS.pdf(Samples.rounds(0)))).hasSize(1);
    }

    @Test
    void aWholeMonthForTheFamiliesStandsOnOnePage() throws IOException {
        assertThat(pages(PRESS.pdf(Samples.family()))).hasSize(1).first().asString()
                .contains("往診担当医のお知らせ", "☎ 099-000-0103", "12/1(火)", "12/31(木)", "【差替】", "前の表は捨ててください", "くろき在宅クリニック");
    }

    @Test
    void theInvitationIsOnePageWithThePartThatComesBack() throws IOException {
        assertThat(pages(PRESS.pdf(Samples.invitation("坂元クリニック")))).hasSize(1).first().asString()
                .contains("坂元クリニック", "御中", "12月17日(木) 19:00〜20:30", "返信先 FAX", "099-000-0101", "出席", "欠席", "資料だけ希望", "患者さんのお名前");
        assertThat(pages(PRESS.pdf("all", List.of(Samples.invitation("坂元クリニック"), Samples.invitation("折田医院"))))).hasSize(2);
    }

    @Test
    void thirtyTwoCertificatesAreOneFile() throws IOException {
        List<Paper> all = IntStream.rangeClosed(1, 32).<Paper>mapToObj(i -> Samples.certificate("2026-" + i, "髙﨑 𠮷子")).toList();

        assertThat(pages(PRESS.pdf("certificates", all))).hasSize(32)
                .allSatisfy(p -> assertThat(p).contains("髙﨑 𠮷子", "令和8年12月9日"));
        assertThatThrownBy(() -> PRESS.pdf("mixed", List.of(Samples.certificate("1", "a"), Samples.invitation(null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facesLeaveAFrameWhereThereIsNoPhoto() throws IOException {
        assertThat(pages(PRESS.pdf(Samples.faces()))).first().asString().contains("写真", "黒木 航平", "話せる時間：平日12:30〜13:30");
    }

    @Test
    void picturesAreAsWideAsAPhoneWantsAndSmallEnoughForLine() throws IOException {
        for (Print png : List.of(PRESS.png(Samples.week()), PRESS.png(Samples.monthPicture()), PRESS.png(Samples.trend()))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
            assertThat(image.getWidth()).isEqualTo(1080);
            assertThat(png.bytes().length).isLessThan(1_000_000); // LINE: preview image 1 MB
        }
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsRefused() {
        assertThatThrownBy(() -> new Sheet("x", "x", null, List.of(new Sheet.Column("a", 1)),
                        List.of(new Sheet.Section(null, List.of(Sheet.Row.of(new Sheet.Words("1"), new Sheet.Words("2"))))), List.of(), "", Sheet.Turn.UPRIGHT))
                .hasMessageContaining("expected: 1");
    }

    private static List<String> pages(Print print) throws IOException {
        try (var reader = new PdfReader(print.bytes())) {
            var text = new PdfTextExtractor(reader);
            return IntStream.rangeClosed(1, reader.getNumberOfPages()).mapToObj(i -> {
                try {
                    return text.getTextFromPage(i);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
