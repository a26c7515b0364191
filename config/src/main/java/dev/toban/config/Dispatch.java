package dev.toban.config;

import dev.toban.adapters.redis.RedisOutbox;
import dev.toban.answer.Board;
import dev.toban.talk.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;

/** Sends the couriers off, counts what became of each parcel, and hands the receipts to the office. */
final class Dispatch {
    private final RedisOutbox outbox;
    private final List<Outbox.Courier> couriers;
    private final HubOffice office;
    private final Auditor auditor;
    private final MeterRegistry meters;

    Dispatch(RedisOutbox outbox, List<Outbox.Courier> couriers, Board board, HubOffice office, Auditor auditor, MeterRegistry meters) {
        this.outbox = outbox;
        this.couriers = couriers.stream().<Outbox.Courier>map(courier -> new Interpreter(courier, board)).toList();
        this.office = office;
        this.auditor = auditor;
        this.meters = meters;
    }

    void begin() {
        outbox.deliver(couriers, office.gate(), (parcel, receipt) -> {
            auditor.sent(parcel, receipt);
            office.clerk().done(parcel, receipt);
            meters.counter("toban_parcels", "about", parcel.about(), "receipt", receipt.name().toLowerCase(Locale.ROOT))
                    .increment(parcel.to().size());
        });
    }
}
