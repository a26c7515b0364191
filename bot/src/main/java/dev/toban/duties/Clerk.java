package dev.toban.duties;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Viewer;
import dev.toban.hub.Hub;
import dev.toban.people.Members;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Cover;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.OnDuty;
import dev.toban.say.SlotWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clerk of the duty table: knows which slot is whose, what people are called, and how to reach them. Decides nothing. */
final class Clerk {
    /** Colleagues in LINE, and the hub in its own channel. */
    static final Viewer COLLEAGUE = Viewer.of(Role.PROFESSIONAL);

    static final Viewer STAFF = Viewer.of(Role.HUB_STAFF);

    private final Board board;
    private final Books books;
    private final String hubChannel;
    private final Etiquette etiquette;

    Clerk(Board board, Books books, String hubChannel, Etiquette etiquette) {
        this.board = board;
        this.books = books;
        this.hubChannel = hubChannel;
        this.etiquette = etiquette;
    }

    Board board() {
        return board;
    }

    Hub hub() {
        return board.hub();
    }

    Rota rota() {
        return board.rota();
    }

    Etiquette etiquette() {
        return etiquette;
    }

    Fit fit() {
        return new Fit(board, etiquette.nights());
    }

    void write(Change change) {
        books.write(change);
    }

    /** Whether they stand there, or would if they had not said that they are away. */
    boolean theirs(Member m, Stint s) {
        return (s.held() || s.state() == Stint.State.ABSENT) && switch (s.holder()) {
            case Shift.Someone(String id) -> id.equals(m.person());
            case Shift.At(String id) -> id.equals(m.office());
            case Shift.Open(), Shift.Closed() -> false;
        };
    }

    boolean holds(Member m, Stint s) {
        return s.held() && theirs(m, s);
    }

    /** Their duties that are not over, earliest first. */
    List<Stint> ahead(Member m, LocalDateTime now, int most) {
        return rota().within(new Span(now, null)).filter(s -> theirs(m, s)).limit(most).toList();
    }

    List<Stint> on(LocalDate day, Member m) {
        return rota().day(day).stream().filter(s -> theirs(m, s)).toList();
    }

    /** The stint of a slot that a holder has; with {@code part}, the one that has it inside. */
    Optional<Stint> held(String slot, Shift.Holder who, @Nullable Span part) {
        return rota().slot(slot).stream()
                .filter(s -> s.holder().equals(who))
                .filter(s -> part == null || s.span().overlaps(part))
                .findFirst();
    }

    String name(Shift.Holder who, Viewer viewer) {
        return switch (who) {
            case Shift.Open() -> "未定";
            case Shift.Closed() -> "当番なし";
            case Shift.At(String id) -> board.directory().office(id).flatMap(viewer::sees).map(Office::name).orElse("担当の事業所");
            case Shift.Someone(String id) -> board.directory().person(id).map(p -> viewer.sees(p)
                            .map(seen -> seen.name() + " さん")
                            .or(() -> Optional.ofNullable(p.office()).flatMap(board.directory()::office).flatMap(viewer::sees).map(o -> o.name() + "の方"))
                            .orElse("担当の方"))
                    .orElse("担当の方");
        };
    }

    String name(String person, Viewer viewer) {
        return name(new Shift.Someone(person), viewer);
    }

    /** 12/13(日) 8:30〜翌8:30 上町 在宅当番医 */
    String slot(Stint s, @Nullable Span hours, LocalDate today) {
        return SlotWords.of(s, hours == null ? s.span() : hours, hub(), today);
    }

    /** The number a colleague rings to reach whoever stands there. */
    @Nullable String phone(Stint s, LocalDateTime when) {
        return OnDuty.of(s, board.directory(), COLLEAGUE, when, board.holiday()).phone();
    }

    /** Whether somebody may stand there at all: nobody, or one of the directory. */
    boolean exists(Shift.Holder who) {
        return switch (who) {
            case Shift.Open(), Shift.Closed() -> true;
            case Shift.Someone(String id) -> person(id).isPresent();
            case Shift.At(String id) -> board.directory().office(id).isPresent();
        };
    }

    /** The number at which the hub reaches the person, whatever the duty's own telephone is. */
    @Nullable String ring(Stint s) {
        return switch (s.holder()) {
            case Shift.Someone(String id) -> person(id).flatMap(p -> Stream.of(p.mobile(), p.phone()).filter(Objects::nonNull).findFirst()).orElseGet(() -> phone(s, s.start()));
            case Shift.At(String _), Shift.Open(), Shift.Closed() -> phone(s, s.start());
        };
    }

