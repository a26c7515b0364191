package dev.toban.config;

import dev.toban.answer.Board;
import dev.toban.talk.Audit;
import dev.toban.talk.Audit.Act;
import dev.toban.talk.Audit.Entry;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks over the shoulder of whoever answers and sends, and records whose number was shown to whom, what was refused, and what left. */
final class Auditor {
    private final Board board;
    private final Audit audit;
    private final InstantSource clock;

    Auditor(Board board, Audit audit, InstantSource clock) {
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    void answered(Incoming what, Reply reply) {
        String by = what.from().user();
        seen(reply, by, what.from().channel());
        if (reply.denied() != null) {
            audit.record(new Entry(clock.instant(), by, what.from().channel(), Act.DENIED, reply.denied()));
        }
        if (reply.exported() != null) {
            audit.record(new Entry(clock.instant(), by, what.from().channel(), Act.EXPORT, reply.exported()));
        }
        if (what instanceof Incoming.Said said && !said.hidden().isEmpty()) {
            audit.record(new Entry(clock.instant(), by, what.from().channel(), Act.HIDDEN, String.join(" ", said.hidden())));
        }
        if (what instanceof Incoming.Filled filled && !filled.hidden().isEmpty()) {
            audit.record(new Entry(clock.instant(), by, what.from().channel(), Act.HIDDEN, String.join(" ", filled.hidden())));
        }
    }

    /** Of a message to many the people are in the change that told it; here it is one line. */
    void sent(Parcel parcel, Outbox.Receipt receipt) {
        Instant now = clock.instant();
        String end = " " + receipt.name().toLowerCase(Locale.ROOT);
        String to = parcel.to().size() == 1 ? " " + parcel.to().getFirst() : " " + parcel.to().size();
        audit.record(new Entry(now, "job:outbox", parcel.channel(), Act.SENT, parcel.about() + " " + parcel.id() + to + end));
        if (receipt == Outbox.Receipt.ACCEPTED) {
            parcel.to().forEach(user -> seen(parcel.what(), user, parcel.channel()));
        }
    }

    /** A line in the hub's channel is seen by all who are there. */
    void posted(Reply.Note note, String channel) {
        seen(new Reply(note.text(), note.card(), List.of(), List.of()), channel, Channel.SLACK);
    }

    private void seen(Reply reply, String by, @Nullable Channel via) {
        board.ownNumbers()
                .shownIn(reply, board.directory())
                .forEach(person -> audit.record(new Entry(clock.instant(), by, via, Act.VIEW, "person:" + person)));
    }
}
