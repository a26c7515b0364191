package dev.toban.learn;

import dev.toban.names.Kind;
import dev.toban.names.Ref;
import java.util.Optional;
import java.util.Set;

/** That a word stands for something, or no longer: what a button of a digest carries. */
record Lesson(boolean forget, Ref ref, String word) {
    static final Set<Kind> KINDS = Set.of(Kind.OFFICE, Kind.AREA, Kind.TOWN);

    private static final String MARK = "alias";

    String data() {
        return String.join("|", MARK, forget ? "-" : "+", ref.kind().name(), ref.id(), word);
    }

    /** Empty for what is no lesson: buttons come back from outside. */
    static Optional<Lesson> of(String data) {
        String[] parts = data.split("\\|", 5);
        return parts.length == 5 && parts[0].equals(MARK) && parts[1].matches("[+-]")
                ? KINDS.stream()
                        .filter(kind -> kind.name().equals(parts[2]))
                        .findFirst()
                        .map(kind -> new Lesson(parts[1].equals("-"), new Ref(kind, parts[3]), parts[4]))
                : Optional.empty();
    }
}
