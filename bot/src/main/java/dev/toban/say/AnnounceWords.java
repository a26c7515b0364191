package dev.toban.say;

import dev.toban.announce.Leaflet;
import dev.toban.announce.Occasion;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an announcement reads for those it is for. */
public final class AnnounceWords {
    /** Every announcement ends with it: stopping takes one sentence. */
    private static final String STOP = "お知らせが要らない方は「もう送らないで」と送ってください。";

    private AnnounceWords() {}

    /**
     * @param plain for residents: times as people say them
     * @param asks what people are asked at its end (出欠), laid out
     */
    public static Reply announcement(Leaflet leaflet, boolean plain, List<Card.Part> asks, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(leaflet.words()));
        fact("日時", when(leaflet, plain, today), parts);
        fact("場所", leaflet.place(), parts);
        if (!leaflet.credits().isEmpty()) {
            parts.add(new Card.Line(String.join("\n", leaflet.credits()), true));
        }
        leaflet.attached().forEach(link -> parts.add(new Card.Open(link.label(), link.url())));
        if (!asks.isEmpty()) {
            parts.add(new Card.Rule());
            parts.addAll(asks);
        }
        String kicker = leaflet.sender() + "から";
        return new Reply(text(leaflet, plain, today), new Card(kicker, leaflet.title(), parts, STOP), List.of(), List.of());
    }

    private static String text(Leaflet leaflet, boolean plain, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(leaflet.title());
        lines.add(leaflet.words());
        line("日時", when(leaflet, plain, today), lines);
        line("場所", leaflet.place(), lines);
        lines.addAll(leaflet.credits());
        leaflet.attached().forEach(link -> lines.add(link.label() + " " + link.url()));
        lines.add(STOP);
        return String.join("\n", lines);
    }

    private static void fact(String label, @Nullable String value, List<Card.Part> parts) {
        if (value != null && !value.isBlank()) {
            parts.add(new Card.Fact(label, value));
        }
    }

    private static void line(String label, @Nullable String value, List<String> lines) {
        if (value != null && !value.isBlank()) {
            lines.add(label + "：" + value);
        }
    }

    /** 12/17(木) 19:00〜20:30, 午後7時〜午後8時30分 for residents. */
    public static @Nullable String when(Leaflet leaflet, boolean plain, LocalDate today) {
        if (leaflet.day() == null) {
            return null;
        }
        String day = When.day(leaflet.day(), today);
        if (leaflet.from() == null) {
            return day;
        }
        return day + " " + clock(leaflet.from(), plain) + "〜" + (leaflet.to() == null ? "" : clock(leaflet.to(), plain));
    }

    private static String clock(LocalTime t, boolean plain) {
        return plain ? When.spoken(t) : When.clock(t);
    }

    /** What a writer finds in the form of a new one. */
    public static String template(Occasion occasion, String hub) {
        return switch (occasion) {
            case STUDY -> "多職種の勉強会を開きます。話題は「　」です。講師は　　です。職種をこえて話す時間もあります。お仕事帰りにお立ち寄りください。";
            case SOCIAL -> "地区の多職種交流会を開きます。ふだん電話だけの方と、顔を合わせて話しましょう。名刺をお持ちください。";
            case MANAGERS -> "管理者の会を開きます。議題は次のとおりです。\n1. \n2. \n資料は下のリンクにあります。";
            case CARE_CONFERENCE -> "地域ケア会議を開きます。地区の困りごとを持ち寄って話し合います。患者さんのお名前は出しません。";
            case SALON -> "地域サロンを開きます。\nお茶を飲みながら、体を軽く動かします。\nどなたでもどうぞ。お金はかかりません。";
            case FORUM -> "市民フォーラムを開きます。\n話題は「　」です。\n申し込みはいりません。お金はかかりません。";
            case NEWS -> hub + "からのお知らせです。";
        };
    }

    /** The title of a new one. */
    public static String title(Occasion occasion) {
        return switch (occasion) {
            case STUDY -> "多職種勉強会「　」";
            case SOCIAL -> "地区多職種交流会";
            case MANAGERS -> "管理者会";
            case CARE_CONFERENCE -> "地域ケア会議";
            case SALON -> "地域サロン";
            case FORUM -> "市民フォーラム「　」";
            case NEWS -> "";
        };
    }

    /** What a hub's own people are told of how many it is for. */
    static String people(int professionals, int residents) {
        return java.util.stream.Stream.of(professionals > 0 ? "専門職 " + professionals + "人" : "", residents > 0 ? "住民 " + residents + "人" : "")
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("・"));
    }
}
