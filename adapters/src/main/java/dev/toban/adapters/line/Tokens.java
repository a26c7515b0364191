package dev.toban.adapters.line;

import java.io.IOException;

/** Where the channel access token comes from. */
interface Tokens {
    String get() throws IOException;

    /** LINE refused this one with 401. False if there can't be a better one. */
    boolean drop(String refused);

    /** A long-lived token from LINE's console; nothing can replace it but the operator. */
    static Tokens fixed(String token) {
        return new Tokens() {
            @Override
            public String get() {
                return token;
            }

            @Override
            public boolean drop(String refused) {
                return false;
            }
        };
    }
}
