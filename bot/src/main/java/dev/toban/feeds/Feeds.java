package dev.toban.feeds;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.attend.Terms;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.directory.Audience;
import dev.toban.directory.Viewer;
import dev.toban.hub.Duty;
import dev.toban.paper.Feed;
import dev.toban.paper.Key;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.FeedWords;
import dev.toban.say.OnDuty;
import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import dev.toban.talk.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a calendar that is followed: always as the board has it now. No personal number is ever in it. */
public final class Feeds {
    private static final int BEHIND = 31; // days: last month may still be looked at
    private static final int AHEAD = 366;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1); // before any table here

    private final Board board;

    public Feeds(Board board) {
        this.board = board;
    }

    /** Empty for an address that opens nothing: unknown, taken back, or whose owner is no professional of the hub any more. */
    public Optional<Feed> opened(String secret, Instant now) {
        return board.keys().opens(secret).flatMap(key -> board.members().known(key.whose())
                .filter(m -> Rights.may(m, Thing.SEE_PROFESSIONAL))
                .flatMap(m -> switch (key.what()) {
                    case Key.Duties() -> Optional.of(own(m, now));
                    case Key.OfArea(String area) -> Optional.of(ofArea(area, m, now));
                    case Key.Sheet _ -> Optional.empty(); // no calendar
                }));
    }

    private Feed own(Member member, Instant now) {
        List<Feed.Entry> entries = new ArrayList<>();
        stints(now).forEach(s -> {
            if (s.held() && held(s.holder(), member)) {
                entries.add(entry(s, FeedWords.duty(s.area(), label(s.kind()), s.order()), Feed.State.CONFIRMED));
            } else if (held(s.meant(), member)) {
                entries.add(entry(s, FeedWords.givenAway(s.area(), label(s.kind())), Feed.State.CANCELLED));
            }
        });
        return new Feed(FeedWords.own(board.hub()), board.asOf(), entries);
    }

    private static boolean held(Shift.Holder holder, Member member) {
        return switch (holder) {
            case Shift.Someone(String person) -> person.equals(member.person());
            case Shift.At(String office) -> office.equals(member.office());
            case Shift.Open(), Shift.Closed() -> false;
        };
    }

    /** With a colleague's eyes, also where the hub asks for it: a calendar is copied to who knows where. */
    private Feed ofArea(String area, Member member, Instant now) {
        Viewer viewer = Viewer.of(member.as(Role.PROFESSIONAL), Channel.LINE_DM);
        List<Feed.Entry> entries = stints(now).stream()
                .filter(s -> s.area().equals(area) || s.area().isEmpty())
                .map(s -> {
                    OnDuty seen = OnDuty.of(s, board.directory(), viewer, s.start(), board.holiday());
                    Feed.State state = seen.state() == OnDuty.State.HELD ? Feed.State.CONFIRMED : Feed.State.TENTATIVE;
                    return entry(s, FeedWords.held(seen, label(s.kind())), state);
                })
                .toList();
        return new Feed(FeedWords.area(area, board.hub()), board.asOf(), entries);
    }

    private List<Stint> stints(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Tokyo.ZONE);
        return board.rota().within(Span.days(today.minusDays(BEHIND), today.plusDays(AHEAD))).toList();
    }

    private Feed.Entry entry(Stint s, String title, Feed.State state) {
        int version = (int) ChronoUnit.DAYS.between(FIRST, s.shift().confirmed()) + (s.cover() == null ? 0 : 1);
        String uid = s.shift().id() + "+" + ChronoUnit.MINUTES.between(Objects.requireNonNull(s.shift().span().start()), s.start()) + "@" + board.hub().id();
        return new Feed.Entry(uid, Math.max(0, version), title, s.span(), s.area().isEmpty() ? null : s.area(), FeedWords.fallback(board.hub()), null, state);
    }

    private String label(String kind) {
        return board.hub().duty(kind).map(Duty::label).orElse(kind);
    }

    /** What residents may come to, soonest first. */
    public List<Meeting> open(LocalDateTime now) {
        return board.agenda().ahead(now, m -> m.audience().opensTo(Audience.RESIDENTS));
    }

    /** Why one of them does not take place; null if it does. */
    public @Nullable String off(Meeting m) {
        Terms.CalledOff off = board.lists().terms(m).off();
        return off == null ? null : off.reason();
    }

    public Feed openFeed(LocalDateTime now) {
        return new Feed(FeedWords.events(board.hub()), board.asOf(), open(now).stream().map(this::entry).toList());
    }

    private Feed.Entry entry(Meeting m) {
        return new Feed.Entry(
                m.id() + "@" + board.hub().id(), off(m) == null ? 0 : 1, m.title(), m.when(), FeedWords.place(m), FeedWords.about(m, board.hub()), m.url(), off(m) == null ? Feed.State.CONFIRMED : Feed.State.CANCELLED);
    }
}
