package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.planning.Chores;
import dev.toban.planning.Chores.Chore;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has to be done for a meeting. */
public final class ChoreWords {
    public static final String DESK = "chores";

    private ChoreWords() {}

    private static Card.Tap tap(String label, String act, Meeting m, String... more) {
        return new Card.Tap(label, DESK + "|" + act + "|" + m.id() + (more.length == 0 ? "" : "|" + more[0]));
    }

    private static String title(Meeting m, LocalDate today) {
        return MeetingWords.when(m, today, false) + " " + m.title();
    }

    /** Hangs under a meeting's numbers. */
    public static Card.Part button(Meeting m) {
        return tap("準備の一覧", "show", m);
    }

    public static Reply which(List<Meeting> meetings, LocalDate today) {
        List<Card.Part> parts = meetings.stream().<Card.Part>map(m -> tap(title(m, today), "show", m)).toList();
        return new Reply("どの会の準備ですか？" + meetings.stream().map(m -> "\n・" + title(m, today)).collect(Collectors.joining()), new Card(null, "どの会の準備ですか？", parts, null), List.of(), List.of());
    }

    private static String line(Chore c, LocalDate today) {
        return When.day(c.due(), today) + "まで " + c.what() + "（" + (c.who().isEmpty() ? "担当なし" : c.who()) + "）";
    }

    public static Reply show(Meeting m, Chores c, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(c.all().stream()
                .map(x -> (x.done() ? "☑ " : "☐ ") + line(x, today) + (!x.done() && x.due().isBefore(today) ? " ⚠遅れ" : ""))
                .collect(Collectors.joining("\n"))));
        for (int i = 0; i < c.all().size(); i++) {
            Chore x = c.all().get(i);
            parts.add(tap((x.done() ? "戻す：" : "済：") + x.what(), "tick", m, Integer.toString(i)));
        }
        parts.add(tap("担当・期日を直す", "edit", m));
        return PollWords.reply(title(m, today) + "　準備", parts);
    }

    public static Reply form(Meeting m, Chores c, LocalDate today) {
        String lines = c.all().stream().map(x -> x.what() + "、" + x.who() + "、" + x.due().getYear() + "/" + x.due().getMonthValue() + "/" + x.due().getDayOfMonth()).collect(Collectors.joining("\n"));
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(
                DESK + ".edit", "準備の担当と期日", "決める",
                List.of(new Form.Note("which", title(m, today)), new Form.Text("chores", "1行に1つ：何を、だれが、いつまで", lines, "例：会場の予約、野元、12/10", true, false, 2000)),
                Map.of("meeting", m.id())));
    }

    public static Reply bad(String line) {
        return Reply.of("「" + line + "」が読めません。「会場の予約、野元、12/10」のように、点で区切って書いてください。何も変えていません。");
    }

    public static Reply late(Meeting m, List<Chore> late, LocalDate today) {
        return PollWords.reply(
                "⚠ 期日を過ぎた準備があります：" + title(m, today),
                List.of(new Card.Line(late.stream().map(c -> "・" + line(c, today)).collect(Collectors.joining("\n"))), button(m)));
    }
}
