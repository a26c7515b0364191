package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bot's own page in Slack: what each desk has to show, one below the other. */
public final class Home {
    private Home() {}

    public static Reply of(List<Reply> parts, Hub hub) {
        if (parts.isEmpty()) {
            return Reply.of(hub.name() + "の当番ボットです。/toban に続けて聞いてください。例：/toban 今夜の当番は？");
        }
        List<Card.Part> all = new ArrayList<>();
        for (Reply part : parts) {
            Card card = part.card();
            if (!all.isEmpty()) {
                all.add(new Card.Rule());
            }
            if (card == null) {
                all.add(new Card.Line(part.text()));
            } else {
                all.add(new Card.Head(card.title()));
                all.addAll(card.parts());
            }
        }
        String text = parts.stream().map(Reply::text).collect(Collectors.joining("\n\n"));
        return new Reply(text, new Card(null, hub.name(), all, null), List.of(), List.of());
    }
}
