package dev.toban.imports;

import java.io.IOException;

/** Where files that people hand in lie until they are fetched. */
public interface Hatch {
    /** 2 MB; the largest rota seen has 60 kB, a prefecture's list of offices 1.4 MB. */
    int MOST = 2 * 1024 * 1024;

    /**
     * @throws TooBig if it has more than {@link #MOST} bytes
     * @throws IOException if it can't be had: gone, not shared with the bot, or the channel is down
     */
    byte[] fetch(String file) throws IOException;

    /** More bytes than any list has. */
    final class TooBig extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
