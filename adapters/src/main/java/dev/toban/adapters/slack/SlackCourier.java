package dev.toban.adapters.slack;

import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import dev.toban.talk.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands parcels to Slack: into a channel, into a thread of it that has a name, in place of a message that has one, or to one person directly. Slack knows no key against
 * posting twice.
 */
public final class SlackCourier implements Outbox.Courier {

    private final SlackApi api;
    private final Threads threads;

    public SlackCourier(SlackApi api, Threads threads) {
        this.api = api;
        this.threads = threads;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.SLACK;
    }

    @Override
    public Outbox.Receipt deliver(Parcel parcel) throws IOException {
        for (String to : parcel.to()) {
            try {
                deliver(to, pages(parcel));
            } catch (Undelivered e) {
                if (!e.passing()) {
                    return Outbox.Receipt.REFUSED;
                }
                throw e;
            }
        }
        return Outbox.Receipt.ACCEPTED;
    }

    /** Pages after the first stand under it where there is a thread at all. */
    private void deliver(String to, List<Page> pages) throws Undelivered {
        int mark = to.indexOf(Parcel.THREAD);
        if (mark < 0) {
            for (Page page : pages) {
                api.post(to, null, page, null);
            }
            return;
        }
        String channel = to.substring(0, mark);
        String[] names = to.substring(mark + 1).split(Parcel.PLACE, 2);
        String name = names[0];
        String before = names.length < 2 ? null : threads.first(names[1]);
        if (before != null) {
            api.change(channel, before, pages.getFirst());
            return;
        }
        String first = threads.first(name);
        for (Page page : pages) {
            String posted = api.post(channel, first, page, null);
            if (first == null) {
                threads.begun(name, posted);
                first = posted;
            }
            if (names.length > 1) {
                threads.begun(names[1], posted);
            }
        }
    }

    private static List<Page> pages(Parcel parcel) {
        List<Page> pages = new ArrayList<>(Layout.of(parcel.what()));
        if (parcel.about().equals(Parcel.CALL)) {
            pages.set(0, pages.getFirst().calling());
        }
        return pages;
    }
}
