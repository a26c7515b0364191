package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the house: nobody is left on the line, and nobody keeps it open. */
class ClosingTest {
    @Test
    void aPageThatIsOpenIsHungUpOn(@TempDir Path data) throws Exception {
        House house = House.practice(data).ready();
        var page = HttpRequest.newBuilder(URI.create(house.address("/practice/stream"))).build();
        try (HttpClient browser = HttpClient.newHttpClient();
                Stream<String> told = browser.send(page, BodyHandlers.ofLines()).body()) {
            house.close();
            assertThat(told).as("ends as it should, not by a line that was cut").isNotNull().allMatch(line -> line.isEmpty() || line.contains(":"));
        }
    }
}
