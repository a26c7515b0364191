package dev.toban.names;

/** The words that say what an office is. */
final class OfficeWords {
    private OfficeWords() {}
}
