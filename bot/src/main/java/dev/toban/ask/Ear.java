package dev.toban.ask;

import java.util.List;
import java.util.Map;

/** Reads what people type. Never throws, always reads the same words in the same way, and is free to be shared. */
public final class Ear {
    private final Lexicon lexicon;

    public Ear(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Understanding understand(Heard heard) {
        return new Understanding(
                Intent.CHAT_UNCLEAR, Map.of(), Expect.ASK, null, List.of(), List.of(lexicon.toString()), List.of(), null, List.of());
    }
}
