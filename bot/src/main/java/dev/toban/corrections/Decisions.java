package dev.toban.corrections;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Visit;
import dev.toban.directory.Correction;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.AskerWords;
import dev.toban.say.CorrectionWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hub's side of it: what is wished is shown before and after, and one yes or no counts. A yes changes the directory at once. */
final class Decisions {
    private static final int LATEST = 5;

    private final Board board;
    private final Books books;
    private final String hubChannel;

    Decisions(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.hubChannel = hubChannel;
    }

    /** Hub staff decide themselves; from anybody else it goes to the hub's channel, in place of what they wished there before. */
    Reply handIn(Visit visit, Office o, Correction wish) {
        if (Rights.may(visit.member(), Thing.APPROVE_CORRECTION)) {
            books.write(written(Change.nothing(visit.member().id(), "entry corrected"), o, wish, visit).expecting(Book.CORRECTIONS, wish.id(), null));
            return CorrectionWords.changed(o.name(), wish.field(), wish.after());
        }
        Change change = Change.nothing(visit.member().id(), "correction wished").expecting(Book.CORRECTIONS, wish.id(), null).put(Book.CORRECTIONS, wish);
        for (Correction before : board.corrections().waiting()) {
            if (before.office().equals(wish.office()) && before.field() == wish.field()) {
                change = change.expecting(Book.CORRECTIONS, before.id(), before).remove(Book.CORRECTIONS, before.id());
            }
        }
        books.write(change.telling(Parcel.slack("correct:" + wish.id(), hubChannel, card(wish, o), "correction", visit.at())));
        return CorrectionWords.sent(board.hub());
    }

    private Reply card(Correction c, Office o) {
        String now = o.value(c.field());
        String mark = CorrectionDesk.mark(now);
        return CorrectionWords.card(o.name(), c.field(), now, c.after(), who(c.by()), List.of(
                CorrectionDesk.tap(CorrectionWords.APPROVE, "ok", c.id(), mark), CorrectionDesk.tap(CorrectionWords.REFUSE, "no", c.id(), mark)));
    }

    Reply tapped(Visit visit, String id, String mark, boolean yes) {
        if (!Rights.may(visit.member(), Thing.APPROVE_CORRECTION)) {
            return RightsWords.denied(Thing.APPROVE_CORRECTION, visit.member().role());
        }
        Optional<Correction> c = board.corrections().of(id);
        Optional<Office> o = c.flatMap(it -> board.directory().office(it.office()));
        if (c.isEmpty() || o.isEmpty()) {
            return CorrectionWords.gone();
        }
        if (!c.get().waits()) {
            return CorrectionWords.decidedBefore(c.get().approved());
        }
        if (!yes) {
            books.write(decided(Change.nothing(visit.member().id(), "correction refused"), o.get(), c.get(), visit, false));
            return CorrectionWords.refused(o.get().name(), c.get().field());
        }
        if (!CorrectionDesk.mark(o.get().value(c.get().field())).equals(mark)) {
            return card(c.get(), o.get()); // something else stands there by now: shown anew
        }
        books.write(decided(written(Change.nothing(visit.member().id(), "correction approved"), o.get(), c.get(), visit), o.get(), c.get(), visit, true));
        return CorrectionWords.changed(o.get().name(), c.get().field(), c.get().after());
    }

    private static Change written(Change change, Office o, Correction c, Visit visit) {
        return change
                .expecting(Book.OFFICES, o.id(), o)
                .put(Book.OFFICES, o.with(c.field(), c.after()).confirmed(visit.today()))
                .put(Book.CORRECTIONS, c.decided(true, visit.member().id(), visit.at()));
    }

    private Change decided(Change change, Office o, Correction c, Visit visit, boolean yes) {
        Change written = change.expecting(Book.CORRECTIONS, c.id(), c)
                .with(Book.CORRECTIONS, Change.Set.of(List.of(c.decided(yes, visit.member().id(), visit.at()))));
        Reply told = yes ? CorrectionWords.yourWishDone(o.name(), c.field(), c.after()) : CorrectionWords.yourWishRefused(o.name(), c.field(), board.hub());
        return c.by().isEmpty() ? written : written.telling(Parcel.line("corrected:" + c.id(), c.by(), told, "correction", visit.at()));
    }

    /** What waits, and what was decided last, with before and after. */
    Reply list(LocalDate today) {
        List<String> lines = new ArrayList<>();
        List<Card.Tap> taps = new ArrayList<>();
        for (Correction c : board.corrections().waiting()) {
            Optional<Office> o = board.directory().office(c.office());
            if (o.isPresent()) {
                String mark = CorrectionDesk.mark(o.get().value(c.field()));
                lines.add(CorrectionWords.line(o.get().name(), c, today));
                taps.add(CorrectionDesk.tap(CorrectionWords.APPROVE + "：" + o.get().name(), "ok", c.id(), mark));
                taps.add(CorrectionDesk.tap(CorrectionWords.REFUSE + "：" + o.get().name(), "no", c.id(), mark));
            }
        }
        board.corrections().decided(LATEST).forEach(c -> lines.add(
                CorrectionWords.line(board.directory().office(c.office()).map(Office::name).orElse(c.office()), c, today)));
        List<Card.Tap> shown = new ArrayList<>(taps.stream().limit(10).toList());
        shown.add(new Card.Tap(CorrectionWords.OF_DUTIES, "amend|find"));
        return CorrectionWords.list(lines, shown);
    }

    private String who(String user) {
        return board.members().known(user).map(this::who).orElse(CorrectionWords.SOMEBODY);
    }

    /** For the hub: name and office, where they are known. */
    String who(Member m) {
        Optional<Person> p = Optional.ofNullable(m.person()).flatMap(board.directory()::person);
        String office = Optional.ofNullable(m.office()).flatMap(board.directory()::office).map(Office::name).orElse("");
        return p.map(Person::name).orElse(AskerWords.of(m)) + (office.isEmpty() ? "" : "（" + office + "）");
    }
}
