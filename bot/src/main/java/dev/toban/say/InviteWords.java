package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.paper.Invitation;
import dev.toban.talk.Card;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of invitation codes: to who makes them and to who comes with one. */
public final class InviteWords {
    public static final String AGREE = "同意して登録する";
    public static final String MOVE = "こちらに移る";
    public static final String BOTH = "両方で働いている";
    public static final String VOID = "取り消す";

    private InviteWords() {}

    /**
     * Codes that were made.
     *
     * @param links an address that opens LINE with the words typed in, one for each code; empty where the account's id is not set
     */
    public record Made(String what, List<String> codes, List<String> links, LocalDateTime until, int uses) {
        public Made {
            codes = List.copyOf(codes);
            links = List.copyOf(links);
        }

        String each() {
            return uses > 1 ? "1つのコードで" + uses + "人まで" : "1つのコードで1人";
        }
    }

    /**
     * @param pictures where each code's QR is fetched; empty where none are made
     * @param paper where the pages to hand over are fetched; null = nowhere
     */
    public static Reply made(Made m, List<String> pictures, @Nullable String paper, List<Card.Tap> taps) {
        List<Card.Part> parts = new java.util.ArrayList<>();
        parts.add(new Card.Line("期限 " + When.moment(m.until()) + "、" + m.each() + "。ご本人に手渡しで。"));
        for (int i = 0; i < m.codes().size(); i++) {
            parts.add(new Card.Fact(m.codes().size() > 1 ? "コード" + (i + 1) : "コード", m.codes().get(i)));
            if (i < pictures.size()) {
                parts.add(new Card.Picture(pictures.get(i), "コード " + m.codes().get(i) + " のQR"));
            } else if (i < m.links().size() && paper == null) {
                parts.add(new Card.Open("QRにする宛先（コード" + (i + 1) + "）", m.links().get(i)));
            }
        }
        if (paper != null) {
            parts.add(new Card.Open("印刷してお渡しする紙（QRつき）", paper));
        }
        parts.add(new Card.Line("当番ボットを友だち追加して、コードをそのまま送ると登録が始まります。コードはここにしか出ません。", true));
        parts.addAll(taps);
        String title = "招待コード：" + m.what();
        String text = title + "\n" + String.join("\n", m.codes()) + "\n期限 " + When.moment(m.until()) + "、" + m.each()
                + "。当番ボットにコードをそのまま送ると登録が始まります。";
        return new Reply(text, new Card(null, title, parts, null), List.of(), List.of());
    }

    /** A page for each code, to hand over. */
    public static List<Invitation> pages(Made m, Hub hub) {
        List<Invitation> pages = new java.util.ArrayList<>();
        for (int i = 0; i < m.links().size(); i++) {
            pages.add(new Invitation(
                    "code", null, "当番ボットへのご招待", "LINEで、今夜の当番・連絡先・勉強会をお尋ねになれます。",
                    List.of(new Invitation.Fact("どなたに", m.what()), new Invitation.Fact("コード", m.codes().get(i)),
                            new Invitation.Fact("期限", When.moment(m.until())), new Invitation.Fact("使える人数", m.each())),
                    List.of("1. 右のQRを、スマートフォンのカメラで読みます。", "2. LINEが開いたら「追加」を押し、入っている文をそのまま送ります。",
                            "3. 守秘の約束を読み、お名前を送ると登録が終わります。", "このコードは、ほかの方に渡さないでください。"),
                    List.of(), new Invitation.Link(m.links().get(i), "スマートフォンの\nカメラで読む"), null, hub.name() + " ☎" + hub.phone()));
        }
        return pages;
    }

