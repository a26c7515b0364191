package dev.toban.adapters.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * One message as Slack takes it.
 *
 * @param text what notifications and screen readers get, escaped
 * @param blocks what is drawn; empty where the text is all there is
 */
record Page(String text, List<LayoutBlock> blocks) {
    Page {
        blocks = List.copyOf(blocks);
    }

    /** The same without layout, for when Slack won't take the layout. */
    Page plain() {
        return new Page(text, List.of());
    }
}
