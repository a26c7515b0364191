package dev.toban.imports;

import java.time.Instant;
import java.util.Base64;

/**
 * A file that waits for a yes or no. What it would change is not kept but read again each time, so that it is never older than the rota.
 *
 * @param from who handed it in, an id
 * @param content its bytes in Base64
 */
public record Proposal(String id, String from, String name, Instant at, String content) {
    static Proposal of(String id, String from, String name, Instant at, byte[] file) {
        return new Proposal(id, from, name, at, Base64.getEncoder().encodeToString(file));
    }

    byte[] file() {
        return Base64.getDecoder().decode(content);
    }
}
