package dev.toban.directory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Photos that are shown, and where. LINE and Slack fetch pictures by address, so an address is hard to guess, is another one each week,
 * and opens nothing once the photo is taken back.
 */
public final class Portraits {
    private static final int WEEK = 7; // days

    private final Optional<URI> outside;
    private final Map<String, Portrait> all = new ConcurrentHashMap<>();

    /** @param outside where the bot is reached from outside; empty = nowhere, then no pictures are shown in chats */
    public Portraits(Optional<URI> outside) {
        this.outside = outside;
    }

    public void take(List<Portrait> put, List<String> gone) {
        gone.forEach(all::remove);
        put.forEach(p -> all.put(p.person(), p));
    }

    public Optional<Portrait> of(String person) {
        return Optional.ofNullable(all.get(person));
    }

    public Stream<Portrait> all() {
        return all.values().stream();
    }

    /** Where the photo is fetched of a person as somebody sees them; empty where they show none. */
    public Optional<String> address(Person seen, LocalDate today) {
        return outside.flatMap(base -> seen.photo() == null
                ? Optional.empty()
                : of(seen.id()).map(p -> base.resolve("/p/" + name(p) + "/" + key(p, week(today)) + ".jpg").toString()));
    }

    /** Which photo an address opens; those of this week and the last do. */
    public Optional<Portrait> opened(String name, String key, LocalDate today) {
        return all().filter(p -> name(p).equals(name) && (key(p, week(today)).equals(key) || key(p, week(today) - 1).equals(key))).findFirst();
    }

    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), WEEK);
    }

    private static String name(Portrait p) {
        return hash("name " + p.secret());
    }

    private static String key(Portrait p, long week) {
        return hash("week " + week + " " + p.secret());
    }

    /** Half of it: 128 bits nobody guesses. */
    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
