package dev.toban.config;

import dev.toban.answer.Board;
import dev.toban.answer.Voice;
import dev.toban.people.Wish;
import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Outbox.Receipt;
import dev.toban.talk.Parcel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Stands beside a courier to LINE and has everybody written to as they wish: in large letters, plain words, or English. */
final class Interpreter implements Outbox.Courier {
    private static final Wish USUAL = Wish.usual("");

    private final Outbox.Courier courier;
    private final Board board;
    private final Voice voice;

    Interpreter(Outbox.Courier courier, Board board) {
        this.courier = courier;
        this.board = board;
        this.voice = new Voice(board);
    }

    @Override
    public boolean serves(Channel channel) {
        return courier.serves(channel);
    }

    @Override
    public Receipt deliver(Parcel parcel) throws IOException {
        if (!parcel.channel().line() || parcel.batch() != null) { // what is sent together was worded when it was written down: its key must stay one
            return courier.deliver(parcel);
        }
        Set<Receipt> receipts = EnumSet.noneOf(Receipt.class);
        for (Parcel alike : alike(parcel)) {
            receipts.add(courier.deliver(alike));
        }
        return receipts.contains(Receipt.ACCEPTED) ? Receipt.ACCEPTED : receipts.iterator().next();
    }

    /** One parcel for all who are written to in the same way; for those without wishes it keeps its id. */
    private List<Parcel> alike(Parcel parcel) {
        var left = new ArrayList<>(parcel.to());
        var all = new ArrayList<Parcel>();
        while (!left.isEmpty()) {
            Wish terms = board.manners().of(left.getFirst());
            List<String> same = left.stream().filter(user -> board.manners().of(user).writtenAs(terms)).toList();
            left.removeAll(same);
            String id = terms.writtenAs(USUAL) ? parcel.id() : parcel.id() + ":" + terms.large() + terms.easy() + Objects.requireNonNullElse(terms.language(), "");
            all.add(new Parcel(id, parcel.channel(), same, voice.to(terms, parcel.what()), parcel.about(), parcel.due(), parcel.until(), parcel.batch()));
        }
        return all;
    }
}
