package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.FlexBubble;

/**
 * The letters of a card. Large ones are for people who asked for them: three steps up, facts under their labels, and one thing a bubble.
 *
 * @param apart whether labels stand above their values, sentences on lines of their own, and each thing in a bubble of its own
 */
record Type(String quiet, String line, String head, String title, FlexBubble.Size bubble, boolean apart) {
    static final Type USUAL = new Type("sm", "md", "lg", "xl", FlexBubble.Size.MEGA, false);
    static final Type LARGE = new Type("lg", "xxl", "3xl", "3xl", FlexBubble.Size.GIGA, true);

    static Type of(boolean large) {
        return large ? LARGE : USUAL;
    }

    /** Sentences on lines of their own where letters are large. */
    String laid(String words) {
        return apart ? words.replaceAll("([。！？])(?=[^\\n」）])", "$1\n") : words;
    }
}
