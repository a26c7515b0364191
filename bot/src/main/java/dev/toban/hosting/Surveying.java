package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Survey;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Round;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.SurveyWords;
import dev.toban.say.SurveyWords.Question;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Three taps the morning after: what those who came thought of it. One message is paid for, the other questions come as replies to the
 * taps.
 */
public final class Surveying implements Desk, Round {
    private static final Pattern RESULT = Pattern.compile("アンケート(?:の?(?:結果|集計))?(?:[ 　]+(.*))?");
    private static final int TREND = 12;

    private final Board board;
    private final Books books;
    private final LocalTime at;

    /** @param at when on the day after, local time */
    public Surveying(Board board, Books books, LocalTime at) {
        this.board = board;
        this.books = books;
        this.at = at;
    }

    @Override
    public String name() {
        return SurveyWords.DESK;
    }

    @Override
    public void look(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        if (!board.ready() || local.toLocalTime().isBefore(at)) {
            return;
        }
        var yesterday = local.toLocalDate().minusDays(1);
        board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().toLocalDate().equals(yesterday))
                .forEach(m -> ask(m, now));
    }

    /** The survey is opened by asking, so that it is asked once. */
    private void ask(Meeting m, Instant now) {
        Roll roll = board.lists().roll(m.id());
        boolean counted = roll.arrived() > 0;
        List<String> came = roll.coming().filter(g -> g.inLine() && (!counted || g.arrived() != null)).map(Guest::key).toList();
        if (came.isEmpty() || board.lists().terms(m).off() != null || board.lists().survey(m.id()).isPresent()) {
            return;
        }
        List<Parcel> first = Parcel.lineAll(
                "survey/" + m.id(), came, SurveyWords.ask(m, SurveyWords.QUESTIONS.getFirst()), "survey", now, now.plusSeconds(36_000));
        books.write(Change.nothing("job:survey", "survey opened").expecting(Book.SURVEYS, m.id(), null).put(Book.SURVEYS, Survey.begun(m.id())).telling(first));
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length != 3 || v.inGroup() || v.channel() == Channel.SLACK) {
            return Optional.empty();
        }
        Meeting m = meeting(parts[0]);
        Question q = SurveyWords.QUESTIONS.stream().filter(x -> x.id().equals(parts[1])).findFirst().orElse(null);
        boolean came = m != null && board.lists().roll(m.id()).of(v.member().id()).filter(Guest::comes).isPresent();
        if (m == null || q == null || !came || !q.choices().contains(parts[2])) {
            return Optional.empty();
        }
        return Optional.of(answered(v, m, q, parts[2]));
    }

    private Reply answered(Visit v, Meeting m, Question q, String choice) {
        return Books.again(() -> {
            Survey was = board.lists().survey(m.id()).orElse(null);
            Survey now = (was == null ? Survey.begun(m.id()) : was).with(q.id(), choice, v.member().id());
            if (!now.equals(was)) {
                books.write(Change.nothing("job:survey", "survey answered").expecting(Book.SURVEYS, m.id(), was).put(Book.SURVEYS, now));
            }
            return next(m, now, v.member().id());
        });
    }

    private static Reply next(Meeting m, Survey s, String who) {
        return SurveyWords.QUESTIONS.stream().filter(q -> !s.has(q.id(), who)).findFirst().map(q -> SurveyWords.ask(m, q)).orElseGet(SurveyWords::thanks);
    }

    private @Nullable Meeting meeting(String id) {
        return board.agenda().meeting(id).orElse(null);
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        var typed = RESULT.matcher(said.text().strip());
        return typed.matches() && v.staffFor(Thing.RSVP)
                ? Optional.of(results(typed.group(1) == null ? "" : typed.group(1).strip(), v))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_SURVEY -> v.channel() == Channel.LINE_DM ? Optional.of(waiting(v)) : Optional.empty();
            case EVENT_SURVEY_DONE -> Optional.of(SurveyWords.thanks());
            case EVENT_SURVEY_RESULT -> Rights.mayForAll(v.member(), Thing.RSVP) && !v.inGroup()
                    ? Optional.of(results(asked.slot("event") == null ? "" : asked.slot("event"), v))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** 締切は？ リンクは？: the questions themselves, if any are still open for them. */
    private Reply waiting(Visit v) {
        String me = v.member().id();
        return board.agenda().all().reversed().stream()
                .filter(m -> board.lists().roll(m.id()).of(me).filter(Guest::comes).isPresent())
                .flatMap(m -> board.lists().survey(m.id()).stream()
                        .flatMap(s -> SurveyWords.QUESTIONS.stream().filter(q -> !s.has(q.id(), me)).findFirst().stream())
                        .map(q -> SurveyWords.still(m, q)))
                .findFirst()
                .orElseGet(SurveyWords::noneWaiting);
    }

    /** The latest first, so that a trend is seen. */
    private Reply results(String word, Visit v) {
        List<SurveyWords.Result> all = board.agenda().all().stream()
                .filter(m -> m.title().contains(word))
                .flatMap(m -> board.lists().survey(m.id()).map(s -> new SurveyWords.Result(m, s, board.lists().roll(m.id()).seats())).stream())
                .sorted(Comparator.comparing((SurveyWords.Result r) -> r.meeting().when().start()).reversed())
                .limit(TREND)
                .toList();
        return SurveyWords.results(all, v.today());
    }
}
