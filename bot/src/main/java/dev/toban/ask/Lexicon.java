package dev.toban.ask;

/** The words of the trade and what they stand for. */
public final class Lexicon {
    private Lexicon() {}

    /** The words that come with Toban. */
    public static Lexicon standard() {
        return new Lexicon();
    }
}
