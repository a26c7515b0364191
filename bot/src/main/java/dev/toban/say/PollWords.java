package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.planning.Ballot;
import dev.toban.planning.Mark;
import dev.toban.planning.Poll;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people read when a day is looked for: ○, △ or ×. */
public final class PollWords {
    public static final String DESK = "poll";
    private static final int NAMED = 12; // names after one mark; the rest as a number

    private PollWords() {}

    private static Card.Tap tap(String label, String... data) {
        return new Card.Tap(label, DESK + "|" + String.join("|", data));
    }

    /** 1/13(水) 19:00〜20:30; the day alone where no hour is given. */
    public static String day(Span s, LocalDate today) {
        boolean timed = !s.start().toLocalTime().equals(LocalTime.MIDNIGHT) || s.end() != null;
        return !timed ? When.day(s.start().toLocalDate(), today) : s.end() == null
                ? When.day(s.start().toLocalDate(), today) + " " + When.clock(s.start().toLocalTime()) + "〜"
                : When.span(s, today);
    }

    // ---- the form

    public static Reply form(@Nullable Poll p, String title, List<String> dates, List<String> names, List<String> professions, Hub hub) {
        List<Form.Option> kinds = Stream.of(Profession.values()).map(k -> new Form.Option(k.name(), k.label())).toList();
        List<Form.Option> areas = hub.areas().stream().map(Area::name).map(a -> new Form.Option(a, a)).toList();
        List<Form.Field> fields = new ArrayList<>(List.of(
                new Form.Text("title", "会の名前", title.isEmpty() ? null : title, "例：第5回 運営会議", false, false, 60),
                new Form.Text("days", "候補（1行に1つ、" + Poll.MOST_DAYS + "つまで）", dates.isEmpty() ? null : String.join("\n", dates), "例：1/13 19:00〜20:30", true, false, 400),
                new Form.Text("hours", "時間（候補に書いていないとき）", null, "例：19:00〜20:30", false, true, 40),
                new Form.Text("place", "場所", p == null ? null : p.place(), null, false, true, 80),
                new Form.Text(
                        "names", "聞く人（1行に1つ：名前、事業所、「包括」など）", names.isEmpty() ? null : String.join("\n", names), "例：黒木 航平", true, true, 1500),
                new Form.Choices("professions", "聞く人（職種で）", kinds, professions, true)));
        if (!areas.isEmpty()) {
            fields.add(new Form.Choices("areas", "職種で選んだとき、その地区", areas, List.of(), true));
        }
        return Reply.of("入力の画面を開けませんでした。もう一度「/toban 日程調整」と打ってください。")
                .form(new Form(DESK + ".draft", "日程調整", "下書きにする", fields, p == null ? Map.of() : Map.of("id", p.id())));
    }

    public static Reply unreadDays(List<String> lines) {
        return Reply.of("候補の「" + String.join("」「", lines) + "」が読めません。「1/13 19:00〜20:30」のように、これからの日にちを1行に1つ書いてください。何も作っていません。");
    }

    public static Reply tooMany() {
        return Reply.of("候補は2つから" + Poll.MOST_DAYS + "つまでです。何も作っていません。");
    }

    public static Reply nobody(List<String> unread) {
        return Reply.of("聞く人がいません。" + (unread.isEmpty() ? "" : "「" + String.join("」「", unread) + "」が名簿に見つかりません。") + "何も作っていません。");
    }

    // ---- what staff read

    /** A draft: whom it goes to, what it costs, and what else is on. */
    public static Reply draft(Poll p, List<String> inLine, List<String> byHand, List<List<Meeting>> clashes, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        for (int d = 0; d < p.days().size(); d++) {
            parts.add(new Card.Fact(day(p.days().get(d), today), clash(clashes.get(d), today)));
        }
        parts.add(new Card.Fact("LINEで聞く", inLine.size() + "人" + (inLine.isEmpty() ? "" : "（" + names(inLine) + "）")));
        if (!byHand.isEmpty()) {
            parts.add(new Card.Fact("電話で聞く", byHand.size() + "人（" + names(byHand) + "）"));
        }
        if (!p.unread().isEmpty()) {
            parts.add(new Card.Line("名簿に見つかりません：" + String.join("、", p.unread())));
        }
        parts.add(new Card.Line("送る通数は " + inLine.size() + "通です。返事と、○×のやりとりに通数はかかりません。", true));
        parts.add(tap(inLine.isEmpty() ? "はじめる（電話で聞く）" : "LINEで聞く", "send", p.id()));
        parts.add(tap("直す", "edit", p.id()));
        parts.add(tap("やめる", "drop", p.id()));
        return reply("日程調整の下書き「" + p.title() + "」", parts);
    }

