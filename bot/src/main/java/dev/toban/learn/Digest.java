package dev.toban.learn;

import dev.toban.answer.Board;
import dev.toban.say.LearnWords;
import dev.toban.talk.Card;
import dev.toban.talk.Questions.Counted;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A day's questions without an answer as hub staff read them: a line each, and below it what an unknown word may stand for. */
final class Digest {
    private final Candidates candidates;

    Digest(Board board) {
        this.candidates = new Candidates(board);
    }

    /** Empty if there is nothing to say. {@code when} is the day in words. */
    Optional<Reply> of(List<Counted> questions, String when) {
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        List<Card.Part> parts = new ArrayList<>();
        for (List<Counted> same : alike(questions)) {
            String word = same.getFirst().question().word();
            boolean known = word != null && !candidates.whole(word).isEmpty();
            parts.add(new Card.Line(LearnWords.line(same, known)));
            if (word != null && !known && LearnWords.teachable(same.getFirst().question().why())) {
                candidates.of(word).forEach(ref -> candidates.shown(ref)
                        .ifPresent(name -> parts.add(new Card.Tap(LearnWords.means(word, name), new Lesson(false, ref, word).data()))));
            }
        }
        return Optional.of(LearnWords.digest(when, questions.stream().mapToInt(Counted::times).sum(), parts));
    }

    /** A word is one line, whoever met it; without a word the line says who wanted what. */
    private static List<List<Counted>> alike(List<Counted> questions) {
        return List.copyOf(questions.stream()
                .collect(Collectors.groupingBy(
                        c -> c.question().word() == null ? c.question() : List.of(c.question().why(), Objects.requireNonNull(c.question().word())),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }
}
