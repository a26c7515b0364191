package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of duties that nobody holds, and to those who might. */
public final class GapWords {
    private GapWords() {}

    /** Lines of a list that is read in the hub's channel each morning: three things that are not the same. */
    public record Digest(List<String> holes, List<String> unreachable, List<String> closed, List<String> nights, String tableEnds) {
        public boolean isEmpty() {
            return holes.isEmpty() && unreachable.isEmpty() && nights.isEmpty() && tableEnds.isEmpty();
        }
    }

    public static Reply digest(String span, Digest d, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        section("決まっていない当番", d.holes(), parts, text);
        parts.addAll(taps);
        section("電話番号がわからない当番", d.unreachable(), parts, text);
        section("夜の当番が続く方", d.nights(), parts, text);
        section("お休みと決まっている時間（そのままで構いません）", d.closed(), parts, text);
        if (!d.tableEnds().isEmpty()) {
            parts.add(new Card.Line(d.tableEnds(), true));
            text.add(d.tableEnds());
        }
        String title = "当番表の点検（" + span + "）";
        if (text.isEmpty()) {
            return Reply.of(title + "：決まっていない当番はありません。");
        }
        return new Reply(title + "\n" + String.join("\n", text), new Card(null, title, parts, null), List.of(), List.of());
    }

    private static void section(String title, List<String> lines, List<Card.Part> parts, List<String> text) {
        if (lines.isEmpty()) {
            return;
        }
        parts.add(new Card.Line(title + " " + lines.size() + "件", true));
        lines.forEach(l -> parts.add(new Card.Line("・" + l)));
        text.add("【" + title + " " + lines.size() + "件】");
        lines.forEach(l -> text.add("・" + l));
    }

    public static String hole(String slot) {
        return slot;
    }

    public static String away(String slot, String who) {
        return slot + "（" + who + " が不在、代わりなし）";
    }

    public static String unreachable(String slot, String who) {
        return slot + " " + who;
    }

    public static String nights(String who, int run, String from) {
        return who + " " + from + "から" + run + "日続き";
    }

    public static String tableEnds(String day) {
        return "当番表は " + day + " までです。その先はまだ登録されていません。";
    }

    public static String callButton(String slot) {
        return "募集：" + slot;
    }

    public static Reply forColleagues(String span, List<String> lines, List<Card.Tap> taps) {
        return lines.isEmpty()
                ? Reply.of(span + "に、あなたが入れる空きはありません。")
                : SwapWords.tapping(span + "の空いている当番です。\n" + lines.stream().map(l -> "・" + l).collect(Collectors.joining("\n")), "空いている当番", taps);
    }

    public static Reply which(List<Card.Tap> taps) {
        return SwapWords.tapping("どの当番を募集しますか？", "募集", taps);
    }

    public static Reply noGap(String day) {
        return Reply.of(day + " に、決まっていない当番は見つかりませんでした。");
    }

    public static Reply sure(String slot, List<String> who, List<Card.Tap> taps) {
        List<String> lines = Stream.concat(Stream.of(slot), who.stream()).toList();
        return SwapWords.tapping(slot + " に入れる方を募集します。だれに聞きますか？\n" + String.join("\n", lines.subList(1, lines.size())), "募集", taps);
    }

    /** @param byPhone who could, with the number of their office */
    public static Reply nobody(String slot, List<String> byPhone) {
        return Reply.of(slot + " に入れる方で、LINEに登録している方がいません。お電話でお願いしてください。" + (byPhone.isEmpty() ? "" : "\n入れそうな方：" + String.join("、", byPhone)));
    }

    public static Reply called(String slot, int people) {
        return Reply.of(slot + " を" + people + "人に募集しました。最初に入れると答えた方で、承認のお願いをここに出します。");
    }

    public static Reply alreadyCalled(String slot) {
        return Reply.of(slot + " は、もう募集しています。");
    }

    public static Reply request(String slot, Card.Tap yes, Card.Tap no) {
        return SwapWords.tapping("拠点からのお願いです。" + slot + " に入れる方を探しています。入れますか？", "入れる方を探しています", List.of(yes, no));
    }

    public static Reply offered(List<String> slots) {
        return Reply.of("ありがとうございます。" + String.join("、", slots) + " に入れると拠点に伝えました。承認されたらお知らせします。");
    }

    public static Reply nothingOpen(String days) {
        return Reply.of(days + " に、あなたが入れる空きの当番はありません。お気持ちありがとうございます。");
    }

    public static Reply staffOnly() {
        return Reply.of("募集は、拠点の職員だけができます。").denied("edit_rota");
    }
}
