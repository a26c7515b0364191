package dev.toban.ask;

import dev.toban.ask.Grammar.Frame;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way in which one intent is said.
 *
 * @param id      its intent and its line among that intent's
 * @param needs   what has to be met, all of it
 * @param bars    what must not be met
 * @param fixed   slots that saying it so fills
 * @param expect  the answer due, where it isn't the intent's usual one
 * @param bonus   how much it is to be preferred
 * @param soft    said in everyday words: believed only if hardly anything in the message is left unexplained
 * @param example how it is said
 */
record Rule(
        String id,
        Frame frame,
        Part[] needs,
        Part[] bars,
        Map<String, Object> fixed,
        @Nullable Expect expect,
        int bonus,
        boolean soft,
        String example) {

    /**
     * One thing in a message: any of {@code first}; or, where {@code then} is not empty, any of {@code first} before any of it.
     *
     * @param seen whether it is something other than a word: a date, a name, the topic
     */
    record Part(int[] first, int[] then, boolean seen) {
        boolean in(Reading reading) {
            return then.length == 0 ? reading.any(first) : reading.inOrder(first, then);
        }
    }

    boolean fits(Reading reading) {
        for (Part part : needs) {
            if (!part.in(reading)) {
                return false;
            }
        }
        for (Part part : bars) {
            if (part.in(reading)) {
                return false;
            }
        }
        return true;
    }
}
