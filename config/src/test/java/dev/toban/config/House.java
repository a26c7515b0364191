package dev.toban.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, as in service (no practice profile), on free ports and with the small hub of the test resources. */
final class House implements AutoCloseable {
    /** A Wednesday evening, some time after the first call has begun. */
    static final String NOW = "2026-12-09T18:40+09:00";

    private final ConfigurableApplicationContext program;

    private House(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** Starts it and returns when it is listening; it may not be ready yet. */
    static House open(Outside outside, Path data, Map<String, String> more) {
        Map<String, String> settings = settings(outside, data);
        settings.putAll(more);
        House house = new House(run(settings));
        outside.line.bot(URI.create(house.address("/line/webhook")));
        return house;
    }

    /** The same in practice mode: its own stand-ins, the demo hub, the page. */
    static House practice(Path data) {
        return new House(run(Map.of(
                "spring.profiles.active", "practice",
                "server.port", "0",
                "management.server.port", "0",
                "toban.data", data.toString(),
                "toban.slow-after", "10000", // a browser types faster than people
                "toban.clock", NOW)));
    }

    /** Everything it needs to start. */
    static Map<String, String> settings(Outside outside, Path data) {
        var settings = new LinkedHashMap<>(outside.settings());
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("toban.data", data.toString());
        settings.put("toban.seed", seed().toString());
        settings.put("toban.slow-after", "10000"); // tests type faster than people
        settings.put("toban.clock", NOW);
        return settings;
    }

    static ConfigurableApplicationContext run(Map<String, String> settings) {
        String[] arguments = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new);
        return new SpringApplicationBuilder(App.class).run(arguments);
    }

    static Path seed() {
        return more("house");
    }

    /** Another folder of the test resources. */
    static Path more(String name) {
        try {
            return Path.of(House.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    House ready() {
        Eventually.eventually(this::readiness, r -> Assertions.assertThat(r.status()).as(r.body()).isEqualTo(200));
        return this;
    }

    Http.Answer readiness() {
        return Http.get(management("/actuator/health/readiness"));
    }

    String address(String path) {
        return "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path;
    }

    String management(String path) {
        return "http://127.0.0.1:" + program.getEnvironment().getProperty("local.management.port") + path;
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    @Override
    public void close() {
        program.close();
    }
}
