package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.imports.Hatch;
import dev.toban.imports.ImportDesk;
import dev.toban.paper.Almanac;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.CalendarWords;
import dev.toban.say.ImportWords;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Calendars of other associations, handed in as .ics files: their evenings are shown beside days that are looked for. Only the hub sees
 * them; the same file again replaces what it said before.
 */
final class OtherCalendars implements Desk {
    private static final int MONTHS = 13;
    private static final String SOURCE = "ics:";

    private final Board board;
    private final Books books;
    private final Hatch hatch;
    private final Almanac almanac;

    OtherCalendars(Board board, Books books, Hatch hatch, Almanac almanac) {
        this.board = board;
        this.books = books;
        this.hatch = hatch;
        this.almanac = almanac;
    }

    @Override
    public String name() {
        return CalendarWords.DESK;
    }

    @Override
    public Optional<Reply> noticed(Visit v, Incoming what) {
        return what instanceof Incoming.Handed handed && handed.name().toLowerCase(Locale.ROOT).endsWith(".ics") && !ImportDesk.saysAbsences(handed.name()) ? Optional.of(handed(v, handed)) : Optional.empty();
    }

    private Reply handed(Visit v, Incoming.Handed handed) {
        if (!Rights.may(v.member(), Thing.IMPORT)) {
            return ImportWords.staffOnly();
        }
        String whose = handed.name().substring(0, handed.name().length() - ".ics".length());
        try {
            List<Almanac.Listed> read = almanac.listed(hatch.fetch(handed.file()), Span.days(v.today(), v.today().plusMonths(MONTHS)));
            List<Meeting> meetings = IntStream.range(0, read.size()).mapToObj(i -> meeting(whose, i, read.get(i))).toList();
            List<String> gone = of(whose).stream().map(Meeting::id).filter(id -> meetings.stream().noneMatch(m -> m.id().equals(id))).toList();
            books.write(Change.nothing(v.member().id(), "calendar of another association").with(Book.MEETINGS, new Change.Set<>(meetings, gone)));
            return CalendarWords.taken(whose, meetings, v.today());
        } catch (Almanac.Illegible e) {
            return CalendarWords.illegible(handed.name(), e.why());
        } catch (Hatch.TooBig e) {
            return ImportWords.tooBig(handed.name(), Hatch.MOST / 1024 / 1024);
        } catch (IOException e) {
            return ImportWords.notFetched(handed.name());
        }
    }

    private static Meeting meeting(String whose, int place, Almanac.Listed l) {
        return new Meeting(
                SOURCE + whose + "/" + place, l.title(), null, l.when(), null, l.place(), null, Audience.HUB, List.of(), null, null, null, null, null, whose, null, null,
                null, null, null, SOURCE + whose);
    }

    private List<Meeting> of(String whose) {
        return board.agenda().all().stream().filter(m -> m.source().equals(SOURCE + whose)).toList();
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        if (!rest.startsWith("drop|")) {
            return Optional.empty();
        }
        if (!Rights.may(v.member(), Thing.IMPORT)) {
            return Optional.of(ImportWords.staffOnly());
        }
        String whose = rest.substring("drop|".length());
        List<String> ids = of(whose).stream().map(Meeting::id).toList();
        if (!ids.isEmpty()) {
            books.write(Change.nothing(v.member().id(), "calendar of another association dropped").with(Book.MEETINGS, new Change.Set<>(List.of(), ids)));
        }
        return Optional.of(CalendarWords.dropped(whose, ids.size()));
    }
}
