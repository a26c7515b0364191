package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.redis.EmbeddedRedis;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A conversation full of personal health information, by every door there is; and then nowhere anything of it: not in any key of Redis, not
 * in its files, which hold all that was ever written there, not in any log, not in what LINE and Slack received.
 */
@ExtendWith(OutputCaptureExtension.class)
class PersonalHealthHouseTest {
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String FAMILY = "U000000000000000000000000000000e7";
    private static final String GROUP = "C000000000000000000000000000000c7";

    /** What nobody may find again. */
    private static final List<String> SECRETS = List.of(
            "鬼塚", "トメヨ", "39.7度", "87歳", "87654321", "昭和13年", "4月5日生", "褥瘡", "余命", "Y.K氏", "要介護4", "インスリン", "看取り希望", "三丁目の酒屋の奥さん", "膵臓");

    private final Outside outside = new Outside();
    private House house;

    @TempDir
    Path data;

    @BeforeEach
    void open() {
        outside.line.group(GROUP, NURSE, DOCTOR);
        house = House.open(outside, data, Map.of("logging.level.root", "DEBUG")).ready();
    }

    @AfterEach
    void close() {
        house.close();
        outside.close();
    }

    @Test
    void nothingOfItIsAnywhere(CapturedOutput output) {
        List<String> typed = List.of(
                "鬼塚トメヨさん（87歳）が39.7度の熱です。当番医は？",
                "患者ID 87654321 の方の往診お願いします。今夜の浜手の当番は？",
                "鬼塚様 昭和13年4月5日生まれ 褥瘡悪化しています",
                "Y.K氏 要介護4 インスリン中です。先生に相談したい",
                "鬼塚トメヨさんは余命わずかで看取り希望です。当番の先生は誰ですか",
                "前に話した三丁目の酒屋の奥さん、膵臓で入院しちゃいましてね");
        for (String text : typed) {
            String answer = outside.asks(NURSE, text);
            assertThat(answer).as(text).contains("保存していません").doesNotContain(SECRETS.toArray(String[]::new));
        }
        assertThat(outside.asks(NURSE, typed.getFirst())).as("help comes with it").contains("しおかぜ医院", "070-0000-2010");
        assertThat(outside.asks(FAMILY, "母の鬼塚トメヨが87歳で褥瘡があります。相談したいです")).contains("お預かりしていません").doesNotContain("鬼塚");
        outside.send(LineEvent.text(DOCTOR, "@toban 鬼塚トメヨさん（87歳）の血圧が80しかないです").in(GROUP).calling("@toban"));
        outside.send(LineEvent.text(DOCTOR, "鬼塚トメヨさん（87歳）です").in(GROUP));
        eventually(() -> outside.said(GROUP), said -> assertThat(said).singleElement().asString().contains("送信取消").doesNotContain("鬼塚"));

        var hand = outside.hand(house);
        hand.command(Outside.STAFF, Outside.HUB, "/toban", "鬼塚トメヨさん（87歳）の当番医は？");
        hand.command(Outside.STAFF, Outside.HUB, "/toban", "explain 鬼塚トメヨさん（87歳）39.7度の当番医は？");
        hand.mention(Outside.STAFF, Outside.HUB, "鬼塚様 昭和13年4月5日生まれ 褥瘡悪化");
        hand.direct(Outside.STAFF, "Y.K氏 要介護4 インスリン中です");
        assertThat(hand.send("application/x-www-form-urlencoded", filled("鬼塚トメヨさん（87歳）褥瘡悪化", "39.7度"), Map.of()).ok()).isTrue();
        // whatever came before it has been answered when this is
        outside.asks(FAMILY, "ありがとう");
        eventually(() -> outside.posted(Outside.HUB), posted -> assertThat(posted).anyMatch(m -> m.onlyFor() == null && m.words().contains("個人情報の検知")));
        eventually(() -> outside.posted("D0STAFF"), posted -> assertThat(posted).as("the form's answer").anyMatch(m -> m.words().contains("何も保存していません")));

        nowhere("Redis", redis());
        nowhere("its files", files());
        nowhere("LINE", Stream.of(NURSE, FAMILY, GROUP, DOCTOR).flatMap(chat -> outside.line.deliveries(chat).stream()).map(d -> d.messages().toString()).toList());
        nowhere("Slack", Stream.concat(outside.posted(Outside.HUB).stream(), outside.posted("D0STAFF").stream()).map(m -> m.text() + m.blocks() + m.words()).toList());
        nowhere("logs", output.getAll().lines().toList());
        assertThat(output.getAll()).as("the log was on").contains("DEBUG");
    }

    @Test
    void theStubSaysWhatKindsWhenAndWhoseOfficeAndNothingElse() {
        outside.asks(NURSE, "鬼塚トメヨさん（87歳）が39.7度の熱です。当番医は？");
        SlackMessage stub = eventually(() -> outside.posted(Outside.HUB), posted -> assertThat(posted).anyMatch(m -> m.words().contains("個人情報の検知")))
                .stream().filter(m -> m.words().contains("個人情報の検知")).findFirst().orElseThrow();
        assertThat(stub.words())
                .contains("PHI-20261209-", "12/9 18:4", "LINE", "訪問看護師", "氏名", "年齢", "バイタル", "見た人：0人", "速報は3〜5日以内", "12/12〜12/14")
                .doesNotContain("鬼塚", "87", "39.7");
    }

