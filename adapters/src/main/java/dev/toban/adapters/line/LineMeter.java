package dev.toban.adapters.line;

import dev.toban.announce.Quota;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Reads the month's paid messages off LINE: the limit, and about how many are used, those from LINE's own manager too. */
public final class LineMeter implements Quota.Meter {
    private final LineClient line;

    public LineMeter(LineClient line) {
        this.line = line;
    }

    @Override
    public Optional<Quota> read() {
        try {
            LineClient.Month month = line.month();
            return Optional.of(new Quota(month.limit(), month.used()));
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }
}
