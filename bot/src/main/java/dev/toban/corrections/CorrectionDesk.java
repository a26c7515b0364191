package dev.toban.corrections;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Correction;
import dev.toban.directory.Office;
import dev.toban.directory.Viewer;
import dev.toban.names.Kind;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.CorrectionWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where people say that something in the directory is different: of their own office by themselves, of any by hub staff. What is typed is
 * shown beside what stands there, and is nowhere until they send it; then the hub decides. Whether a number is right can be asked here too.
 */
public final class CorrectionDesk implements Desk {
    static final String NAME = "correct";
    private static final int CHOICES = 10;

    private final Board board;
    private final Books books;
    private final Decisions decisions;

    public CorrectionDesk(Board board, Books books, String hubChannel) {
        this.board = board;
        this.books = books;
        this.decisions = new Decisions(board, books, hubChannel);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        return visit.channel() == Channel.SLACK && said.text().strip().equals("訂正")
                ? Optional.of(RightsWords.unless(visit.member(), Thing.APPROVE_CORRECTION).orElseGet(() -> decisions.list(visit.today())))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        return switch (asked.what().intent()) {
            case DIR_UPDATE -> Optional.of(visit.inGroup()
                    ? CorrectionWords.oneToOne()
                    : RightsWords.unless(visit.member(), Thing.CORRECT).orElseGet(() -> wished(visit, asked)));
            case DIR_VERIFY -> verified(visit, asked);
            case DIR_REGISTER -> Optional.of(visit.inGroup() ? CorrectionWords.oneToOne() : register(visit));
            default -> Optional.empty();
        };
    }

    // ---- something is different

    private Reply wished(Visit visit, Asked asked) {
        List<Office> named = offices(asked);
        if (named.isEmpty()) {
            named = Stream.ofNullable(visit.member().office()).flatMap(id -> board.directory().office(id).stream()).toList();
        }
        List<Office> theirs = named.stream().filter(o -> may(visit, o)).toList();
        if (theirs.isEmpty()) {
            return named.isEmpty() ? CorrectionWords.whichOffice() : CorrectionWords.othersOffice(board.hub()).denied("correct");
        }
        Optional<Column> column = Optional.ofNullable(asked.slot("field")).flatMap(Column::of);
        if (theirs.size() > 1) {
            return CorrectionWords.which(theirs.stream().limit(CHOICES)
                    .map(o -> column.map(c -> tap(label(o), "ask", o.id(), c.name())).orElseGet(() -> tap(label(o), "human", o.id())))
                    .toList());
        }
        Office o = theirs.getFirst();
        if (column.isEmpty()) {
            return asked.slot("field") == null ? whichColumn(o) : CorrectionWords.byAHuman(o.name(), tap(CorrectionWords.TELL, "human", o.id()));
        }
        return said(asked, column.get(), o)
                .map(after -> sure(visit, o, column.get(), after))
                .orElseGet(() -> ask(o, column.get()));
    }

    private static Optional<String> said(Asked asked, Column column, Office o) {
        if (asked.slot("patch") != null) {
            return column.patched(asked.slot("patch"), o);
        }
        List<String> value = asked.slots("value");
        return value.isEmpty() ? Optional.empty() : column.read(String.join("・", value), o);
    }

    private static Reply whichColumn(Office o) {
        return CorrectionWords.whichColumn(
                o.name(), Stream.of(Column.values()).limit(CHOICES).map(c -> tap(c.field().label(), "ask", o.id(), c.name())).toList());
    }

    private static Reply ask(Office o, Column column) {
        return CorrectionWords.askValue(o.name(), column.field(), o.value(column.field()))
                .asking(NAME, "value", Map.of("office", o.id(), "column", column.name()));
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        Optional<Office> o = board.directory().office(soFar.getOrDefault("office", ""));
        Optional<Column> column = Column.named(soFar.getOrDefault("column", ""));
        if (!step.equals("value") || o.isEmpty() || column.isEmpty() || !may(visit, o.get())) {
            return Optional.empty();
        }
        if (CorrectionWords.stops(said.text())) {
            return Optional.of(CorrectionWords.stopped());
        }
        return Optional.of(column.get().read(said.text(), o.get())
                .map(after -> sure(visit, o.get(), column.get(), after))
                .orElseGet(() -> CorrectionWords.unreadable(column.get().field()).asking(NAME, "value", soFar)));
    }

    /** Before and after, side by side; nothing is kept yet. */
    private Reply sure(Visit visit, Office o, Column column, String after) {
        String before = o.value(column.field());
        if (after.equals(before)) {
            return CorrectionWords.same(o.name(), column.field(), after);
        }
        boolean decides = Rights.may(visit.member(), Thing.APPROVE_CORRECTION);
        return CorrectionWords.sure(o.name(), column.field(), before, after, decides, List.of(
                tap(decides ? CorrectionWords.CHANGE : CorrectionWords.SEND, "send", o.id(), column.name(), mark(before), after),
                tap(CorrectionWords.AGAIN, "ask", o.id(), column.name()),
                tap(CorrectionWords.STOP, "stop")));
    }

    /** What stood there, so short that a button can say it. */
    static String mark(@Nullable String before) {
        return Integer.toHexString(before == null ? 0 : before.hashCode());
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", -1);
        if (visit.inGroup()) {
            return Optional.of(CorrectionWords.oneToOne());
        }
        return switch (what[0]) {
            case "stop" -> Optional.of(CorrectionWords.stopped());
            case "ok", "no" -> what.length < 3 ? Optional.empty() : Optional.of(decisions.tapped(visit, what[1], what[2], what[0].equals("ok")));
            case "register" -> Optional.of(RightsWords.unless(visit.member(), Thing.OWN_ENTRY).orElseGet(() -> registerTold(visit)));
            case "ask", "send", "human", "right", "wrong" -> what.length < 2
                    ? Optional.empty()
                    : board.directory().office(what[1]).flatMap(o -> tapped(visit, what, o));
            default -> Optional.empty();
        };
    }

