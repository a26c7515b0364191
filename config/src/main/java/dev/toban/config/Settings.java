package dev.toban.config;

import dev.toban.duties.Etiquette;
import dev.toban.privacy.Periods;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.Collectors;
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
 * @param slowAfter how much one may send within a minute before being asked to wait
 * @param keep how long what is kept
 * @param makesMenus whether rich menus that are missing or changed are made by itself
 * @param auditKey what marks of the record are sealed with; a secret, empty = they are not sealed
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
        Optional<String> auditKey,
        int slowAfter,
        Periods keep,
        boolean makesMenus,
        Line line,
        Slack slack) {

    @Override
    public String toString() {
        return "Settings[" + line + ", " + slack + "]"; // never the store's password nor a key
    }

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
    record Slack(String signingSecret, String botToken, URI apiUrl, String hubChannel, Set<String> leads, Map<String, String> groups) {
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
                        .orElseGet(Set::of),
                from.matching("toban.slack.groups", "[^=,]+=S[A-Z0-9]+(\\s*,\\s*[^=,]+=S[A-Z0-9]+)*", "an area and a group's id each, 上町=S0123, with commas between them")
                        .map(pairs -> Stream.of(pairs.split("\\s*,\\s*")).map(pair -> pair.split("=")).collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1], (_, last) -> last)))
                        .orElseGet(Map::of));
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
                from.key("toban.audit.key"),
                from.number("toban.slow-after", 20, 1, 999_999),
                from.keep(),
                practice || from.word("toban.rich-menus", "make"),
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

        /** Whether that one word stands there; nothing else may. */
        boolean word(String name, String word) {
            Optional<String> value = text(name);
            if (value.isPresent() && !value.get().equals(word)) {
                throw new BadSetting(name, value.get(), word + ", or none");
            }
            return value.isPresent();
        }

        Periods keep() {
            Periods d = Periods.DEFAULT;
            return new Periods(
                    period("rota", d.rota()), period("audit", d.audit()), period("rsvp", d.rsvp()), period("attendance", d.attendance()),
                    period("tickets", d.tickets()), period("photos", d.photos()), period("safety", d.safety()), period("drill", d.drill()),
                    period("left", d.left()));
        }

        /** 90d, 12m, 5y; at most the default, which is what people were told. */
        private Period period(String of, Period most) {
            String name = "toban.keep." + of;
            Optional<String> value = text(name);
            if (value.isEmpty()) {
                return most;
            }
            String rule = "a time such as 90d, 12m or 5y, at most " + most.toString().substring(1).toLowerCase(Locale.ROOT);
            if (!value.get().matches("[1-9]\\d{0,4}[dmy]")) {
                throw new BadSetting(name, value.get(), rule);
            }
            Period period = Period.parse("P" + value.get().toUpperCase(Locale.ROOT));
            if (LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plus(most))) {
                throw new BadSetting(name, value.get(), rule);
            }
            return period;
        }

        Optional<String> key(String name) {
            Optional<String> key = text(name);
            if (key.isPresent() && key.get().length() < 32) {
                throw new BadSetting(name, "(" + key.get().length() + " characters, not shown)", "a secret of 32 characters or more, or none");
            }
            return key;
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
