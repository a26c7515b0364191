package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.paper.KeyRing;
import dev.toban.say.DoorWords;
import java.util.Locale;

/** What hangs at the door as a QR code: a short code for this meeting on this day. It says where one is, it proves nothing. */
final class DoorCode {
    private static final int LETTERS = 6;

    private DoorCode() {}

    static String of(Meeting m) {
        String day = m.when().start() == null ? "" : m.when().start().toLocalDate().toString();
        return KeyRing.hash(m.id() + "|" + day).substring(0, LETTERS).toUpperCase(Locale.ROOT);
    }

    static String words(Meeting m) {
        return DoorWords.HERE + " " + of(m);
    }
}
