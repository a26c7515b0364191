package dev.toban.answer;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two answers to one message, one below the other. */
final class Both {
    private Both() {}

    static Reply of(Reply a, Reply b) {
        List<Card.Part> parts = new ArrayList<>(parts(a));
        parts.add(new Card.Rule());
        parts.add(new Card.Head(b.card() == null ? "" : b.card().title()));
        parts.addAll(parts(b));
        Card card = a.card() == null && b.card() == null
                ? null
                : new Card(a.card() == null ? null : a.card().kicker(), a.card() == null ? "お答え" : a.card().title(), parts, footer(a, b));
        return new Reply(
                a.text() + "\n\n" + b.text(),
                card,
                Stream.concat(a.chips().stream(), b.chips().stream()).distinct().limit(13).toList(),
                Stream.concat(a.notes().stream(), b.notes().stream()).toList(),
                Stream.concat(a.unanswered().stream(), b.unanswered().stream()).toList(),
                a.form() == null ? b.form() : a.form(),
                b.next() == null ? a.next() : b.next(),
                a.denied() == null ? b.denied() : a.denied(),
                a.exported() == null ? b.exported() : a.exported());
    }

    private static List<Card.Part> parts(Reply r) {
        return r.card() == null ? List.of(new Card.Line(r.text())) : r.card().parts();
    }

    private static @Nullable String footer(Reply a, Reply b) {
        return Stream.of(a, b)
                .map(Reply::card)
                .filter(java.util.Objects::nonNull)
                .map(Card::footer)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
