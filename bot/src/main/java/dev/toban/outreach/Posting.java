package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Approved;
import dev.toban.announce.Announcement.Done;
import dev.toban.announce.Announcement.Draft;
import dev.toban.announce.Announcement.Sending;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Fault;
import dev.toban.announce.Quiet;
import dev.toban.announce.Quota;
import dev.toban.announce.Tally;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.AnnounceForms;
import dev.toban.say.DraftWords;
import dev.toban.say.SendingWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming.Filled;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where announcements are approved, sent, stopped and sent on. Everything is looked at anew at each tap; of two taps one counts. */
final class Posting {
    private static final Duration FURTHEST = Duration.ofDays(90);
    private static final int NAMED = 200;

    private final Board board;
    private final Books books;
    private final DraftCards cards;
    private final Mailing mailing;
    private final Quota.Meter meter;

    Posting(Board board, Books books, DraftCards cards, Mailing mailing, Quota.Meter meter) {
        this.board = board;
        this.books = books;
        this.cards = cards;
        this.mailing = mailing;
        this.meter = meter;
    }

    /** By a second person, who has read just this. */
    Reply approve(Draft d, Visit visit) {
        if (visit.channel() != Channel.SLACK) {
            return DraftWords.onlyInSlack(); // one person could otherwise be two, by two accounts
        }
        if (!Rights.mayForAll(visit.member(), Thing.APPROVE_NOTICE)) {
            return DraftWords.staffOnly();
        }
        if (d.writers().contains(visit.member().id())) {
            return DraftWords.ownDraft();
        }
        List<Fault> faults = cards.faults(d, visit.at());
        if (!faults.isEmpty()) {
            return DraftWords.notYet(faults);
        }
        if (!d.waitingFor().isEmpty()) {
            return DraftWords.waitingFor(d.waitingFor().stream().map(Cosigner::body).toList());
        }
        Approved approved = d.approved(visit.member().id(), visit.at());
        books.write(Change.nothing(visit.member().id(), "announcement approved").expecting(Book.ANNOUNCEMENTS, d.id(), d).put(Book.ANNOUNCEMENTS, approved));
        return DraftWords.approved(approved);
    }

    /** The approved one a button was made for; else what is to be said instead. */
    Reply current(String id, String revision, Function<Approved, Reply> then) {
        return switch (board.mailroom().announcement(id).orElse(null)) {
            case null -> DraftWords.gone();
            case Draft _ -> DraftWords.notApproved();
            case Approved a when Integer.toString(a.revision()).equals(revision) -> then.apply(a);
            case Approved _ -> DraftWords.changedMeanwhile();
            case Sending _, Done _, Announcement.Stopped _ -> DraftWords.alreadySent();
        };
    }

    Reply now(Approved a, Visit visit) {
        return send(a, Quiet.of(board.hub()).after(visit.at()), visit);
    }

    Reply whenForm(Approved a, LocalDateTime suggested) {
        return Reply.of(DraftWords.formInSlack()).form(AnnounceForms.when(a.id(), a.revision(), suggested));
    }

    Reply at(Filled filled, Visit visit) {
        return current(filled.carried().getOrDefault("id", ""), filled.carried().getOrDefault("revision", ""), a -> {
            try {
                LocalDateTime chosen = LocalDate.parse(filled.value("day")).atTime(LocalTime.parse(filled.value("time")));
                Instant due = chosen.atZone(Tokyo.ZONE).toInstant();
                Quiet quiet = Quiet.of(board.hub());
                return !due.isAfter(visit.at()) ? DraftWords.pastTime()
                        : due.isAfter(visit.at().plus(FURTHEST)) ? DraftWords.tooFar()
                        : quiet.at(chosen.toLocalTime()) ? DraftWords.quietTime(quiet.from(), quiet.to())
                        : send(a, due, visit);
            } catch (DateTimeException e) {
                return DraftWords.pastTime();
            }
        });
    }

    private Reply send(Approved a, Instant due, Visit visit) {
        List<Fault> faults = cards.faults(a, visit.at());
        if (!faults.isEmpty()) {
            return DraftWords.notYet(faults);
        }
        boolean late = a.leaflet().when().filter(w -> a.leaflet().from() != null && !w.start().atZone(Tokyo.ZONE).toInstant().isAfter(due)).isPresent();
        if (late) {
            return DraftWords.afterMeeting();
        }
        RollCall to = RollCall.of(a.leaflet().whom(), board);
        books.write(mailing.send(a, to, due, visit.member().id()));
        boolean now = !due.isAfter(visit.at());
        boolean quiet = !now && due.equals(Quiet.of(board.hub()).after(visit.at()));
        return to.reached() == 0 ? SendingWords.allByHand() : SendingWords.sent(to.reached(), due, now, quiet, SendingWords.stop(a), visit.at());
    }

    Reply stop(Announcement a, Visit visit) {
        if (!(a instanceof Sending sending)) {
            return SendingWords.state(a, tally(a), visit.at());
        }
        books.write(Change.nothing(visit.member().id(), "announcement stopped")
                .expecting(Book.ANNOUNCEMENTS, a.id(), a)
                .put(Book.ANNOUNCEMENTS, sending.stopped(visit.member().id(), visit.at())));
        return SendingWords.stopped(tally(a), sending.due().isAfter(visit.at()));
    }

    /** The rest, to those who did not get it, once there are messages again. */
    Reply resume(Announcement a, Visit visit) {
        int spent = tally(a).spent();
        if (!(a instanceof Done done) || spent == 0) {
            return SendingWords.nothingToResume();
        }
        Optional<Quota> month = meter.read().filter(q -> q.missing(spent) > 0);
        if (month.isPresent()) {
            return SendingWords.stillSpent(month.get());
        }
        books.write(mailing.resume(done, Quiet.of(board.hub()).after(visit.at()), visit.member().id()));
        return SendingWords.resumed(spent);
    }

    Tally tally(Announcement a) {
        return Tally.of(board.mailroom().batches(a.id()));
    }

    Reply missed(Announcement a) {
        List<String> ids = Tally.missed(board.mailroom().batches(a.id()));
        return SendingWords.missed(ids.stream().limit(NAMED).map(this::someone).toList(), Math.max(0, ids.size() - NAMED));
    }

    private String someone(String id) {
        Member m = board.members().known(id).orElseGet(() -> Member.stranger(id));
        String name = Optional.ofNullable(m.person()).flatMap(board.directory()::person).map(Person::name).orElse(null);
        return SendingWords.someone(id, name, m.areas());
    }
}
