package dev.toban.say;

import dev.toban.directory.Correction;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import dev.toban.talk.Reply.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said where the directory is put right. */
public final class CorrectionWords {
    public static final String SEND = "送る";
    public static final String CHANGE = "直す";
    public static final String AGAIN = "書き直す";
    public static final String STOP = "やめる";
    public static final String APPROVE = "承認";
    public static final String REFUSE = "却下";
    public static final String TELL = "拠点に伝える";
    public static final String RIGHT = "合っています";
    public static final String DIFFERENT = "違います";
    public static final String WRONG = "違うようです（拠点に伝える）";
    public static final String SOMEBODY = "登録した方";

    private static final String NOTHING = "（なし）";
    private static final Pattern NO = Pattern.compile("やめ(?:る|ます|ておきます|たい)?|中止|取り消し|取消|キャンセル|いいえ");

    private CorrectionWords() {}

    /** Whether they leave off. */
    public static boolean stops(String words) {
        return NO.matcher(words.strip()).matches();
    }

    public static Reply oneToOne() {
        return Reply.of("名簿のことは、1対1のトークで送ってください。");
    }

    public static Reply whichOffice() {
        return Reply.of("どちらの事業所のことですか？事業所の名前を入れて、もう一度送ってください。例：なぎさ薬局のFAXが変わりました 099-000-0000");
    }

    public static Reply othersOffice(Hub hub) {
        return Reply.of("ほかの事業所の登録は変えられません。お気づきのことは拠点 ☎" + hub.phone() + " にお知らせください。");
    }

    public static Reply which(List<Card.Tap> taps) {
        return Pane.of("どちらの事業所ですか？", List.of(), taps);
    }

    public static Reply whichColumn(String office, List<Card.Tap> taps) {
        return Pane.of(office + " の何を直しますか？", List.of(), taps);
    }

    public static Reply byAHuman(String office, Card.Tap tell) {
        return Pane.of("拠点の職員がお聞きします", List.of(office + " のその変更は、拠点の職員が電話で確かめて直します。お名前などはここに書かないでください。"), tell);
    }

    public static Reply askValue(String office, Field field, @Nullable String now) {
        String stands = now == null ? "いまは名簿にありません。" : "いまは「" + now + "」です。";
        String whole = field == Field.HOURS ? "全部の曜日を続けて書いてください（例：平日9:00〜18:00 土9:00〜13:00）。" : field == Field.CAPABILITIES ? "増えたもの、やめたものを1つ送ってください。" : "新しいものを送ってください。";
        return Reply.of(office + " の" + field.label() + "：" + stands + whole, Chip.of("やめます"));
    }

    public static Reply unreadable(Field field) {
        return Reply.of(switch (field) {
            case PHONE, FAX, NIGHT_PHONE -> "番号を読み取れませんでした。市外局番から送ってください（例：099-000-0000）。";
            case URL -> "https:// から始まるアドレスを送ってください。";
            case HOURS -> "時間を読み取れませんでした。例：平日9:00〜18:00 土9:00〜13:00";
            case NAME, MOBILE, CAREMANE_TIME, CONTACT_WAY, CAPABILITIES, ADDRESS, CAPACITY, TALK_TIME, PHOTO -> "1行で、120文字までで送ってください。";
        }, Chip.of("やめます"));
    }

    public static Reply same(String office, Field field, String value) {
        return Reply.of(office + " の" + field.label() + "は、もう「" + value + "」になっています。");
    }

    /** @param decides whether the reader's word is enough */
    public static Reply sure(String office, Field field, @Nullable String before, String after, boolean decides, List<Card.Tap> taps) {
        String how = decides ? "押すと、すぐに名簿が変わります。" : "送ると、拠点が確かめてから名簿を直します。";
        return beside(office + " の" + field.label(), before, after, List.of(new Card.Line(how, true)), taps);
    }

