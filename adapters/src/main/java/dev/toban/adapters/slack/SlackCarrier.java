package dev.toban.adapters.slack;

import dev.toban.talk.Carrier;
import dev.toban.talk.Channel;
import dev.toban.talk.Form;
import dev.toban.talk.Inbox;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes answers to Slack: commands are answered where they were typed for the asker only, mentions in their thread, direct
 * messages in place. What Slack won't take now is tried again; what it never took is counted and logged by id.
 */
public final class SlackCarrier implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(SlackCarrier.class);
    private static final int TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1); // the asker has gone by then

    private final SlackApi api;
    private final Pause pause;
    private final LongAdder lost = new LongAdder();

    public SlackCarrier(SlackApi api) {
        this(api, Thread::sleep);
    }

    SlackCarrier(SlackApi api, Pause pause) {
        this.api = api;
        this.pause = pause;
    }

    /** Waiting between two tries. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    @FunctionalInterface
    private interface Way {
        void send(Page page) throws Undelivered;
    }

    /** Answers Slack never took, since the start. */
    public long lost() {
        return lost.sum();
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SLACK;
    }

    @Override
    public void carry(Inbox.Letter letter, Reply reply) {
        if (reply.silent()) {
            return;
        }
        ReturnTo returnTo = ReturnTo.read(letter.returnTo());
        try {
            if (returnTo instanceof ReturnTo.Home(var user)) {
                persist(p -> api.publish(user, p), Layout.home(reply));
                return;
            }
            if (reply.form() != null && opened(letter, reply.form(), returnTo)) {
                return;
            }
            for (Page page : Layout.of(reply)) {
                carry(letter, page);
            }
        } catch (Undelivered e) {
            lost.increment();
            log.error("slack: letter={} answer lost ({})", letter.id(), e.error());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lost.increment();
            log.error("slack: letter={} answer lost (stopped while waiting)", letter.id());
        }
    }

    private void carry(Inbox.Letter letter, Page page) throws Undelivered, InterruptedException {
        switch (ReturnTo.read(letter.returnTo())) {
            case ReturnTo.Place(var channel, var thread, _) -> persist(p -> api.post(channel, thread, p, null), page);
            case ReturnTo.Url(var url, _) -> {
                try {
                    persist(p -> api.respond(url, p), page);
                } catch (Undelivered e) { // used up, or older than 30 minutes after an outage: then as a direct message
                    persist(p -> api.post(Guests.plain(letter.what().from().user()), null, p, null), page);
                }
            }
            case ReturnTo.Home(var user) -> persist(p -> api.publish(user, p), page);
        }
    }

    /** Shows the form; false where it came too late or from where none can be shown: then the reply's words say what to do. */
    private boolean opened(Inbox.Letter letter, Form form, ReturnTo returnTo) {
        String trigger = returnTo.trigger();
        if (trigger == null) {
            return false;
        }
        try {
            api.open(trigger, Modal.of(form, returnTo));
            return true;
        } catch (Undelivered e) {
            log.warn("slack: letter={} form not shown ({})", letter.id(), e.error());
            return false;
        }
    }

    private void persist(Way way, Page page) throws Undelivered, InterruptedException {
        Page now = page;
        for (int tried = 1; ; tried++) {
            try {
                way.send(now);
                return;
            } catch (Undelivered e) {
                if (e.aboutLayout() && !now.blocks().isEmpty()) {
                    now = page.plain();
                } else if (!e.passing() || tried >= TRIES || e.waiting().compareTo(LONGEST) > 0) {
                    throw e;
                } else {
                    var backoff = Duration.ofSeconds(1L << tried - 1);
                    pause.of(e.waiting().compareTo(backoff) > 0 ? e.waiting() : backoff);
                }
            }
        }
    }
}
