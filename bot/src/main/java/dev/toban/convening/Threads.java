package dev.toban.convening;

import dev.toban.announce.Announcement;
import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Instant;

/** The threads in the hub's channel, one for each meeting: where it was announced, its announcement's. */
final class Threads {
    private final Board board;
    private final String channel;

    Threads(Board board, String channel) {
        this.board = board;
        this.channel = channel;
    }

    Parcel says(Meeting m, String id, Reply words, Instant now) {
        String thread = board.mailroom().all().stream()
                .filter(a -> m.id().equals(a.leaflet().meeting()))
                .map(Announcement::id)
                .findFirst()
                .orElse("meeting:" + m.id());
        return Parcel.slack(id, channel + Parcel.THREAD + thread, words, "meeting", now);
    }
}