    Optional<Person> person(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(board.directory()::person);
    }

    /** Those who speak for a holder in LINE: the person; of an office its managers, else whoever of it has joined, three at most. */
    List<Member> reached(Shift.Holder who) {
        return switch (who) {
            case Shift.Open(), Shift.Closed() -> List.of();
            case Shift.Someone(String id) -> board.members().ofPerson(id).stream().toList();
            case Shift.At(String id) -> {
                List<Member> all = board.members().all()
                        .filter(m -> id.equals(m.office()))
                        .sorted(Comparator.comparing(Member::role).reversed().thenComparing(m -> m.id()))
                        .toList();
                List<Member> managers = all.stream().filter(m -> Rights.mayFor(m, Thing.INVITE, id)).toList();
                yield (managers.isEmpty() ? all : managers).stream().limit(3).toList();
            }
        };
    }

    /** Tells a holder in LINE; nobody if they have not joined. */
    List<Parcel> tell(String id, Shift.Holder who, Reply what, String about, Instant now, @Nullable LocalDateTime begins) {
        return tell(id, reached(who).stream().map(Member::id).toList(), what, about, now, begins);
    }

    /** The same words for several people, in LINE, and those of the hub who are in Slack there. */
    List<Parcel> tell(String id, List<String> to, Reply what, String about, Instant now, @Nullable LocalDateTime begins) {
        Instant due = due(now, begins);
        List<Parcel> parcels = new ArrayList<>();
        List<String> line = to.stream().filter(t -> !Members.inSlack(t)).distinct().toList();
        if (!line.isEmpty()) {
            parcels.add(new Parcel("duty/" + id, Channel.LINE_DM, line, what, about, due, null, null));
        }
        to.stream().filter(Members::inSlack).distinct().forEach(t -> parcels.add(Parcel.slack("duty/" + id + "/" + t, t, what, about, now).due(due, null)));
        return parcels;
    }

    /** Into the hub's channel. */
    Parcel hub(String id, Reply what, Instant now) {
        return Parcel.slack("duty/" + id, hubChannel, what, "duty", now);
    }

    /** Into the hub's channel, so that everybody who is there looks up. */
    Parcel callHub(String id, Reply what, Instant now) {
        return Parcel.slack("duty/" + id, hubChannel, what, Parcel.CALL, now);
    }

    /** In quiet hours what can wait waits: a duty that begins before the morning is over can't. */
    Instant due(Instant now, @Nullable LocalDateTime begins) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Tokyo.ZONE);
        LocalTime from = hub().quietFrom();
        LocalTime to = hub().quietTo();
        LocalTime t = local.toLocalTime();
        boolean overnight = from.isAfter(to);
        boolean quiet = overnight ? !t.isBefore(from) || t.isBefore(to) : !t.isBefore(from) && t.isBefore(to);
        if (!quiet) {
            return now;
        }
        LocalDateTime wakes = t.isBefore(to) ? local.toLocalDate().atTime(to) : local.toLocalDate().plusDays(1).atTime(to);
        return begins != null && begins.isBefore(wakes.toLocalDate().atTime(LocalTime.NOON)) ? now : wakes.atZone(Tokyo.ZONE).toInstant();
    }

    /** The same change, if the row and what lies over it are still as they are now: who edits a slot at that moment makes it void. */
    Change onto(Change change, Stint s, String cover) {
        Change sure = change.expecting(Book.COVERS, cover, null);
        return s.source() == Stint.Source.TABLE ? sure.expecting(Book.SHIFTS, s.shift().id(), s.shift()) : sure;
    }

    /** The id of the next cover of a slot: two who cover it at once want the same, and one gets it. */
    String nextCover(String slot) {
        long n = rota().covers().stream().filter(c -> slot.equals(c.slot())).count();
        return slot + "~" + (n + 1);
    }

    /** Who stands beside a holder at that time: first and second call of the same duty there. */
    Stream<Stint> beside(Stint s, Span hours) {
        return rota().within(hours)
                .filter(Stint::held)
                .filter(o -> o.area().equals(s.area()) && Fit.base(o.kind()).equals(Fit.base(s.kind())) && !o.shift().id().equals(s.shift().id()));
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, Tokyo.ZONE);
    }

    Cover cover(String id, Stint s, @Nullable Span part, Shift.Holder by, Cover.Type type, @Nullable String reason, String madeBy, Instant at) {
        return Cover.of(id, s, part != null ? part : s.part() ? s.span() : null, by, type, reason, madeBy, at);
    }
}
