package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.days.TimeReader;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import dev.toban.planning.Recur;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.SeriesWords;
import dev.toban.say.Words;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The desk where meetings are put on the calendar: one, or what comes round every month. Colleagues ask for it in LINE; the hub does it. */
final class Series implements Desk {
    private static final Pattern COMMAND = Pattern.compile("(?:予定を?(?:入れる|作る|追加)|行事を?(?:入れる|作る|追加)|予定追加)(?:[ 　]+(.*))?");
    private static final int MOST = 24;

    private final Board board;
    private final Books books;

    Series(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    @Override
    public String name() {
        return SeriesWords.DESK;
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        var command = COMMAND.matcher(said.text().strip());
        return v.staffFor(Thing.DRAFT) && command.matches()
                ? Optional.of(SeriesWords.form(command.group(1) == null ? "" : command.group(1).strip(), "", null, board.hub().name(), null, board.hub()))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_CREATE -> v.inGroup() || !Rights.may(v.member(), Thing.SEE_PROFESSIONAL) ? Optional.empty() : Optional.of(wanted(v, asked));
            default -> Optional.empty();
        };
    }

    private Reply wanted(Visit v, Asked asked) {
        String title = Objects.requireNonNullElse(asked.slot("event"), "");
        String when = Optional.ofNullable(asked.slot("recur")).flatMap(Recur::of).map(Recur::words)
                .orElseGet(() -> asked.date("date") == null ? "" : SeriesWords.day(asked.date("date")));
        if (v.staffFor(Thing.DRAFT)) {
            return SeriesWords.form(title, when, time(asked), board.hub().name(), asked.slot("area"), board.hub());
        }
        String office = v.member().office();
        String host = office == null ? "" : board.directory().office(office).map(Office::name).orElse("");
        return SeriesWords.forwarded(title, when).and(SeriesWords.request(title, when, host, office == null ? "" : office, v.member().id(), v.at()));
    }

    private static @Nullable String time(Asked asked) {
        return asked.slot("time") != null && asked.slot("time").matches("\\d{2}:\\d{2}") ? asked.slot("time") : null;
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|", -1);
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return switch (parts[0] + parts.length) {
            case "new4" -> Optional.of(SeriesWords.form(
                    parts[1], parts[2], null, board.directory().office(parts[3]).map(Office::name).orElse(board.hub().name()),
                    board.directory().office(parts[3]).map(Office::area).orElse(null), board.hub()));
            case "undo2" -> Optional.of(undo(v, parts[1]));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return rest.equals("new") ? Optional.of(written(v, form)) : Optional.empty();
    }

    private Reply written(Visit v, Incoming.Filled form) {
        LocalTime from = time(form.value("from"));
        LocalTime to = time(form.value("to"));
        if (from == null || to != null && !to.isAfter(from)) {
            return SeriesWords.badTimes();
        }
        List<LocalDate> days = days(form.value("when"), v, "yes".equals(form.value("holidays")));
        if (days.isEmpty()) {
            return SeriesWords.badDays(form.value("when"));
        }
        String id = "s" + Long.toString(v.at().toEpochMilli(), 36) + Integer.toString(v.member().id().hashCode() & 0xffff, 36);
        Audience audience = form.value("audience").equals(Audience.RESIDENTS.name()) ? Audience.RESIDENTS : Audience.PROFESSIONALS;
        String area = board.hub().area(form.value("area")).isPresent() ? form.value("area") : null;
        List<Meeting> all = IntStream.range(0, Math.min(days.size(), MOST))
                .mapToObj(i -> meeting(id + "/" + i, form, days.get(i), from, to, audience, area))
                .toList();
        books.write(Change.nothing(v.member().id(), "meetings put on the calendar").expecting(Book.MEETINGS, all.getFirst().id(), null).putAll(Book.MEETINGS, all));
        return SeriesWords.written(id, all, v.today());
    }

    private static Meeting meeting(String id, Incoming.Filled form, LocalDate day, LocalTime from, @Nullable LocalTime to, Audience audience, @Nullable String area) {
        return new Meeting(
                id, form.value("title"), null, new Span(day.atTime(from), to == null ? null : day.atTime(to)), null, orNull(form.value("place")), null, audience, List.of(), area,
                orNull(form.value("about")), null, orNull(form.value("host")), null, orNull(form.value("host")), orNull(form.value("capacity")), null, null, null, null, "series:" + id);
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static @Nullable LocalTime time(String words) {
        try {
            return LocalTime.parse(words);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A year of what comes round, or the days that are named; the hub's holidays are left out unless they are wanted. */
    private List<LocalDate> days(String words, Visit v, boolean holidays) {
        LocalDateTime now = v.now();
        String text = Fold.width(words);
        Optional<Recur> recur = new TimeReader(board.hub().customs().times(), board.hub().customs().holidays()).read(text, new BitSet(), now).stream()
                .flatMap(m -> Optional.ofNullable(m.recur()).flatMap(Recur::of).stream())
                .findFirst();
        if (recur.isPresent()) {
            return recur.get().days(v.today().plusDays(1), v.today().plusYears(1)).stream().filter(d -> holidays || !board.holiday().test(d)).toList();
        }
        var read = DayLines.read(words.replaceAll("[、,]", "\n"), "", board.hub().customs(), now);
        return read.unread().isEmpty() ? read.days().stream().map(s -> s.start().toLocalDate()).distinct().sorted().toList() : List.of();
    }

    private Reply undo(Visit v, String id) {
        List<Meeting> all = board.agenda().all().stream().filter(m -> m.source().equals("series:" + id)).toList();
        List<Meeting> free = all.stream().filter(m -> board.lists().roll(m.id()).guests().isEmpty()).toList();
        if (!free.isEmpty()) {
            books.write(Change.nothing(v.member().id(), "meetings taken off the calendar").remove(Book.MEETINGS, free.stream().map(Meeting::id).toArray(String[]::new)));
        }
        return SeriesWords.undone(free.size(), all.size() - free.size());
    }
}
