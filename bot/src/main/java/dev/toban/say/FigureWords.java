package dev.toban.say;

import dev.toban.announce.Activity;
import dev.toban.announce.Sign;
import dev.toban.announce.Task;
import dev.toban.figures.Held;
import dev.toban.figures.Ledgers;
import dev.toban.figures.Period;
import dev.toban.paper.Trend;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the hub reads of its figures. A number that nobody has is never made up: it is said that it is not counted. */
public final class FigureWords {
    public static final String DESK = "figures";
    public static final String EXCEL = "集計（Excel）";

    private FigureWords() {}

    public static Reply home() {
        List<Card.Part> parts = List.of(
                tap("会の集計（今年度）", "attendance"), tap("アンケートの推移", "surveys"), tap("先月の実績", "month"), tap("今年度の実績", "year"));
        return new Reply("集計：/toban 出欠 集計、/toban 実績 11月", new Card(null, "集計と報告", parts, null), List.of(), List.of());
    }

    private static Card.Part tap(String label, String what) {
        return new Card.Tap(label, DESK + "|" + what);
    }

    public static String inChannel(String title) {
        return title + "を拠点のチャンネルに載せました。";
    }

    public static String nowhere(String title) {
        return title + "は載せられませんでした（Slackがファイルを受け取らず、toban.public-url もまだ決まっていません）。";
    }

    public static Reply noMeetings(Period year, String word) {
        return Reply.of(year.name() + "に終わった会は、まだありません" + (word.isEmpty() ? "。" : "（題に「" + word + "」を含むもの）。"));
    }

    public static Reply noSurveys(Period year, String word) {
        return Reply.of(year.name() + "のアンケートの回答は、まだありません" + (word.isEmpty() ? "。" : "（題に「" + word + "」を含む会）。"));
    }

    static String one(double n) {
        return String.format("%.1f", n);
    }

    private static String signed(double n) {
        return (n < 0 ? "−" : "+") + one(Math.abs(n));
    }

    /** Times and people in one line. */
    static String sum(List<Held> all) {
        OptionalDouble average = Held.average(all);
        long unknown = all.stream().filter(h -> !h.known()).count();
        return average.isEmpty()
                ? all.size() + "回" + (all.isEmpty() ? "" : "（人数の記録なし）")
                : all.size() + "回・のべ " + Held.people(all) + "人・平均 " + one(average.getAsDouble()) + "人" + (unknown > 0 ? "（うち" + unknown + "回は人数の記録なし）" : "");
    }

