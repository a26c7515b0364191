package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said when somebody will be away. */
public final class LeaveWords {
    private LeaveWords() {}

    public static Reply when() {
        return Reply.of("いつからいつまで不在ですか？「14日から16日まで不在にします」のように送ってください。");
    }

    public static Reply past() {
        return Reply.of("もう過ぎた日の届けは受けられません。実際に出た方が違うときは拠点にお知らせください。");
    }

    public static Reply sure(String span, List<String> duties, Card.Tap yes) {
        String text = span + " を不在として届けます。よろしいですか？";
        String affected = duties.isEmpty() ? "この間のあなたの当番はありません。" : "この間のあなたの当番：";
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Line(span), new Card.Line(affected, true)));
        duties.forEach(d -> parts.add(new Card.Line("・" + d)));
        parts.add(yes);
        return new Reply(text + "\n" + Stream.concat(Stream.of(affected), duties.stream().map(d -> "・" + d)).collect(Collectors.joining("\n")),
                new Card("不在の届け", "届けてよろしいですか？", parts, null), List.of(), List.of());
    }

    /** @param open a button for each duty that nobody is there for now */
    public static Reply done(String span, List<String> covered, List<Card.Tap> open, Card.Tap undo) {
        String text = span + " の不在を届けました。拠点に知らせました。"
                + (open.isEmpty() ? "" : "次の当番は、代わりの方がまだ決まっていません。下からお願いできます。\n" + open.stream().map(t -> "・" + t.label()).collect(Collectors.joining("\n")))
                + (covered.isEmpty() ? "" : "\n副の先生が入る当番：" + String.join("、", covered));
        return SwapWords.tapping(text, "不在を届けました", Stream.concat(open.stream(), Stream.of(undo)).toList());
    }

    public static Reply already(String span) {
        return Reply.of(span + " の不在は、もう届いています。");
    }

    public static Reply withdrawn(String span) {
        return Reply.of(span + " の不在の届けを取り消しました。この間の当番は元どおりです。");
    }

    public static Reply nothing() {
        return Reply.of("取り消せる不在の届けはありません。");
    }

    public static Reply hub(String who, String span, List<String> open, List<String> covered, List<Card.Tap> taps) {
        String text = "不在の届け：" + who + " " + span
                + (open.isEmpty() ? "" : "\n代わりが決まっていない当番：\n" + open.stream().map(o -> "・" + o).collect(Collectors.joining("\n")))
                + (covered.isEmpty() ? "" : "\n副の先生が入る当番：" + String.join("、", covered));
        return SwapWords.tapping(text, "不在の届け", taps);
    }

    public static Reply hubWithdrawn(String who, String span) {
        return Reply.of("不在の届けが取り消されました：" + who + " " + span);
    }
}
