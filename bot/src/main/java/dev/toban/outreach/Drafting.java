package dev.toban.outreach;

import dev.toban.announce.Announcement.Approved;
import dev.toban.announce.Announcement.Draft;
import dev.toban.announce.Announcement;
import dev.toban.announce.Assent;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Wording;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Tokyo;
import dev.toban.desk.Visit;
import dev.toban.people.Members;
import dev.toban.say.AnnounceForms;
import dev.toban.say.DraftWords;
import dev.toban.say.RequestWords;
import dev.toban.talk.Incoming.Filled;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where drafts are written, looked at, worded more simply, and read by those in whose name they go out too. */
final class Drafting {
    private final Board board;
    private final Books books;
    private final Writing writing;
    private final DraftCards cards;
    private final Strand strand;

    Drafting(Board board, Books books, Writing writing, DraftCards cards, Strand strand) {
        this.board = board;
        this.books = books;
        this.writing = writing;
        this.cards = cards;
        this.strand = strand;
    }

    /** A form sent off. A letter that comes twice writes once: the id of a new draft is made of who wrote it and when. */
    Reply written(Visit visit, Filled filled) {
        String me = visit.member().id();
        String id = filled.carried().getOrDefault("id", "n" + Long.toString(visit.at().toEpochMilli(), 36) + Integer.toString(me.hashCode() & 0xffff, 36));
        Leaflet leaflet = writing.read(filled, id);
        Announcement before = board.mailroom().announcement(id).orElse(null);
        return switch (before) {
            case null -> {
                write(null, new Draft(id, leaflet, List.of(me), 1, List.of(), false), visit);
                yield DraftWords.saved();
            }
            case Draft d -> {
                if (!d.leaflet().equals(leaflet)) {
                    write(d, d.rewritten(leaflet, me), visit);
                }
                yield DraftWords.saved();
            }
            case Approved a -> {
                write(a, a.reopened(leaflet, me), visit);
                yield DraftWords.saved();
            }
            case Announcement.Sending _, Announcement.Done _, Announcement.Stopped _ -> DraftWords.cantEdit();
        };
    }

    /** One that is written from another, by a tap: somebody else has to read and approve it as any. */
    Draft begin(Leaflet leaflet, String word, Visit visit) {
        var draft = new Draft("n" + Long.toString(visit.at().toEpochMilli(), 36) + word, leaflet, List.of(visit.member().id()), 1, List.of(), false);
        write(null, draft, visit);
        return draft;
    }

    /** Written by somebody outside, for the hub to put right and send. */
    void requested(Leaflet leaflet, String from, Visit visit) {
        var draft = new Draft("n" + Long.toString(visit.at().toEpochMilli(), 36) + "q", leaflet, List.of(visit.member().id()), 1, List.of(), false);
        books.write(Change.nothing(visit.member().id(), "announcement requested")
                .expecting(Book.ANNOUNCEMENTS, draft.id(), null)
                .put(Book.ANNOUNCEMENTS, draft)
                .telling(strand.says(draft.id(), "asked", RequestWords.asked(from), visit.at()), strand.says(draft.id(), "draft1", cards.of(draft, visit.at()), visit.at())));
    }

    private void write(@org.jspecify.annotations.Nullable Announcement before, Draft now, Visit visit) {
        books.write(Change.nothing(visit.member().id(), "announcement drafted")
                .expecting(Book.ANNOUNCEMENTS, now.id(), before)
                .put(Book.ANNOUNCEMENTS, now)
                .telling(strand.says(now.id(), "draft" + now.revision(), cards.of(now, visit.at()), visit.at())));
    }

    Reply form(Leaflet leaflet, @org.jspecify.annotations.Nullable String id) {
        return Reply.of(DraftWords.formInSlack()).form(writing.form(leaflet, id));
    }

    Reply edit(Announcement a) {
        return switch (a) {
            case Draft d -> form(d.leaflet(), d.id());
            case Approved p -> form(p.leaflet(), p.id());
            case Announcement.Sending _, Announcement.Done _, Announcement.Stopped _ -> DraftWords.cantEdit();
        };
    }

    /** The draft a button was made for; else what is to be said instead. */
    Reply current(String id, String revision, Function<Draft, Reply> then) {
        return switch (board.mailroom().announcement(id).orElse(null)) {
            case null -> DraftWords.gone();
            case Draft d when Integer.toString(d.revision()).equals(revision) -> then.apply(d);
            case Draft _ -> DraftWords.changedMeanwhile();
            case Approved _ -> DraftWords.alreadyApproved();
            case Announcement.Sending _, Announcement.Done _, Announcement.Stopped _ -> DraftWords.alreadySent();
        };
    }

    Reply plainer(Draft d, Visit visit) {
        List<Wording> found = cards.wordings(d, visit.at());
        return found.isEmpty() ? DraftWords.nothingHard() : DraftWords.plainer(d, found, cards.plainer(d, visit.at()));
    }

    Reply usePlainer(Draft d, Visit visit) {
        write(d, d.rewritten(d.leaflet().saying(cards.plainer(d, visit.at())), visit.member().id()), visit);
        return DraftWords.saved();
    }

