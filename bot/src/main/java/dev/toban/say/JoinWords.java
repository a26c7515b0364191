package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Interest;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What newcomers read: the greeting, what they agree to, and the taps of residents. */
public final class JoinWords {
    public static final String RESIDENT = "住民の方";
    public static final String PROFESSIONAL = "医療・介護の仕事の方";
    public static final String AGREE = "同意してはじめる";
    public static final String NOT_NOW = "登録しない";
    /** Said by itself it is heard as a wish to be spoken to so. */
    private static final String ENGLISH = "English";

    public static final String DONE = "これでよい";

    private JoinWords() {}

    /** Two sentences, then whom it greets. */
    public static Reply greeting(Hub hub, List<Card.Tap> who) {
        Reply said = Pane.of(hub.name() + "の当番ボットです。", List.of("当番・相談先・行事のことにお答えします。", "どちらの方ですか？"), who);
        return new Reply(said.text(), said.card(), List.of(Reply.Chip.of(ENGLISH)), List.of());
    }

    public static Reply back(Hub hub) {
        return Reply.of(
                "おかえりなさい。" + hub.name() + "の当番ボットです。前の登録のまま使えます。",
                Reply.Chip.of("今夜の当番は？"),
                Reply.Chip.of("何ができるの？"));
    }

    /** Read before anything is kept. */
    public static Reply residentConsent(List<Card.Tap> taps) {
        return Pane.of(
                "はじめに、お読みください",
                List.of(
                        "お住まいの地区にあわせて、当番・相談先・行事をご案内します。",
                        "お預かりするのは、LINEの番号（ID）、地区、興味だけです。お名前やご病気のことは書かないでください。",
                        "書かれた文は、答えたら消します。地区と興味は、おやめになるまで預かります。",
                        "やめるときは「退会」、お知らせだけ止めるときは「もう送らないで」と送ってください。"),
                taps);
    }

    public static Reply askArea(boolean first, List<Card.Tap> areas) {
        return Pane.of(first ? "登録しました。お住まいの地区は？" : "どの地区にしますか？", List.of(), areas);
    }

    public static Reply sureArea(String area, Card.Tap yes, Card.Tap other) {
        return Pane.of("地区を「" + area + "」に変えますか？", List.of(), yes, other);
    }

    public static Reply areaSet(String area) {
        return Reply.of("地区を「" + area + "」にしました。", new Reply.Chip("相談先は？", area + "の包括はどこ？"), Reply.Chip.of("興味を変える"));
    }

    public static Reply askInterests(List<Card.Tap> taps) {
        return Pane.of("興味のあるものを押してください", List.of("いくつでも選べます。選ばなくてもかまいません。"), taps);
    }

    /** On a button: chosen or not. */
    public static String interest(Interest interest, boolean chosen) {
        return (chosen ? "✓ " : "") + interest.label();
    }

    public static Reply settled(String area, List<Interest> interests) {
        String what = interests.isEmpty() ? "なし" : interests.stream().map(Interest::label).collect(Collectors.joining("・"));
        return Reply.of(
                "これで終わりです。地区：" + (area.isEmpty() ? "なし" : area) + "、興味：" + what + "。\n「地区を変える」「興味を変える」「退会」と送れば、いつでも変えられます。",
                Reply.Chip.of("次のサロンは？"),
                new Reply.Chip("相談先は？", (area.isEmpty() ? "" : area + "の") + "包括はどこ？"),
                Reply.Chip.of("何ができるの？"));
    }

    public static Reply notNow() {
        return Reply.of("わかりました。何も登録していません。公開のことは、このままお聞きになれます。", Reply.Chip.of("次のサロンは？"), Reply.Chip.of("何ができるの？"));
    }

    public static Reply alreadyProfessional() {
        return Reply.of("もう専門職として登録されています。やめるときは「退会」と送ってください。");
    }

    public static Reply professionals(List<Card.Tap> taps) {
        return Pane.of(
                "招待コードはお持ちですか？",
                List.of("職場か拠点でもらったコード（例 K7P2-93QX）を、そのまま送ってください。", "お持ちでなければ、下から申し込めます。拠点が確かめてからお知らせします。"),
                taps);
    }

    public static Reply firstJoin(List<Card.Tap> who) {
        return Pane.of("まだ登録がありません", List.of("どちらの方ですか？"), who);
    }

    public static Reply whereDoYouWork() {
        return Reply.of("担当地区は名簿の内容です。変わったときは拠点にお知らせください。");
    }

    /** @param picture where its QR is fetched; null = nowhere */
    public static Reply friend(Hub hub, @Nullable String address, @Nullable String picture) {
        if (address == null) {
            return Reply.of("友だち追加のQRは、拠点でお渡ししています。拠点 ☎" + hub.phone());
        }
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Line(address), new Card.Open("友だち追加をひらく", address)));
        if (picture != null) {
            parts.addFirst(new Card.Picture(picture, "友だち追加のQR"));
        }
        return new Reply(
                "友だち追加は、この宛先です（QRコードにすると、読み取るだけで追加できます）。\n" + address,
                new Card(null, "友だち追加の宛先", parts, picture == null ? "印刷用のQRは拠点でお渡ししています。" : "画像を長押しすると保存できます。"),
                List.of(),
                List.of());
    }

    /** Said in a group the bot was brought into. */
    public static Reply groupGreeting(Hub hub) {
        return Reply.of(hub.name()
                + "の当番ボットです。「@」で呼ばれたときだけ答えます。いまは公開のことだけお答えします。専門職だけのグループなら、拠点からコードをもらい、呼びかけて送ってください。患者さんのことは書かないでください。");
    }

    public static Reply.Note groupNote(String room, java.time.Instant at) {
        return new Reply.Note("group:" + room + ":" + at, "当番ボットがLINEのグループに招かれました。専門職だけのグループなら「/toban グループ」でコードを作り、グループの中で送ってもらってください。");
    }

    public static Reply groupOpened() {
        return Reply.of("登録のない方が加わったので、いまからこのグループでは公開のことだけお答えします。専門職だけのグループでしたら、拠点からコードをもらい直してください。");
    }

    public static Reply.Note groupOpenedNote(String room, java.time.Instant at) {
        return new Reply.Note("groupOpened:" + room + ":" + at, "登録した専門職のグループに、登録のない方が加わりました。専門職向けの回答を止めました。どなたかを確かめてから、「/toban グループ」で登録し直してください。");
    }

    public static String groupOffer() {
        return "（このグループには公開のことだけお答えしています。くわしくは、ボットと1対1のトークでお聞きください）";
    }
}
