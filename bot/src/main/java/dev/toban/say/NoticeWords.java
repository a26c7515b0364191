package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people are told of their duties before they begin, and what the hub reads of those who do not answer. */
public final class NoticeWords {
    private NoticeWords() {}

    /**
     * One duty of a notice.
     *
     * @param second whom they can hand it on to, with a number; null = nobody
     * @param next who comes after; null = not in the table
     */
    public record Duty(String slot, @Nullable String second, @Nullable String next) {}

    public static Reply notice(boolean tomorrow, List<Duty> duties, List<Card.Tap> taps) {
        String title = tomorrow ? "明日の当番です" : "今日の当番です";
        List<Card.Part> parts = new ArrayList<>();
        for (Duty d : duties) {
            if (!parts.isEmpty()) {
                parts.add(new Card.Rule());
            }
            parts.add(new Card.Head(d.slot()));
            if (d.second() != null) {
                parts.add(new Card.Fact("一緒の当番", d.second()));
            }
            if (d.next() != null) {
                parts.add(new Card.Fact("次", d.next()));
            }
        }
        if (!tomorrow) {
            parts.add(new Card.Line("当番の電話の転送を切り替えましたか？", true));
        }
        parts.addAll(taps);
        String text = title + "。" + duties.stream().map(NoticeWords::line).collect(Collectors.joining("\n")) + (tomorrow ? "" : "\n電話の転送の切り替えもお願いします。");
        return new Reply(text, new Card(null, title, parts, null), List.of(), List.of());
    }

    private static String line(Duty d) {
        return d.slot()
                + (d.second() == null ? "" : " 一緒の当番：" + d.second())
                + (d.next() == null ? "" : " 次：" + d.next());
    }

    public static Reply seen(List<String> slots) {
        return Reply.of("ありがとうございます。" + String.join("、", slots) + " の了解をいただきました。");
    }

    public static Reply forwarded(List<String> slots) {
        return Reply.of("ありがとうございます。" + String.join("、", slots) + " の了解と、転送の切り替え済みをうけたまわりました。");
    }

    public static Reply nothingToSee() {
        return Reply.of("いま、了解をお待ちしている当番のお知らせはありません。");
    }

    /** @param lines a duty each, with who and the number to ring */
    public static Reply silent(List<String> lines) {
        String title = "当番のお知らせに、まだ了解がありません";
        List<Card.Part> parts = new ArrayList<>();
        lines.forEach(l -> parts.add(new Card.Line(l)));
        return new Reply(Stream.concat(Stream.of(title), lines.stream()).collect(Collectors.joining("\n")), new Card(null, title, parts, "お電話で確かめてください"), List.of(), List.of());
    }

    public static String silentLine(String slot, String who, @Nullable String phone) {
        return "・" + slot + " " + who + (phone == null ? "" : " ☎" + phone);
    }

    /** Those who are not in LINE: somebody of the hub rings them. */
    public static Reply byPhone(List<String> lines, List<Card.Tap> taps) {
        String title = "電話でお知らせください（LINEのない方の当番）";
        List<Card.Part> parts = new ArrayList<>();
        lines.forEach(l -> parts.add(new Card.Line(l)));
        parts.addAll(taps);
        return new Reply(Stream.concat(Stream.of(title), lines.stream()).collect(Collectors.joining("\n")), new Card(null, title, parts, "お知らせしたら「済」を押してください"), List.of(), List.of());
    }

    public static String rung(String who) {
        return "済：" + who;
    }

    public static String allRung() {
        return "全員済";
    }

    public static Reply told(List<String> slots) {
        return Reply.of("お電話済みとして記録しました：" + String.join("、", slots));
    }

    /** Behind a line of somebody who is not in LINE. */
    public static String notRungYet() {
        return "（LINEなし・お電話がまだ）";
    }
}
