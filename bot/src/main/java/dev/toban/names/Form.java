package dev.toban.names;

/**
 * One way to write a name.
 *
 * @param text   as a person would write it, in any width or case
 * @param as     what meeting it means: EXACT, VARIANT, READING, ROMAJI or PART
 * @param beside the words of {@link OfficeWords} (bits) that complete a part to the whole name: 居宅 beside あおぞら; 0 = none
 */
public record Form(String text, Match as, long beside) {
    public Form(String text, Match as) {
        this(text, as, 0);
    }
}
