package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said when a running duty changes hands, a number does not answer, or the duty's telephone is wrong. */
public final class HandoverWords {
    private HandoverWords() {}

    public static Reply notOnDuty(@Nullable String next) {
        return Reply.of("いまはあなたの当番の時間ではありません。" + (next == null ? "" : "次は " + next + " です。"));
    }

    public static Reply noSecond(String slot, Hub hub) {
        return calling("セカンドが決まっていないため、引き継げませんでした。拠点を呼びました。" + slot + " の担当はまだあなたです。", "引き継げませんでした",
                List.of(new Card.Call(hub.fallback().label(), hub.fallback().phone())), List.of());
    }

    /** Who is to take over can't be told by the bot. */
    public static Reply ringFirst(String slot, String who, @Nullable String phone, Card.Tap done, Hub hub) {
        String text = who + " にはLINEで知らせられません。先にお電話で了解を得てから、下のボタンを押してください。" + slot;
        Card.Call call = phone == null ? new Card.Call(hub.fallback().label(), hub.fallback().phone()) : new Card.Call(who, phone);
        return calling(text, "先にお電話を", List.of(call), List.of(done));
    }

    public static Reply handedOver(String slot, String who, @Nullable String phone, Card.Tap undo) {
        return calling(slot + " を " + who + " に引き継ぎました。" + who + " と拠点に知らせました。念のため、お電話で一声おかけください。", "引き継ぎました",
                phone == null ? List.of() : List.of(new Card.Call(who, phone)), List.of(undo));
    }

    public static Reply already(String slot, String who) {
        return Reply.of(slot + " は、もう " + who + " に引き継いでいます。");
    }

    public static Reply takenBack(String slot) {
        return Reply.of("引き継ぎを取り消しました。" + slot + " の担当はあなたです。お二人と拠点に知らせました。");
    }

    public static Reply nothingToTakeBack() {
        return Reply.of("取り消せる引き継ぎはありません。");
    }

    public static Reply yourTurnNow(String slot, String from, @Nullable String phone, Card.Tap seen, Card.Tap cannot) {
        return calling("至急：" + from + " が出られなくなりました。いまから " + slot + " をお願いします。", "いまからお願いします",
                phone == null ? List.of() : List.of(new Card.Call(from, phone)), List.of(seen, cannot));
    }

    public static Reply backAgain(String slot, String who) {
        return Reply.of("引き継ぎは取り消されました。" + slot + " の担当は " + who + " です。");
    }

    public static Reply hubHandover(String slot, String before, String after, @Nullable String phone) {
        return Reply.of("いま当番が引き継がれました：" + slot + " " + before + " → " + after + (phone == null ? "" : " ☎" + phone));
    }

    public static Reply hubNoSecond(String slot, String who) {
        return Reply.of("当番の方が出られず、セカンドも決まっていません：" + slot + " " + who + "。すぐに代わりの手配をお願いします。");
    }

    public static Reply hubCannot(String slot, String who) {
        return Reply.of("引き継いだ方も出られません：" + slot + " " + who + "。すぐに代わりの手配をお願いします。");
    }

    public static Reply cannotEither(Hub hub) {
        return calling("承知しました。拠点を呼びました。つながるまで " + hub.fallback().label() + " が受けます。", "拠点を呼びました",
                List.of(new Card.Call(hub.fallback().label(), hub.fallback().phone())), List.of());
    }

    /** @param next label and number of whom to ring, in their order; the line that always answers is the last */
    public static Reply ringNext(String said, List<Card.Call> next) {
        String first = next.getFirst().label() + " ☎" + next.getFirst().number();
        String then = next.stream().skip(1).map(c -> c.label() + " ☎" + c.number()).collect(Collectors.joining("、"));
        String text = "次はこちらへ：" + first + "。" + (then.isEmpty() ? "" : "それでもつながらないときは " + then + "。") + "拠点も呼びました。";
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(said, true));
        parts.addAll(next);
        parts.add(new Card.Line("拠点も呼びました。"));
        return new Reply(text, new Card(null, "次はこちらへ", parts, null), List.of(), List.of());
    }

    public static Reply hubUnreached(String slot, String who, @Nullable String phone, String by) {
        return Reply.of("当番につながらないという連絡です：" + slot + " " + who + (phone == null ? "" : " ☎" + phone) + "（" + by + "から）。確認をお願いします。");
    }

    public static Reply askNumber(String slot) {
        return Reply.of(slot + " ですね。今日おかけする番号を送ってください（例：070-0000-0000）。専門職の方だけにご案内します。");
    }

    public static Reply notANumber() {
        return Reply.of("電話番号として読めませんでした。070-0000-0000 のように送ってください。");
    }

    public static Reply numberSet(String slot, String number, Card.Tap undo) {
        return calling(slot + " の電話を、この番号にしました。", "番号を変えました", List.of(new Card.Call("この当番の電話", number)), List.of(undo));
    }

    public static Reply numberBack(String slot) {
        return Reply.of(slot + " の電話を元に戻しました。");
    }

    public static Reply noDutyToday() {
        return Reply.of("今日はあなたの当番がありません。ほかの方の番号は拠点にお知らせください。");
    }

    public static Reply switchOver(String slot, Card.Tap done) {
        return calling("当番の電話の転送先が前の方のままだという連絡がありました。" + slot + " の方は、転送を切り替えてください。", "転送の切り替えを", List.of(), List.of(done));
    }

    public static Reply transferTold(List<Card.Call> direct) {
        return direct.isEmpty()
                ? Reply.of("ありがとうございます。当番の方と拠点に知らせました。")
                : calling("ありがとうございます。当番の方と拠点に知らせました。いまは直接こちらへ。", "知らせました", direct, List.of());
    }

    public static Reply hubTransfer(String slot, String who) {
        return Reply.of("当番の電話の転送先が前の方のままだという連絡です：" + slot + " " + who + "。確認をお願いします。");
    }

    public static Reply noteToWhom(String who, String slot, String note, Card.Tap send) {
        return calling("次の " + who + "（" + slot + "）に、この引き継ぎメモを送ります。よろしいですか？\n「" + note + "」", "引き継ぎメモ", List.of(), List.of(send));
    }

    public static Reply noteNobody() {
        return Reply.of("引き継ぐ相手が見つかりませんでした。お電話でお伝えください。");
    }

    public static Reply noteTooLong() {
        return Reply.of("メモは60文字までで送ってください。患者さんのお名前や病状は書かないでください。");
    }

    public static Reply noteSent(String who) {
        return Reply.of(who + " に引き継ぎメモを送りました。この内容は保存していません。");
    }

    public static Reply note(String from, String note) {
        return Reply.of("引き継ぎメモ（" + from + "から）：" + note);
    }

    private static Reply calling(String text, String title, List<Card.Call> calls, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        text.lines().forEach(l -> parts.add(new Card.Line(l)));
        parts.addAll(calls);
        parts.addAll(taps);
        String numbers = calls.stream().map(c -> "\n" + c.label() + " ☎" + c.number()).collect(Collectors.joining());
        return new Reply(text + numbers, new Card(null, title, parts, null), List.of(), List.of());
    }
}
