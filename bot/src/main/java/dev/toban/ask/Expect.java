package dev.toban.ask;

import java.util.Locale;

/** The kind of answer that is due. */
public enum Expect {
    ANSWER,
    /** Say back what would be done, and wait for a yes. */
    CONFIRM,
    /** Ask back for what is missing. */
    ASK,
    /** A person at the hub takes it. */
    HANDOFF,
    ACK,
    REFUSE,
    EMERGENCY,
    /** To people, now. */
    ESCALATE,
    SILENT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
