package dev.toban.adapters.redis;

import dev.toban.paper.KeyRing;
import dev.toban.paper.Print;
import dev.toban.paper.Shelf;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The shelf in Redis, which clears it by itself. A file lies under its secret's hash, so that who reads the store can't make the link. */
public final class RedisShelf implements Shelf {
    private static final int PAGE = 500;

    private final Link link;
    private final Keys keys;

    /** @param hub the hub's id */
    public RedisShelf(Link link, String hub) {
        this.link = link;
        this.keys = new Keys(hub);
    }

    /** How a file is written down. */
    private record Laid(String name, String type, String base64) {}

    @Override
    public String lay(Print print, Duration kept) {
        return lay(print, kept, keys::shelf);
    }

    @Override
    public String layForAll(Print print, Duration kept) {
        return lay(print, kept, keys::shelfForAll);
    }

    private String lay(Print print, Duration kept, UnaryOperator<String> key) {
        if (print.bytes().length > LARGEST || kept.compareTo(LONGEST) > 0 || !kept.isPositive()) {
            throw new IllegalArgumentException(
                    print.name() + ": " + print.bytes().length + " bytes for " + kept + " (expected: at most " + LARGEST + " for " + LONGEST + ")");
        }
        String secret = KeyRing.secret();
        var laid = new Laid(print.name(), print.type(), Base64.getEncoder().encodeToString(print.bytes()));
        link.ask(r -> r.set(key.apply(KeyRing.hash(secret)), Json.write(laid), SetArgs.Builder.px(kept)));
        return "f/" + secret + "/" + print.name();
    }

    @Override
    public void clear() {
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            ScanCursor from = cursor;
            var some = link.ask(r -> r.scan(from, ScanArgs.Builder.matches(keys.shelf("*")).limit(PAGE)));
            for (String key : some.getKeys()) {
                link.ask(r -> r.del(key));
            }
            cursor = some;
        } while (!cursor.isFinished());
    }

    @Override
    public Optional<Print> fetch(String secret, String name) {
        String hash = KeyRing.hash(secret);
        return Optional.ofNullable(link.ask(r -> r.get(keys.shelf(hash))))
                .or(() -> Optional.ofNullable(link.ask(r -> r.get(keys.shelfForAll(hash)))))
                .map(j -> Json.read(j, Laid.class))
                .filter(l -> l.name().equals(name))
                .map(l -> new Print(l.name(), l.type(), Base64.getDecoder().decode(l.base64())));
    }
}
