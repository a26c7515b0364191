package dev.toban.adapters.slack;

import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import java.io.IOException;

/** Hands parcels to Slack: into a channel, or to one person directly. Slack knows no key against posting twice. */
public final class SlackCourier implements Outbox.Courier {
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
            for (Page page : Layout.of(parcel.what())) {
                try {
                    api.post(to, null, page, null);
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
}
