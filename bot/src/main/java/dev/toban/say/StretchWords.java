package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What staff read who change many days at once: closed on purpose, or fixed to somebody. */
public final class StretchWords {
    private static final int LINES = 10;

    private StretchWords() {}

    public static String title() {
        return "まとめて変更・お休み";
    }

    public static Reply inSlack() {
        return Reply.of("何日分かの当番をまとめて変えます（お盆や年末のお休み、毎週金曜は同じ先生、など）。Slackの画面で入力してください。");
    }

    public static Reply badDays() {
        return Reply.of("日にちを確かめてください。「から」は今日以降、「まで」はそれより後で、1年以内です。");
    }

    public static Reply noOne(String name) {
        return Reply.of("「" + name + "」という方が名簿に一人だけ見つかりませんでした。名簿どおりのお名前か、事業所の名前、「休み」「未定」のどれかで入れてください。");
    }

    public static Reply nothing() {
        return Reply.of("その日にちに、変わる当番はありません。地区・当番・曜日を確かめてください。");
    }

    public static Reply tooMany(int most) {
        return Reply.of("一度に変えられるのは" + most + "件までです。期間を分けてください。");
    }

    public static Reply preview(String what, List<String> slots, List<String> warnings, Card.Tap yes) {
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Line(what)));
        shown(slots).forEach(s -> parts.add(new Card.Line("・" + s)));
        warnings.forEach(w -> parts.add(new Card.Line("⚠ " + w)));
        parts.add(yes);
        String text = what + "\n" + Stream.concat(shown(slots).stream().map(s -> "・" + s), warnings.stream().map(w -> "⚠ " + w)).collect(Collectors.joining("\n"));
        return new Reply(text, new Card("まだ変えていません", title(), parts, null), List.of(), List.of());
    }

    private static List<String> shown(List<String> slots) {
        return slots.size() <= LINES ? slots : Stream.concat(slots.stream().limit(LINES), Stream.of("ほか" + (slots.size() - LINES) + "件")).toList();
    }

    public static String what(int slots, String to) {
        return slots + "件の当番を「" + to + "」に変えます。よろしいですか？";
    }

    public static String away(int days) {
        return "うち" + days + "件は、その方の不在の届けと重なります";
    }

    public static String onDuty(int days) {
        return "うち" + days + "件は、その方が同じ時間に別の当番に入っています";
    }

    public static String swaps(int swaps) {
        return "うち" + swaps + "件の、交代のお願いや募集は取り消しになります";
    }

    public static Reply done(int slots, String to, Card.Tap undo) {
        return SwapWords.tapping("変更しました：" + slots + "件 → " + to, title(), List.of(undo));
    }

    public static Reply log(int slots, String first, String last, String post, String to) {
        return Reply.of("当番表をまとめて変更しました：" + post + " " + first + "〜" + last + "、" + slots + "件 → " + to);
    }

    public static Reply yours(List<String> slots) {
        return Reply.of("拠点からのお知らせです。次の当番があなたの当番になりました。\n" + shown(slots).stream().map(s -> "・" + s).collect(Collectors.joining("\n")));
    }

    public static Reply notYours(List<String> slots, String to) {
        return Reply.of("拠点からのお知らせです。次の当番は「" + to + "」に変わりました。\n" + shown(slots).stream().map(s -> "・" + s).collect(Collectors.joining("\n")));
    }

    public static Reply undone(int back, int left) {
        return Reply.of(back + "件を元に戻しました。" + (left > 0 ? "そのあと変わったか、もう始まった" + left + "件はそのままです。" : ""));
    }
}
