package dev.toban.talk;

/** Where people talk to the bot. */
public enum Channel {
    LINE_DM,
    LINE_GROUP,
    SLACK;

    public boolean line() {
        return this != SLACK;
    }
}
