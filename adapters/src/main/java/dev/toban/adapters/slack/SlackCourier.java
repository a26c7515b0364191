package dev.toban.adapters.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands parcels to Slack: into a channel, or to one person directly. Slack knows no key against posting twice. */
public final class SlackCourier implements Outbox.Courier {
    private static final String HERE = "<!here>";

    private final SlackApi api;

    public SlackCourier(SlackApi api) {
        this.api = api;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.SLACK;
    }

    @Override
    public Outbox.Receipt deliver(Parcel parcel) throws IOException {
        for (String to : parcel.to()) {
            List<Page> pages = Layout.of(parcel.what());
            for (int i = 0; i < pages.size(); i++) {
                try {
                    api.post(to, null, i == 0 && parcel.about().equals(Parcel.CALL) ? calling(pages.get(i)) : pages.get(i), null);
                } catch (Undelivered e) {
                    if (!e.passing()) {
                        return Outbox.Receipt.REFUSED;
                    }
                    throw e;
                }
            }
        }
        return Outbox.Receipt.ACCEPTED;
    }

    /** Rings everybody who is active in the channel; nothing people write can, since it is escaped. */
    private static Page calling(Page page) {
        List<LayoutBlock> blocks = new ArrayList<>(page.blocks());
        if (!blocks.isEmpty()) {
            blocks.addFirst(SectionBlock.builder().text(MarkdownTextObject.builder().text(HERE).build()).build());
        }
        return new Page(HERE + " " + page.text(), blocks);
    }
}
