package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Approved;
import dev.toban.announce.Announcement.Done;
import dev.toban.announce.Announcement.Sending;
import dev.toban.announce.Batch;
import dev.toban.announce.Batch.Fate;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.answer.Voice;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.directory.Audience;
import dev.toban.people.Wish;
import dev.toban.say.AnnounceWords;
import dev.toban.say.GuestWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * An announcement made ready for the post: those it is for are written down, in batches, and a parcel for each leaves with that. One
 * act: either all of it is written or nothing, and of two who send it one does.
 */
final class Mailing {
    /** LINE knows a batch's key for 24 hours; after that a try could be a second message. */
    private static final Duration LATEST = Duration.ofHours(23);

    private final Board board;

    Mailing(Board board) {
        this.board = board;
    }

    /** As LINE shows it, with the buttons to answer by where it wants answers. */
    Reply worded(Announcement a, boolean residents, Instant at) {
        Audience who = residents ? Audience.RESIDENTS : Audience.PROFESSIONALS;
        List<Card.Part> asks = a.leaflet().answers() && a.leaflet().meeting() != null ? GuestWords.buttons(meeting(a.leaflet(), who)).toList() : List.of();
        return AnnounceWords.announcement(a.leaflet(), residents, asks, LocalDate.ofInstant(at, Tokyo.ZONE));
    }

    /** @param due when it leaves */
    Change send(Approved approved, RollCall to, Instant due, String by) {
        List<Batch> batches = new ArrayList<>();
        batches(approved.id(), false, to.professionals(), 0, batches);
        batches(approved.id(), true, to.residents(), batches.size(), batches);
        Sending sending = approved.sending(due, to.reached(), batches.size());
        Change change = Change.nothing(by, "announcement sent")
                .expecting(Book.ANNOUNCEMENTS, approved.id(), approved)
                .put(Book.ANNOUNCEMENTS, batches.isEmpty() ? sending.done() : sending) // all by hand
                .putAll(Book.BATCHES, batches)
                .telling(parcels(sending, batches, due));
        return onAgenda(change, approved);
    }

    /** Those who did not get it because the month's messages were used up, and nobody else. */
    Change resume(Done done, Instant now, String by) {
        List<Batch> spent = board.mailroom().batches(done.id()).stream().filter(b -> b.fate() == Fate.SPENT).toList();
        List<Batch> again = new ArrayList<>();
        for (boolean residents : new boolean[] {false, true}) {
            List<String> people = spent.stream().filter(b -> b.residents() == residents).flatMap(b -> b.to().stream()).sorted().toList();
            batches(done.id(), residents, people, done.batches() + again.size(), again);
        }
        Sending sending = done.resumed(now, again.size());
        return Change.nothing(by, "announcement resumed")
                .expecting(Book.ANNOUNCEMENTS, done.id(), done)
                .put(Book.ANNOUNCEMENTS, sending)
                .putAll(Book.BATCHES, spent.stream().map(Batch::resumed).toList())
                .putAll(Book.BATCHES, again)
                .telling(parcels(sending, again, now));
    }

    /** Those of one batch are written to in the same way (large letters, plain words, English), now and at each try: one batch, one key. */
    private void batches(String id, boolean residents, List<String> people, int first, List<Batch> into) {
        int number = first;
        for (List<String> alike : people.stream().collect(Collectors.groupingBy(this::terms, LinkedHashMap::new, Collectors.toList())).values()) {
            for (List<String> some : alike.stream().gather(Gatherers.windowFixed(Parcel.MOST)).toList()) {
                into.add(Batch.waiting(id, number++, residents, some));
            }
        }
    }

    /** How someone is written to, whoever it is. */
    private Wish terms(String user) {
        Wish own = board.manners().of(user);
        return new Wish("", false, own.large(), own.easy(), own.language(), null);
    }

    private List<Parcel> parcels(Sending a, List<Batch> batches, Instant due) {
        Reply professionals = worded(a, false, due);
        Reply residents = worded(a, true, due);
        var voice = new Voice(board);
        return batches.stream()
                .map(b -> new Parcel(
                        b.id(), Channel.LINE_DM, b.to(), voice.to(terms(b.to().getFirst()), b.residents() ? residents : professionals),
                        Gatekeeper.ANNOUNCEMENT, due, due.plus(LATEST), a.id()))
                .toList();
    }

    /** Whoever asks 「次の勉強会は？」 hears of it from now on; a circle's own meeting is nobody else's business. */
    private Change onAgenda(Change change, Announcement a) {
        Leaflet l = a.leaflet();
        if (!own(a.id()).equals(l.meeting())) {
            return change;
        }
        Audience audience = l.whom().closed() ? Audience.HUB : l.whom().residents() ? Audience.RESIDENTS : Audience.PROFESSIONALS;
        return change.put(Book.MEETINGS, meeting(l, audience));
    }

    private static Meeting meeting(Leaflet l, Audience audience) {
        String area = l.whom().areas().size() == 1 ? l.whom().areas().getFirst() : null;
        return new Meeting(
                Objects.requireNonNull(l.meeting()), l.title(), null, l.when().orElse(new Span(null, null)), null, l.place(), null, audience,
                l.whom().professions().stream().map(Profession::label).toList(), area, l.words(), null, null, null, String.join("　", l.credits()),
                null, null, null, null, null, "announcement");
    }

    /** The id of the meeting that an announcement brings into the books itself. */
    static String own(String announcement) {
        return "announcement/" + announcement;
    }
}