    @Test
    void picturesVoicesFilesAndPlacesAreRefusedKindlyAndNeverFetched() {
        for (Map<String, Object> message : List.<Map<String, Object>>of(
                Map.of("type", "image", "contentProvider", Map.of("type", "line")),
                Map.of("type", "audio", "duration", 1_000, "contentProvider", Map.of("type", "line")),
                Map.of("type", "video", "duration", 1_000, "contentProvider", Map.of("type", "line")),
                Map.of("type", "file", "fileName", "鬼塚トメヨ.pdf", "fileSize", 2_138),
                Map.of("type", "location", "title", "鬼塚宅", "address", "三丁目", "latitude", 31.6, "longitude", 130.5))) {
            int before = outside.said(NURSE).size();
            outside.send(new LineEvent("message", NURSE, null, Map.of("message", message), true));
            eventually(() -> outside.said(NURSE), said -> assertThat(said).hasSize(before + 1));
            assertThat(outside.said(NURSE).getLast()).contains("お預かりしていません");
        }
        assertThat(outside.line.calls()).isNotEmpty().noneMatch(call -> call.contains("/content"));
        nowhere("Redis", redis());
        nowhere("its files", files());
    }

    @Test
    void whatIsTakenBackIsGoneFromEverywhere() {
        String words = "しおかぜ医院の電話、ひみつの合言葉";
        outside.send(LineEvent.text(NURSE, words).withId("4711"));
        eventually(() -> outside.said(NURSE), said -> assertThat(said).isNotEmpty());
        assertThat(redis()).anyMatch(line -> line.startsWith("toban:{minato}:topic:" + NURSE));
        outside.send(LineEvent.unsend(NURSE, "4711"));
        eventually(() -> redis(), found -> assertThat(found).noneMatch(line -> line.startsWith("toban:{minato}:topic:" + NURSE)));
        eventually(() -> files(), found -> assertThat(found).as("also from the append-only file").noneMatch(file -> file.contains("ひみつの合言葉")));
    }

    /** A form of Slack, filled in and sent off, with fields that hold this. */
    private static String filled(String first, String second) {
        String view = """
                {"type":"modal","id":"V1","callback_id":"form","private_metadata":"{\\"form\\":\\"alias.any\\",\\"carried\\":{},\\"returnTo\\":\\"D0STAFF\\"}","blocks":[],
                 "state":{"values":{"one":{"one":{"type":"plain_text_input","value":"%s"}},"two":{"two":{"type":"plain_text_input","value":"%s"}}}}}"""
                .formatted(first, second);
        String payload = """
                {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U0STAFF","team_id":"T1"},"trigger_id":"t-1","view":%s}""".formatted(view);
        return "payload=" + java.net.URLEncoder.encode(payload, StandardCharsets.UTF_8);
    }

    private static void nowhere(String where, List<String> lines) {
        assertThat(lines).as(where).isNotEmpty();
        for (String secret : SECRETS) {
            assertThat(lines.stream().filter(line -> line.contains(secret)).limit(1).toList()).as("%s in %s", secret, where).isEmpty();
        }
    }

    /** Every key with all that is in it. */
    private List<String> redis() {
        try (var client = RedisClient.create(house.part(EmbeddedRedis.class).url());
                var connection = client.connect()) {
            RedisCommands<String, String> r = connection.sync();
            return r.keys("*").stream().flatMap(key -> contents(r, key).map(content -> key + " " + content)).toList();
        }
    }

    private static Stream<String> contents(RedisCommands<String, String> r, String key) {
        return switch (r.type(key)) {
            case "string" -> Stream.of(String.valueOf(r.get(key)));
            case "hash" -> r.hgetall(key).entrySet().stream().map(Object::toString);
            case "list" -> r.lrange(key, 0, -1).stream();
            case "set" -> r.smembers(key).stream();
            case "zset" -> r.zrange(key, 0, -1).stream();
            case "stream" -> r.xrange(key, Range.unbounded()).stream().map(e -> e.getBody().toString());
            case "none" -> Stream.empty();
            default -> throw new AssertionError(key + ": " + r.type(key) + " (expected: a type this test reads)");
        };
    }

    /** Everything in the folder of the embedded Redis but its program. */
    private List<String> files() {
        try (Stream<Path> all = Files.walk(data)) {
            var read = new ArrayList<String>();
            for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith("redis-server")).toList()) {
                read.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return read;
        } catch (java.nio.file.NoSuchFileException e) {
            return files(); // it is just being written anew
        } catch (UncheckedIOException e) { // the walk wraps what it meets
            if (e.getCause() instanceof java.nio.file.NoSuchFileException) {
                return files();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
