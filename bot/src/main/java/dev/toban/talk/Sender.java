package dev.toban.talk;

import org.jspecify.annotations.Nullable;

/** Who speaks and where: a user's id in its channel, and the group's or Slack channel's id when it is not one to one. */
public record Sender(Channel channel, String user, @Nullable String room) {
    public static Sender line(String user) {
        return new Sender(Channel.LINE_DM, user, null);
    }

    public static Sender slack(String user, @Nullable String room) {
        return new Sender(Channel.SLACK, user, room);
    }

    /** What a conversation hangs on: the person, in groups the person in that group. */
    public String key() {
        return room == null ? user : room + "/" + user;
    }
}
