package dev.toban.config;

import dev.toban.duties.Etiquette;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Every setting of the program, checked. Nobody else reads the environment.
 *
 * @param redis where the store is; empty = the embedded one
 * @param data folder of the embedded Redis
 * @param seed folder imported at start
 * @param clock where the bot's clock starts; empty = the machine's time
 * @param publicUrl where people reach this program from outside; empty = nowhere, then there are no addresses to give out
 * @param digestAt when the hub's channel is told of yesterday's questions without an answer, local time
 * @param duties when people are told of their duties, and what needs the hub's yes
 */
record Settings(
        boolean practice,
        Optional<String> redis,
        Path data,
        Optional<Path> seed,
        Optional<OffsetDateTime> clock,
        Optional<URI> publicUrl,
        LocalTime digestAt,
        Etiquette duties,
        Line line,
        Slack slack) {

    /**
     * @param secrets one or, while it is being changed, two channel secrets
     * @param accessToken a fixed token; empty = stateless tokens from id and secret
     * @param basicId the account's own name (@…), for links and QR codes; empty = none are made
     */
    record Line(
            List<String> secrets, Optional<String> channelId, Optional<String> accessToken, URI apiUrl, URI dataUrl, String basicId) {
        @Override
        public String toString() {
            return "Line[" + apiUrl + "]"; // never the secrets
        }
    }

    /** @param leads ids of those who lead the hub from the start */
    record Slack(String signingSecret, String botToken, URI apiUrl, String hubChannel, Set<String> leads) {
        @Override
        public String toString() {
            return "Slack[" + apiUrl + "]";
        }
    }

    static Settings read(Environment env) {
        var from = new Reader(env);
        boolean practice = env.acceptsProfiles(Profiles.of("practice"));
        Line line = new Line(
                practice ? List.of() : from.secrets("toban.line.channel-secret"),
                from.text("toban.line.channel-id"),
                from.text("toban.line.channel-access-token"),
                from.url("toban.line.api-url", "https://api.line.me"),
                from.url("toban.line.data-url", "https://api-data.line.me"),
                from.matching("toban.line.basic-id", "@[0-9A-Za-z_.-]{3,30}", "the account's basic id, such as @123abcde").orElse(""));
        if (!practice && line.accessToken().isEmpty() && line.channelId().isEmpty()) {
            throw new BadSetting(
                    "toban.line.channel-access-token",
                    "none",
                    "a token, or toban.line.channel-id to make short-lived ones with the channel secret");
        }
        Slack slack = new Slack(
                practice ? "" : from.secret("toban.slack.signing-secret"),
                practice ? "" : from.secret("toban.slack.bot-token"),
                from.slackUrl("toban.slack.api-url", "https://slack.com/api/"),
                practice ? "" : from.required("toban.slack.hub-channel", "the id of the hub's Slack channel, C…"),
                from.matching("toban.hub-leads", "[UW][A-Z0-9]{2,20}(\\s*,\\s*[UW][A-Z0-9]{2,20})*", "Slack ids with commas between them, U…")
                        .map(ids -> Set.copyOf(List.of(ids.split("\\s*,\\s*"))))
                        .orElseGet(Set::of));
        return new Settings(
                practice,
                from.redis("toban.redis.url"),
                Path.of(from.text("toban.data").orElse("./data")),
                from.folder("toban.seed"),
                from.clock("toban.clock", practice || loopback(line.apiUrl()) && loopback(slack.apiUrl())),
                from.text("toban.public-url").isEmpty() ? Optional.empty() : Optional.of(from.url("toban.public-url", "https://toban.example.org")),
                from.time("toban.digest-at", "08:40"),
                new Etiquette(
                        Duration.ofHours(from.number("toban.duties.free-hours", 24, 0, 24 * 31)),
                        from.number("toban.duties.nights", 2, 1, 31),
                        from.time("toban.duties.day-before-at", "19:00"),
                        from.time("toban.duties.same-day-at", "17:00"),
                        Duration.ofMinutes(from.number("toban.duties.patience-minutes", 20, 1, 24 * 60)),
                        from.time("toban.duties.gaps-at", "09:00"),
                        from.number("toban.duties.gap-days", 14, 1, 92),
                        from.time("toban.duties.week-at", "07:30")),
                line,
                slack);
    }

    private static boolean loopback(URI url) {
        String host = url.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private record Reader(Environment env) {
        Optional<String> text(String name) {
            return Optional.ofNullable(env.getProperty(name)).map(String::strip).filter(v -> !v.isEmpty());
        }

        Optional<String> matching(String name, String form, String rule) {
            Optional<String> value = text(name);
            if (value.isPresent() && !value.get().matches(form)) {
                throw new BadSetting(name, value.get(), rule);
            }
            return value;
        }

        String required(String name, String rule) {
            return text(name).orElseThrow(() -> new BadSetting(name, "none", rule));
        }

        String secret(String name) {
            return required(name, "a secret, given in the environment");
        }

        List<String> secrets(String name) {
            List<String> all = List.of(secret(name).split("\\s*,\\s*"));
            if (all.size() > 2 || all.stream().anyMatch(String::isBlank)) {
                throw new BadSetting(name, "(" + all.size() + " values, not shown)", "one secret, or two with a comma between them");
            }
            return all;
        }

        URI url(String name, String otherwise) {
            URI url = absolute(name, otherwise);
            if (!url.getPath().isEmpty() && !url.getPath().equals("/")) {
                throw new BadSetting(name, url.toString(), "an address without a path");
            }
            return url;
        }

        URI slackUrl(String name, String otherwise) {
            URI url = absolute(name, otherwise);
            if (!url.getPath().endsWith("/api/")) {
                throw new BadSetting(name, url.toString(), "an address that ends in /api/");
            }
            return url;
        }

        private URI absolute(String name, String otherwise) {
            String value = text(name).orElse(otherwise);
            try {
                URI url = URI.create(value);
                if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // said below
            }
            throw new BadSetting(name, value, "an address such as " + otherwise);
        }

        Optional<String> redis(String name) {
            Optional<String> value = text(name);
            if (value.isPresent() && !value.get().matches("(redis|rediss|redis-sentinel)://.+")) {
                throw new BadSetting(name, "(not shown)", "redis://, rediss:// or redis-sentinel://, or such nodes with commas between them");
            }
            return value;
        }

        Optional<Path> folder(String name) {
            Optional<Path> folder = text(name).map(Path::of);
            if (folder.isPresent() && !Files.isDirectory(folder.get())) {
                throw new BadSetting(name, folder.get().toString(), "a folder that exists");
            }
            return folder;
        }

        LocalTime time(String name, String otherwise) {
            String value = text(name).orElse(otherwise);
            try {
                return LocalTime.parse(value);
            } catch (DateTimeParseException e) {
                throw new BadSetting(name, value, "a time of day such as " + otherwise);
            }
        }

        int number(String name, int otherwise, int least, int most) {
            String value = text(name).orElse(Integer.toString(otherwise));
            if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
                throw new BadSetting(name, value, "a whole number from " + least + " to " + most);
            }
            return Integer.parseInt(value);
        }

        Optional<OffsetDateTime> clock(String name, boolean allowed) {
            Optional<String> value = text(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!allowed) {
                throw new BadSetting(name, value.get(), "none, unless LINE and Slack are stand-ins on a loopback address");
            }
            try {
                return Optional.of(OffsetDateTime.parse(value.get()));
            } catch (DateTimeParseException e) {
                throw new BadSetting(name, value.get(), "a date and time with offset such as 2026-12-09T18:40+09:00");
            }
        }
    }
}
