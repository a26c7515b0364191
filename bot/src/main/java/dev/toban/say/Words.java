package dev.toban.say;

import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.util.ArrayList;
import java.util.List;

/** Short answers that need no table and no list. */
public final class Words {
    private Words() {}

    /** First of all sentences, before anything else. */
    public static Reply emergency(Hub hub) {
        return numbers(
                "すぐに119へ電話してください。",
                "息をしていない・意識がない・ひどい出血のときは、ためらわず119です。そのあとで、かかりつけの先生や訪問看護へ。",
                List.of(new Card.Call("119 救急", "119"), fallback(hub)));
    }

    /** いのちの電話 and よりそいホットライン are free numbers for all of Japan. */
    public static Reply crisis(Hub hub) {
        return numbers(
                "つらい気持ちを話してくださって、ありがとうございます。",
                "ひとりで抱えないでください。いま話せる人がいます。命の危険があるときは119へ。",
                List.of(
                        new Card.Call("よりそいホットライン", "0120-279-338"),
                        new Card.Call("いのちの電話", "0120-783-556"),
                        fallback(hub)));
    }

    public static Reply abuse(Hub hub) {
        return numbers(
                "すぐに拠点へお電話ください。",
                "命の危険があるときは110へ。虐待かもしれないと思ったら、確かでなくても相談できます。拠点にも知らせました。お名前はここに書かないでください。",
                List.of(new Card.Call("拠点", hub.phone()), new Card.Call("110 警察", "110"), fallback(hub)));
    }

    /** No judgement of illness: who to ring. */
    public static Reply symptom(Hub hub) {
        return numbers(
                "体のことは、ここでは判断できません。すぐ電話で相談してください。",
                "かかりつけの先生か訪問看護へ。つながらないときは下の番号へ。様子がおかしい・急に悪くなったときは119へ。",
                List.of(fallback(hub), new Card.Call("119 救急", "119")));
    }

    private static Card.Call fallback(Hub hub) {
        return new Card.Call(hub.fallback().label(), hub.fallback().phone());
    }