    public static Reply attendance(Period year, String word, List<Held> all, List<Held> before, Trend trend, List<Sign> signs, List<String> laid) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("今年度", sum(all)));
        if (trend.points().size() > 2) {
            parts.add(new Card.Fact("傾向", "1回ごとに " + signed(trend.slope()) + "人"));
        }
        parts.add(new Card.Fact("前年度の同じころまで", before.isEmpty() ? "記録なし" : sum(before)));
        parts.add(new Card.Line(all.stream().map(FigureWords::line).collect(Collectors.joining("\n"))));
        notes(all).forEach(n -> parts.add(new Card.Line(n, true)));
        parts.add(new Card.Fact("タスク別", byTask(all)));
        parts.add(new Card.Fact("活動別", byActivity(all)));
        if (signs.stream().anyMatch(s -> s.answers() > 0)) {
            parts.add(new Card.Fact("案内の道すじ（QR）", ranked(signs)));
        }
        laid.forEach(l -> parts.add(new Card.Line(l, true)));
        return reply("会の集計：" + year.name() + (word.isEmpty() ? "" : "「" + word + "」"), parts);
    }

    private static String line(Held h) {
        return "・" + When.monthDay(h.day()) + " " + h.meeting().title() + " "
                + switch (h.how()) {
                    case COUNTED -> h.came() + "人";
                    case ANSWERED -> h.came() + "人＊";
                    case UNKNOWN -> "人数の記録なし";
                };
    }

    private static List<String> notes(List<Held> all) {
        return Stream.of(
                        any(all, Held.How.ANSWERED) ? "＊は受付の記録がなく、出席の返事の数です。" : "",
                        any(all, Held.How.UNKNOWN) ? "人数の記録がない会は、平均に入れていません。" : "")
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static boolean any(List<Held> all, Held.How how) {
        return all.stream().anyMatch(h -> h.how() == how);
    }

    static String byTask(List<Held> all) {
        return by(List.of(Task.values()), Task::label, t -> all.stream().filter(h -> h.purpose().tasks().contains(t)).toList(), all, h -> h.purpose().tasks().isEmpty());
    }

    static String byActivity(List<Held> all) {
        return by(
                List.of(Activity.values()), Activity::label, t -> all.stream().filter(h -> h.purpose().activities().contains(t)).toList(), all,
                h -> h.purpose().activities().isEmpty());
    }

    private static <E> String by(
            List<E> tags, java.util.function.Function<E, String> label, java.util.function.Function<E, List<Held>> of, List<Held> all, Predicate<Held> untagged) {
        Stream<String> tagged = tags.stream().filter(t -> !of.apply(t).isEmpty()).map(t -> label.apply(t) + "：" + count(of.apply(t)));
        List<Held> rest = all.stream().filter(untagged).toList();
        Stream<String> none = rest.isEmpty() ? Stream.of() : Stream.of("分類なし：" + count(rest));
        return Stream.concat(tagged, none).collect(Collectors.joining("\n"));
    }

    private static String count(List<Held> those) {
        return those.size() + "回" + (those.stream().anyMatch(Held::known) ? "・" + Held.people(those) + "人" : "");
    }

    private static String ranked(List<Sign> signs) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        signs.forEach(s -> sums.merge(s.place(), s.answers(), Integer::sum));
        return sums.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("、"));
    }

    public static Reply surveys(Period year, List<SurveyWords.Result> all, List<SurveyWords.Result> before, List<String> laid) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(all.size() + "回の会、回答 " + all.stream().mapToInt(FigureWords::answers).sum() + "人"));
        for (SurveyWords.Question q : SurveyWords.QUESTIONS) {
            String best = q.choices().getFirst();
            String way = all.stream().map(r -> When.monthDay(day(r)) + " " + percent(r.survey().share(q.id(), best))).collect(Collectors.joining(" → "));
            String mean = "今年度の平均 " + percent(mean(q, all)) + (before.isEmpty() ? "（前年度の記録なし）" : "、前年度の同じころまで " + percent(mean(q, before)));
            parts.add(new Card.Fact(q.words() + "「" + best + "」", way + "\n" + mean));
        }
        laid.forEach(l -> parts.add(new Card.Line(l, true)));
        return reply("アンケートの推移：" + year.name(), parts);
    }

    private static java.time.LocalDate day(SurveyWords.Result r) {
        return java.util.Objects.requireNonNull(r.meeting().when().start()).toLocalDate();
    }

    private static int answers(SurveyWords.Result r) {
        return SurveyWords.QUESTIONS.stream().mapToInt(q -> r.survey().answers(q.id())).max().orElse(0);
    }

    /** Of all who answered, not of meetings: a small one counts less. */
    static double mean(SurveyWords.Question q, List<SurveyWords.Result> all) {
        int answers = all.stream().mapToInt(r -> r.survey().answers(q.id())).sum();
        double best = all.stream().mapToDouble(r -> r.survey().answers(q.id()) * r.survey().share(q.id(), q.choices().getFirst())).sum();
        return answers == 0 ? 0 : best / answers;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    public static String reportTitle(Period p) {
        return p.name() + "の実績（Excel）";
    }

    /** What is counted, and at its end what is not. */
    public static Reply report(Ledgers l, String laid) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("会・研修・サロン", sum(l.meetings())));
        parts.add(new Card.Fact("お知らせ", l.sent().size() + "件・のべ " + l.reached() + "人へ"));
        parts.add(new Card.Fact("手渡し", l.handed() + "か所"));
        parts.add(new Card.Fact("当番", l.shifts() + "枠、ボットでの交代 " + l.swaps() + "件"));
        parts.add(new Card.Fact("アンケートの回答", l.answered() + "人"));
        parts.add(new Card.Fact("登録（いま）", "専門職 " + l.professionals() + "人・住民 " + l.residents() + "人"));
        parts.add(new Card.Fact("タスク別の会", byTask(l.meetings())));
        parts.add(new Card.Fact("活動別の会", byActivity(l.meetings())));
        notes(l.meetings()).forEach(n -> parts.add(new Card.Line(n, true)));
        parts.add(new Card.Line(NOT_COUNTED, true));
        parts.add(new Card.Line(laid, true));
        return reply(l.period().name() + "の実績", parts);
    }

    static final String NOT_COUNTED = "相談・カンファレンス・同行訪問の件数は、ここでは数えていません。拠点の記録から書き足してください。";

    /** One number that somebody asks for. */
    public static Reply metric(String metric, Ledgers l, String word) {
        String when = l.period().name();
        return Reply.of(switch (metric) {
            case "event_count" -> when + "の会は、" + of(l, word) + "です。" + series(l);
            case "attendance" -> when + "の会の参加は、" + of(l, word) + "です。" + series(l);
            case "care_meeting_count" -> when + "の地域ケア会議は、" + of(l, "ケア会議") + "です。";
            case "broadcast_count" -> when + "のお知らせは、" + l.sent().size() + "件・のべ" + l.reached() + "人です。";
            case "member_count" -> "いまの登録は、専門職 " + l.professionals() + "人・住民 " + l.residents() + "人です。";
            case "swap_count" -> when + "の当番の交代は、ボットで決まった分が" + l.swaps() + "件です（" + l.shifts() + "枠のうち）。";
            case "consult_count" -> "相談の件数は、ここでは数えていません。" + counted(when, l);
            case "question_count" -> "質問の件数は、ここでは数えていません（だれが何を聞いたかを残さないためです）。答えられなかった質問は、拠点のSlackで「/toban 未回答」と打つと見られます。" + counted(when, l);
            default -> counted(when, l);
        });
    }

    /** うち 多職種勉強会 3回・360人、地域サロン …: by what stands before the evening's own theme. */
    private static String series(Ledgers l) {
        Map<String, List<Held>> all = l.meetings().stream().collect(Collectors.groupingBy(h -> h.meeting().title().replaceAll("[「『（(].*", "").strip(), LinkedHashMap::new, Collectors.toList()));
        return all.size() < 2 ? "" : "\nうち " + all.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().size() + "回・" + Held.people(e.getValue()) + "人").collect(Collectors.joining("、"));
    }

    private static String of(Ledgers l, String word) {
        List<Held> those = l.meetings().stream().filter(h -> h.meeting().title().contains(word)).toList();
        return (those.isEmpty() && !word.isEmpty() ? "「" + word + "」という題では " : "") + sum(those);
    }

    private static String counted(String when, Ledgers l) {
        return "数えているのは次のものです。" + when + "：会 " + sum(l.meetings()) + "、お知らせ " + l.sent().size() + "件、当番の交代 " + l.swaps() + "件。";
    }

    private static Reply reply(String title, List<Card.Part> parts) {
        String text = title + parts.stream()
                .map(p -> p instanceof Card.Fact f ? "\n" + f.label() + "：" + f.value() : p instanceof Card.Line l ? "\n" + l.text() : "")
                .collect(Collectors.joining());
        return new Reply(text, new Card(null, title, parts, null), List.of(), List.of());
    }
}
