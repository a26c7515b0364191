package dev.toban.adapters.line;

/** Someone whom LINE gives no id for. They can be replied to, never pushed to. */
final class Nameless {
    private static final String PREFIX = "nameless:";

    private Nameless() {}

    static String id(String eventId) {
        return PREFIX + eventId;
    }

    static boolean is(String user) {
        return user.startsWith(PREFIX);
    }
}