    private static Reply numbers(String first, String then, List<Card.Call> calls) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(then));
        parts.addAll(calls);
        StringBuilder text = new StringBuilder(first).append('\n').append(then);
        calls.forEach(c -> text.append('\n').append(c.label()).append(" ☎").append(c.number()));
        return new Reply(text.toString(), new Card(null, first, parts, null), List.of(), List.of());
    }

    /** Put before the useful half of an answer. */
    public static final String HIDDEN =
            "患者さんの情報が入っているようなので、その部分は保存していません。LINEの「送信取消」もお願いします。患者さんの事はお電話でお願いします。";

    public static final String HIDDEN_IN_GROUP = "個人情報にあたる可能性があるため、「送信取消」をお願いします。";

    public static final String HIDDEN_RESIDENT = "ご病気のくわしい内容は、ここではお預かりしていません。保存もしていません。お電話でご相談ください。";

    public static Reply retracted() {
        return Reply.of("わかりました。こちらには残していません。LINEの画面からも消すには、その吹き出しを長押しして「送信取消」を選んでください。");
    }

    public static Reply noMedia() {
        return Reply.of("写真・音声・ファイル・位置情報はお預かりしていません（中を見ずに捨てました）。文字で送ってください。患者さんの事はお電話でお願いします。");
    }

    public static Reply noPrivateNumber(Hub hub) {
        return numbers(
                "個人の携帯番号はお教えできません。",
                "連絡が要るときは、下の番号へお電話ください。",
                List.of(fallback(hub), new Card.Call("拠点", hub.phone())));
    }

    public static Reply refused() {
        return Reply.of("そのお願いにはお答えできません。当番・連絡先・行事のことをお聞きください。", Chip.of("何ができるの？"));
    }

    public static Reply outOfScope() {
        return Reply.of("すみません、それはわかりません。当番・連絡先・行事のことならお答えできます。", Chip.of("今夜の当番は？"), Chip.of("次の勉強会は？"), Chip.of("何ができるの？"));
    }

    /** Nothing was understood: say so, and what could be asked. */
    public static Reply unclear(Hub hub) {
        return Reply.of(
                "すみません、読み取れませんでした。たとえば「" + tonight(hub) + "」「次の勉強会は？」のように送ってください。",
                Chip.of("今夜の当番は？"),
                Chip.of("次の勉強会は？"),
                Chip.of("何ができるの？"));
    }

    private static String tonight(Hub hub) {
        return "今夜の" + (hub.areas().isEmpty() ? "" : area(hub) + "の") + "当番は？";
    }

    /** An area to show how it is asked; {@code ○○} where the hub has none. */
    private static String area(Hub hub) {
        return hub.areas().isEmpty() ? "○○" : hub.areas().getFirst().name();
    }

    private static String town(Hub hub) {
        return hub.areas().stream().flatMap(a -> a.towns().stream()).map(Area.Town::name).findFirst().orElse("○○町");
    }

    public static Reply thanks() {
        return Reply.of("どういたしまして。お疲れさまです。");
    }

    public static Reply hello() {
        return Reply.of("はい、届いています。当番・連絡先・行事のことをお聞きください。", Chip.of("今夜の当番は？"), Chip.of("次の勉強会は？"), Chip.of("何ができるの？"));
    }

    public static Reply cancelled() {
        return Reply.of("取り消しました。何も変えていません。");
    }

    /** An honest no: what was wanted is named by us, not in the person's words. */
    public static Reply notYet(String wanted, Hub hub) {
        return new Reply(
                "「" + wanted + "」のご用件ですね。これはまだここではできません。拠点に伝えますか？（お急ぎのときは拠点 ☎" + hub.phone() + "）",
                new Card(
                        null,
                        "まだできません。拠点に伝えますか？",
                        List.of(new Card.Fact("ご用件", wanted), new Card.Call("拠点", hub.phone())),
                        null),
                List.of(new Chip("拠点に伝える", "拠点に伝えて"), new Chip("やめる", "やめます")),
                List.of());
    }

    /** A person's matter that people take on. */
    public static Reply toHub(String wanted, Hub hub) {
        return new Reply(
                "「" + wanted + "」のことは、拠点の相談員がうかがいます。拠点に伝えますか？ お急ぎのときは拠点 ☎" + hub.phone() + "（夜間は " + hub.fallback().label() + " ☎"
                        + hub.fallback().phone() + "）",
                new Card(
                        null,
                        "拠点の相談員がうかがいます",
                        List.of(
                                new Card.Fact("ご用件", wanted),
                                new Card.Line("お名前やご病気のことは、ここに書かないでください。"),
                                new Card.Call("拠点", hub.phone()),
                                fallback(hub)),
                        null),
                List.of(new Chip("拠点に伝える", "拠点に伝えて"), new Chip("やめる", "やめます")),
                List.of());
    }

    public static Reply toldHub(Hub hub) {
        return Reply.of("拠点に伝えました。担当から連絡します。お急ぎのときは ☎" + hub.phone());
    }

    /** Where others read along nobody decides for all. */
    public static Reply stop() {
        return Reply.of("お知らせを止めるときは、当番ボットと1対1のトークで「もう送らないで」と送ってください。すぐに止めます。");
    }

    public static Reply greeting(Hub hub) {
        return Reply.of(
                hub.name() + "の当番ボットです。当番・連絡先・行事のことにお答えします。患者さんのお名前や病状は書かないでください。",
                Chip.of("今夜の当番は？"),
                Chip.of("次のサロンは？"),
                Chip.of("何ができるの？"));
    }

    public static Reply help(boolean professional, Hub hub) {
        List<String> lines = professional
                ? List.of(
                        "当番：「" + tonight(hub) + "」「明日の後方病院」「次の自分の当番は？」",
                        "連絡先：「○○薬局の電話」「○○先生に電話していい時間」",
                        "さがす：「" + area(hub) + "で人工呼吸器をみられる訪看」「" + town(hub) + "はどこの包括？」",
                        "行事：「次の勉強会は？」「サロンは何時から？」",
                        "自分の当番：「金曜の夜、代わってほしい」「10日から12日は不在」「つながらない」",
                        "自分の登録：「公開設定」「もう送らないで」「退会」")
                : List.of("行事：「次のサロンはいつ？」「お話会の場所は？」", "相談先：「" + area(hub) + "の包括はどこ？」", "当番：「今夜やっている先生は？」");
        List<Card.Part> parts = new ArrayList<>();
        lines.forEach(l -> parts.add(new Card.Line(l)));
        parts.add(new Card.Line("患者さんのお名前や病状は書かないでください。急病は119へ。", true));
        parts.add(new Card.Call("拠点", hub.phone()));
        return new Reply(
                "こんなことができます。\n" + String.join("\n", lines) + "\n患者さんのお名前や病状は書かないでください。急病は119へ。拠点 ☎" + hub.phone(),
                new Card(null, "こんなことができます", parts, null),
                List.of(Chip.of("今夜の当番は？"), Chip.of("次の勉強会は？")),
                List.of());
    }

    /** Asks for what is missing, with choices to tap. */
    public static Reply ask(String question, List<Chip> choices) {
        return new Reply(question, null, choices, List.of());
    }

    /** A date and a weekday that contradict each other. */
    public static Reply whichDay(java.time.LocalDate date, java.time.LocalDate byWeekday, java.time.LocalDate today) {
        String first = When.day(date, today);
        String second = When.day(byWeekday, today);
        return ask(
                "日にちと曜日が合いません。" + first + " ですか、" + second + " ですか？",
                List.of(new Chip(first, said(date)), new Chip(second, said(byWeekday))));
    }

    private static String said(java.time.LocalDate d) {
        return d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日";
    }

    /** Said with every answer while the store can't be reached. */
    public static String asOf(java.time.LocalTime at) {
        return "（" + at.getHour() + "時" + at.getMinute() + "分時点の表です。いま最新かどうか確かめられません）";
    }

    public static Reply notReady() {
        return Reply.of("ただいま準備中です。少したってからもう一度送ってください。");
    }

    /** A form that speaks of a patient is not kept at all. */
    public static Reply hiddenInForm() {
        return Reply.of("患者さんの情報と思われる所があったので、何も保存していません。お名前や病状を除いて、もう一度お書きください。");
    }

    /** Said once to who sends very much; then nothing until they have been quiet. */
    public static Reply slower() {
        return Reply.of("たくさん届いたので、少しお休みします。1分ほどおいてから、もう一度送ってください。急病は119へ。");
    }

    /** Somebody else was quicker. */
    public static Reply moved() {
        return Reply.of("ほかの方が先に変えていたので、何も変えていません。お手数ですが、もう一度ご確認ください。");
    }

    /** Questions are answered from memory, but nothing can be changed just now. */
    public static Reply storeAway(Hub hub) {
        return Reply.of("ただいま保存できないため、何も変わっていません。少し待って、もう一度お願いします。お急ぎのときは" + hub.fallback().label() + " ☎" + hub.fallback().phone());
    }
}
