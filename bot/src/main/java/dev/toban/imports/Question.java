package dev.toban.imports;

import dev.toban.names.Ref;
import java.util.List;

/**
 * A name in a rota file that nobody here is known by, or that fits several: asked once.
 *
 * @param written as it stands in the cell
 * @param word as it is compared
 * @param area only where the area tells several of the name apart; else empty
 * @param where file, row and column where it first stands
 * @param candidates the likeliest first; may be empty
 */
public record Question(String written, String word, String duty, String area, String where, List<Candidate> candidates) {
    public Question {
        candidates = List.copyOf(candidates);
    }

    /** Who could be meant, as staff read it. */
    public record Candidate(Ref who, String label) {}

    /** The same word in the same kind of column is one question, however often it stands there. */
    public String key() {
        return Answered.key(duty, area, word);
    }

    public Answered answered(Ref who) {
        return new Answered(duty, area, word, who);
    }
}
