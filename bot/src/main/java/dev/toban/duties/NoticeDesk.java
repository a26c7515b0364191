package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Notice;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.LearnWords;
import dev.toban.say.NoticeWords;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk where people say 了解 to what they were told of their duties. */
public final class NoticeDesk implements Desk {
    static final String NAME = "notice";
    private final Clerk clerk;

    NoticeDesk(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** For all of one's duties of a day. */
    static Card.Tap tap(String label, String verb, LocalDate day) {
        return new Card.Tap(label, NAME + "|" + verb + "|" + day);
    }

    /** For one holder of a day, by the hub. */
    static Card.Tap tap(String label, String verb, LocalDate day, String holder) {
        return new Card.Tap(label, NAME + "|" + verb + "|" + day + "|" + holder);
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.ROTA_ACK) {
            return Optional.empty();
        }
        List<Notice> waiting = waiting(visit).toList();
        return Optional.of(waiting.isEmpty() ? NoticeWords.nothingToSee() : seen(visit, waiting, false));
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|");
        if (w.length >= 2 && w[0].startsWith("told")) {
            return Optional.of(told(visit, w));
        }
        if (w.length != 2 || !w[0].equals("seen") && !w[0].equals("phone")) {
            return Optional.of(LearnWords.oldButton());
        }
        LocalDate day;
        try {
            day = LocalDate.parse(w[1]);
        } catch (DateTimeException e) {
            return Optional.of(LearnWords.oldButton());
        }
        List<Notice> mine = clerk.board().notices().day(day).stream().filter(n -> theirs(n, visit.member())).toList();
        return Optional.of(mine.isEmpty() ? NoticeWords.nothingToSee() : seen(visit, mine, w[0].equals("phone")));
    }

    /** Somebody of the hub has rung them. */
    private Reply told(Visit visit, String[] w) {
        if (!Rights.may(visit.member(), Thing.EDIT_ROTA) || !w[1].matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LearnWords.oldButton();
        }
        List<Notice> theirs = clerk.board().notices().day(LocalDate.parse(w[1])).stream()
                .filter(n -> n.seen() == null && clerk.reached(n.to()).isEmpty())
                .filter(n -> w[0].equals("toldall") || w.length > 2 && Shift.Holder.word(n.to()).equals(w[2]))
                .toList();
        if (theirs.isEmpty()) {
            return NoticeWords.nothingToSee();
        }
        note(visit, theirs, false, "duty told by telephone");
        return NoticeWords.told(slots(visit, theirs));
    }

    @Override
    public Optional<Topic> open(Visit visit) {
        return waiting(visit).findAny().map(_ -> new Topic(Intent.ROTA_ACK.id(), Map.of(), null, visit.at()));
    }

    private Stream<Notice> waiting(Visit visit) {
        return Stream.of(visit.today().minusDays(1), visit.today(), visit.today().plusDays(1))
                .flatMap(day -> clerk.board().notices().day(day).stream())
                .filter(n -> n.seen() == null && theirs(n, visit.member()) && clerk.held(n.slot(), n.to(), null).filter(s -> s.end().isAfter(visit.now())).isPresent());
    }

    private boolean theirs(Notice n, Member m) {
        return switch (n.to()) {
            case Shift.Someone(String id) -> id.equals(m.person());
            case Shift.At(String id) -> id.equals(m.office());
            case Shift.Open(), Shift.Closed() -> false;
        };
    }

    private Reply seen(Visit visit, List<Notice> notices, boolean phoneToo) {
        note(visit, notices, phoneToo, "duty acknowledged");
        List<String> slots = slots(visit, notices);
        return phoneToo ? NoticeWords.forwarded(slots) : NoticeWords.seen(slots);
    }

    private void note(Visit visit, List<Notice> notices, boolean phoneToo, String what) {
        Change change = Change.nothing(visit.member().id(), what);
        for (Notice n : notices) {
            Notice after = n.seenAt(visit.at(), phoneToo);
            if (!after.equals(n)) {
                change = change.expecting(Book.NOTICES, n.id(), n).put(Book.NOTICES, after);
            }
        }
        if (!change.isEmpty()) {
            clerk.write(change);
        }
    }

    private List<String> slots(Visit visit, List<Notice> notices) {
        return notices.stream()
                .flatMap(n -> clerk.rota().slot(n.slot()).stream().findFirst().stream())
                .map((Stint s) -> clerk.slot(s, null, visit.today()))
                .distinct()
                .toList();
    }
}
