package dev.toban.crooked.ask;

import java.time.Instant;

/** A bad example: something of the bot that reads the machine's clock. */
class Wristwatch {
    Instant look() {
        return Instant.now();
    }
}
