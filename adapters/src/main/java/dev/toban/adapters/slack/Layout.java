package dev.toban.adapters.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.image;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import dev.toban.say.MonthWords;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;

/** A reply laid out in Slack's blocks, within Slack's limits whatever it holds, on as many pages as it takes. */
final class Layout {
    /** How the action id of a chip begins. */
    static final String SAYS = "say:";

    /** … and that of a button whose data comes back. */
    static final String TAP = "tap:";

    private static final int SECTION = 2_900; // of 3,000 characters
    private static final int FIELD = 1_900; // of 2,000
    private static final int FIELDS = 10; // in one section
    private static final int HEADER = 150;
    private static final int BUTTON = 75;
    private static final int VALUE = 1_000; // of 2,000; LINE takes 300 for the same chip
    private static final int BUTTONS = 5; // more is a wall; Slack would take 25
    private static final int TEXT = 4_000; // as Slack advises; beyond 40,000 it cuts
    private static final int BLOCKS = 50; // a message
    private static final int HOME_BLOCKS = 100; // a view
    private static final int JSON = 10_000; // Slack fails from about 13,200 on, undocumented (bolt-js issue 2509)

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private final List<TextObject> fields = new ArrayList<>();
    private final List<BlockElement> taps = new ArrayList<>();
    private int tapped;
    private int fieldsWeight;

    private Layout() {}

    static List<Page> of(Reply reply) {
        var layout = new Layout();
        Card card = reply.card();
        if (card == null) {
            layout.words(reply.text());
        } else {
            layout.card(card);
        }
        layout.flush();
        layout.chips(reply.chips());
        return layout.pages(Mrkdwn.cut(reply.text(), TEXT));
    }

    /** As one view for the Home tab; what is beyond its blocks is said to be left out. */
    static Page home(Reply reply) {
        List<LayoutBlock> all = of(reply).stream().flatMap(p -> p.blocks().stream()).toList();
        if (all.size() > HOME_BLOCKS) {
            all = new ArrayList<>(all.subList(0, HOME_BLOCKS - 1));
            all.add(context(List.of(mrkdwn("表示しきれない分は省いています。/toban でお尋ねください。"))));
        }
        return new Page(Mrkdwn.cut(reply.text(), TEXT), distinct(all));
    }

    /** Buttons are numbered page by page; on one view each needs an id of its own. */
    private static List<LayoutBlock> distinct(List<LayoutBlock> blocks) {
        int n = 0;
        for (LayoutBlock block : blocks) {
            if (block instanceof ActionsBlock actions) {
                for (BlockElement element : actions.getElements()) {
                    if (element instanceof ButtonElement button) {
                        button.setActionId((button.getActionId().startsWith(TAP) ? TAP : SAYS) + n++);
                    }
                }
            }
        }
        return blocks;
    }

    private void card(Card card) {
        quiet(card.kicker() == null ? "" : card.kicker());
        if (!card.title().isBlank()) {
            blocks.add(header(h -> h.text(plainText(Mrkdwn.cut(card.title(), HEADER)))));
        }
        card.parts().forEach(this::part);
        flush();
        quiet(card.footer() == null ? "" : card.footer());
    }

    private void part(Card.Part part) {
        switch (part) {
            case Card.Head(var text) -> {
                flush();
                Mrkdwn.pieces(text.replace("*", ""), SECTION - 2).forEach(piece -> line("*" + piece + "*"));
            }
            case Card.Line(var text, var quiet) when quiet -> quiet(text);
            case Card.Line(var text, _) -> words(text);
            case Card.Fact(var label, var value) -> fact(label, value);
            case Card.Call(var label, var number) -> line(Mrkdwn.cut(label, 300) + " " + Mrkdwn.tel(number));
            case Card.Open(var label, var url) -> line(Mrkdwn.link(label, url));
            case Card.Picture(var url, var of) -> {
                flush();
                blocks.add(image(i -> i.imageUrl(url).altText(Mrkdwn.cut(of, HEADER))));
            }
            case Card.Tap(var label, var data) -> tap(label, data);
            case Card.Rule() -> {
                flush();
                blocks.add(divider());
            }
            case Card.Month month -> {
                line("*" + MonthWords.heading(month).replace("*", "") + "*");
                flush();
                blocks.add(MonthTable.of(month));
            }
        }
    }

