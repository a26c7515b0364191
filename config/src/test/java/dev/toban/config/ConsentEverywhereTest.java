package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineDelivery;
import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.paper.Key;
import dev.toban.paper.KeyRing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody takes back is absent everywhere, at once: looked for in every place where professionals and residents read something, before
 * and after. The hub keeps seeing it, so its own lists are not among the places.
 */
class ConsentEverywhereTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String STRANGER = "U00000000000000000000000000000bb1";
    private static final Pattern FILE = Pattern.compile("https://toban\\.example\\.org(/[fsc]/[A-Za-z0-9_/.-]+)");

    private static final String FAMILY = "患者さんに渡す当番医の紙、今月分ください";

    /** What people ask who look for somebody. */
    private static final List<String> ASKED = List.of(
            "今夜の浜手の当番医は？", "大山先生の連絡先", "大山先生の携帯", "大山先生って今日当番？", "来週の浜手の当番表", "しおかぜ医院の連絡先", "しおかぜ医院の先生は誰ですか",
            "しおかぜ医院の夜間連絡先", "浜手の訪問診療してる診療所", "昨日の夜の当番は誰でしたか", "今夜の当番がつながらない");

    private static final Outside outside = new Outside();
    private static House house;

    /** Addresses given out before anything was taken back. */
    private static String calendar;

    private static String faces;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = House.open(outside, data, Map.of("toban.public-url", "https://toban.example.org")).ready();
        String secret = KeyRing.secret();
        house.part(RedisBooks.class).write(Change.nothing(NURSE, "calendar of an area").put(
                Book.KEYS, new Key(KeyRing.hash(secret), new Key.OfArea("浜手"), NURSE, Instant.EPOCH)));
        calendar = "/c/" + secret + ".ics";
        faces = link(NURSE, "顔写真つきの一覧って紙でもらえますか");
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    /**
     * @param what it is that is taken back
     * @param seen how it reads
     * @param places where it is read before that, all of them
     * @param still where it may be read after that: it was taken back from others only
     */
    private record Case(String what, String seen, Set<String> places, Runnable back, Set<String> still) {}

    private static Stream<Case> cases() {
        String office = house.part(Board.class).directory().offices().stream().filter(o -> o.name().equals("しおかぜ医院")).findFirst().orElseThrow().id();
        String doctor = String.valueOf(house.part(Board.class).members().known(DOCTOR).orElseThrow().person());
        outside.send(LineEvent.postback(DOCTOR, "consent|set|p|" + doctor + "|MOBILE|PROFESSIONALS"));
        eventually(() -> outside.asks(NURSE, "大山先生の連絡先"), said -> assertThat(said).contains("070-0000-2001"));
        return Stream.of(
                new Case("an office's number at night", "099-000-2901", Set.of("LINE nurse", "/understand doctor"),
                        hub("o|" + office + "|NIGHT_PHONE|HUB"), Set.of()),
                new Case("an office's telephone, from residents", "099-000-2101",
                        Set.of("LINE nurse", "LINE stranger", "/understand doctor", "/understand resident", "family sheet", "public sheet", "faces"),
                        hub("o|" + office + "|PHONE|PROFESSIONALS"), Set.of("LINE nurse", "/understand doctor", "faces")),
                new Case("an office's telephone, from all", "099-000-2101", Set.of("LINE nurse", "/understand doctor", "faces"),
                        hub("o|" + office + "|PHONE|HUB"), Set.of()),
                new Case("a person's mobile", "070-0000-2001", Set.of("LINE nurse", "/understand doctor"),
                        () -> assertThat(outside.asks(DOCTOR, "携帯を載せないで")).contains("拠点だけ"), Set.of()),
                new Case("a person", "大山 一郎", Set.of("LINE nurse", "/understand doctor", "calendar", "faces", "family sheet"),
                        () -> assertThat(outside.asks(DOCTOR, "公開を全部やめる")).contains("拠点だけ"), Set.of()),
                new Case("an office", "しおかぜ医院",
                        Set.of("LINE nurse", "LINE stranger", "/understand doctor", "/understand resident", "public sheet", "calendar", "family sheet"),
                        hub("o|" + office + "|ALL|HUB"), Set.of("family sheet"))); // which that office prints for its own patients
    }

    /** One after the other: each begins with what is left. */
    @Test
    void whatIsTakenBackIsAbsentEverywhereAtOnce() {
        cases().forEach(c -> {
            assertThat(places(c.seen())).as("before: %s", c.what()).isEqualTo(new TreeSet<>(c.places()));
            String file = link(DOCTOR, FAMILY);
            c.back().run();
            assertThat(places(c.seen())).as("after: %s", c.what()).isEqualTo(new TreeSet<>(c.still()));
            assertThat(Handed.get(house, file).statusCode()).as("a file made before").isEqualTo(404);
        });
    }

    /** Where it is read now. */
    private static Set<String> places(String seen) {
        List<String> asked = ASKED.stream().filter(q -> !q.contains(seen)).toList(); // what one typed oneself is said back
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        all.put("LINE nurse", () -> asked.stream().map(q -> card(outside.ask(NURSE, q))).collect(Collectors.joining("\n")));
        all.put("LINE stranger", () -> asked.stream().map(q -> card(outside.ask(STRANGER, q))).collect(Collectors.joining("\n")));
        all.put("/understand doctor", () -> asked.stream().map(q -> understand(q, "doctor")).collect(Collectors.joining("\n")));
        all.put("/understand resident", () -> asked.stream().map(q -> understand(q, "resident")).collect(Collectors.joining("\n")));
        all.put("family sheet", () -> Handed.text(Handed.get(house, link(DOCTOR, FAMILY)).body()));
        all.put("public sheet", () -> Handed.text(Handed.get(house, link(NURSE, "患者さんに配っていい当番医の表ありますか")).body()));
        all.put("calendar", () -> body(calendar).replace("\r\n ", ""));
        all.put("faces", () -> Handed.text(Handed.get(house, faces).body()));
        all.put("events", () -> body("/events") + body("/events.csv") + body("/events.ics"));
        return all.entrySet().stream().filter(e -> e.getValue().get().contains(seen)).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String card(LineDelivery delivery) {
        return delivery.messages().toString();
    }

    private static String understand(String words, String role) {
        return Http.post(house.management("/understand"), "{\"text\": \"%s\", \"role\": \"%s\"}".formatted(words, role)).body();
    }

    private static String body(String path) {
        return new String(Handed.get(house, path).body(), StandardCharsets.UTF_8);
    }

    private static Runnable hub(String data) {
        return () -> {
            int before = outside.posted(Outside.HUB).size();
            outside.hand(house).click(Outside.STAFF, RightsWalk.button(Outside.STAFF, "consent|set|" + data), "tap:0");
            eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).hasSizeGreaterThan(before));
        };
    }

    private static String link(String user, String words) {
        Matcher m = FILE.matcher(outside.asks(user, words));
        assertThat(m.find()).as(words).isTrue();
        return m.group(1);
    }
}
