package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.people.Application;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.ApplyWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where applications to join are handed in and the hub decides on them: once, whoever taps first. */
final class Applications implements Desk {
    static final String NAME = "apply";

    /** Instead of a person's id: one whom the directory doesn't have. */
    private static final String NEW = "new";

    private static final Set<String> LIST = Set.of("申込", "申し込み", "申込一覧", "申し込み一覧", "参加の申込");
    private static final int NAMESAKES = 3;

    private final Board board;
    private final Books books;
    private final String hubChannel;

    Applications(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.hubChannel = hubChannel;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Handed in again it replaces the one before, whose buttons are no good any more. */
    Reply handIn(Visit visit, Application a, @Nullable String why) {
        books.write(Change.nothing(a.id(), "application handed in")
                .expecting(Book.APPLICATIONS, a.id(), board.invitations().application(a.id()).orElse(null))
                .put(Book.APPLICATIONS, a)
                .telling(Parcel.slack("applied:" + a.id() + ":" + a.at(), hubChannel, card(a, why), "joining", visit.at())));
        return ApplyWords.received(a.name(), board.hub());
    }

    private Reply card(Application a, @Nullable String why) {
        List<Card.Tap> taps = new ArrayList<>();
        Entry.namesakes(a.name(), a.office(), board).stream()
                .limit(NAMESAKES)
                .forEach(p -> taps.add(new Card.Tap(ApplyWords.admit(p.name(), office(p.office(), "")), data("yes", a, p.id()))));
        taps.add(new Card.Tap(taps.isEmpty() ? ApplyWords.ADMIT : ApplyWords.ADMIT_NEW, data("yes", a, NEW)));
        taps.add(new Card.Tap(ApplyWords.REFUSE, data("no", a, NEW)));
        return ApplyWords.card(a.name(), office(a.office(), ApplyWords.UNLISTED), a.profession().label(), a.licence(), why, taps);
    }

    private String office(@Nullable String id, String otherwise) {
        return id == null ? otherwise : board.directory().office(id).map(Office::name).orElse(otherwise);
    }

    private static String data(String verdict, Application a, String person) {
        return String.join("|", NAME, verdict, a.id(), Long.toString(a.at().toEpochMilli()), person);
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        if (visit.channel().line() || !LIST.contains(said.text().strip())) {
            return Optional.empty();
        }
        return Optional.of(RightsWords.unless(visit.member(), Thing.ADMIT).orElseGet(this::waiting));
    }

    private Reply waiting() {
        List<Application> all = board.invitations().waiting();
        List<Card.Tap> taps = all.stream().map(a -> new Card.Tap(a.name(), data("show", a, NEW))).toList();
        List<String> lines = all.stream()
                .map(a -> "・" + a.name() + "（" + office(a.office(), ApplyWords.UNLISTED) + "・" + a.profession().label() + "）")
                .toList();
        return all.isEmpty() ? ApplyWords.none() : ApplyWords.list(lines, taps);
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", -1);
        if (what.length < 4) {
            return Optional.empty();
        }
        if (!Rights.may(visit.member(), Thing.ADMIT)) {
            return Optional.of(RightsWords.denied(Thing.ADMIT, visit.member().role()));
        }
        Optional<Application> a = board.invitations().application(what[1]).filter(it -> Long.toString(it.at().toEpochMilli()).equals(what[2]));
        if (a.isEmpty()) {
            return Optional.of(ApplyWords.gone());
        }
        Application.Decision before = a.get().decision();
        if (before != null) {
            return Optional.of(ApplyWords.decidedBefore(before.admitted()));
        }
        return switch (what[0]) {
            case "yes" -> admitted(visit, a.get(), what[3]);
            case "no" -> Optional.of(refused(visit, a.get()));
            case "show" -> Optional.of(card(a.get(), null));
            default -> Optional.empty();
        };
    }

    private Optional<Reply> admitted(Visit visit, Application a, String person) {
        Optional<Person> known = board.directory().person(person);
        if (known.isEmpty() && !person.equals(NEW)) {
            return Optional.of(ApplyWords.gone());
        }
        String office = known.map(Person::office).filter(Objects::nonNull).orElse(a.office());
        Entry entry = new Entry(a.id(), a.name(), office, a.profession(), false, visit.today(), visit.member().id());
        books.write(decided(visit, a, true, entry.as(known.orElse(null), board)));
        return Optional.of(ApplyWords.admitted(a.name()));
    }

    private Reply refused(Visit visit, Application a) {
        books.write(decided(visit, a, false, Change.nothing(visit.member().id(), "application refused")));
        return ApplyWords.refused(a.name());
    }

    private Change decided(Visit visit, Application a, boolean admitted, Change change) {
        Reply told = admitted ? ApplyWords.youAreIn(board.hub()) : ApplyWords.notIn(board.hub());
        return change
                .expecting(Book.APPLICATIONS, a.id(), a)
                .put(Book.APPLICATIONS, a.decided(new Application.Decision(admitted, visit.member().id(), visit.at())))
                .telling(Parcel.line("decided:" + a.id() + ":" + a.at(), a.id(), told, "joining", visit.at()));
    }
}
