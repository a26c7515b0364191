package dev.toban.crooked.say;

import java.util.logging.Logger;

/** A bad example: another log beside the house's own. */
class Diary {
    void write(String words) {
        Logger.getLogger("diary").info(words);
    }
}
