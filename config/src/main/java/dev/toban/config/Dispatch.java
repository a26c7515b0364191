package dev.toban.config;

import dev.toban.adapters.redis.RedisOutbox;
import dev.toban.talk.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;

/** Sends the couriers off, counts what became of each parcel, and hands the receipts to the office. */
final class Dispatch {
    private final RedisOutbox outbox;
    private final List<Outbox.Courier> couriers;
    private final HubOffice office;
    private final MeterRegistry meters;

    Dispatch(RedisOutbox outbox, List<Outbox.Courier> couriers, HubOffice office, MeterRegistry meters) {
        this.outbox = outbox;
        this.couriers = List.copyOf(couriers);
        this.office = office;
        this.meters = meters;
    }

    void begin() {
        outbox.deliver(couriers, office.gate(), (parcel, receipt) -> {
            office.clerk().done(parcel, receipt);
            meters.counter("toban_parcels", "about", parcel.about(), "receipt", receipt.name().toLowerCase(Locale.ROOT))
                    .increment(parcel.to().size());
        });
    }
}
