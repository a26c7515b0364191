package dev.toban.say;

import dev.toban.announce.Announcement;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Proof;
import dev.toban.announce.Sign;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the hub reads of the answers to an invitation while they come in. */
public final class ResponseWords {
    private static final String AGAIN = "まだお返事のない方に、もう一度お送りします。\n";

    private ResponseWords() {}

    /**
     * How an invitation stands.
     *
     * @param reached how many LINE took it for
     * @param signs codes on paper by which answers came
     */
    public record Count(int reached, Roll roll, List<Sign> signs) {
        /** Changes when what is shown does. */
        public String mark() {
            return roll.seats() + "/" + roll.guests().size() + "/" + roll.answered(Answer.ABSENT).size() + "/" + roll.answered(Answer.PAPERS).size() + "/"
                    + roll.waiting().size() + "/" + signs.stream().mapToInt(Sign::answers).sum();
        }

        int inLine() {
            return (int) roll.guests().stream().filter(Guest::inLine).count();
        }

        /** Where answers came from, most first; whoever answered by no code of ours had the message itself. */
        public List<Map.Entry<String, Integer>> sources() {
            int coded = signs.stream().mapToInt(Sign::answers).sum();
            long byHand = roll.guests().size() - inLine();
            return Stream.of(
                            signs.stream().map(s -> Map.entry(s.place(), s.answers())),
                            Stream.of(Map.entry("LINEのお知らせ", Math.max(0, inLine() - coded)), Map.entry("電話・FAX・窓口", (int) byHand)))
                    .flatMap(s -> s)
                    .filter(e -> e.getValue() > 0)
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .toList();
        }
    }

    private static String answers(Count c) {
        Roll r = c.roll();
        return "出席 " + r.seats() + "人・欠席 " + r.answered(Answer.ABSENT).size() + "・資料だけ " + r.answered(Answer.PAPERS).size()
                + (r.waiting().isEmpty() ? "" : "・キャンセル待ち " + r.waiting().size());
    }

    /** Kept up to date in the thread. */
    public static Reply numbers(Announcement a, Count c, Instant now) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("返事", c.roll().guests().size() + "件" + rate(c)));
        parts.add(new Card.Fact("内わけ", answers(c)));
        String professions = c.roll().professions().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("、"));
        if (!professions.isEmpty()) {
            parts.add(new Card.Fact("職種別", professions));
        }
        parts.add(new Card.Fact("どこから", sources(c)));
        parts.add(silentTap(a));
        parts.add(remindTap(a));
        String title = "いまの返事：" + a.leaflet().title();
        return new Reply(title + "\n" + answers(c), new Card(null, title, parts, SendingWords.moment(now, now) + " 現在。返事があるたびに、この表示が変わります。"), List.of(), List.of());
    }

    static String sources(Count c) {
        return c.sources().isEmpty() ? "まだありません" : c.sources().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining("、"));
    }

    private static String rate(Count c) {
        return c.reached() == 0 ? "" : "（LINEで届いた" + c.reached() + "人のうち" + c.inLine() + "人、" + Math.round(100.0 * c.inLine() / c.reached()) + "%）";
    }

    public static Card.Tap silentTap(Announcement a) {
        return new Card.Tap("返事まだの所（地区別）", SendingWords.data("silent", a.id()));
    }

    public static Card.Tap remindTap(Announcement a) {
        return new Card.Tap("返事まだの方へもう一度：" + a.leaflet().title(), SendingWords.data("remind", a.id()));
    }

    public static String line(Announcement a, Count c) {
        return "「" + a.leaflet().title() + "」返事 " + c.roll().guests().size() + "件" + rate(c) + "。" + answers(c);
    }

    /** 回答率は？ */
    public static Reply rate(List<String> lines, List<Card.Tap> taps) {
        Reply said = SendingWords.tapping("回答率", String.join("\n", lines) + "\n既読かどうかは、LINEからは分かりません。", taps);
        return said;
    }

    public static Reply noneOpen() {
        return Reply.of("いま返事を待っている、送信済みのお知らせはありません。");
    }

    public static Reply nobodySilent() {
        return Reply.of("LINEで届く方は、みなさん返事をくださっています。紙の所は「手渡しの一覧」でご覧ください。");
    }

    public static Reply which(List<Card.Tap> taps) {
        return SendingWords.tapping("どの会の返事ですか？", "選ぶと、まだ返事のない方だけへの下書きができます。", taps);
    }

    public static Reply reminding(Announcement a, int people) {
        return Reply.of("「" + a.leaflet().title() + "」にまだ返事のない方（LINEで" + people + "人）への下書きを、拠点のチャンネルに出しました。費用を見て、ほかの方が承認すると送れます。その間に返事をくださった方には送りません。");
    }

    /** The words of a reminder: those of the invitation, after one line. */
    public static String again(Leaflet l) {
        String words = l.words().startsWith(AGAIN) ? l.words() : AGAIN + l.words();
        return words.substring(0, Math.min(words.length(), Proof.WORDS));
    }

    /**
     * @param offices area → office → people of it in LINE (0: paper only)
     * @param alone area → professionals without an office here
     * @param residents area → how many
     */
    public static Reply silent(
            Announcement a, Map<String, Map<String, Integer>> offices, Map<String, Integer> alone, Map<String, Integer> residents, int inLine) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        String title = "返事まだの所：" + a.leaflet().title();
        text.add(title);
        offices.forEach((area, there) -> {
            String head = (area.isEmpty() ? "地区なし" : area) + "（" + there.size() + "か所）";
            String lines = there.entrySet().stream().map(e -> "・" + e.getKey() + (e.getValue() == 0 ? "（紙）" : "（LINE " + e.getValue() + "人）")).collect(Collectors.joining("\n"));
            text.add("■" + head + "\n" + lines);
            parts.add(new Card.Head(head));
            parts.add(new Card.Line(lines));
        });
        also("事業所の登録がない専門職", alone, text, parts);
        also("住民の方", residents, text, parts);
        if (parts.isEmpty()) {
            return Reply.of("返事まだの所はありません。");
        }
        if (inLine > 0) {
            parts.add(remindTap(a));
        }
        parts.add(new Card.Tap("手渡しの一覧", SendingWords.data("paper", a.id())));
        return new Reply(String.join("\n", text), new Card(null, title, parts, "だれかが返事をくださった事業所は、返事ありとしています。"), List.of(), List.of());
    }

    private static void also(String who, Map<String, Integer> areas, List<String> text, List<Card.Part> parts) {
        if (!areas.isEmpty()) {
            String line = areas.entrySet().stream().map(e -> (e.getKey().isEmpty() ? "地区なし" : e.getKey()) + " " + e.getValue() + "人").collect(Collectors.joining("、"));
            text.add(who + "：" + line);
            parts.add(new Card.Fact(who, line));
        }
    }
}
