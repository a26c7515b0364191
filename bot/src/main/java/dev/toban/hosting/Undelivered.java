package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import dev.toban.say.HostWords;
import dev.toban.talk.Notes;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Watches over the messages that a meeting is off: whom LINE did not take is read by the hub, to be rung. Everything goes on to the next clerk. */
public final class Undelivered implements Outbox.Clerk {
    private static final Set<Outbox.Receipt> MISSED = Set.of(Outbox.Receipt.REFUSED, Outbox.Receipt.SPENT, Outbox.Receipt.EXPIRED, Outbox.Receipt.UNWANTED);

    private final Board board;
    private final ListKeeper lists;
    private final Notes notes;
    private final Outbox.Clerk next;

    public Undelivered(Board board, Notes notes, Outbox.Clerk next) {
        this.board = board;
        this.lists = new ListKeeper(board, change -> {});
        this.notes = notes;
        this.next = next;
    }

    @Override
    public void done(Parcel parcel, Outbox.Receipt receipt) {
        if (parcel.about().equals(HostWords.OFF) && MISSED.contains(receipt)) {
            String id = parcel.id().substring(HostWords.OFF.length() + 1, parcel.id().lastIndexOf('/'));
            lists.meeting(id).ifPresent(m -> note(m, parcel));
        }
        next.done(parcel, receipt);
    }

    private void note(Meeting m, Parcel parcel) {
        LocalDate today = LocalDate.ofInstant(parcel.due(), Tokyo.ZONE);
        List<HostWords.Line> missed = parcel.to().stream().flatMap(key -> board.lists().roll(m.id()).of(key).stream()).map(lists::line).toList();
        notes.add(HostWords.missed(m, parcel.id(), missed, today));
    }
}
