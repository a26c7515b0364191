package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** LINE's SDK asks for okhttp 5 and Slack's for 4; mixed they fail only when a message is sent. */
class ClasspathTest {
    @Test
    void thereIsOneOkhttpAndItIsTheOneBothClientsWorkWith() throws IOException {
        var places = Collections.list(getClass().getClassLoader().getResources("okhttp3/OkHttpClient.class"));
        assertThat(places).extracting(URL::toString).singleElement().asString().contains("okhttp-4.12.");
    }
}
