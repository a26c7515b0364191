package dev.toban.feeds;

import dev.toban.announce.Meeting;
import dev.toban.hub.Hub;
import dev.toban.paper.Sheet;
import dev.toban.say.When;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** イベント一覧 of the 推奨データセット, in its columns and their order, so that any portal takes it. */
public final class EventSheet {
    private static final List<String> COLUMNS = List.of(
            "都道府県コード又は市区町村コード", "NO", "都道府県名", "市区町村名", "イベント名", "イベント名_カナ", "イベント名_英語", "開始日", "終了日", "開始時間", "終了時間",
            "開始日時特記事項", "説明", "料金(基本)", "料金(詳細)", "連絡先名称", "連絡先電話番号", "連絡先内線番号", "主催者", "場所名称", "住所", "方書", "緯度", "経度",
            "アクセス方法", "駐車場情報", "定員", "参加申込終了日", "参加申込終了時間", "参加申込方法", "URL", "備考");

    private EventSheet() {}

    public static Sheet of(List<Meeting> meetings, Hub hub) {
        List<Sheet.Row> rows = meetings.stream().map(m -> row(m, hub)).toList();
        return new Sheet(
                "events", "イベント一覧", null, COLUMNS.stream().map(c -> new Sheet.Column(c, 1)).toList(), List.of(new Sheet.Section(null, rows)), List.of(), "",
                Sheet.Turn.ACROSS);
    }

    private static Sheet.Row row(Meeting m, Hub hub) {
        LocalDateTime start = m.when().start();
        LocalDateTime end = m.when().end() == null ? start : m.when().end();
        return new Sheet.Row(Stream.of(
                        words(null), words(m.id()), words(null), words(null), words(m.title()), words(m.kana()), words(null), day(start), day(last(end)), time(start),
                        m.when().end() == null ? words(null) : time(end), words(m.whenNote()), words(m.about()), words(m.fee()), words(null),
                        words(m.contact() == null ? hub.name() : m.contact()), words(m.contactPhone() == null ? hub.phone() : m.contactPhone()), words(null),
                        words(m.host()), words(m.place()), words(m.address()), words(null), words(null), words(null), words(null), words(null), words(m.capacity()),
                        words(m.applyBy()), words(null), words(m.howToApply()), words(m.url()), words(m.note()))
                .toList());
    }

    /** What ends at midnight ends the day before. */
    private static @Nullable LocalDateTime last(@Nullable LocalDateTime end) {
        return end == null || !end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end : end.minusNanos(1);
    }

    private static Sheet.Cell day(@Nullable LocalDateTime at) {
        return at == null ? words(null) : new Sheet.Day(at.toLocalDate(), false);
    }

    private static Sheet.Cell time(@Nullable LocalDateTime at) {
        return at == null || at.toLocalTime().equals(LocalTime.MIDNIGHT) ? words(null) : words(When.clock(at.toLocalTime()));
    }

    private static Sheet.Cell words(@Nullable String text) {
        return new Sheet.Words(text == null ? "" : text);
    }
}