    private void words(String text) {
        Mrkdwn.pieces(text, SECTION).forEach(this::line);
    }

    /** @param line marked up, light enough for a section */
    private void line(String line) {
        if (!fields.isEmpty() || !taps.isEmpty() || Mrkdwn.weight(lines.toString()) + 2 + Mrkdwn.weight(line) > SECTION) {
            flush();
        }
        lines.append(lines.isEmpty() ? "" : "\n").append(line);
    }

    private void quiet(String text) {
        flush();
        for (String piece : Mrkdwn.pieces(text, SECTION)) {
            if (!piece.isBlank()) {
                blocks.add(context(List.of(mrkdwn(piece))));
            }
        }
    }

    /** A long value runs on in further fields. */
    private void fact(String label, String value) {
        String name = "*" + Mrkdwn.cut(label.replace("*", ""), 150) + "*\n";
        List<String> pieces = value.isBlank() ? List.of("–") : Mrkdwn.pieces(value, FIELD - 200);
        for (String piece : pieces) {
            String field = name + piece;
            if (!lines.isEmpty() || !taps.isEmpty() || fields.size() == FIELDS || fieldsWeight + Mrkdwn.weight(field) > 3 * FIELD) {
                flush();
            }
            fields.add(mrkdwn(field));
            fieldsWeight += Mrkdwn.weight(field);
        }
    }

    /** Buttons that follow each other stand side by side. Data that is too long is left out: cut, it would mean something else. */
    private void tap(String label, String data) {
        if (!lines.isEmpty() || !fields.isEmpty() || taps.size() == BUTTONS) {
            flush();
        }
        if (Mrkdwn.weight(data) <= VALUE) {
            String id = TAP + tapped++;
            taps.add(button(b -> b.actionId(id).text(plainText(Mrkdwn.cut(label, BUTTON), true)).value(data)));
        }
    }

    private void flush() {
        if (!lines.toString().isBlank()) {
            String text = lines.toString();
            blocks.add(section(s -> s.text(mrkdwn(text))));
        }
        if (!fields.isEmpty()) {
            List<TextObject> row = List.copyOf(fields);
            blocks.add(section(s -> s.fields(row)));
        }
        if (!taps.isEmpty()) {
            blocks.add(actions(List.copyOf(taps)));
        }
        lines.setLength(0);
        taps.clear();
        fields.clear();
        fieldsWeight = 0;
    }

    /** A chip whose words a button can't hold is left out: cut, it would say something else. */
    private void chips(List<Reply.Chip> chips) {
        List<BlockElement> buttons = new ArrayList<>();
        for (Reply.Chip chip : chips) {
            boolean fits = !chip.label().isBlank() && !chip.says().isBlank() && Mrkdwn.weight(chip.says()) <= VALUE;
            if (fits && buttons.size() < BUTTONS) {
                String id = SAYS + buttons.size();
                buttons.add(button(b ->
                        b.actionId(id).text(plainText(Mrkdwn.cut(chip.label(), BUTTON), true)).value(chip.says())));
            }
        }
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
    }

    private List<Page> pages(String text) {
        List<Page> pages = new ArrayList<>();
        List<LayoutBlock> page = new ArrayList<>();
        int size = 0;
        for (LayoutBlock block : blocks) {
            int more = GSON.toJson(block).length() + 1;
            boolean second = block instanceof MonthTable && page.stream().anyMatch(MonthTable.class::isInstance);
            if (page.size() == BLOCKS || size + more > JSON || second) {
                List<LayoutBlock> heading = second ? List.of(page.removeLast()) : List.of(); // stays with its table
                pages.add(new Page(pages.isEmpty() ? text : "（続き）", page));
                page = new ArrayList<>(heading);
                size = heading.stream().mapToInt(h -> GSON.toJson(h).length() + 1).sum();
            }
            page.add(block);
            size += more;
        }
        pages.add(new Page(pages.isEmpty() ? text : "（続き）", page));
        return pages;
    }

    /** Verbatim: Slack adds no links of its own. */
    private static TextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }
}