    private static String clash(List<Meeting> on, LocalDate today) {
        return on.isEmpty() ? "重なる予定なし" : on.stream()
                .map(m -> "重なり：" + MeetingWords.when(m, today, false) + " " + m.title() + (m.host() == null ? "" : "（" + m.host() + "）"))
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<String> all) {
        return all.stream().limit(NAMED).collect(Collectors.joining("、")) + (all.size() > NAMED ? " ほか" + (all.size() - NAMED) + "人" : "");
    }

    /** Who said what to which day, the likeliest day first. */
    public static Reply table(Poll p, Function<String, String> name, List<List<Meeting>> clashes, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        for (int d : p.ranked()) {
            String marks = Stream.of(Mark.values())
                    .map(m -> m.sign() + " " + p.said(d, m).size() + (p.said(d, m).isEmpty() ? "" : "（" + names(p.said(d, m).stream().map(name).toList()) + "）"))
                    .collect(Collectors.joining("\n"));
            parts.add(new Card.Fact(day(p.days().get(d), today), marks + "\n" + clash(clashes.get(d), today)));
        }
        List<String> awaited = p.awaited().stream().map(name).toList();
        parts.add(new Card.Fact("まだの人", awaited.isEmpty() ? "いません" : awaited.size() + "人（" + names(awaited) + "）"));
        switch (p.state()) {
            case DRAFT -> parts.add(new Card.Line("まだ聞いていません。"));
            case CLOSED -> parts.add(new Card.Line(day(p.days().get(p.chosen()), today) + " に決まりました。"));
            case DROPPED -> parts.add(new Card.Line("取りやめました。"));
            case OPEN -> {
                parts.add(tap("電話の返事を入れる", "proxy", p.id()));
                if (!awaited.isEmpty()) {
                    parts.add(tap("まだの人にもう一度聞く", "again", p.id()));
                }
                p.ranked().stream().limit(3).forEach(d -> parts.add(tap(When.day(p.days().get(d).start().toLocalDate(), today) + "に決める", "choose", p.id(), Integer.toString(d))));
                parts.add(tap("取りやめる", "drop", p.id()));
            }
        }
        return reply("日程調整「" + p.title() + "」", parts);
    }

    public static Reply list(List<Poll> all) {
        List<Card.Part> parts = new ArrayList<>();
        all.forEach(p -> parts.add(tap(p.title() + "（返事" + (p.asked().size() - p.awaited().size()) + "/" + p.asked().size() + "）", "show", p.id())));
        parts.add(tap("新しく聞く", "new"));
        return new Reply(
                "日程調整" + (all.isEmpty() ? "は、いまありません。" : all.stream().map(p -> "\n・" + p.title()).collect(Collectors.joining())),
                new Card(null, "日程調整", parts, null), List.of(), List.of());
    }

    public static Reply started(Poll p, int inLine, List<String> byHand) {
        return Reply.of("「" + p.title() + "」の都合を聞きはじめました（LINE " + inLine + "人）。" + byHand(byHand));
    }

    private static String byHand(List<String> names) {
        return names.isEmpty() ? "" : "\n電話で聞く方：" + names(names);
    }

    public static Reply again(int people, List<String> byHand) {
        return Reply.of(people + "人にもう一度聞きました。" + byHand(byHand));
    }

