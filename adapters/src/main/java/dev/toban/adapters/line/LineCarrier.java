package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.Message;
import dev.toban.talk.Carrier;
import dev.toban.talk.Channel;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries answers to LINE: by the reply token, which is free, and where its minute is over by a push, which is not. A push bears a retry
 * key made from the letter's id, so that the same answer is taken once however often it is tried, by whichever replica.
 */
public final class LineCarrier implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(LineCarrier.class);

    /** An answer that is later than this helps nobody, and the person's next question waits behind it. */
    private static final Duration PUSH_FOR = Duration.ofMinutes(5);

    private final LineClient line;
    private final InstantSource machine;
    private final Patience patience;
    private final Consumer<String> outcomes;
    private final Predicate<String> large;

    /**
     * @param outcomes told what became of each answer: replied, pushed, dropped-… (a small, fixed set of words, for a counter)
     * @param large who wants large letters
     */
    public LineCarrier(LineClient line, Consumer<String> outcomes, Predicate<String> large) {
        this(line, outcomes, large, InstantSource.system(), Duration.ofMillis(200));
    }

    LineCarrier(LineClient line, Consumer<String> outcomes) {
        this(line, outcomes, user -> false);
    }

    LineCarrier(LineClient line, Consumer<String> outcomes, InstantSource machine, Duration firstPause) {
        this(line, outcomes, user -> false, machine, firstPause);
    }

    private LineCarrier(LineClient line, Consumer<String> outcomes, Predicate<String> large, InstantSource machine, Duration firstPause) {
        this.line = line;
        this.machine = machine;
        this.patience = new Patience(firstPause, machine);
        this.outcomes = outcomes;
        this.large = large;
    }

    /** Lays an answer out as for sending, and sends nothing: for warming up. */
    public int rehearse(Reply reply) {
        return FlexPages.size(LineMessages.of(reply));
    }

    @Override
    public boolean carries(Channel channel) {
        return channel.line();
    }

    /** @throws java.util.concurrent.CancellationException if the thread is interrupted before the answer has arrived */
    @Override
    public void carry(Letter letter, Reply reply) {
        Sender from = letter.what().from();
        List<Message> messages = LineMessages.of(reply, Type.of(from.channel() == Channel.LINE_DM && large.test(from.user())));
        if (messages.isEmpty()) {
            return;
        }
        String outcome = carried(letter, messages, reply);
        outcomes.accept(outcome);
        if (outcome.startsWith("dropped")) {
            log.warn("answer to {} {}", letter.id(), outcome);
        }
    }

    private String carried(Letter letter, List<Message> messages, Reply reply) {
        var returnTo = ReturnTo.read(letter.returnTo());
        String token = returnTo.token();
        if (token == null || !machine.instant().isBefore(returnTo.goodUntil())) {
            return pushed(letter, messages);
        }
        return switch (patience.until(returnTo.goodUntil(), () -> line.reply(token, messages))) {
            case Outcome.Accepted _ -> "replied";
            case Outcome.TokenGone _ -> "dropped-token-gone"; // perhaps an earlier try got through: never twice
            case Outcome.Later _, Outcome.Spent _ -> pushed(letter, messages);
            case Outcome.Refused(int status) when status == 400 -> inPlainWords(token, returnTo.goodUntil(), reply);
            case Outcome.Refused _ -> "dropped-refused";
        };
    }

    /** LINE found fault with how the answer is laid out, and sent nothing. The words alone will do. */
    private String inPlainWords(String token, Instant end, Reply reply) {
        List<Message> words = LineMessages.of(Reply.of(reply.text()));
        boolean arrived = patience.until(end, () -> line.reply(token, words)) instanceof Outcome.Accepted;
        return arrived ? "replied-in-words" : "dropped-refused";
    }

    private String pushed(Letter letter, List<Message> messages) {
        if (!matters(letter.what())) {
            return "dropped-too-late";
        }
        UUID key = UUID.nameUUIDFromBytes(("answer:" + letter.id()).getBytes(StandardCharsets.UTF_8));
        String user = letter.what().from().user();
        Outcome outcome = patience.until(machine.instant().plus(PUSH_FOR), () -> withinMonth(line.push(user, messages, key)));
        return switch (outcome) {
            case Outcome.Accepted _ -> "pushed";
            case Outcome.Later _ -> "dropped-line-away";
            case Outcome.Spent _ -> "dropped-month-spent";
            case Outcome.Refused _, Outcome.TokenGone _ -> "dropped-refused";
        };
    }

    private Outcome withinMonth(Outcome outcome) {
        return outcome instanceof Outcome.Later(int status) && status == 429 && line.monthSpent(1) ? new Outcome.Spent() : outcome;
    }

    /** Whether an answer is worth a paid message: to one person who asked. In a group it would cost one for each member. */
    private static boolean matters(Incoming what) {
        Sender from = what.from();
        boolean asked = what instanceof Incoming.Said || what instanceof Incoming.Tapped;
        return asked && from.channel() == Channel.LINE_DM && !Nameless.is(from.user());
    }
}
