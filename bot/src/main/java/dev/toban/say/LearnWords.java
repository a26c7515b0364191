package dev.toban.say;

import dev.toban.ask.Intent;
import dev.toban.talk.Card;
import dev.toban.talk.Questions.Counted;
import dev.toban.talk.Reply;
import dev.toban.talk.Unanswered;
import dev.toban.talk.Unanswered.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to hub staff who teach, and of the questions that found no answer. */
public final class LearnWords {
    private LearnWords() {}

    /** On a button: that a word stands for a name. */
    public static String means(String word, String name) {
        return "『" + word + "』＝ " + name;
    }

    public static boolean teachable(Why why) {
        return why == Why.UNKNOWN_NAME || why == Why.UNCLEAR;
    }

    /** One line for questions that are alike. */
    public static String line(List<Counted> same, boolean knownNow) {
        Unanswered q = same.getFirst().question();
        String who = same.stream().map(c -> c.question().asker()).distinct().collect(Collectors.joining("・"));
        int times = same.stream().mapToInt(Counted::times).sum();
        return "・" + who + "：" + what(q) + (times > 1 ? "（" + times + "回）" : "") + (knownNow ? "（いまは答えられます）" : "");
    }

    private static String what(Unanswered q) {
        String word = q.word() == null ? "" : "『" + q.word() + "』";
        return switch (q.why()) {
            case UNCLEAR -> word.isEmpty() ? "読み取れなかった質問" : word + " が分からず、読み取れなかった質問";
            case UNKNOWN_NAME -> topic(q) + "。" + (word.isEmpty() ? "名簿に無い名前（個人名かもしれないので伏せています）" : "名簿に無い名前 " + word);
            case NOTHING_FOUND -> topic(q) + "。該当なし" + (q.word() == null ? "" : "：" + q.word());
            case NOT_YET -> topic(q) + "。まだできないこと";
        };
    }

    private static String topic(Unanswered q) {
        return switch (q.intent()) {
            case "dir.contact" -> "連絡先";
            case "dir.person" -> "担当者";
            case "dir.search" -> "事業所さがし";
            case "dir.area" -> "受け持ちの包括";
            case "dir.map" -> "行き方";
            default -> Intent.of(q.intent()).map(Matters::of).orElse("質問");
        };
    }

    public static Reply digest(String when, int count, List<Card.Part> parts) {
        String title = when + "、答えられなかった質問 " + count + "件";
        String lines = parts.stream().flatMap(p -> p instanceof Card.Line l ? Stream.of(l.text()) : Stream.empty()).collect(Collectors.joining("\n"));
        boolean taps = parts.stream().anyMatch(p -> p instanceof Card.Tap);
        String footer = (taps ? "ボタンを押すと、そのことばを覚えます。" : "") + "ほかのことばは「/toban 覚えて ことば=事業所名」で。";
        return new Reply(title + "\n" + lines, new Card(null, title, parts, footer), List.of(), List.of());
    }

    /** From the first to the last day. */
    public static String days(LocalDate first, LocalDate last, LocalDate today) {
        return last.isAfter(first) ? When.day(first, today) + "から" + When.day(last, today) : day(first, today);
    }

    private static String day(LocalDate day, LocalDate today) {
        return day.equals(today) ? "今日" : day.equals(today.minusDays(1)) ? "昨日" : When.day(day, today);
    }

    public static Reply nothingUnanswered(String when) {
        return Reply.of(when + "、答えられなかった質問はありません。");
    }

    public static Reply taught(String word, String name, Card.Tap undo) {
        return tapping("覚えました：" + means(word, name) + "。いまから「" + word + "の電話」のように聞けます。", List.of(undo));
    }

    public static Reply known(String word, String name) {
        return Reply.of("もう覚えています：" + means(word, name));
    }

    public static Reply which(String word, List<Card.Tap> taps) {
        return tapping("『" + word + "』はどれのことですか？", taps);
    }

    public static Reply forgotten(String word, List<Card.Tap> again) {
        return tapping("忘れました：『" + word + "』", again);
    }

    public static Reply neverTaught(String word) {
        return Reply.of("『" + word + "』は覚えていません。名簿や設定ファイルの別名は、そのファイルで直してください。");
    }

    public static Reply noSuch(String name) {
        return Reply.of("「" + name + "」は名簿に見つかりませんでした。名簿どおりの名前で、もう一度送ってください。");
    }

    public static Reply gone(String word) {
        return Reply.of("『" + word + "』を覚えられませんでした。その事業所・地名はもう名簿にありません。");
    }

    public static Reply taughtOtherwise(String word, String name) {
        return Reply.of("『" + word + "』は " + name + " のこととして覚えています。替えるときは、先に「/toban 忘れて " + word + "」と送ってください。");
    }

    public static Reply isAName(String word, List<String> names) {
        return Reply.of("『" + word + "』は" + (names.isEmpty() ? "ほか" : " " + String.join("・", names) + " ") + "の名前なので、別名にはできません。");
    }

    public static Reply everyday(String word) {
        return Reply.of("『" + word + "』はふだん使うことばか短すぎることばなので、名前としては覚えられません。");
    }

    public static Reply unfit(String word) {
        return Reply.of("『" + word + "』は覚えられません。2〜30文字で、記号や4桁以上の番号のないことばにしてください。");
    }

    public static Reply oldButton() {
        return Reply.of("このボタンはもう使えません。");
    }

    private static Reply tapping(String text, List<Card.Tap> taps) {
        if (taps.isEmpty()) {
            return Reply.of(text);
        }
        List<Card.Part> parts = new ArrayList<>(taps);
        parts.addFirst(new Card.Line(text));
        return new Reply(text, new Card(null, "ことばを覚える", parts, null), List.of(), List.of());
    }
}
