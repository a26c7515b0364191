package dev.toban.desk;

import dev.toban.days.Tokyo;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import dev.toban.talk.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Someone stands at a desk: who it is, from where and when. Rights are decided on {@code member}, never on what a button says. */
public record Visit(Member member, Sender from, Instant at) {
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(at, Tokyo.ZONE);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public Channel channel() {
        return from.channel();
    }

    /** Whether this is one of the hub's own, in the hub's own Slack, who may do that for everybody. */
    public boolean staffFor(Thing thing) {
        return channel() == Channel.SLACK && Rights.mayForAll(member, thing);
    }

    /** Whether others read along. */
    public boolean inGroup() {
        return channel() == Channel.LINE_GROUP;
    }
}