    public static Reply confirmChoice(Poll p, int day, int inLine, List<String> byHand, List<Meeting> clashes, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("決める日", day(p.days().get(day), today)));
        parts.add(new Card.Fact("ほかの予定", clash(clashes, today)));
        parts.add(new Card.Fact("LINEで知らせる", inLine + "人（返事をくれた人だけ、" + inLine + "通）"));
        if (!byHand.isEmpty()) {
            parts.add(new Card.Fact("電話で知らせる", names(byHand)));
        }
        parts.add(tap("決めて知らせる", "close", p.id(), Integer.toString(day)));
        return reply("「" + p.title() + "」をこの日に決めますか？", parts);
    }

    public static Reply closed(Poll p, int inLine, List<String> byHand, int seats, Meeting m, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("日時", MeetingWords.when(m, today, false)));
        parts.add(new Card.Fact("LINEで知らせる", inLine + "人"));
        if (!byHand.isEmpty()) {
            parts.add(new Card.Fact("電話で知らせる", names(byHand)));
        }
        parts.add(new Card.Line("予定の下書きを作り、○の方 " + seats + "人を出席に入れました。聞いた方と拠点だけに見えます。"));
        parts.add(new Card.Tap("出欠を見る", HostWords.DESK + "|show|" + m.id()));
        return reply("「" + p.title() + "」の日が決まりました", parts);
    }

    public static Reply dropped(Poll p) {
        return Reply.of("「" + p.title() + "」の日程調整を取りやめました。だれにも知らせていません。");
    }

    public static Reply over(Poll p) {
        return Reply.of("「" + p.title() + "」の日程調整は、もう終わっています。");
    }

    public static Reply everybody(Poll p, Reply table) {
        Card c = table.card();
        String first = "「" + p.title() + "」の返事がそろいました。";
        return table.reworded(first + "\n" + table.text(), c == null ? null : new Card(first, c.title(), c.parts(), c.footer()));
    }

    public static Reply proxy(Poll p, Function<String, String> name, LocalDate today) {
        List<Form.Option> people = Stream.concat(p.awaited().stream(), p.asked().stream().filter(p::answered)).map(a -> new Form.Option(a, name.apply(a))).toList();
        List<Form.Option> marks = Stream.of(Mark.values()).map(m -> new Form.Option(m.name(), m.sign())).toList();
        List<Form.Field> fields = new ArrayList<>(List.of(new Form.Choice("who", "どなたの返事", people, null, false)));
        IntStream.range(0, p.days().size()).forEach(d -> fields.add(new Form.Choice("d" + d, day(p.days().get(d), today), marks, null, true)));
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(DESK + ".proxy", "電話の返事", "入れる", fields, Map.of("id", p.id())));
    }

    // ---- what those who are asked read

    /** The one message that is paid for: the first day. */
    public static Reply ask(Poll p, Hub hub, LocalDate today) {
        String first = hub.name() + "です。「" + p.title() + "」の日を決めるため、ご都合を聞かせてください。候補は" + p.days().size() + "つです。";
        Reply day = question(p, 0, today);
        Card c = day.card();
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Line(first)));
        if (p.place() != null) {
            parts.add(new Card.Fact("場所", p.place()));
        }
        parts.addAll(c.parts());
        parts.add(tap("どの日も○", "all", p.id()));
        String days = p.days().stream().map(d -> "・" + day(d, today)).collect(Collectors.joining("\n"));
        return new Reply(first + "\n" + days + "\n" + typed(p), new Card("日程のお尋ね", c.title(), parts, typed(p)), List.of(), List.of());
    }

    private static String typed(Poll p) {
        return "「" + date(p, 0) + "は○、" + date(p, p.days().size() - 1) + "は×」のように送ってもかまいません";
    }

    private static String date(Poll p, int day) {
        LocalDate at = p.days().get(day).start().toLocalDate();
        return at.getMonthValue() + "/" + at.getDayOfMonth();
    }

    /** One day at a time: three large buttons. */
    public static Reply question(Poll p, int day, LocalDate today) {
        String when = day(p.days().get(day), today);
        List<Card.Part> parts = List.of(
                tap("○ 行けます", "mark", p.id(), Integer.toString(day), Mark.YES.name()),
                tap("△ たぶん行けます", "mark", p.id(), Integer.toString(day), Mark.MAYBE.name()),
                tap("× 行けません", "mark", p.id(), Integer.toString(day), Mark.NO.name()));
        String nth = (day + 1) + "/" + p.days().size();
        return new Reply(when + " はいかがですか？（" + nth + "）", new Card(p.title() + "　" + nth, when, parts, null), List.of(), List.of());
    }

    /** All days are answered; each can be changed. */
    public static Reply thanks(Poll p, Ballot b, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        for (int d = 0; d < p.days().size(); d++) {
            parts.add(new Card.Fact(day(p.days().get(d), today), b.marks().containsKey(d) ? b.marks().get(d).sign() : "まだ"));
        }
        IntStream.range(0, p.days().size()).forEach(d -> parts.add(tap(date(p, d) + "を変える", "ask", p.id(), Integer.toString(d))));
        return reply("ありがとうございます。受け取りました。", parts);
    }

    public static Reply which(List<Poll> open) {
        List<Card.Part> parts = open.stream().<Card.Part>map(p -> tap(p.title(), "mine", p.id())).toList();
        return new Reply("どの会の日程ですか？" + open.stream().map(p -> "\n・" + p.title()).collect(Collectors.joining()), new Card(null, "どの会の日程ですか？", parts, null), List.of(), List.of());
    }

    public static Reply nothingAsked() {
        return Reply.of("いまお聞きしている日程はありません。");
    }

    /** To everybody who answered. */
    public static Reply decided(Poll p, Meeting m, LocalDate today) {
        String when = MeetingWords.when(m, today, false);
        String first = "「" + p.title() + "」の日が決まりました。";
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Fact("日時", when)));
        if (m.place() != null) {
            parts.add(new Card.Fact("場所", m.place()));
        }
        parts.add(new Card.Line("ご協力ありがとうございました。○の方は出席にしてあります。", true));
        GuestWords.buttons(m).limit(2).forEach(parts::add);
        return new Reply(first + "\n" + when + (m.place() == null ? "" : "\n" + m.place()), new Card("日程のお知らせ", first, parts, null), List.of(), List.of());
    }

    static Reply reply(String title, List<Card.Part> parts) {
        String text = title + parts.stream()
                .map(p -> switch (p) {
                    case Card.Fact f -> "\n" + f.label() + "：" + f.value().replace("\n", "　");
                    case Card.Line l -> "\n" + l.text();
                    default -> "";
                })
                .collect(Collectors.joining());
        return new Reply(text, new Card(null, title, parts, null), List.of(), List.of());
    }
}
