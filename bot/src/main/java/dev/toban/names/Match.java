package dev.toban.names;

/** How the words in a sentence met a name, strongest first. */
public enum Match {
    /** As it is written in the directory, or an alias of it. */
    EXACT,
    /** Another spelling, an abbreviation or another order of the same whole name: 髙木/高木, 居宅あおぞら. */
    VARIANT,
    /** The stored kana reading. */
    READING,
    /** The stored reading in Latin letters, in whatever system. */
    ROMAJI,
    /** Only a part of the name: 坂元 of 坂元クリニック, a surname. */
    PART,
    /** Near, not equal: whoever answers has to say how it was read. */
    FUZZY;

    /** Whether the words stand for the whole name. */
    public boolean whole() {
        return compareTo(PART) < 0;
    }
}
