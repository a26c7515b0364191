package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Daily;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.planning.Chores;
import dev.toban.planning.Chores.Chore;
import dev.toban.rights.Thing;
import dev.toban.say.ChoreWords;
import dev.toban.say.Words;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The desk for what has to be done before and after a meeting, and by whom; each morning what is overdue stands in the meeting's thread. */
final class Preparing extends Daily implements Desk {
    private static final Pattern COMMAND = Pattern.compile("(?:準備|段取り|役割分担|チェックリスト)(?:の?一覧)?(?:[ 　]+(.+))?");
    private static final int SHOWN = 8;
    private static final int AFTER = 14; // days after a meeting until which its chores are still looked at
    private static final int BEHIND = 90; // days: a due day may be past already

    private final Books books;
    private final Threads threads;

    Preparing(Board board, Books books, Threads threads) {
        super("chores", board);
        this.books = books;
        this.threads = threads;
    }

    private Optional<Meeting> meeting(String id) {
        return board.agenda().meeting(id).filter(m -> m.when().start() != null);
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        var command = COMMAND.matcher(said.text().strip());
        if (!v.staffFor(Thing.DRAFT) || !command.matches()) {
            return Optional.empty();
        }
        String word = command.group(1) == null ? "" : command.group(1).strip();
        LocalDateTime from = word.isEmpty() ? v.now() : v.now().minusDays(AFTER);
        List<Meeting> found = board.agenda().ahead(from, m -> m.when().start() != null && m.title().contains(word));
        return Optional.of(found.size() == 1 ? show(found.getFirst(), v) : ChoreWords.which(found.stream().limit(SHOWN).toList(), v.today()));
    }

    private Chores chores(Meeting m, Visit v) {
        return board.plans().chores(m.id()).orElseGet(() -> Chores.usual(m.id(), m.when().start().toLocalDate(), v.today()));
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return parts.length < 2 ? Optional.empty() : meeting(parts[1]).map(m -> switch (parts[0]) {
            case "edit" -> ChoreWords.form(m, chores(m, v), v.today());
            case "tick" -> parts.length > 2 && parts[2].matches("\\d{1,2}") ? tick(v, m, Integer.parseInt(parts[2])) : show(m, v);
            default -> show(m, v);
        });
    }

    private Reply show(Meeting m, Visit v) {
        return ChoreWords.show(m, chores(m, v), v.today());
    }

    private Reply tick(Visit v, Meeting m, int place) {
        Chores was = board.plans().chores(m.id()).orElse(null);
        Chores now = chores(m, v);
        if (place < now.all().size()) {
            books.write(Change.nothing(v.member().id(), "chore ticked").expecting(Book.CHORES, m.id(), was).put(Book.CHORES, now.ticking(place)));
        }
        return show(m, v);
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return meeting(form.carried().getOrDefault("meeting", "")).map(m -> written(v, m, form.value("chores")));
    }

    /** A line each: 何を、だれが、いつまで. What was done stays done. */
    private Reply written(Visit v, Meeting m, String lines) {
        Chores was = board.plans().chores(m.id()).orElse(null);
        List<Chore> before = chores(m, v).all();
        List<Chore> all = new ArrayList<>();
        for (String line : lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            String[] parts = line.split("[、,，]", -1);
            var day = DayLines.read(parts.length > 2 ? parts[2] : "", "", board.hub().customs(), v.now().minusDays(BEHIND));
            if (parts.length != 3 || day.days().size() != 1 || parts[0].isBlank()) {
                return ChoreWords.bad(line);
            }
            boolean done = before.stream().anyMatch(c -> c.what().equals(parts[0].strip()) && c.done());
            all.add(new Chore(parts[0].strip(), parts[1].strip(), day.days().getFirst().start().toLocalDate(), done));
        }
        Chores now = new Chores(m.id(), all);
        books.write(Change.nothing(v.member().id(), "chores of a meeting").expecting(Book.CHORES, m.id(), was).put(Book.CHORES, now));
        return show(m, v);
    }

    @Override
    protected LocalTime at() {
        return LocalTime.of(9, 0);
    }

    /** Only of meetings somebody has looked after here; a list nobody made is nobody's fault. */
    @Override
    protected void make(LocalDateTime now) {
        board.agenda().ahead(now.minusDays(AFTER), m -> m.when().start() != null && board.lists().terms(m).off() == null).forEach(m -> board.plans().chores(m.id()).ifPresent(c -> {
            List<Chore> late = c.overdue(now.toLocalDate());
            if (!late.isEmpty()) {
                books.write(Change.nothing("job:chores", "overdue chores told")
                        .expecting(Book.CHORES, m.id(), c)
                        .telling(threads.says(m, "chores/" + m.id() + "/" + now.toLocalDate(), ChoreWords.late(m, late, now.toLocalDate()), now.atZone(Tokyo.ZONE).toInstant())));
            }
        }));
    }
}
