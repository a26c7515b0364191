package dev.toban.say;

import dev.toban.hub.Document;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pamphlets and forms by link. */
public final class PamphletWords {
    private static final int SHOWN = 8;

    private PamphletWords() {}

    /** @param format large_print, postal, or anything else */
    public static Reply here(List<Document> found, String format, Hub hub) {
        boolean large = format.equals("large_print");
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        found.stream().limit(SHOWN).forEach(d -> {
            String url = large && d.large() != null ? d.large() : d.url();
            String label = d.name() + (large ? d.large() != null ? "（大きい字）" : "（大きい字のものはありません）" : "");
            parts.add(new Card.Open(label, url));
            text.add(label + " " + url);
        });
        if (format.equals("postal")) {
            Reply asked = Words.toHub("資料の郵送", hub);
            parts.addFirst(new Card.Line("郵送は、拠点の職員がうかがいます。ご住所は、お電話でお聞きします（ここには書かないでください）。"));
            parts.add(new Card.Call("拠点", hub.phone()));
            return new Reply(
                    "郵送は、拠点の職員がうかがいます。拠点に伝えますか？ お急ぎのときは拠点 ☎" + hub.phone() + "\nスマートフォンで見るときは：\n" + String.join("\n", text),
                    new Card(null, "資料の郵送を拠点に伝えますか？", parts, null), asked.chips(), List.of());
        }
        return new Reply(text.stream().collect(Collectors.joining("\n")), new Card(null, found.size() == 1 ? found.getFirst().name() : "資料", parts, null), List.of(), List.of());
    }
}
