package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hub staff read while they change the duty table: the effect first, then that it is done. */
public final class TableWords {
    private TableWords() {}

    public static Reply staffOnly() {
        return Reply.of("当番表を変えられるのは、拠点の職員だけです。").denied("edit_rota");
    }

    public static Reply when() {
        return Reply.of("いつの当番を変えますか？「12/24 伊敷 川畑→有村」のように送ってください。");
    }

    public static Reply whom() {
        return Reply.of("どなたに変えるか読み取れませんでした。名簿どおりの名前で、もう一度送ってください。");
    }

    public static Reply noSlot(String day) {
        return Reply.of(day + " に、変えられる当番が見つかりませんでした。日にち・地区・当番の種類をご確認ください。");
    }

    public static Reply which(List<Card.Tap> taps) {
        return SwapWords.tapping("どの当番を変えますか？", "当番の変更", taps);
    }

    public static Reply same(String slot, String who) {
        return Reply.of(slot + " は、もう " + who + " です。何も変わりません。");
    }

    public static Reply outside(String slot) {
        return Reply.of(slot + " の時間の外です。何も変わりません。");
    }

    /** Before it is done: what changes, and what speaks against it. */
    public static Reply preview(String slot, String before, String after, List<String> warnings, List<String> remarks, Card.Tap yes) {
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Line(slot), new Card.Fact("変更前", before), new Card.Fact("変更後", after)));
        warnings.forEach(w -> parts.add(new Card.Line("⚠ " + w)));
        remarks.forEach(r -> parts.add(new Card.Line(r, true)));
        parts.add(yes);
        String text = slot + "：" + before + " → " + after + " に変えます。よろしいですか？"
                + Stream.concat(warnings.stream().map(w -> "⚠ " + w), remarks.stream()).map(l -> "\n" + l).collect(Collectors.joining());
        return new Reply(text, new Card("まだ変えていません", "当番の変更", parts, null), List.of(), List.of());
    }

    public static String past() {
        return "もう終わった当番です。記録の訂正として残します";
    }

    public static String running() {
        return "いま始まっている当番です。変えるとすぐに答えが変わります";
    }

    public static String swapOpen() {
        return "この当番の交代のお願いは取り消しになります";
    }

    public static String told(List<String> who) {
        return who.isEmpty() ? "LINEで知らせられる方がいません。お電話でお知らせください" : "知らせる方：" + String.join("、", who);
    }

    public static Reply done(String slot, String before, String after, Card.Tap undo) {
        return SwapWords.tapping("変更しました：" + slot + " " + before + " → " + after, "変更しました", List.of(undo));
    }

    /** @param why of a correction */
    public static Reply log(String slot, String before, String after, boolean correction, @Nullable String why) {
        return Reply.of((correction ? "当番の記録を訂正しました：" : "当番表を変更しました：") + slot + " " + before + " → " + after + (why == null ? "" : "（理由：" + why + "）"));
    }

    public static Reply nothingToUndo() {
        return Reply.of("元に戻せる変更が見つかりませんでした。");
    }

    public static Reply changedSince(String slot) {
        return Reply.of(slot + " は、そのあとにも変わっています。元に戻すには、あらためて「変更」でお願いします。");
    }

    public static Reply undoSure(String slot, String now, String before, Card.Tap yes) {
        return SwapWords.tapping(slot + " を " + now + " から " + before + " に戻します。よろしいですか？", "変更を元に戻す", List.of(yes));
    }

    public static Reply undone(String slot, String who) {
        return Reply.of("元に戻しました：" + slot + " は " + who + " です。お二人に知らせました。");
    }

    public static Reply yours(String slot) {
        return Reply.of("拠点からのお知らせです。" + slot + " は、あなたの当番になりました。");
    }

    public static Reply notYours(String slot, String after) {
        return Reply.of("拠点からのお知らせです。" + slot + " は " + after + " の当番に変わりました。あなたの当番ではなくなりました。");
    }

    // ---- the form

    public static String formTitle() {
        return "当番の変更";
    }

    public static String find() {
        return "探す";
    }

    public static String formSubmit() {
        return "影響を確かめる";
    }

    public static Reply inSlack() {
        return Reply.of("当番の変更は、Slackの画面で入力してください。「/toban 変更 12/9 上町 黒木→有馬」のように送ることもできます。");
    }

    // ---- the Home tab

    public record Home(List<String> tonight, List<Card.Part> approvals, List<String> waiting, List<String> gaps, List<Card.Tap> taps) {}

    public static Reply home(Home h) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line("今夜", true));
        h.tonight().forEach(t -> parts.add(new Card.Line(t)));
        if (!h.approvals().isEmpty()) {
            parts.add(new Card.Rule());
            parts.add(new Card.Line("承認をお待ちの交代", true));
            parts.addAll(h.approvals());
        }
        if (!h.waiting().isEmpty()) {
            parts.add(new Card.Rule());
            parts.add(new Card.Line("返事待ちの交代・募集", true));
            h.waiting().forEach(w -> parts.add(new Card.Line("・" + w)));
        }
        parts.add(new Card.Rule());
        parts.add(new Card.Line(h.gaps().isEmpty() ? "決まっていない当番はありません" : "決まっていない当番 " + h.gaps().size() + "件", true));
        h.gaps().forEach(g -> parts.add(new Card.Line("・" + g)));
        parts.addAll(h.taps());
        String text = "今夜\n" + String.join("\n", h.tonight()) + "\n決まっていない当番 " + h.gaps().size() + "件";
        return new Reply(text, new Card(null, "当番", parts, null), List.of(), List.of());
    }

    public static String tonight(String post, String hours, String who, @Nullable String phone) {
        return post + " " + hours + " " + who + (phone == null ? "" : " ☎" + phone);
    }

    // ---- the week

    /** One day of the week as text that can be printed. */
    public record Day(String day, List<String> lines) {}

    public static Reply week(String span, List<Day> days, String foot) {
        String title = "当番表 " + span + "（印刷用）";
        String text = title + "\n" + days.stream().map(d -> "■ " + d.day() + "\n" + String.join("\n", d.lines())).collect(Collectors.joining("\n")) + "\n" + foot;
        return Reply.of(text);
    }

    public static String weekFoot(String asOf, String fallback) {
        return asOf + " 現在。変わることがあります。つながらないときは " + fallback;
    }
}
