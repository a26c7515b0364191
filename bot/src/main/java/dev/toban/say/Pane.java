package dev.toban.say;

import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;

/** A few lines under a title with buttons below: how desks mostly speak. Old phones and screen readers get the lines. */
final class Pane {
    private Pane() {}

    static Reply of(String title, List<String> lines, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(new Card.Line(line)));
        parts.addAll(taps);
        String text = lines.isEmpty() ? title : title + "\n" + String.join("\n", lines);
        return new Reply(text, new Card(null, title, parts, null), List.of(), List.of());
    }

    static Reply of(String title, List<String> lines, Card.Tap... taps) {
        return of(title, lines, List.of(taps));
    }
}
