package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.attend.Survey;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The three questions after a meeting, and how their answers read. */
public final class SurveyWords {
    public static final String DESK = "survey";

    /** The same after every meeting, so that a trend can be seen. */
    public static final List<Question> QUESTIONS = List.of(
            new Question("good", "会はいかがでしたか？", List.of("よかった", "ふつう", "いまひとつ")),
            new Question("use", "これから役に立ちそうですか？", List.of("はい", "少し", "いいえ")),
            new Question("again", "この会を続けてほしいですか？", List.of("はい", "どちらでも", "いいえ")));

    public record Question(String id, String words, List<String> choices) {}

    /** @param seats how many came */
    public record Result(Meeting meeting, Survey survey, int seats) {}

    private SurveyWords() {}

    public static Reply ask(Meeting m, Question q) {
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Line(m.title(), true)));
        q.choices().forEach(c -> parts.add(new Card.Tap(c, String.join("|", DESK, m.id(), q.id(), c))));
        boolean first = q.equals(QUESTIONS.getFirst());
        String text = (first ? m.title() + "へのご参加、ありがとうございました。3問だけお聞かせください。\n" : "") + q.words();
        return new Reply(
                text, new Card(first ? "3問だけお聞かせください" : null, q.words(), parts, "お名前と答えは結びつけません"), List.of(), List.of());
    }

    /** There is no last day: late is better than never. */
    public static Reply still(Meeting m, Question q) {
        Reply next = ask(m, q);
        String first = "締切はありません。いま、ここで答えられます（3問）。";
        Card c = next.card();
        return next.reworded(first + "\n" + next.text(), c == null ? null : new Card(first, c.title(), c.parts(), c.footer()));
    }

    public static Reply noneWaiting() {
        return Reply.of("いまお聞きしているアンケートはありません。会の次の日の朝、来られた方にLINEで3問だけお聞きします。");
    }

    public static Reply thanks() {
        return Reply.of("アンケートへのご協力、ありがとうございました。");
    }

    public static Reply results(List<Result> all, LocalDate today) {
        if (all.isEmpty()) {
            return Reply.of("アンケートの回答は、まだありません。");
        }
        List<Card.Part> parts = new ArrayList<>();
        for (Result r : all) {
            parts.add(new Card.Head(When.day(r.meeting().when().start().toLocalDate(), today) + " " + r.meeting().title()));
            for (Question q : QUESTIONS) {
                int answers = r.survey().answers(q.id());
                String shares = q.choices().stream()
                        .map(c -> c + " " + Math.round(100 * r.survey().share(q.id(), c)) + "%")
                        .collect(Collectors.joining("・"));
                parts.add(new Card.Fact(q.words(), answers == 0 ? "回答なし" : shares + "（" + answers + "人" + (r.seats() > 0 ? " / " + r.seats() + "人中" : "") + "）"));
            }
        }
        String text = parts.stream()
                .map(p -> p instanceof Card.Head h ? h.text() : p instanceof Card.Fact f ? "・" + f.label() + " " + f.value() : "")
                .collect(Collectors.joining("\n"));
        return new Reply(text, new Card(null, "アンケートの結果", parts, null), List.of(), List.of());
    }
}