    Reply keep(Draft d, Visit visit) {
        if (!d.asWritten()) {
            books.write(Change.nothing(visit.member().id(), "words kept").expecting(Book.ANNOUNCEMENTS, d.id(), d).put(Book.ANNOUNCEMENTS, d.keptAsWritten()));
        }
        return DraftWords.kept();
    }

    Reply drop(Draft d, Visit visit) {
        books.write(Change.nothing(visit.member().id(), "draft dropped").expecting(Book.ANNOUNCEMENTS, d.id(), d).remove(Book.ANNOUNCEMENTS, d.id()));
        return DraftWords.dropped();
    }

    /** To the writer's own LINE, as it will be. */
    Reply test(Draft d, Visit visit) {
        Optional<Member> own = Optional.ofNullable(visit.member().person()).flatMap(board.members()::ofPerson).filter(m -> !Members.inSlack(m.id()));
        if (own.isEmpty()) {
            return DraftWords.notLinked();
        }
        Reply shown = new Reply(d.leaflet().title(), cards.card(d, visit.at()), List.of(), List.of());
        books.write(Change.nothing(visit.member().id(), "announcement tried")
                .telling(Parcel.line(d.id() + ":test:" + d.revision() + ":" + visit.at(), own.get().id(), shown, "announcement-test", visit.at())));
        return DraftWords.testSent();
    }

    /** Asks those in whose name it goes out too, each once for this revision. */
    Reply askCosigners(Draft d, Visit visit) {
        List<Parcel> questions = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        for (Cosigner c : d.waitingFor()) {
            Optional<Member> member = Optional.ofNullable(c.person()).flatMap(board.members()::ofPerson).filter(m -> !Members.inSlack(m.id()));
            (member.isPresent() ? asked : unreached).add(c.body());
            member.ifPresent(m -> questions.add(Parcel.line(
                    d.id() + ":cosign:" + d.revision() + ":" + c.person(), m.id(), DraftWords.cosign(d, c, cards.card(d, visit.at())), "cosign", visit.at())));
        }
        if (!questions.isEmpty()) {
            books.write(Change.nothing(visit.member().id(), "cosigners asked").expecting(Book.ANNOUNCEMENTS, d.id(), d).telling(questions));
        }
        return unreached.isEmpty() ? DraftWords.asked(asked) : DraftWords.notInLine(unreached);
    }

    /** A cosigner's person answers, in LINE. */
    Reply cosigned(String id, String revision, boolean yes, Visit visit) {
        String person = visit.member().person();
        Draft d = board.mailroom().announcement(id).filter(Draft.class::isInstance).map(Draft.class::cast).orElse(null);
        Cosigner c = d == null ? null : d.waitingFor().stream().filter(w -> w.person() != null && w.person().equals(person)).findFirst().orElse(null);
        if (d == null || c == null) {
            return DraftWords.notAsked();
        }
        if (!Integer.toString(d.revision()).equals(revision)) {
            return DraftWords.changedMeanwhile();
        }
        if (yes) {
            agreed(d, new Assent(c.body(), "LINE", "", visit.member().id(), visit.at()), visit);
            return DraftWords.saidYes();
        }
        books.write(Change.nothing(visit.member().id(), "cosigner objects")
                .expecting(Book.ANNOUNCEMENTS, id, d)
                .put(Book.ANNOUNCEMENTS, d)
                .telling(strand.says(id, "no" + revision + ":" + c.person(), DraftWords.objected(c.body()), visit.at())));
        return DraftWords.saidNo();
    }

    private Draft agreed(Draft d, Assent assent, Visit visit) {
        Draft now = d.agreed(assent);
        Change told = Change.nothing(visit.member().id(), "cosigned by " + assent.via())
                .expecting(Book.ANNOUNCEMENTS, d.id(), d)
                .put(Book.ANNOUNCEMENTS, now)
                .telling(strand.says(d.id(), "yes" + d.revision() + ":" + now.yes().size(), DraftWords.cosigned(assent, now.waitingFor().size(), visit.today()), visit.at()));
        books.write(now.waitingFor().isEmpty() ? told.telling(strand.says(d.id(), "all" + d.revision(), cards.of(now, visit.at()), visit.at())) : told);
        return now;
    }

    /** Where somebody of staff notes a yes that came by telephone or on paper. */
    Reply assentForm(Draft d, Visit visit) {
        return d.waitingFor().isEmpty()
                ? DraftWords.nobodyWaited()
                : Reply.of(DraftWords.formInSlack()).form(AnnounceForms.assent(d, d.waitingFor(), visit.now()));
    }

    Reply assented(Draft d, Filled filled, Visit visit) {
        Cosigner c = d.waitingFor().stream().filter(w -> w.body().equals(filled.value("body"))).findFirst().orElse(null);
        if (c == null) {
            return DraftWords.nobodyWaited();
        }
        try {
            Instant at = LocalDate.parse(filled.value("day")).atTime(LocalTime.parse(filled.value("time"))).atZone(Tokyo.ZONE).toInstant();
            if (at.isAfter(visit.at()) || filled.value("who").isEmpty()) {
                return DraftWords.assentUnread();
            }
            Draft now = agreed(d, new Assent(c.body(), filled.value("via"), filled.value("who"), visit.member().id(), at), visit);
            return DraftWords.assentNoted(c.body(), now.waitingFor().size());
        } catch (DateTimeException e) {
            return DraftWords.assentUnread();
        }
    }
}
