package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.answer.MeetingsMeant;
import dev.toban.attend.Answer;
import dev.toban.attend.Course;
import dev.toban.attend.Guest;
import dev.toban.attend.Headcount;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.directory.Viewer;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.EnquiryWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Reply;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk for what is asked around a meeting: does it take place, where are the papers, is there a certificate; and who came is told here. */
public final class Enquiries implements Desk {
    private static final int SHOWN = 5;
    private static final int MONTHS = 12; // how far back a certificate is still asked for
    private static final int DAYS = 7; // how far back people are counted

    private final Board board;
    private final Books books;
    private final ListKeeper lists;

    public Enquiries(Board board, Books books) {
        this.board = board;
        this.books = books;
        this.lists = new ListKeeper(board, books);
    }

    @Override
    public String name() {
        return EnquiryWords.DESK;
    }

    private static boolean plain(Visit v) {
        return !Rights.may(v.member(), Thing.SEE_PROFESSIONAL);
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        boolean alone = !v.inGroup();
        return switch (asked.what().intent()) {
            case EVENT_STATUS -> v.channel() == Channel.SLACK ? Optional.empty() : Optional.of(status(v, asked));
            case EVENT_MATERIALS -> alone && !"absent".equals(asked.slot("answer")) ? Optional.of(papers(v, asked)) : Optional.empty();
            case EVENT_CERTIFICATE -> v.channel() == Channel.LINE_DM && !plain(v) ? Optional.of(certificates(v)) : Optional.empty();
            case EVENT_ATTENDANCE -> alone && !plain(v) ? Optional.of(count(v, asked)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    // ---- does it take place

    private Reply status(Visit v, Asked asked) {
        List<Meeting> meant = MeetingsMeant.by(asked).stream().filter(m -> m.when().start() != null).toList();
        List<Meeting> near = MeetingsMeant.near(meant, v.member());
        if (near.isEmpty()) {
            Meeting next = MeetingsMeant.near(board.agenda().ahead(v.now(), m -> m.when().start() != null && m.audience().opensTo(Viewer.of(v.member(), v.channel()).audience())
                    && (asked.slot("event") == null || m.title().contains(kind(asked.slot("event"))))), v.member()).stream().findFirst().orElse(null);
            return EnquiryWords.noneThen(next, v.today(), plain(v), board.hub());
        }
        Meeting m = near.getFirst();
        return Optional.ofNullable(lists.terms(m).off())
                .map(off -> EnquiryWords.off(m, off, v.today(), plain(v), board.hub()))
                .orElseGet(() -> EnquiryWords.asPlanned(m, v.today(), plain(v), board.hub()));
    }

    private static String kind(String event) {
        return event.replaceFirst("^地域(?=サロン)", "");
    }

    // ---- papers

    private Reply papers(Visit v, Asked asked) {
        boolean video = "video".equals(asked.slot("format"));
        List<Meeting> before = MeetingsMeant.before(asked);
        List<Meeting> both = before.isEmpty() ? MeetingsMeant.by(asked).stream().filter(m -> m.when().start() != null).toList() : before;
        Optional<Meeting> with = both.stream().filter(m -> lists.terms(m).papers() != null).findFirst();
        boolean named = asked.slot("event") != null && !asked.slot("event").equals("前回") || asked.what().interval() != null;
        Meeting meant = named || with.isEmpty() ? both.stream().findFirst().orElse(null) : with.get();
        if (meant == null) {
            return EnquiryWords.nothingBefore(board.hub());
        }
        String url = lists.terms(meant).papers();
        return url == null || video ? EnquiryWords.noPapers(meant, video, v.today(), board.hub()) : EnquiryWords.papers(meant, url, v.today());
    }

    /** They get the link with those who only wanted the papers. */
    private Reply want(Visit v, Meeting m) {
        String me = v.member().id();
        String url = lists.terms(m).papers();
        if (url != null) {
            return EnquiryWords.papers(m, url, v.today());
        }
        lists.turn(m, me, "papers wanted", v.at(), (roll, terms) -> roll.of(me).isPresent()
                ? null
                : roll.with(Guest.of(me, v.member().office(), v.member().profession(), Answer.PAPERS, 0, "line", v.at()), terms));
        return EnquiryWords.wanted(m);
    }

    // ---- certificates

    private Reply certificates(Visit v) {
        LocalDateTime since = v.now().minusMonths(MONTHS);
        List<Meeting> through = board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().isAfter(since) && m.when().start().isBefore(v.now()))
                .filter(m -> certified(m) && through(m, v))
                .limit(SHOWN)
                .toList();
        List<Meeting> ahead = board.agenda().ahead(v.now(), m -> m.when().start() != null && m.audience().opensTo(Viewer.of(v.member(), v.channel()).audience()) && certified(m))
                .stream().limit(2).toList();
        return EnquiryWords.certificates(through, ahead, v.today(), board.hub());
    }

    /** The last day of a course, or a meeting whose form speaks of a certificate. */
    private boolean certified(Meeting m) {
        List<Meeting> days = Course.of(m, board.agenda().all(), lists::terms);
        boolean said = Stream.of(m.about(), m.note(), m.title()).filter(Objects::nonNull).anyMatch(s -> s.contains("修了証") || s.contains("受講証明") || s.contains("受講証"));
        return days.getLast().equals(m) && (days.size() > 1 || said);
    }

    private boolean through(Meeting m, Visit v) {
        return Course.through(Course.of(m, board.agenda().all(), lists::terms).stream().map(lists::roll).toList()).stream().anyMatch(g -> g.key().equals(v.member().id()));
    }

    // ---- who came

    private Reply count(Visit v, Asked asked) {
        if (!(asked.what().slots().get("count") instanceof Integer people) || people > Headcount.MOST) {
            return EnquiryWords.whichCount(List.of(), 0, v.today());
        }
        List<Meeting> mine = MeetingsMeant.before(asked).stream()
                .filter(m -> m.when().start().isAfter(v.now().minusDays(DAYS)) && mayCount(v, m))
                .toList();
        List<Meeting> held = mine.isEmpty() ? lately(v) : mine;
        return held.size() == 1 ? EnquiryWords.confirmCount(held.getFirst(), people, v.today()) : EnquiryWords.whichCount(held.stream().limit(SHOWN).toList(), people, v.today());
    }

    private List<Meeting> lately(Visit v) {
        return board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().isBefore(v.now()) && m.when().start().isAfter(v.now().minusDays(DAYS)) && mayCount(v, m))
                .toList()
                .reversed();
    }

    /** The hub, and the people of the office that held it. */
    private boolean mayCount(Visit v, Meeting m) {
        return Rights.mayForAll(v.member(), Thing.RSVP)
                || v.member().office() != null && board.directory().office(v.member().office()).map(Office::name).filter(o -> o.equals(m.host()) || o.equals(m.contact())).isPresent();
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length < 2 || v.inGroup()) {
            return Optional.empty();
        }
        return lists.meeting(parts[1]).flatMap(m -> switch (parts[0]) {
            case "want" -> v.channel() == Channel.LINE_DM && m.audience().opensTo(Viewer.of(v.member(), v.channel()).audience()) ? Optional.of(want(v, m)) : Optional.empty();
            case "certificate" -> v.channel() == Channel.LINE_DM && through(m, v) ? Optional.of(certificate(v, m)) : Optional.empty();
            case "count" -> parts.length > 2 && parts[2].matches("\\d{1,4}") && Integer.parseInt(parts[2]) <= Headcount.MOST
                    ? Optional.of(mayCount(v, m) ? counted(v, m, Integer.parseInt(parts[2])) : EnquiryWords.notYours())
                    : Optional.empty();
            default -> Optional.of(Words.refused());
        });
    }

    private Reply certificate(Visit v, Meeting m) {
        String name = v.member().person() == null ? "LINEの方" : board.directory().person(v.member().person()).map(p -> p.name()).orElse("LINEの方");
        return EnquiryWords.certificateAsked().and(EnquiryWords.certificateNote(m, name, v.member().id(), v.today()));
    }

    private Reply counted(Visit v, Meeting m, int people) {
        Headcount was = board.lists().counted(m.id()).orElse(null);
        var now = new Headcount(m.id(), people, v.member().id(), v.at());
        if (was == null || was.people() != people) {
            books.write(Change.nothing(v.member().id(), "people counted").expecting(Book.HEADCOUNTS, m.id(), was).put(Book.HEADCOUNTS, now));
        }
        return EnquiryWords.counted(m, now, was != null && was.people() != people ? was : null, v.today());
    }
}