    private static Reply beside(String title, @Nullable String before, String after, List<Card.Part> more, List<Card.Tap> taps) {
        String was = before == null || before.isEmpty() ? NOTHING : before;
        String then = after.isEmpty() ? NOTHING : after;
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("いま", was));
        parts.add(new Card.Fact("直したあと", then));
        parts.addAll(more);
        parts.addAll(taps);
        String rest = more.stream().map(part -> part instanceof Card.Line line ? "\n" + line.text() : part instanceof Card.Fact fact ? "\n" + fact.label() + "：" + fact.value() : "").collect(Collectors.joining());
        return new Reply(title + "：" + was + " → " + then + rest, new Card(null, title, parts, null), List.of(), List.of());
    }

    public static Reply sent(Hub hub) {
        return Reply.of("拠点に送りました。名簿が直ったら、ここでお知らせします。お急ぎのときは拠点 ☎" + hub.phone());
    }

    public static Reply stopped() {
        return Reply.of("やめました。名簿は何も変わっていません。");
    }

    public static Reply moved() {
        return Reply.of("その間に名簿が変わったようです。もう一度、変わったところを送ってください。");
    }

    /** For the hub's channel. */
    public static Reply card(String office, Field field, @Nullable String now, String after, String who, List<Card.Tap> taps) {
        return beside("訂正の申し出：" + office + " の" + field.label(), now, after, List.of(new Card.Fact("申し出", who)), taps);
    }

    public static Reply changed(String office, Field field, String after) {
        return Reply.of("直しました：" + office + " の" + field.label() + "は「" + (after.isEmpty() ? NOTHING : after) + "」です。");
    }

    public static Reply refused(String office, Field field) {
        return Reply.of("却下しました：" + office + " の" + field.label() + "。名簿は変えていません。");
    }

    public static Reply decidedBefore(boolean approved) {
        return Reply.of("この申し出は、もう" + (approved ? "承認" : "却下") + "されています。何も変えていません。");
    }

    public static Reply gone() {
        return Reply.of("この申し出は、もうありません（出しなおされたか、事業所が名簿からなくなりました）。");
    }

    public static Reply yourWishDone(String office, Field field, String after) {
        return Reply.of("名簿を直しました。" + office + " の" + field.label() + "：" + (after.isEmpty() ? NOTHING : after));
    }

    public static Reply yourWishRefused(String office, Field field, Hub hub) {
        return Reply.of(office + " の" + field.label() + "の訂正は、見送りになりました。くわしくは拠点 ☎" + hub.phone() + " にお聞きください。");
    }

    /** One wish, with before and after and what became of it. */
    public static String line(String office, Correction c, LocalDate today) {
        Correction.Decision d = c.decision();
        String end = d == null ? "待っています" : (d.approved() ? "承認" : "却下") + " " + When.day(LocalDate.ofInstant(d.at(), dev.toban.days.Tokyo.ZONE), today) + " " + d.by();
        return "・" + office + " " + c.field().label() + "：" + (c.before().isEmpty() ? NOTHING : c.before()) + " → " + (c.after().isEmpty() ? NOTHING : c.after())
                + "（" + end + "）";
    }

    /** The other thing that is called so: who really was on a past duty. */
    public static final String OF_DUTIES = "当番の記録の訂正";

    public static Reply list(List<String> lines, List<Card.Tap> taps) {
        return Pane.of("訂正の申し出", lines.isEmpty() ? List.of("訂正の申し出はありません。") : lines, taps);
    }

    // ---- is it right?

    public static Reply stands(Office o, Field field, LocalDate today, List<Card.Tap> taps) {
        String value = o.value(field);
        String confirmed = o.confirmed() == null ? "いつ確かめたかの記録がありません" : "確認日 " + When.day(o.confirmed(), today);
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact(field.label(), value == null ? "名簿にありません" : value));
        parts.add(new Card.Line(confirmed, true));
        parts.addAll(taps);
        String text = o.name() + " の" + field.label() + "：名簿では " + (value == null ? "ありません" : value) + "（" + confirmed + "）";
        return new Reply(text, new Card(null, o.name(), parts, null), List.of(), List.of());
    }

    public static Reply confirmed(String office, LocalDate today) {
        return Reply.of("ありがとうございます。" + office + " の登録を、" + When.day(today, today) + " に確かめたと書きました。");
    }

    public static Reply told(Hub hub) {
        return Reply.of("拠点に伝えました。拠点の職員が確かめます。お急ぎのときは拠点 ☎" + hub.phone());
    }

    // ---- for the hub's channel: who and which office, never what was typed

    public static Note human(String about, String who, String office) {
        return new Note(about, "名簿の変更の申し出：" + office + "。" + who + " に電話で確かめてください（内容はここに書かれていません）。");
    }

    public static Note perhapsWrong(String about, String who, String office) {
        return new Note(about, "名簿が違うかもしれません：" + office + "。" + who + " からのお知らせです。事業所に確かめてください。");
    }

    public static Note wantsEntry(String about, String who) {
        return new Note(about, "名簿に載せてほしいとのことです：" + who + "。承諾書をお渡しして、内容をお聞きください。");
    }

    // ---- to be listed

    public static Reply register(String own, Hub hub, List<Card.Tap> taps) {
        String first = own.isEmpty() ? "" : own + " は、もう名簿にあります。ほかの事業所のことでしたら、";
        return Pane.of("名簿に載せる", List.of(first + "拠点の職員が承諾書のことからご案内します。お急ぎのときは拠点 ☎" + hub.phone()), taps);
    }

    public static Reply registerFirst(Hub hub) {
        return Reply.of(
                "名簿に載せるには、まずご登録をお願いします。「登録」と送ってください。お電話なら拠点 ☎" + hub.phone() + " へどうぞ。", Chip.of("登録"));
    }
}
