package dev.toban.learn;

import dev.toban.names.Kind;
import dev.toban.names.Ref;
import java.util.Optional;
import java.util.Set;

/** That a word stands for something, or no longer: what a button of a digest carries. */
record Lesson(boolean forget, Ref ref, String word) {
    static final Set<Kind> KINDS = Set.of(Kind.OFFICE, Kind.AREA, Kind.TOWN);

    static final String DESK = "alias";

    String data() {
        return String.join("|", DESK, forget ? "-" : "+", ref.kind().name(), ref.id(), word);
    }

    /** From what follows the desk's name; empty for what is no lesson: buttons come back from outside. */
    static Optional<Lesson> of(String rest) {
        String[] parts = rest.split("\\|", 4);
        return parts.length == 4 && parts[0].matches("[+-]")
                ? KINDS.stream()
                        .filter(kind -> kind.name().equals(parts[1]))
                        .findFirst()
                        .map(kind -> new Lesson(parts[0].equals("-"), new Ref(kind, parts[2]), parts[3]))
                : Optional.empty();
    }
}
