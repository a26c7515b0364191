package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Draft;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Fault;
import dev.toban.announce.PlainWords;
import dev.toban.announce.Proof;
import dev.toban.announce.Quota;
import dev.toban.announce.Wording;
import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import dev.toban.names.Fold;
import dev.toban.say.DraftWords;
import dev.toban.say.RequestWords;
import dev.toban.say.SendingWords;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** A draft laid out for those who are to approve it: how LINE shows it, whom it reaches, what it costs, what is wrong with it. */
final class DraftCards {
    private final Board board;
    private final Writing writing;
    private final Mailing mailing;
    private final Quota.Meter meter;
    private final PlainWords plain = PlainWords.standard();

    DraftCards(Board board, Writing writing, Mailing mailing, Quota.Meter meter) {
        this.board = board;
        this.writing = writing;
        this.mailing = mailing;
        this.meter = meter;
    }

    Reply of(Draft d, Instant at) {
        RollCall call = RollCall.of(d.leaflet().whom(), board);
        var reach = new DraftWords.Reach(
                call.kinds(), call.residents().size(), call.notJoined().size(), call.stopped(),
                call.paper().values().stream().mapToInt(List::size).sum(), SendingWords.cost(call.reached(), meter.read()));
        return DraftWords.draft(
                d, card(d, at), reach, faults(d, call, at), writing.whom(d), d.waitingFor().stream().map(Cosigner::body).toList(),
                d.leaflet().whom().residents() && !d.asWritten() && !wordings(d, at).isEmpty(),
                LocalDate.ofInstant(at, Tokyo.ZONE));
    }

    /** As LINE shows it: to residents, where it is for them. */
    Card card(Announcement a, Instant at) {
        return Objects.requireNonNull(mailing.worded(a, a.leaflet().whom().residents(), at).card());
    }

    List<Fault> faults(Announcement a, Instant at) {
        return faults(a, RollCall.of(a.leaflet().whom(), board), at);
    }

    private List<Fault> faults(Announcement a, RollCall call, Instant at) {
        return proof(at).faults(a.leaflet(), call.people());
    }

    List<Wording> wordings(Announcement a, Instant at) {
        return proof(at).wordings(a.leaflet());
    }

    String plainer(Announcement a, Instant at) {
        return proof(at).plainer(a.leaflet());
    }

    /** Any text, looked through and worded more simply; nothing is kept or changed. */
    Reply easier(String text, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Tokyo.ZONE);
        return RequestWords.easier(text, plain.read(text, this::name, today), plain.suggest(text, today));
    }

    private boolean name(String run) {
        return !board.names().scan(Fold.width(run)).isEmpty();
    }

    private Proof proof(Instant at) {
        return new Proof(plain, this::name, LocalDateTime.ofInstant(at, Tokyo.ZONE));
    }
}
