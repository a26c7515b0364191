package dev.toban.talk;

/** Where lines for the hub's Slack channel wait until they are posted: each {@code about} once a day, none lost. */
public interface Notes {
    void add(Reply.Note note);

    /** The hub's Slack channel itself. Returns once the line is there; throws if it has to be tried again. */
    interface Channel {
        void post(Reply.Note note) throws java.io.IOException;
    }
}
