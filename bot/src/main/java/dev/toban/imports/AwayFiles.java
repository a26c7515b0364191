package dev.toban.imports;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.names.Fold;
import dev.toban.paper.Almanac;
import dev.toban.people.Members;
import dev.toban.rota.Absence;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.AwayWords;
import dev.toban.say.ImportWords;
import dev.toban.say.LearnWords;
import dev.toban.say.SlotWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calendars (.ics) that somebody hands in to say when a person is away: shown with the duties they touch, and written on a yes. */
final class AwayFiles {
    /** A calendar that goes on for ever is read for a year. */
    private static final int YEAR_DAYS = 366;

    private final Board board;
    private final Books books;
    private final Almanac almanac;
    private final String desk;

    AwayFiles(Board board, Books books, Almanac almanac, String desk) {
        this.board = board;
        this.books = books;
        this.almanac = almanac;
        this.desk = desk;
    }

    /** 有馬先生_不在.ics, 夏休み.ics, away.ics. */
    static boolean is(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*(不在|休み|休暇|学会|出張|away|leave|absen|vacation).*\\.ics");
    }

    private Card.Tap tap(String label, String... words) {
        return new Card.Tap(label, desk + "|" + String.join("|", words));
    }

    /** The one whose whole name the file bears; of somebody who has said who they are it is else their own. */
    Reply show(Visit visit, Proposal proposal) {
        String file = plain(proposal.name());
        List<Person> named = board.directory().people().stream().filter(p -> file.contains(plain(p.name()))).toList();
        return (named.size() == 1 ? Optional.of(named.getFirst()) : person(visit.member().person())).map(p -> show(visit, proposal, p)).orElseGet(() -> ask(proposal));
    }

    Reply ask(Proposal proposal) {
        return AwayWords.whose(proposal.name()).asking(desk, "whose", Map.of("id", proposal.id()));
    }

    Reply whose(Visit visit, Proposal proposal, String name) {
        String plain = plain(name.replaceAll("(先生|さん|医師|です|の予定|の)+$", ""));
        List<Person> found = board.directory().people().stream()
                .filter(p -> plain(p.name()).equals(plain) || !plain.isEmpty() && plain(p.name().split("[\\s　]")[0]).equals(plain))
                .toList();
        return found.size() == 1
                ? show(visit, proposal, found.getFirst())
                : AwayWords.notOne(name.length() > 20 ? "" : name, found.stream().map(Person::name).toList()).asking(desk, "whose", Map.of("id", proposal.id()));
    }

    private static String plain(String name) {
        return Fold.width(name).replaceAll("\\s", "");
    }

    private Optional<Person> person(String id) {
        return id == null ? Optional.empty() : board.directory().person(id);
    }

    /** When they are away from now on, that the rota does not know yet. */
    private List<Span> fresh(Visit visit, Proposal proposal, Person who) throws Almanac.Illegible {
        Span year = new Span(visit.now(), visit.now().plusDays(YEAR_DAYS));
        return almanac.absences(proposal.file(), year).stream()
                .filter(s -> s.end().isAfter(visit.now()))
                .filter(s -> board.rota().absences().stream().noneMatch(a -> a.id().equals(id(who, s))))
                .toList();
    }

    /** The same stretch said in LINE is the same absence. */
    private static String id(Person who, Span span) {
        return who.id() + "/" + span.start() + "/" + span.end();
    }

    private static String mark(List<Span> spans) {
        return Marks.of(spans.toString());
    }

    private Reply show(Visit visit, Proposal proposal, Person who) {
        try {
            List<Span> fresh = fresh(visit, proposal, who);
            if (fresh.isEmpty()) {
                return AwayWords.nothingNew(who.name());
            }
            return AwayWords.proposal(
                    who.name(), fresh.stream().map(s -> When.span(s, visit.today())).toList(), touched(fresh, who, visit),
                    tap("承認", "away", proposal.id(), who.id(), mark(fresh)), tap("ほかの方の予定です", "other", proposal.id()), tap("却下", "no", proposal.id()));
        } catch (Almanac.Illegible e) {
            return AwayWords.illegible(e.why());
        }
    }

    private List<String> touched(List<Span> spans, Person who, Visit visit) {
        return spans.stream()
                .flatMap(span -> board.rota().within(span))
                .filter(s -> s.held() && s.holder().equals(new Shift.Someone(who.id())) && s.end().isAfter(visit.now()))
                .distinct()
                .map((Stint s) -> SlotWords.of(s, s.span(), board.hub(), visit.today()))
                .toList();
    }

    Reply approve(Visit visit, Proposal proposal, String person, String mark, Tray tray) {
        Optional<Person> who = person(person);
        if (who.isEmpty()) {
            return LearnWords.oldButton();
        }
        try {
            List<Span> fresh = fresh(visit, proposal, who.get());
            if (!mark(fresh).equals(mark)) {
                return show(visit, proposal, who.get()); // the rota or the hour has moved since
            }
            List<String> touched = touched(fresh, who.get(), visit);
            Change change = Change.nothing(visit.member().id(), "absences of a calendar");
            for (Span s : fresh) {
                change = change.expecting(Book.ABSENCES, id(who.get(), s), null).put(Book.ABSENCES, new Absence(
                        id(who.get(), s), new Shift.Someone(who.get().id()), s, null, reason(proposal.id()), visit.member().id(), visit.at()));
            }
            String days = fresh.stream().map(s -> When.span(s, visit.today())).limit(3).collect(Collectors.joining("、"));
            Optional<Parcel> tells = board.members().ofPerson(who.get().id()).filter(m -> !m.id().equals(visit.member().id()) && !Members.inSlack(m.id()))
                    .map(m -> Parcel.line("away/" + proposal.id() + "/" + mark, m.id(), AwayWords.noted(days, fresh.size()), "leave", visit.at()));
            books.write(change.telling(tells.stream().toList()));
            tray.remove(proposal.id());
            return AwayWords.done(who.get().name(), fresh.size(), touched, tap("取り消す", "unaway", proposal.id()));
        } catch (Almanac.Illegible e) {
            return AwayWords.illegible(e.why());
        }
    }

    private static String reason(String proposal) {
        return "calendar-" + proposal;
    }

    Reply undo(Visit visit, String proposal) {
        List<Absence> made = board.rota().absences().stream().filter(a -> reason(proposal).equals(a.reason())).toList();
        if (made.isEmpty()) {
            return ImportWords.gone();
        }
        Change change = Change.nothing(visit.member().id(), "absences of a calendar withdrawn");
        for (Absence a : made) {
            change = change.expecting(Book.ABSENCES, a.id(), a).remove(Book.ABSENCES, a.id());
        }
        books.write(change);
        return AwayWords.undone(made.size());
    }
}
