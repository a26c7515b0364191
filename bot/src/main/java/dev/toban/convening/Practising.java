package dev.toban.convening;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Round;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.planning.Placement;
import dev.toban.planning.Placement.State;
import dev.toban.planning.Placement.Trainee;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.PracticeWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The desk for going along with a colleague: the hub lists where and when, somebody chooses in LINE, the host says yes, then the one who
 * chose does. The day before both are reminded, the morning after one is asked what it was like.
 */
final class Practising implements Desk, Round {
    private static final Pattern COMMAND = Pattern.compile("(?:同行)?実習(?:の?(?:一覧|受け入れ))?");
    private static final int SHOWN = 6;
    private static final int HOSTS = 3; // of one office
    private static final LocalTime BEFORE = LocalTime.of(17, 0);
    private static final LocalTime AFTER = LocalTime.of(9, 0);

    private final Board board;
    private final Books books;
    private final String channel;
    private final AddressBook people;

    Practising(Board board, Books books, String channel) {
        this.board = board;
        this.books = books;
        this.channel = channel;
        this.people = new AddressBook(board);
    }

    @Override
    public String name() {
        return PracticeWords.DESK;
    }

    private String office(Placement p) {
        return board.directory().office(p.office()).map(Office::name).orElse("");
    }

    private List<Placement> ahead(LocalDateTime now) {
        return board.plans().placements().filter(p -> p.when().start().isAfter(now)).toList();
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        return v.staffFor(Thing.DRAFT) && COMMAND.matcher(said.text().strip()).matches() ? Optional.of(PracticeWords.all(ahead(v.now()), this::office, this::trainees, v.today())) : Optional.empty();
    }

    private List<String> trainees(Placement p) {
        return p.trainees().stream().filter(t -> t.state() != State.OFF).map(t -> name(t.user()) + "（" + PracticeWords.state(t.state()) + "）").toList();
    }

