package dev.toban.adapters.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One message as Slack takes it.
 *
 * @param text what notifications and screen readers get, escaped
 * @param blocks what is drawn; empty where the text is all there is
 */
record Page(String text, List<LayoutBlock> blocks) {
    private static final String HERE = "<!here>";

    Page {
        blocks = List.copyOf(blocks);
    }

    /** The same without layout, for when Slack won't take the layout. */
    Page plain() {
        return new Page(text, List.of());
    }

    /** Rings everybody who is active in the channel; nothing people write can, since it is escaped. */
    Page calling() {
        List<LayoutBlock> all = new ArrayList<>(blocks);
        if (!all.isEmpty()) {
            all.addFirst(SectionBlock.builder().text(MarkdownTextObject.builder().text(HERE).build()).build());
        }
        return new Page(HERE + " " + text, all);
    }
}
