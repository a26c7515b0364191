package dev.toban.adapters.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void it_is_the_hmac_of_the_raw_bytes() {
        // RFC 4231, test case 2, in Base64
        var signature = new Signature(List.of("Jefe"));
        byte[] data = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
        assertThat(signature.covers(data, "W9zBRr+5gmjAYIVYfXY6a/O8pmQX==")).isFalse();
        assertThat(signature.covers(data, base64("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))).isTrue();
    }

    @Test
    void one_or_two_secrets_are_needed() {
        for (List<String> secrets : List.of(List.<String>of(), List.of("a", " "), List.of("a", "b", "c"))) {
            assertThatThrownBy(() -> new Signature(secrets)).hasMessageMatching("toban.line.channel-secret: .*\\(expected: one or two.*\\)");
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
