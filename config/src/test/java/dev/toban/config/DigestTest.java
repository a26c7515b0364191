package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.SlackMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question in vain in the evening, the hub's channel in the morning, one tap, and every replica knows. */
class DigestTest {
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String STRANGER = "U000000000000000000000000000000ff";

    private final Outside outside = new Outside();
    private RedisServer redis;

    @TempDir
    Path data;

    @BeforeEach
    void server() throws IOException {
        redis = new RedisServer(data).start();
    }

    @AfterEach
    void end() {
        redis.close();
        outside.close();
    }

    private House house(String clock, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("toban.redis.url", redis.url(), "toban.clock", clock));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return House.open(outside, data, settings).ready();
    }

    @Test
    void whatWasAskedInVainIsPostedInTheMorningAndTaughtWithOneTapOnAllReplicas() {
        try (House evening = house("2026-12-09T18:40+09:00")) {
            assertThat(outside.asks(NURSE, "しお医の電話")).contains("読み取れません");
            assertThat(outside.asks(NURSE, "しお医のFAX")).contains("読み取れません");
            assertThat(outside.asks(STRANGER, "鯨井さんの電話番号")).contains("見つかりません");
            outside.hand(evening).command(Outside.STAFF, Outside.HUB, "/toban", "未回答");
            eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).anySatisfy(list -> {
                assertThat(list.onlyFor()).isEqualTo(Outside.STAFF);
                assertThat(list.words()).contains("今日、答えられなかった質問 3件", "しお医");
            }));
        }
        try (House one = house("2026-12-10T08:39:59+09:00", "toban.digest-at", "08:00");
                House other = house("2026-12-10T08:39:59+09:00", "toban.digest-at", "08:00")) {
            SlackMessage digest = eventually(this::digests, d -> assertThat(d).hasSize(1)).getFirst();
            assertThat(digest.words()).contains("昨日、答えられなかった質問 3件", "訪問看護師", "『しお医』", "2回", "未登録の方").doesNotContain("鯨井");
            assertThat(digest.text()).doesNotContain("鯨井");
            assertThat(digest.pings()).isEmpty();
            assertThat(digest.buttons()).extracting(SlackMessage.Button::label).containsExactly("『しお医』＝ しおかぜ医院");

            assertThat(outside.hand(one).click(Outside.STAFF, digest, digest.buttons().getFirst().actionId()).ok()).isTrue();
            SlackMessage taught = eventually(() -> answers(digest), a -> assertThat(a).hasSize(1)).getFirst();
            assertThat(taught.words()).contains("覚えました", "しおかぜ医院");
            for (House house : List.of(one, other)) {
                eventually(() -> reply(house), said -> assertThat(said).contains("しおかぜ医院", "099-000-2101"));
            }
            assertThat(outside.asks(NURSE, "しお医の電話")).contains("099-000-2101");

            outside.hand(other).click(Outside.STAFF, taught, taught.buttons().getFirst().actionId());
            eventually(() -> answers(digest), a -> assertThat(a).anyMatch(m -> m.words().contains("忘れました")));
            for (House house : List.of(one, other)) {
                eventually(() -> reply(house), said -> assertThat(said).doesNotContain("099-000-2101"));
            }
            assertThat(digests()).hasSize(1);
        }
    }

    private List<SlackMessage> digests() {
        return outside.posted(Outside.HUB).stream().filter(m -> m.onlyFor() == null && m.thread() == null && m.words().contains("答えられなかった質問")).toList();
    }

    private List<SlackMessage> answers(SlackMessage digest) {
        return outside.posted(Outside.HUB).stream().filter(m -> digest.ts().equals(m.thread())).toList();
    }

    /** What would be said there, asked of that house itself. */
    private static String reply(House house) {
        return Http.post(house.management("/understand"), "{\"text\": \"しお医の電話\", \"role\": \"doctor\"}").body();
    }
}
