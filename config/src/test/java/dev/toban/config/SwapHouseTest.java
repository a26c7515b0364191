package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one store: two people tap 受けます, one at each, and one of them is on duty for both. */
class SwapHouseTest {
    private static final String ASKER = "U000000000000000000000000000000d1";
    private static final String ONE = "U00000000000000000000000000000a11";
    private static final String TWO = "U00000000000000000000000000000a12";

    @TempDir
    Path data;

    @Test
    void ofTwoWhoTakeItAtTwoReplicasOneIsOnDuty() throws IOException {
        try (var redis = new RedisServer(data).start(); var outside = new Outside()) {
            Map<String, String> settings = Map.of("toban.redis.url", redis.url(), "toban.seed", House.more("swap").toString());
            try (House here = House.open(outside, data, settings).ready(); House there = House.open(outside, data, settings).ready()) {
                outside.line.person(ONE, "二宮"); // friends of the account: others get nothing
                outside.line.person(TWO, "三好");
                String offered = outside.asks(ASKER, "16日の当番、代わってほしい");
                assertThat(offered).contains("どなたにお願いしますか", "二宮 樹", "三好 海");
                String team = data(outside, ASKER, "浜手の方みんなに聞く");
                outside.send(LineEvent.postback(ASKER, team));
                eventually(() -> outside.said(ONE), said -> assertThat(said).anyMatch(s -> s.contains("代わっていただけますか")));
                eventually(() -> outside.said(TWO), said -> assertThat(said).anyMatch(s -> s.contains("代わっていただけますか")));
                String yes = data(outside, ONE, "受けます");

                outside.line.bot(URI.create(here.address("/line/webhook")));
                outside.send(LineEvent.postback(ONE, yes));
                outside.line.bot(URI.create(there.address("/line/webhook")));
                outside.send(LineEvent.postback(TWO, yes));

                eventually(() -> outside.said(ONE), said -> assertThat(said).hasSize(2));
                eventually(() -> outside.said(TWO), said -> assertThat(said).hasSize(2));
                List<String> answers = List.of(outside.said(ONE).getLast(), outside.said(TWO).getLast());
                assertThat(answers).filteredOn(a -> a.contains("あなたの当番になりました")).hasSize(1);
                assertThat(answers).filteredOn(a -> a.contains("ほかの方が先に")).hasSize(1);
                String winner = answers.getFirst().contains("あなたの") ? "二宮 樹" : "三好 海";
                for (House house : List.of(here, there)) {
                    eventually(() -> reply(house), said -> assertThat(said).contains(winner + "（大山 一郎 さんの代わり）"));
                }
                eventually(() -> outside.said(ASKER), said -> assertThat(said).anyMatch(s -> s.contains(winner) && s.contains("交代が決まりました")));
                eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).anyMatch(p -> p.words().contains("当番の交代が決まりました")));
            }
        }
    }

    /** What the button of that name in the last card they got gives back. */
    private static String data(Outside outside, String user, String label) {
        String flex = outside.line.deliveries(user).getLast().messages().getFirst().toString();
        var m = java.util.regex.Pattern.compile("\"data\":\"([^\"]+)\"[^}]*\"label\":\"" + label + "|\"label\":\"" + label + "[^}]*\"data\":\"([^\"]+)\"").matcher(flex);
        assertThat(m.find()).as(flex).isTrue();
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    private static String reply(House house) {
        return Http.post(house.management("/understand"), "{\"text\": \"16日の浜手の当番は？\", \"role\": \"doctor\"}").body();
    }
}