    private String name(String user) {
        return board.members().known(user).map(Member::person).map(people::name).orElse("LINEの方");
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_PRACTICUM -> v.channel() == Channel.LINE_DM && Rights.may(v.member(), Thing.SEE_PROFESSIONAL) ? Optional.of(offered(v, asked.slots("choices"))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Reply offered(Visit v, List<String> kinds) {
        List<Placement> free = ahead(v.now()).stream().filter(p -> p.free() > 0 && !p.office().equals(v.member().office())).toList();
        List<Placement> wanted = free.stream().filter(p -> kinds.isEmpty() || kinds.contains(p.kind())).toList();
        return PracticeWords.offered(kinds, wanted.stream().limit(SHOWN).toList(), this::office, v.today(), board.hub());
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts[0].equals("new")) {
            return Optional.of(v.staffFor(Thing.DRAFT) ? PracticeWords.form() : Words.refused());
        }
        if (parts.length < 2 || v.inGroup()) {
            return Optional.empty();
        }
        return board.plans().placement(parts[1]).flatMap(p -> switch (parts[0]) {
            case "wish" -> Rights.may(v.member(), Thing.SEE_PROFESSIONAL) && v.channel() == Channel.LINE_DM ? Optional.of(wish(v, p)) : Optional.empty();
            case "host" -> parts.length > 3 ? host(v, p, parts[2], parts[3].equals("yes")) : Optional.empty();
            case "sure" -> sure(v, p, true);
            case "not" -> sure(v, p, false);
            case "back" -> parts.length > 2 && PracticeWords.LOOKS.contains(parts[2]) ? looksBack(v, p, parts[2]) : Optional.empty();
            default -> Optional.empty();
        });
    }

    private Reply wish(Visit v, Placement p) {
        String me = v.member().id();
        boolean busy = ahead(v.now()).stream().anyMatch(o -> o.when().overlaps(p.when()) && o.of(me).filter(t -> t.state() != State.OFF).isPresent());
        if (!p.when().start().isAfter(v.now()) || busy || p.free() < 1) {
            return busy ? PracticeWords.already() : PracticeWords.full();
        }
        Placement now = p.with(new Trainee(me, State.WISHED, false, null));
        Reply ask = PracticeWords.askHost(now, me, name(me), office(p), v.today());
        books.write(Change.nothing(me, "wishes to go along")
                .expecting(Book.PLACEMENTS, p.id(), p)
                .put(Book.PLACEMENTS, now)
                .telling(toHosts(p, "practice/" + p.id() + "/" + me + "/" + v.at().toEpochMilli(), ask, v.at())));
        return PracticeWords.wished(p, office(p), v.today());
    }

    /** To the host in LINE; where LINE reaches nobody there, to the hub, who rings them. */
    private List<Parcel> toHosts(Placement p, String id, Reply words, Instant at) {
        List<String> hosts = board.members().all()
                .filter(m -> m.worksAt(p.office()) && m.id().startsWith("U") && board.manners().of(m.id()).left() == null)
                .sorted(java.util.Comparator.comparing(Member::role).reversed().thenComparing(Member::id))
                .limit(HOSTS)
                .map(Member::id)
                .toList();
        return hosts.isEmpty() ? List.of(Parcel.slack(id, channel, PracticeWords.ring(words), "practice", at)) : Parcel.lineAll(id, hosts, words, "practice", at, null);
    }

    private Optional<Reply> host(Visit v, Placement p, String user, boolean yes) {
        boolean theirs = v.channel() == Channel.LINE_DM && v.member().worksAt(p.office());
        Trainee t = p.of(user).filter(x -> x.state() == State.WISHED).orElse(null);
        if (!v.staffFor(Thing.DRAFT) && !theirs) {
            return Optional.empty();
        }
        if (t == null) {
            return Optional.of(PracticeWords.answeredAlready());
        }
        Placement now = p.with(new Trainee(user, yes ? State.OFFERED : State.OFF, false, null));
        books.write(Change.nothing(v.member().id(), yes ? "takes somebody along" : "can't take somebody along")
                .expecting(Book.PLACEMENTS, p.id(), p)
                .put(Book.PLACEMENTS, now)
                .telling(Parcel.line("practice-host/" + p.id() + "/" + user + "/" + v.at().toEpochMilli(), user, PracticeWords.hostSaid(now, office(p), yes, v.today()), "practice", v.at())));
        return Optional.of(PracticeWords.noted(yes));
    }

    private Optional<Reply> sure(Visit v, Placement p, boolean yes) {
        String me = v.member().id();
        return p.of(me).filter(t -> t.state() == State.OFFERED || t.state() == State.CONFIRMED || !yes && t.state() == State.WISHED).map(t -> {
            Placement now = p.with(new Trainee(me, yes ? State.CONFIRMED : State.OFF, t.told(), null));
            if (!now.equals(p)) {
                books.write(Change.nothing(me, yes ? "goes along" : "does not go along after all")
                        .expecting(Book.PLACEMENTS, p.id(), p)
                        .put(Book.PLACEMENTS, now)
                        .telling(toHosts(p, "practice-sure/" + p.id() + "/" + me + "/" + v.at().toEpochMilli(), PracticeWords.traineeSaid(p, name(me), office(p), yes, v.today()), v.at())));
            }
            return PracticeWords.sure(p, office(p), yes, v.today());
        });
    }

    private Optional<Reply> looksBack(Visit v, Placement p, String word) {
        String me = v.member().id();
        return p.of(me).filter(t -> t.state() == State.CONFIRMED).map(t -> {
            books.write(Change.nothing(me, "looked back").expecting(Book.PLACEMENTS, p.id(), p).put(Book.PLACEMENTS, p.with(new Trainee(me, t.state(), t.told(), word))));
            return PracticeWords.thanks();
        });
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return rest.equals("new") ? Optional.of(written(v, form)) : Optional.empty();
    }

    /** A host is in one place at a time: what overlaps another placement of theirs is not taken. */
    private Reply written(Visit v, Incoming.Filled form) {
        Office office = people.office(form.value("office")).orElse(null);
        var read = DayLines.read(form.value("days"), form.value("hours"), board.hub().customs(), v.now());
        if (office == null) {
            return PracticeWords.unknown(form.value("office"));
        }
        List<Span> days = read.days().stream().filter(d -> d.end() != null).toList();
        if (!read.unread().isEmpty() || days.isEmpty() || days.size() < read.days().size()) {
            return PracticeWords.badDays();
        }
        if (!form.value("seats").matches("[1-9]") || !Placement.KINDS.contains(form.value("kind"))) {
            return PracticeWords.badSeats();
        }
        List<Span> taken = new ArrayList<>(board.plans().placements().filter(p -> p.office().equals(office.id())).map(Placement::when).toList());
        for (Span day : days) {
            if (taken.stream().anyMatch(day::overlaps)) {
                return PracticeWords.doubled(office.name(), day, v.today());
            }
            taken.add(day);
        }
        String id = "k" + Long.toString(v.at().toEpochMilli(), 36);
        List<Placement> all = IntStream.range(0, days.size())
                .mapToObj(i -> new Placement(id + "-" + i, office.id(), form.value("kind"), days.get(i), Integer.parseInt(form.value("seats")), List.of()))
                .toList();
        books.write(Change.nothing(v.member().id(), "placements").expecting(Book.PLACEMENTS, all.getFirst().id(), null).putAll(Book.PLACEMENTS, all));
        return PracticeWords.all(ahead(v.now()), this::office, this::trainees, v.today());
    }

    @Override
    public void look(Instant now) {
        if (!board.ready()) {
            return;
        }
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        LocalDate today = local.toLocalDate();
        board.plans().placements().forEach(p -> {
            LocalDate day = p.when().start().toLocalDate();
            if (day.equals(today.plusDays(1)) && !local.toLocalTime().isBefore(BEFORE)) {
                p.trainees().stream().filter(t -> t.state() == State.CONFIRMED && !t.told()).findFirst().ifPresent(t -> remind(p, t, now, today));
            } else if (day.equals(today.minusDays(1)) && !local.toLocalTime().isBefore(AFTER)) {
                p.trainees().stream().filter(t -> t.state() == State.CONFIRMED && t.looksBack() == null).findFirst().ifPresent(t -> askBack(p, t, now, today));
            }
        });
    }

    private void remind(Placement p, Trainee t, Instant now, LocalDate today) {
        Reply words = PracticeWords.tomorrow(p, office(p), name(t.user()), today);
        books.write(Change.nothing("job:practice", "reminded")
                .expecting(Book.PLACEMENTS, p.id(), p)
                .put(Book.PLACEMENTS, p.with(new Trainee(t.user(), t.state(), true, null)))
                .telling(Parcel.line("practice-eve/" + p.id() + "/" + t.user(), t.user(), words, "reminder", now))
                .telling(toHosts(p, "practice-eve-host/" + p.id() + "/" + t.user(), words, now)));
    }

    private void askBack(Placement p, Trainee t, Instant now, LocalDate today) {
        books.write(Change.nothing("job:practice", "asked how it was")
                .expecting(Book.PLACEMENTS, p.id(), p)
                .put(Book.PLACEMENTS, p.with(new Trainee(t.user(), t.state(), true, "")))
                .telling(Parcel.line("practice-back/" + p.id() + "/" + t.user(), t.user(), PracticeWords.howWasIt(p, office(p), today), "survey", now)));
    }
}
