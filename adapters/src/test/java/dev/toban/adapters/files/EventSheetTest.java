package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.paper.PrintingPress;
import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.feeds.EventSheet;
import dev.toban.hub.Hub;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** イベント一覧 as we give it out is the form of the 推奨データセット: all its columns in their order, and we read it ourselves as what it was. */
class EventSheetTest {
    private static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000", List.of(), List.of(), MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0),
            LocalTime.of(7, 0));
    private static final LocalDateTime AT = LocalDateTime.of(2026, 12, 15, 14, 0);
    private static final Meeting SALON = new Meeting(
            "s1", "しおみサロン「体操、お茶」", "シオミサロン", new Span(AT, AT.plusMinutes(90)), null, "しおみ公民館", "しおみ町1番1号", Audience.RESIDENTS, List.of(), null, "いすに座って\n体操をします", "無料",
            "しおみ包括", "099-000-0225", "しおみ包括", "25名", null, "電話、LINE", null, "車いすで入れます", "test");

    @Test
    void theColumnsAreThoseOfTheForm() {
        String header = csv().lines().findFirst().orElseThrow().replace("\uFEFF", "");
        assertThat(header).isEqualTo("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),"
                + "連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Meeting back = Seed.alone("events.csv", csv().replace("\uFEFF", "")).meetings().getFirst();
        assertThat(back.title()).isEqualTo(SALON.title());
        assertThat(back.when()).isEqualTo(SALON.when());
        assertThat(back.place()).isEqualTo(SALON.place());
        assertThat(back.contactPhone()).isEqualTo(SALON.contactPhone());
        assertThat(back.audience()).isEqualTo(Audience.RESIDENTS);
    }

    private static String csv() {
        return new String(new PrintingPress().csv(EventSheet.of(List.of(SALON), HUB)).bytes(), StandardCharsets.UTF_8);
    }
}
