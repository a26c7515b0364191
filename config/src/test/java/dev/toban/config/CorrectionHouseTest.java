package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.answer.Board;
import dev.toban.directory.Correction;
import dev.toban.talk.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed FAX number, from the nurse's phone through the hub's yes to every replica, past an older file and until a newer one. */
class CorrectionHouseTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String NURSE = "U000000000000000000000000000000d2";

    @TempDir
    Path data;

    @TempDir
    Path seed;

    private void seed(String fax, String confirmed) throws IOException {
        try (Stream<Path> files = Files.list(House.seed())) {
            for (Path file : files.toList()) {
                Path copy = seed.resolve(file.getFileName());
                if (!file.endsWith("offices.csv")) {
                    Files.write(copy, Files.readAllBytes(file));
                    continue;
                }
                Files.write(copy, Files.readAllLines(file).stream()
                        .map(l -> l.startsWith("介護") ? l + ",FAX番号" : l.startsWith("しおかぜ") ? l.replace("2026-10-01", confirmed) + "," + fax : l + ",")
                        .toList());
            }
        }
    }

    @Test
    void aCorrectionIsApprovedOnceHoldsEverywhereAndOutlivesOlderFiles() throws IOException {
        seed("099-000-2111", "2026-10-01");
        try (var redis = new RedisServer(data).start(); var outside = new Outside()) {
            Map<String, String> settings = Map.of("toban.redis.url", redis.url(), "toban.seed", seed.toString());
            outside.line.person(DOCTOR, "大山");
            try (House one = House.open(outside, data, settings).ready(); House other = House.open(outside, data, settings).ready()) {
                assertThat(outside.asks(NURSE, "しおかぜ医院のFAXを099-000-2199に修正して")).contains("ほかの事業所の登録は変えられません");
                assertThat(outside.asks(DOCTOR, "うちのFAXが変わりました 099-000-2199")).contains("099-000-2111 → 099-000-2199");
                assertThat(fax(one)).as("nothing is written by words").isEqualTo("099-000-2111");
                outside.send(LineEvent.postback(DOCTOR, button(outside, DOCTOR, "送る")));
                SlackMessage card = eventually(
                        () -> outside.posted(Outside.HUB).stream().filter(m -> m.words().contains("訂正の申し出")).toList(), m -> assertThat(m).hasSize(1)).getFirst();
                assertThat(card.words()).contains("しおかぜ医院", "099-000-2111", "099-000-2199", "大山 一郎");
                String yes = card.buttons().stream().filter(b -> b.label().equals("承認")).findFirst().orElseThrow().actionId();
                outside.hand(one).click(Outside.STAFF, card, yes);
                outside.hand(other).click(Outside.STAFF, card, yes);
                eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).anyMatch(p -> p.words().contains("もう承認されています")));
                for (House house : List.of(one, other)) {
                    eventually(() -> fax(house), f -> assertThat(f).isEqualTo("099-000-2199"));
                    assertThat(Http.post(house.management("/understand"), "{\"text\": \"しおかぜ医院のFAX\", \"role\": \"doctor\"}").body()).contains("099-000-2199", "確認日 12/9");
                }
                eventually(() -> outside.said(DOCTOR), said -> assertThat(said).filteredOn(s -> s.contains("名簿を直しました")).hasSize(1));
                assertThat(one.part(Ledger.class).latest(l -> l.act().equals("correction approved"), 5)).singleElement().satisfies(line -> {
                    assertThat(line.by()).isEqualTo(Outside.STAFF);
                    assertThat(line.what()).contains("corrections", "offices").doesNotContain("099-000-2199");
                });
                Correction kept = one.part(Board.class).corrections().all().findFirst().orElseThrow();
                assertThat(List.of(kept.before(), kept.after(), kept.by(), kept.decision().by())).containsExactly("099-000-2111", "099-000-2199", DOCTOR, Outside.STAFF);
                byte[] older = Files.readAllBytes(seed.resolve("offices.csv"));
                outside.hand(one).drop(Outside.STAFF, null, "事業所.csv", older);
                eventually(() -> outside.posted("D0STAFF"), m -> assertThat(m).anyMatch(p -> p.words().contains("あとから承認した訂正「099-000-2199」を残します")));
            }
            seed("099-000-2122", "2026-11-01");
            try (House again = House.open(outside, data, settings).ready()) {
                assertThat(fax(again)).as("an older file").isEqualTo("099-000-2199");
            }
            seed("099-000-2122", "2026-12-20");
            try (House again = House.open(outside, data, settings).ready()) {
                assertThat(fax(again)).as("a newer one").isEqualTo("099-000-2122");
            }
        }
    }

    private static String fax(House house) {
        return house.part(Board.class).directory().offices().stream().filter(o -> o.name().equals("しおかぜ医院")).findFirst().orElseThrow().fax();
    }

    /** What the button of that name in the last card they got gives back. */
    private static String button(Outside outside, String user, String label) {
        String flex = outside.line.deliveries(user).getLast().messages().getFirst().toString();
        Matcher m = Pattern.compile("\\{[^{}]*\"label\":\"" + label + "\"[^{}]*\\}").matcher(flex);
        assertThat(m.find()).as(flex).isTrue();
        Matcher data = Pattern.compile("\"data\":\"([^\"]+)\"").matcher(m.group());
        assertThat(data.find()).isTrue();
        return data.group(1);
    }
}
