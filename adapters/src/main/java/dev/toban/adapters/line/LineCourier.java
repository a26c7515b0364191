package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.Message;
import dev.toban.talk.Channel;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Hands parcels to LINE: a push for one person, a multicast for several, with a retry key that stays the same for each parcel. */
public final class LineCourier implements Outbox.Courier {
    private final LineClient line;

    public LineCourier(LineClient line) {
        this.line = line;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel.line();
    }

    @Override
    public Outbox.Receipt deliver(Parcel parcel) throws IOException {
        List<Message> messages = LineMessages.of(parcel.what());
        if (messages.isEmpty()) {
            return Outbox.Receipt.REFUSED;
        }
        UUID key = UUID.nameUUIDFromBytes(("parcel:" + parcel.id()).getBytes(StandardCharsets.UTF_8));
        Outcome outcome = parcel.to().size() == 1
                ? line.push(parcel.to().getFirst(), messages, key)
                : line.multicast(parcel.to(), messages, key);
        return switch (outcome) {
            case Outcome.Accepted _ -> Outbox.Receipt.ACCEPTED;
            case Outcome.Refused _, Outcome.TokenGone _ -> Outbox.Receipt.REFUSED;
            case Outcome.Later(int status) when status == 429 && line.monthSpent() -> Outbox.Receipt.SPENT;
            case Outcome.Later(int status) -> throw new IOException("line: status " + status + " (expected: 200)");
        };
    }
}