    private Optional<Reply> tapped(Visit visit, String[] what, Office o) {
        if (what[0].equals("wrong")) {
            return Optional.of(RightsWords.unless(visit.member(), Thing.OWN_ENTRY).orElseGet(() -> wrong(visit, o)));
        }
        if (!may(visit, o)) {
            return Optional.of(RightsWords.denied(Thing.CORRECT, visit.member().role()));
        }
        Optional<Column> column = what.length < 3 ? Optional.empty() : Column.named(what[2]);
        return switch (what[0]) {
            case "ask" -> column.map(c -> ask(o, c));
            case "send" -> what.length < 5 ? Optional.empty() : column.map(c -> sent(visit, o, c, what[3], what[4]));
            case "human" -> Optional.of(CorrectionWords.told(board.hub()).and(CorrectionWords.human("correct:" + o.id(), decisions.who(visit.member()), o.name())));
            case "right" -> Optional.of(right(visit, o));
            default -> Optional.empty();
        };
    }

    private Reply sent(Visit visit, Office o, Column column, String mark, String typed) {
        String before = o.value(column.field());
        Optional<String> after = column == Column.CAPABILITIES ? Optional.of(typed) : column.read(typed, o);
        if (after.isEmpty() || !mark(before).equals(mark)) {
            return after.filter(a -> a.equals(before)).isPresent() ? CorrectionWords.same(o.name(), column.field(), typed) : CorrectionWords.moved();
        }
        Correction wish = Correction.wished(o, column.field(), after.get(), visit.member().id(), visit.at());
        if (board.corrections().of(wish.id()).isPresent()) {
            return CorrectionWords.sent(board.hub());
        }
        return decisions.handIn(visit, o, wish);
    }

    // ---- is it right?

    private Optional<Reply> verified(Visit visit, Asked asked) {
        List<Office> named = offices(asked).stream().flatMap(o -> asked.viewer().sees(o).stream()).toList();
        if (named.size() != 1) {
            return Optional.empty(); // people, and names that several have, are answered from the directory
        }
        Office o = named.getFirst();
        Optional<Column> column = Optional.ofNullable(asked.slot("field")).flatMap(Column::of);
        List<Card.Tap> taps = new java.util.ArrayList<>();
        if (may(visit, o) && !visit.inGroup()) {
            taps.add(tap(CorrectionWords.RIGHT, "right", o.id()));
            taps.add(tap(CorrectionWords.DIFFERENT, column.isPresent() ? "ask" : "human", o.id(), column.orElse(Column.PHONE).name()));
        } else if (Rights.may(visit.member(), Thing.OWN_ENTRY) && !visit.inGroup()) {
            taps.add(tap(CorrectionWords.WRONG, "wrong", o.id()));
        }
        return Optional.of(CorrectionWords.stands(
                o, column.map(Column::field).orElse(dev.toban.directory.Field.PHONE), visit.today(), taps));
    }

    private Reply right(Visit visit, Office o) {
        LocalDate today = visit.today();
        if (!today.equals(o.confirmed())) {
            books.write(Change.nothing(visit.member().id(), "entry confirmed").expecting(Book.OFFICES, o.id(), o).put(Book.OFFICES, o.confirmed(today)));
        }
        return CorrectionWords.confirmed(o.name(), today);
    }

    private Reply wrong(Visit visit, Office o) {
        if (Viewer.of(visit.member(), visit.channel()).sees(o).isEmpty()) {
            return CorrectionWords.moved();
        }
        return CorrectionWords.told(board.hub()).and(CorrectionWords.perhapsWrong("wrong:" + o.id(), decisions.who(visit.member()), o.name()));
    }

    // ---- to be listed

    private Reply register(Visit visit) {
        if (!Rights.may(visit.member(), Thing.OWN_ENTRY)) {
            return CorrectionWords.registerFirst(board.hub());
        }
        String own = Optional.ofNullable(visit.member().office()).flatMap(board.directory()::office).map(Office::name).orElse("");
        return CorrectionWords.register(own, board.hub(), List.of(tap(CorrectionWords.TELL, "register"), tap(CorrectionWords.STOP, "stop")));
    }

    private Reply registerTold(Visit visit) {
        return CorrectionWords.told(board.hub()).and(CorrectionWords.wantsEntry("register:" + visit.member().id(), decisions.who(visit.member())));
    }

    // ----

    private static boolean may(Visit visit, Office o) {
        return Rights.mayFor(visit.member(), Thing.CORRECT, o.id());
    }

    /** Those that are named whole; only where none is, those that may be meant. */
    private List<Office> offices(Asked asked) {
        List<Office> whole = asked.what().names().stream().flatMap(h -> h.refs().stream()).filter(r -> r.kind() == Kind.OFFICE).distinct()
                .flatMap(r -> board.directory().office(r.id()).stream()).toList();
        return whole.isEmpty() ? asked.refs(Kind.OFFICE).stream().flatMap(r -> board.directory().office(r.id()).stream()).toList() : whole;
    }

    private static String label(Office o) {
        return o.name() + (o.area() == null ? "" : "（" + o.area() + "）");
    }

    static Card.Tap tap(String label, String... what) {
        return new Card.Tap(label, NAME + "|" + String.join("|", what));
    }
}
