package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.Message;
import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Hands parcels to LINE: a push for one person, a multicast for several, with a retry key that stays the same for each parcel. */
public final class LineCourier implements Outbox.Courier {
    /** Of 200 a second that LINE takes (reference, "Rate limits"): a replica that goes and the one that follows may overlap by a few. */
    private static final int MULTICASTS = 192;

    /** Of 2,000 a second: late answers are pushed too, beside these and by every replica. */
    private static final int PUSHES = 1_000;

    private final LineClient line;
    private final Metronome multicasts = new Metronome(MULTICASTS);
    private final Metronome pushes = new Metronome(PUSHES);
    private final Predicate<String> large;

    /** @param large who wants large letters; all whom one parcel is for want the same */
    public LineCourier(LineClient line, Predicate<String> large) {
        this.line = line;
        this.large = large;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel.line();
    }

    @Override
    public Outbox.Receipt deliver(Parcel parcel) throws IOException {
        List<Message> messages = LineMessages.of(parcel.what(), Type.of(large.test(parcel.to().getFirst())));
        if (messages.isEmpty()) {
            return Outbox.Receipt.REFUSED;
        }
        UUID key = UUID.nameUUIDFromBytes(("parcel:" + parcel.id()).getBytes(StandardCharsets.UTF_8));
        return switch (sent(parcel.to(), messages, key)) {
            case Outcome.Accepted _ -> Outbox.Receipt.ACCEPTED;
            case Outcome.Refused _, Outcome.TokenGone _ -> Outbox.Receipt.REFUSED;
            case Outcome.Spent _ -> Outbox.Receipt.SPENT;
            case Outcome.Later(int status) when status == 429 && line.monthSpent(parcel.to().size()) -> Outbox.Receipt.SPENT;
            case Outcome.Later(int status) -> throw new IOException("line: status " + status + " (expected: 200)");
        };
    }

    private Outcome sent(List<String> to, List<Message> messages, UUID key) throws IOException {
        if (to.size() == 1) {
            pushes.next();
            return line.push(to.getFirst(), messages, key);
        }
        multicasts.next();
        return line.multicast(to, messages, key);
    }
}
