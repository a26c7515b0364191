package dev.toban.talk;

import java.util.Optional;
import java.util.stream.Stream;

/** What a resident wants to hear of. Never an illness, nor anything one could be guessed from. */
public enum Interest {
    TALKS("講演会・お話会"),
    SALON("サロン・体操の会"),
    FORUM("市民フォーラム"),
    CARERS("介護する人の集まり"),
    VOLUNTEERS("ボランティア");

    private final String label;

    Interest(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Interest> of(String word) {
        return Stream.of(values()).filter(i -> i.label.equals(word) || i.name().equals(word)).findFirst();
    }
}
