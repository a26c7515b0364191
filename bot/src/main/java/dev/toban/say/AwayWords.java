package dev.toban.say;

import dev.toban.paper.Almanac;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to those who hand in a calendar of absences. */
public final class AwayWords {
    private static final int LINES = 10;

    private AwayWords() {}

    public static Reply whose(String file) {
        return Reply.of(file + " を、不在の予定として読みます。どなたの予定ですか？名簿どおりのお名前を送ってください。題名や場所は読みません。");
    }

    public static Reply notOne(String name, List<String> found) {
        return Reply.of(found.isEmpty()
                ? "「" + name + "」さんが名簿に見つかりません。名簿どおりのお名前を送ってください。"
                : "「" + name + "」さんは" + found.size() + "人います（" + String.join("、", found) + "）。お名前を全部送ってください。");
    }

    public static Reply nothingNew(String who) {
        return Reply.of(who + " さんの不在に、新しく加わるものはありません（過ぎた予定と、もう届いている予定は除きます）。");
    }

    /** @param touched duties within */
    public static Reply proposal(String who, List<String> spans, List<String> touched, Card.Tap yes, Card.Tap other, Card.Tap no) {
        String title = "不在の取り込みの確認：" + who + " さん";
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line("新しい不在 " + spans.size() + "件"));
        shown(spans).forEach(s -> parts.add(new Card.Line("・" + s)));
        parts.add(new Card.Line(touched.isEmpty() ? "この間の当番はありません" : "この間の当番 " + touched.size() + "件（副の先生がいなければ「代わりなし」になります）"));
        shown(touched).forEach(s -> parts.add(new Card.Line("・" + s)));
        parts.addAll(List.of(yes, other, no));
        String text = title + "\n新しい不在 " + spans.size() + "件\n" + lines(spans) + (touched.isEmpty() ? "この間の当番はありません" : "この間の当番 " + touched.size() + "件\n" + lines(touched));
        return new Reply(text.strip(), new Card(null, title, parts, "承認するまで何も変わりません。7日で消えます。"), List.of(), List.of());
    }

    private static List<String> shown(List<String> lines) {
        return lines.size() <= LINES ? lines : Stream.concat(lines.stream().limit(LINES), Stream.of("ほか" + (lines.size() - LINES) + "件")).toList();
    }

    private static String lines(List<String> lines) {
        return shown(lines).stream().map(l -> "・" + l + "\n").collect(Collectors.joining());
    }

    public static Reply done(String who, int spans, List<String> touched, Card.Tap undo) {
        String text = who + " さんの不在を" + spans + "件登録しました。" + (touched.isEmpty() ? "" : "当番と重なる" + touched.size() + "件は「埋まっていない枠ある？」で確かめて、募集できます。");
        return SwapWords.tapping(text, "不在の取り込み", List.of(undo));
    }

    public static Reply noted(String days, int spans) {
        return Reply.of("拠点があなたの不在を登録しました：" + days + (spans > 3 ? " ほか" + (spans - 3) + "件" : "") + "。違うときは拠点にお知らせください。");
    }

    public static Reply undone(int spans) {
        return Reply.of("不在の登録を" + spans + "件取り消しました。この間の当番は元どおりです。");
    }

    public static Reply illegible(Almanac.Why why) {
        return Reply.of("このカレンダーは読めません。" + switch (why) {
            case NO_CALENDAR -> "iCalendar（.ics）の形ではないか、壊れています。カレンダーの書き出しをもう一度お試しください。";
            case TOO_LARGE, TOO_MANY -> "予定が多すぎます。期間を区切って書き出してください。";
            case NO_START -> "始まりの日時が読めない予定があります。";
            case BACKWARDS -> "終わりが始まりより前の予定があります。";
            case UNKNOWN_ZONE -> "知らない時間帯（タイムゾーン）の予定があります。日本の時間で書き出してください。";
            case HARD_RULE -> "「毎月第2水曜」のような細かい繰り返しは読めません。繰り返しを一件ずつの予定にして書き出してください。";
        });
    }
}
