package dev.toban.imports;

import dev.toban.books.Change.Alias;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom rota files mean by a word, as a person said once. It is kept in the books as an alias of its own kind: it changes how files are
 * read, and nothing of what people ask (さくら in a nurses' column is not who a nurse asks for by さくら).
 *
 * @param duty the kind of duty in whose column the word stands
 * @param area only where the word fits several and the area tells; else empty
 * @param word as it is compared: without spaces and variants
 */
public record Answered(String duty, String area, String word, Ref who) {
    private static final String MARK = "rota";

    public Alias alias() {
        return new Alias(key(duty, area, word), MARK + "-" + who.kind().name().toLowerCase(Locale.ROOT), who.id());
    }

    /** The word it is kept under. */
    public static String key(String duty, String area, String word) {
        return String.join("/", MARK, duty, area, word);
    }

    /** Empty for an alias that people use in what they ask. */
    public static Optional<Ref> who(Alias alias) {
        return switch (alias.kind()) {
            case MARK + "-person" -> Optional.of(new Ref(Kind.PERSON, alias.target()));
            case MARK + "-office" -> Optional.of(new Ref(Kind.OFFICE, alias.target()));
            default -> Optional.empty();
        };
    }
}
