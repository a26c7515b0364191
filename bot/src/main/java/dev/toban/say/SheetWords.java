package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.YearMonth;
import java.util.List;

/** What is said with files of the duty table, and the words that stand in them. */
public final class SheetWords {
    public static final List<String> COUNTS = List.of("担当", "回数", "夜", "日・祝", "時間", "自院", "代わり・交換", "引き継ぎ", "外部委託");
    public static final List<String> DETAILS = List.of("日にち", "地区", "当番", "順番", "開始", "終了", "本来の担当", "実際の担当", "種類", "訂正の理由", "訂正した日");
    public static final List<String> WEEK = List.of("日にち", "当番", "時間", "担当", "電話");
    public static final List<String> PUBLIC = List.of("日にち", "時間", "当番", "電話");
    public static final String BY_PERSON = "個人別";
    public static final String BY_OFFICE = "事業所別";
    public static final String EVERY = "明細";
    public static final String CHANGES = "変わることがあります。前もってお電話でお確かめください。";
    public static final String FAMILY_NOTE = "急に様子が変わったときは、上の電話へ。命にかかわるときは119へ。";

    private SheetWords() {}

    public static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** 12/9(水) 18:40 現在 */
    public static String asOf(String day, String clock, String hub) {
        return day + " " + clock + " 現在　" + hub;
    }

    public static String countsTitle(String span) {
        return "当番の集計　" + span;
    }

    public static String tableTitle(String what, String span) {
        return what + "　" + span;
    }

    public static Reply here(String title, String link, int days) {
        String text = title + "です。" + days + "日のあいだ、このリンクから開けます。リンクを知っている人はだれでも開けるので、渡す相手にご注意ください。";
        return new Reply(text + "\n" + link, new Card(null, title, List.of(new Card.Line(text), new Card.Open("開く", link)), null), List.of(), List.of());
    }

    public static Reply inChannel(String title) {
        return Reply.of(title + "を拠点のチャンネルに載せました。");
    }

    public static Reply noAddress() {
        return Reply.of("ファイルを渡すためのアドレス（toban.public-url）がまだ設定されていません。拠点にお知らせください。");
    }

    public static Reply nothing(String period) {
        return Reply.of(period + "の当番表はまだ登録されていません。");
    }

    public static Reply clinicsOnly() {
        return Reply.of("この紙は、当番に入っている診療所の方にお出ししています。所属が登録されているか、拠点にお聞きください。");
    }

    public static String noPicture() {
        return "今朝の当番表の画像は載せられませんでした。「/toban 週間表 画像」でもう一度作れます。";
    }
}
