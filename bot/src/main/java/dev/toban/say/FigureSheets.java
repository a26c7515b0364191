package dev.toban.say;

import dev.toban.announce.Activity;
import dev.toban.announce.Purpose;
import dev.toban.announce.Task;
import dev.toban.days.Tokyo;
import dev.toban.figures.Held;
import dev.toban.figures.Ledgers;
import dev.toban.figures.Period;
import dev.toban.hub.Hub;
import dev.toban.paper.Sheet;
import dev.toban.paper.Trend;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hub's figures as pictures and tables to hand on. */
public final class FigureSheets {
    private FigureSheets() {}

    private static String foot(Hub hub, LocalDateTime now) {
        return SheetWords.asOf(When.day(now.toLocalDate(), now.toLocalDate()), When.clock(now.toLocalTime()), hub.name() + " ☎" + hub.phone());
    }

    public static Trend attendance(Period year, String word, List<Held> all, Hub hub, LocalDateTime now) {
        List<Trend.Point> points = all.stream().filter(Held::known).map(h -> new Trend.Point(When.monthDay(h.day()), h.came())).toList();
        return new Trend("attendance-" + year.first(), year.name() + (word.isEmpty() ? " 会" : " " + word) + "の参加人数", "人", points, "平均", "1回ごとの傾向", foot(hub, now));
    }

    public static Trend survey(SurveyWords.Question q, Period year, List<SurveyWords.Result> all, Hub hub, LocalDateTime now) {
        String best = q.choices().getFirst();
        List<Trend.Point> points = all.stream()
                .filter(r -> r.survey().answers(q.id()) > 0)
                .map(r -> new Trend.Point(When.monthDay(Objects.requireNonNull(r.meeting().when().start()).toLocalDate()), 100 * r.survey().share(q.id(), best)))
                .toList();
        return new Trend("survey-" + q.id() + "-" + year.first(), year.name() + " " + q.words() + "「" + best + "」", "%", points, "平均", "1回ごとの傾向", foot(hub, now));
    }

    /** The meetings, then what they were for. */
    public static List<Sheet> meetings(Period year, List<Held> all, Hub hub, LocalDateTime now) {
        String foot = foot(hub, now);
        return List.of(
                table("meetings", "会", year, List.of("日にち", "会", "参加", "数え方", "タスク", "活動"), all.stream().map(FigureSheets::row).toList(), foot),
                purposes("tasks", "タスク別", year, Stream.of(Task.values()).map(t -> line(t.label(), all.stream().filter(h -> h.purpose().tasks().contains(t)).toList())).toList(), foot),
                purposes(
                        "activities", "活動別", year,
                        Stream.of(Activity.values()).map(t -> line(t.label(), all.stream().filter(h -> h.purpose().activities().contains(t)).toList())).toList(), foot));
    }

    private static Sheet.Row row(Held h) {
        String how = switch (h.how()) {
            case COUNTED -> "受付";
            case ANSWERED -> "出席の返事";
            case UNKNOWN -> "記録なし";
        };
        return Sheet.Row.of(
                new Sheet.Day(h.day(), false), words(h.meeting().title()), h.known() ? new Sheet.Count(h.came(), "人") : words(""), words(how), words(tasks(h.purpose())),
                words(activities(h.purpose())));
    }

    private static String tasks(Purpose p) {
        return p.tasks().stream().map(Task::label).collect(Collectors.joining("\n"));
    }

    private static String activities(Purpose p) {
        return p.activities().stream().map(Activity::label).collect(Collectors.joining("\n"));
    }

    private static Sheet.Row line(String label, List<Held> those) {
        return Sheet.Row.of(words(label), new Sheet.Count(those.size(), "回"), new Sheet.Count(Held.people(those), "人"));
    }

    private static Sheet purposes(String name, String title, Period year, List<Sheet.Row> rows, String foot) {
        return table(name, title, year, List.of(title, "回数", "のべ人数"), rows, foot);
    }

    private static Sheet table(String name, String title, Period year, List<String> columns, List<Sheet.Row> rows, String foot) {
        return new Sheet(
                name + "-" + year.first(), title, year.name(), columns.stream().map(c -> new Sheet.Column(c, 10)).toList(), List.of(new Sheet.Section(null, rows)), List.of(), foot,
                Sheet.Turn.ACROSS);
    }

    public static Sheet surveys(Period year, List<SurveyWords.Result> all, Hub hub, LocalDateTime now) {
        List<Sheet.Row> rows = all.stream()
                .flatMap(r -> SurveyWords.QUESTIONS.stream().flatMap(q -> q.choices().stream().map(c -> Sheet.Row.of(
                        new Sheet.Day(Objects.requireNonNull(r.meeting().when().start()).toLocalDate(), false), words(r.meeting().title()), words(q.words()), words(c),
                        new Sheet.Count(Math.round(r.survey().answers(q.id()) * r.survey().share(q.id(), c)), "人"),
                        new Sheet.Count(Math.round(1000 * r.survey().share(q.id(), c)) / 10.0, "%")))))
                .toList();
        return table("surveys", "アンケート", year, List.of("日にち", "会", "質問", "答え", "人数", "割合（%）"), rows, foot(hub, now));
    }

    /** For the prefecture: one table of what was done with what it was done for, then the meetings and announcements behind it. */
    public static List<Sheet> report(Ledgers l, Hub hub, LocalDateTime now) {
        String foot = foot(hub, now);
        Period p = l.period();
        List<Sheet.Row> sums = List.of(
                sum("会・研修・サロン", l.meetings().size(), "回"), sum("参加（のべ）", Held.people(l.meetings()), "人"), sum("お知らせ", l.sent().size(), "件"),
                sum("お知らせの宛先（のべ）", l.reached(), "人"), sum("手渡し", l.handed(), "か所"), sum("当番", l.shifts(), "枠"), sum("当番の交代（ボット）", l.swaps(), "件"),
                sum("アンケートの回答", l.answered(), "人"), sum("登録している専門職（いま）", l.professionals(), "人"), sum("登録している住民（いま）", l.residents(), "人"),
                Sheet.Row.of(words(FigureWords.NOT_COUNTED), words(""), words("")));
        List<Sheet.Row> sent = l.sent().stream()
                .map(a -> Sheet.Row.of(
                        new Sheet.Day(LocalDateTime.ofInstant(Objects.requireNonNull(a.left()), Tokyo.ZONE).toLocalDate(), false), words(a.leaflet().title()),
                        new Sheet.Count(Ledgers.people(a), "人"), words(tasks(a.leaflet().purpose())), words(activities(a.leaflet().purpose()))))
                .toList();
        return Stream.concat(
                        Stream.of(table("report", "まとめ", p, List.of("項目", "数", "単位"), sums, foot)),
                        Stream.concat(meetings(p, l.meetings(), hub, now).stream(), Stream.of(announcements(p, sent, foot))))
                .toList();
    }

    private static Sheet announcements(Period p, List<Sheet.Row> rows, String foot) {
        return table("announcements", "お知らせ", p, List.of("日にち", "題", "宛先", "タスク", "活動"), rows, foot);
    }

    private static Sheet.Row sum(String what, int n, String unit) {
        return Sheet.Row.of(words(what), new Sheet.Count(n), words(unit));
    }

    private static Sheet.Words words(String text) {
        return new Sheet.Words(text);
    }
}
