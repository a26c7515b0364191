package dev.toban.say;

import dev.toban.rota.Cover;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often somebody was on duty, and what the rules on nights say to it. */
public final class CountWords {
    private CountWords() {}

    /**
     * One who was on duty, or an office.
     *
     * @param types hours by whom they were covered: 本来の担当, 他事業所, 外部委託 …
     */
    public record Row(
            String who, int all, int nights, int holidays, Duration time, Map<DayOfWeek, Integer> weekdays, Map<Cover.Type, Duration> types) {}

    public static Reply nothing(String span) {
        return Reply.of(span + " の当番は、表にありません。");
    }

    public static Reply counts(String what, String span, List<Row> rows, boolean byWeekday, String foot) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (Row r : rows) {
            String line = byWeekday ? weekdays(r) : detail(r);
            parts.add(new Card.Fact(r.who(), r.all() + "回"));
            parts.add(new Card.Line(line, true));
            text.add(r.who() + " " + r.all() + "回（" + line + "）");
        }
        String title = what + "の回数";
        return new Reply(title + " " + span + "\n" + String.join("\n", text) + "\n" + foot, new Card(span, title, parts, foot), List.of(), List.of());
    }

    private static String detail(Row r) {
        String instead = r.types().entrySet().stream()
                .filter(e -> e.getKey() != Cover.Type.OWN)
                .map(e -> "、うち" + type(e.getKey()) + e.getValue().toHours() + "時間")
                .collect(Collectors.joining());
        return "夜" + r.nights() + "・日祝" + r.holidays() + "・計" + r.time().toHours() + "時間" + instead;
    }

    /** How a time is counted (FY2026: who covers nights matters for the fee). */
    public static String type(Cover.Type type) {
        return switch (type) {
            case OWN -> "自院";
            case PEER -> "他の方の代わり";
            case OUTSOURCED -> "外部委託";
            case SWAP -> "交換";
            case HANDOVER -> "引き継ぎ";
            case CORRECTION -> "訂正";
        };
    }

    private static String weekdays(Row r) {
        return r.weekdays().entrySet().stream()
                .map(e -> "月火水木金土日".charAt(e.getKey().getValue() - 1) + "" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    /** How far apart the most and the least are. */
    public static String spread(int most, int least) {
        return most - least <= 1 ? "差は1回以内です" : "いちばん多い方と少ない方の差は" + (most - least) + "回です";
    }

    public static Reply rule(int limit, List<String> runs) {
        String rule = "夜間の当番は" + limit + "日続きまで、を目安にしています（24時間対応体制加算の「夜間対応2連続まで」に合わせた設定です。やむを得ない超過は月5%以内）。";
        return Reply.of(rule + (runs.isEmpty() ? "\nこの先1か月、超えているところはありません。" : "\n超えているところ：\n" + runs.stream().map(r -> "・" + r).collect(Collectors.joining("\n"))
                + "\n当番の日を押して「代わってほしい」と送れば、代わりの方を探せます。"));
    }

    public static Reply otherRule(String hubPhone) {
        return Reply.of("その決まりは、ここには登録していません。拠点 ☎" + hubPhone + " にお聞きください。");
    }

    public static Reply toldHub(String what) {
        return Reply.of("ありがとうございます。" + what + "として拠点に伝えました。");
    }

    public static Reply.Note preference(String about, String who, String duty, String wish) {
        return new Reply.Note(about, "当番の希望です：" + who + " " + duty + " " + wish + "。次の表を作るときにご覧ください。");
    }

    public static Reply.Note discrepancy(String about, String who, String what) {
        return new Reply.Note(about, "当番表の食い違いの連絡です：" + what + "（" + who + "から）。確認をお願いします。");
    }
}
