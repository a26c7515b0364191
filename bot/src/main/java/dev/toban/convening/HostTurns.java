package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import dev.toban.planning.HostOrder;
import dev.toban.planning.HostOrder.Turn;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.TurnWords;
import dev.toban.say.Words;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk that knows whose turn it is to host a meeting that wanders: it tells every professional, and the hub keeps the order. */
final class HostTurns implements Desk {
    private static final Pattern COMMAND = Pattern.compile("(?:幹事|当番幹事|持ち回り|開催当番|会場当番)(?:の?順番?)?(?:[ 　]+(.*))?");
    private static final int SHOWN = 6;

    private final Board board;
    private final Books books;
    private final AddressBook people;

    HostTurns(Board board, Books books) {
        this.board = board;
        this.books = books;
        this.people = new AddressBook(board);
    }

    @Override
    public String name() {
        return TurnWords.DESK;
    }

    /** Turns from now on. */
    private List<Turn> ahead(HostOrder order, Visit v) {
        return order.turns(board.agenda().all(), m -> board.lists().terms(m).off() != null).stream()
                .filter(t -> !t.meeting().when().start().isBefore(v.now()))
                .toList();
    }

    private String office(String id) {
        return board.directory().office(id).map(Office::name).orElse("名簿にない事業所");
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        var command = COMMAND.matcher(said.text().strip());
        if (!v.staffFor(Thing.DRAFT) || !command.matches()) {
            return Optional.empty();
        }
        List<HostOrder> orders = board.plans().orders();
        return Optional.of(command.group(1) != null || orders.isEmpty()
                ? TurnWords.form(null, command.group(1) == null ? "" : command.group(1).strip(), List.of())
                : orders.size() == 1 ? show(orders.getFirst(), v) : TurnWords.which(orders));
    }

    private Reply show(HostOrder order, Visit v) {
        return TurnWords.show(order, ahead(order, v).stream().limit(SHOWN).toList(), this::office, v.staffFor(Thing.DRAFT), v.today());
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_HOST_TURN -> Rights.may(v.member(), Thing.SEE_PROFESSIONAL) ? Optional.of(whose(v, asked)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Reply whose(Visit v, Asked asked) {
        List<HostOrder> all = board.plans().orders();
        String said = asked.slot("event");
        List<HostOrder> meant = all.size() < 2 || said == null ? all : all.stream().filter(o -> alike(o.title(), said)).toList();
        if (meant.isEmpty()) {
            return TurnWords.noOrder(board.hub());
        }
        if (meant.size() > 1) {
            return TurnWords.which(meant);
        }
        HostOrder order = meant.getFirst();
        List<Turn> ahead = ahead(order, v);
        Turn own = v.member().office() == null ? null : HostOrder.of(v.member().office(), ahead).orElse(null);
        boolean member = v.member().office() != null && order.offices().contains(v.member().office());
        return TurnWords.next(order, ahead.isEmpty() ? null : ahead.getFirst(), own, member, this::office, v.today());
    }

    private static boolean alike(String title, String said) {
        String a = Fold.key(Fold.width(title));
        String b = Fold.key(Fold.width(said));
        return a.contains(b) || b.contains(a) || b.length() > 4 && a.contains(b.substring(b.length() - 5));
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length < 2) {
            return Optional.empty();
        }
        Optional<HostOrder> order = board.plans().order(parts[1]);
        if (parts[0].equals("show")) {
            return Rights.may(v.member(), Thing.SEE_PROFESSIONAL) ? order.map(o -> show(o, v)) : Optional.of(Words.refused());
        }
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return order.map(o -> switch (parts[0]) {
            case "edit" -> TurnWords.form(o, o.title(), o.offices().stream().map(this::office).toList());
            case "swap" -> ahead(o, v).size() < 2 ? TurnWords.sameTwice() : TurnWords.swap(o, ahead(o, v), this::office, v.today());
            default -> drop(o, v);
        });
    }

    private Reply drop(HostOrder o, Visit v) {
        books.write(Change.nothing(v.member().id(), "host order dropped").expecting(Book.HOST_ORDERS, o.id(), o).remove(Book.HOST_ORDERS, o.id()));
        return TurnWords.dropped(o);
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return switch (rest) {
            case "order" -> Optional.of(written(v, form));
            case "swap" -> board.plans().order(form.carried().getOrDefault("id", "")).map(o -> swapped(v, o, form));
            default -> Optional.empty();
        };
    }

    private Reply written(Visit v, Incoming.Filled form) {
        String title = form.value("title");
        List<Meeting> found = board.agenda().ahead(v.now(), m -> m.when().start() != null && m.title().contains(title));
        List<String> offices = new ArrayList<>();
        for (String line : form.value("offices").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Office o = people.office(line).orElse(null);
            if (o == null) {
                return TurnWords.unknown(line);
            }
            offices.add(o.id());
        }
        if (offices.size() < 2 || offices.stream().distinct().count() < offices.size()) {
            return TurnWords.tooFew();
        }
        String id = form.carried().getOrDefault("id", "h" + Long.toString(v.at().toEpochMilli(), 36));
        @Nullable HostOrder was = board.plans().order(id).orElse(null);
        var now = new HostOrder(id, title, offices, v.today(), java.util.Map.of(), List.of());
        books.write(Change.nothing(v.member().id(), "host order").expecting(Book.HOST_ORDERS, id, was).put(Book.HOST_ORDERS, now));
        return found.isEmpty() ? TurnWords.noMeetings(now) : show(now, v);
    }

    private Reply swapped(Visit v, HostOrder o, Incoming.Filled form) {
        List<Turn> ahead = ahead(o, v);
        Optional<Turn> a = ahead.stream().filter(t -> t.meeting().id().equals(form.value("a"))).findFirst();
        Optional<Turn> b = ahead.stream().filter(t -> t.meeting().id().equals(form.value("b"))).findFirst();
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return TurnWords.sameTwice();
        }
        HostOrder now = o.swap(a.get(), b.get());
        books.write(Change.nothing(v.member().id(), "hosts swapped").expecting(Book.HOST_ORDERS, o.id(), o).put(Book.HOST_ORDERS, now));
        return show(now, v);
    }
}
