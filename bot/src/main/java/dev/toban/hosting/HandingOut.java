package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.answer.MeetingsMeant;
import dev.toban.attend.Answer;
import dev.toban.attend.Course;
import dev.toban.attend.Guest;
import dev.toban.attend.TablePlan;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.paper.Certificate;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.rights.Thing;
import dev.toban.say.HandWords;
import dev.toban.say.HostWords;
import dev.toban.say.LearnWords;
import dev.toban.say.Words;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The desk in Slack that hands out a meeting's papers by link: its list, the invitation, the sheet for the door, certificates. */
public final class HandingOut implements Desk {
    private static final int SHOWN = 8;
    private static final Duration LATELY = Duration.ofDays(60);

    private final Board board;
    private final ListKeeper lists;
    private final CopyRoom copies;

    public HandingOut(Board board, Books books, CopyRoom copies) {
        this.board = board;
        this.lists = new ListKeeper(board, books);
        this.copies = copies;
    }

    @Override
    public String name() {
        return HandWords.DESK;
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        String what = switch (asked.what().intent()) {
            case EVENT_EXPORT -> "list";
            case EVENT_CERTIFICATE_ISSUE -> "certificates";
            default -> null;
        };
        if (what == null || !v.staffFor(Thing.EXPORT)) {
            return Optional.empty();
        }
        boolean past = what.equals("certificates");
        List<Meeting> named = (past ? MeetingsMeant.before(asked) : MeetingsMeant.by(asked)).stream()
                .filter(m -> m.when().start() != null && m.when().start().isAfter(v.now().minus(LATELY)))
                .toList();
        boolean certain = named.size() == 1 && asked.slot("event") != null;
        return Optional.of(certain ? made(v, what, named.getFirst()) : HandWords.which(what, around(v, what), v.today()));
    }

    /** Certificates are for what was, lists for what was lately and what comes. */
    private List<Meeting> around(Visit v, String what) {
        var from = v.now().minus(LATELY);
        return board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().isAfter(from))
                .filter(m -> !what.equals("certificates") || m.when().start().isBefore(v.now()))
                .sorted(Comparator.comparing(m -> Duration.between(m.when().start(), v.now()).abs()))
                .limit(SHOWN)
                .toList();
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (!v.staffFor(Thing.EXPORT)) {
            return Optional.of(Words.refused());
        }
        return parts.length != 2 ? Optional.empty() : lists.meeting(parts[1]).map(m -> made(v, parts[0], m));
    }

    private Reply made(Visit v, String what, Meeting m) {
        return switch (what) {
            case "list" -> link(v, m, HandWords.LIST, p -> p.xlsx("list-" + m.id(), List.of(HandWords.list(m, guests(m), board.hub(), v.today()))));
            case "invitation" -> link(v, m, HandWords.INVITATION, p -> p.pdf(HandWords.invitation(m, copies.says(m.title() + "に出席します"), board.hub(), v.today())));
            case "tables" -> link(v, m, HandWords.TABLES, p -> p.pdf(HandWords.tables(m, plan(m), board.hub(), v.today())));
            case "tablesheet" -> link(v, m, HandWords.TABLES_SHEET, p -> p.xlsx("tables-" + m.id().replaceAll("[^A-Za-z0-9-]", "-"), List.of(HandWords.tables(m, plan(m), board.hub(), v.today()))));
            case "rounds" -> link(v, m, HandWords.ROUNDS, p -> p.pdf(HandWords.rounds(
                    m, guests(m).stream().filter(l -> l.guest().answer() != Answer.ATTEND).toList(), board.hub(), v.today())));
            case "door" -> link(v, m, HandWords.DOOR, p -> p.pdf(HandWords.door(m, copies.says(DoorCode.words(m)), DoorCode.of(m), board.hub(), v.today())));
            case "certificates" -> certificates(v, m);
            default -> LearnWords.oldButton();
        };
    }

    /** A seat for everybody who comes; those who come along sit by their trade, under the name of who brings them. */
    private TablePlan plan(Meeting m) {
        List<TablePlan.Seat> seats = new ArrayList<>();
        lists.roll(m).coming().forEach(g -> {
            HostWords.Line l = lists.line(g);
            String name = Stream.of(l.office(), l.name()).filter(Objects::nonNull).collect(Collectors.joining(" "));
            g.professions().forEach((profession, many) -> IntStream.range(0, many).forEach(i -> seats.add(new TablePlan.Seat(
                    name + (g.seats() > 1 && (i > 0 || g.profession() == null || !profession.equals(g.profession().label())) ? "（ご一緒の方）" : ""), profession))));
        });
        return TablePlan.of(seats);
    }

    private Reply link(Visit v, Meeting m, String label, Function<Press, Print> print) {
        return copies.link(print).map(url -> HandWords.link(m, label, url, (int) CopyRoom.KEPT.toHours(), v.today()).exported("meeting " + m.id())).orElseGet(HandWords::noAddress);
    }

    /** One for everybody whom the door noted on every day of the course; who has no name on any list can't have one. */
    private Reply certificates(Visit v, Meeting m) {
        List<Meeting> days = Course.of(m, board.agenda().all(), lists::terms);
        Meeting last = days.getLast();
        if (last.when().start() == null || last.when().start().isAfter(v.now())) {
            return HandWords.tooEarly(m, last, v.today());
        }
        List<Guest> through = Course.through(days.stream().map(lists::roll).toList());
        List<Certificate> named = through.stream()
                .map(lists::line)
                .filter(l -> l.name() != null)
                .map(l -> HandWords.certificate(last, days.size(), l, board.hub()))
                .toList();
        if (named.isEmpty()) {
            return HandWords.nobodyCame(m, through.size(), v.today());
        }
        Reply said = link(v, m, HandWords.CERTIFICATES + "（" + named.size() + "名）", p -> p.pdf("certificates-" + last.id(), named));
        return through.size() == named.size() ? said : HandWords.without(said, through.size() - named.size());
    }

    /** Those who come first, those who wait after them, then the rest. */
    private List<HostWords.Line> guests(Meeting m) {
        return lists.roll(m).guests().stream()
                .sorted(Comparator.comparing((Guest g) -> g.answer() != Answer.ATTEND).thenComparing(g -> g.waiting()))
                .map(lists::line)
                .toList();
    }
}