    public static String what(@Nullable String office, @Nullable Profession profession, boolean manager) {
        String who = Stream.of(office == null ? "事業所はご本人が選ぶ" : office, profession == null ? "" : profession.label(), manager ? "管理者" : "")
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + "・" + b)
                .orElse("");
        return who;
    }

    public static Reply groupCode(String code, LocalDateTime until, Card.Tap voiding) {
        return Pane.of(
                "専門職のグループのコード：" + code,
                List.of(
                        "グループの中で「@（ボットの名前） " + code + "」と送ってもらってください。期限 " + When.moment(until) + "、1回だけ使えます。",
                        "登録したグループでは、当番の人と当番の番号もお答えします（個人の携帯番号は出しません）。専門職だけのグループか、先にお確かめください。"),
                voiding);
    }

    public static Reply voided() {
        return Reply.of("招待コードを取り消しました。もう使えません。");
    }

    public static Reply gone() {
        return Reply.of("その招待コードは、もうありません。");
    }

    public static Reply whichOffice(String words) {
        return Reply.of("どの事業所の招待コードか読み取れませんでした（" + words + "）。例：「招待 訪問看護ステーションあやめ 3人 7日」「招待 ケアマネ 10枚」");
    }

    public static Reply which(List<Card.Tap> taps) {
        return Pane.of("どの事業所ですか？", List.of(), taps);
    }

    public static Reply open(List<String> lines, List<Card.Tap> taps) {
        return lines.isEmpty() ? Reply.of("使える招待コードは、いまありません。") : Pane.of("使える招待コード " + lines.size() + "件", lines, taps);
    }

    public static String line(String what, int left, LocalDateTime until) {
        return "・" + what + "：あと" + left + "人、" + When.moment(until) + "まで";
    }

    /** Somebody asks for a code who can't make any. */
    public static Reply whereFrom(Card.Tap apply) {
        return Pane.of("招待コードは、職場の管理者か拠点からもらえます", List.of("お持ちでなければ、申し込みもできます。"), apply);
    }

    public static Reply wrong(int triesLeft) {
        return Reply.of("このコードは使えません。まちがいか、期限切れか、もう使われたコードです。よく見て、もう一度送ってください（あと" + triesLeft
                + "回）。使えないときは、渡してくれた人に新しいコードを頼んでください。");
    }

    public static Reply wait(int minutes) {
        return Reply.of("コードのまちがいが続いたので、いまは受け付けられません。" + minutes + "分ほど待って、もう一度送ってください。お急ぎのときは拠点へお電話ください。");
    }

    public static Reply.Note guessing(String hour) {
        return new Reply.Note("guessing:" + hour, "招待コードのまちがいが続けて送られています。いまは誰のコードも受け付けていません（10分ほどで戻ります）。心当たりがなければ、当て推量かもしれません。");
    }

    public static Reply inTheGroup() {
        return Reply.of("これはグループ用のコードです。専門職のグループの中で、ボットを呼んで送ってください。");
    }

    public static Reply privately() {
        return Reply.of("このコードは、ボットと1対1のトークで送ってください。ここでは使えません。");
    }

    public static Reply groupRegistered() {
        return Reply.of("このグループを専門職のグループとして登録しました。呼びかければ、当番の人もお答えします。個人の携帯番号と患者さんのことは、ここでは扱いません。");
    }

    public static Reply professionalsOnly() {
        return Reply.of("グループの登録は、登録された専門職の方が送ってください。");
    }

    public static Reply at(String office) {
        return Reply.of("もう " + office + " の方として登録されています。コードは使っていません。");
    }

    /** Consent and vow of a professional, read before anything is kept. */
    public static Reply consent(String office, List<Card.Tap> taps) {
        return Pane.of(office.isEmpty() ? "専門職の登録" : office + " の登録", vow(), taps);
    }

    static List<String> vow() {
        return List.of(
                "お預かりするのは、LINEの番号（ID）、お名前、所属、職種です。お名前・所属・職種は、登録した専門職どうしで見えます。",
                "携帯番号や写真は、ご自身が公開を選ぶまで載りません。公開は「公開設定」でいつでも変えられます。",
                "書かれた文は、答えたら消します。登録は、退会か退職まで預かります。やめるときは「退会」。",
                "守秘の約束：ここで知った連絡先は仕事にだけ使い、ほかに漏らしません。患者さんのお名前や病状は書きません。");
    }

    public static Reply already(String office, List<Card.Tap> taps) {
        return Pane.of("いまの登録と違う事業所のコードです", List.of(office + " のコードです。どちらですか？"), taps);
    }

    public static Reply askOffice() {
        return Reply.of("所属の事業所の名前を送ってください。例：訪問看護ステーションあやめ", Chip.of(NOT_LISTED), Chip.of("やめます"));
    }

    public static final String NOT_LISTED = "名簿にない";

    public static Reply officeNotFound() {
        return Reply.of("その名前の事業所は見つかりませんでした。もう一度送るか、「名簿にない」を押してください。", Chip.of(NOT_LISTED), Chip.of("やめます"));
    }

    public static Reply whichOffice(List<Card.Tap> taps) {
        return Pane.of("どちらの事業所ですか？", List.of(), taps);
    }

    public static Reply askProfession() {
        List<Chip> chips = Stream.of(Profession.values()).filter(p -> p != Profession.CLERK).limit(12).map(p -> Chip.of(p.label())).toList();
        return Words.ask("職種を選んでください。なければ「その他」と送ってください。", Stream.concat(chips.stream(), Stream.of(Chip.of(Profession.OTHER.label()))).limit(13).toList());
    }

    public static Reply askName() {
        return Reply.of("最後に、お名前（姓と名）を送ってください。例：前田 美和", Chip.of("やめます"));
    }

    public static Reply noName() {
        return Reply.of("お名前だけを、姓と名で送ってください。例：前田 美和", Chip.of("やめます"));
    }

    public static Reply busy() {
        return Reply.of("混み合っていて、まだ登録できていません。もう一度お名前を送ってください。", Chip.of("やめます"));
    }

    public static Reply usedUp() {
        return Reply.of("この招待コードは、もう使えなくなりました。渡してくれた人に新しいコードを頼んでください。");
    }

    public static Reply stopped() {
        return Reply.of("やめました。何も登録していません。");
    }

    public static Reply welcome(String name, String office, String profession) {
        return Reply.of(
                name + " さん（" + (office.isEmpty() ? "" : office + "・") + profession + "）を登録しました。当番の人や連絡先をお聞きになれます。\n携帯や写真を載せるかどうかは「公開設定」で。お名前が違うときは拠点へ。",
                Chip.of("今夜の当番は？"),
                Chip.of("次の自分の当番は？"),
                Chip.of("公開設定"));
    }

    public static Reply moved(String office, boolean both) {
        return Reply.of(both ? office + " でも働いている方として登録しました。" : "所属を " + office + " に変えました。いままでの事業所の登録は外しました。");
    }

    /** For the hub's channel: it sees at once if somebody came in who shouldn't. */
    public static Reply cameIn(String name, String office, String profession, boolean sameName, Card.Tap remove) {
        List<String> lines = sameName ? List.of("名簿の別の事業所に同じお名前の方がいます。ご本人なら、そちらの名簿を直してください。") : List.of();
        return Pane.of("登録：" + name + "（" + (office.isEmpty() ? "所属なし" : office) + "・" + profession + "）が招待コードで入りました", lines, remove);
    }

    public static Reply changedOffice(String name, String office, boolean both) {
        return Reply.of(name + " さんが、招待コードで " + office + (both ? " にも登録しました。" : " に移りました。") + "名簿ファイルの所属も直してください。");
    }
}
