package dev.toban.adapters.line;

import static dev.toban.adapters.line.Door.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.LineStandIn;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Incoming.Media;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineWebhookTest {
    private static final byte[] NO_EVENTS = "{\"destination\":\"xxxxxxxxxx\",\"events\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String ALONE = "{\"type\":\"user\",\"userId\":\"U1\"}";
    private static final String GROUP = "{\"type\":\"group\",\"groupId\":\"C1\",\"userId\":\"U1\"}";

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void empty() {
        door.letters.clear();
        door.skipped.clear();
        door.guard = raw -> raw;
        door.storeDown = false;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "garbage", "%%%", "AAAA", "=", "a b", "\u00e9"})
    void a_seal_that_is_none_is_refused_before_reading(String seal) throws Exception {
        assertThat(door.knock("not even JSON".getBytes(StandardCharsets.UTF_8), seal)).isEqualTo(401);
        assertThat(door.skipped).isEmpty();
    }

    @Test
    void a_seal_for_another_body_or_by_another_secret_is_refused() throws Exception {
        String right = sealed(NO_EVENTS, Door.NEW_SECRET);
        byte[] other = "{\"destination\":\"xxxxxxxxxx\",\"events\":[] }".getBytes(StandardCharsets.UTF_8);
        assertThat(door.knock(other, right)).isEqualTo(401);
        assertThat(door.knock(NO_EVENTS, sealed(NO_EVENTS, "secret of another channel"))).isEqualTo(401);
    }

    @Test
    void both_secrets_hold_while_they_are_changed() throws Exception {
        assertThat(door.knock(NO_EVENTS, sealed(NO_EVENTS, Door.NEW_SECRET))).isEqualTo(200);
        assertThat(door.knock(NO_EVENTS, sealed(NO_EVENTS, Door.OLD_SECRET))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"events\":{}}", "{\"destination\":\"U\"}", "\u0000"})
    void sealed_nonsense_is_a_bad_request(String nonsense) throws Exception {
        byte[] body = nonsense.getBytes(StandardCharsets.UTF_8);
        assertThat(door.knock(body, sealed(body, Door.NEW_SECRET))).isEqualTo(400);
    }

    @Test
    void more_than_a_megabyte_is_not_read() throws Exception {
        byte[] body = new byte[(1 << 20) + 1];
        assertThat(door.knock(body, sealed(body, Door.NEW_SECRET))).isEqualTo(413);
    }

    @Test
    void words_become_a_letter_with_the_way_back() throws Exception {
        assertThat(door.events(text(ALONE, "今夜の当番は？", ""))).isEqualTo(200);
        assertThat(door.letters).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo("E1");
            assertThat(letter.what())
                    .isEqualTo(new Incoming.Said(Sender.line("U1"), Door.NOW, "M1", "今夜の当番は？", true, List.of()));
            assertThat(ReturnTo.read(letter.returnTo()).token()).isEqualTo("T1");
        });
    }

    @Test
    void in_a_group_only_who_calls_the_bot_is_heard_and_its_name_is_cut_out() throws Exception {
        String self = ",\"mention\":{\"mentionees\":[{\"type\":\"user\",\"index\":%d,\"length\":%d,\"isSelf\":true,\"userId\":\"Ubot\"}]}";
        String colleague = ",\"mention\":{\"mentionees\":[{\"type\":\"user\",\"index\":0,\"length\":3,\"isSelf\":false,\"userId\":\"U2\"}]}";
        String everybody = ",\"mention\":{\"mentionees\":[{\"type\":\"all\",\"index\":0,\"length\":4}]}";
        door.events(
                text(GROUP, "昨日の患者さん、どうなった", ""),
                text(GROUP, "@山田 今夜の当番は？", colleague),
                text(GROUP, "@All 今夜の当番は？", everybody),
                text(GROUP, "🙏👩‍⚕️@当番 今夜の当番は？", self.formatted(7, 3)),
                text(GROUP, "今夜の当番は？ @当番", self.formatted(8, 3)),
                text(GROUP, "@当番", self.formatted(0, 3)),
                text(GROUP, "今夜は", self.formatted(90, 30)));
        assertThat(door.letters).extracting(letter -> ((Incoming.Said) letter.what()).text())
                .containsExactly("🙏👩‍⚕️ 今夜の当番は？", "今夜の当番は？", "", "今夜は");
        assertThat(door.letters).allSatisfy(letter -> assertThat(letter.what().from()).isEqualTo(new Sender(Channel.LINE_GROUP, "U1", "C1")));
        assertThat(door.skipped).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"image,IMAGE", "video,VIDEO", "audio,AUDIO", "file,FILE", "location,LOCATION", "sticker,STICKER"})
    void what_is_not_words_is_only_named(String type, Media media) throws Exception {
        String message = ",\"replyToken\":\"T\",\"message\":{\"type\":\"%s\",\"id\":\"M\",\"duration\":1,\"fileName\":\"検査.pdf\",\"fileSize\":1,\"latitude\":31.6,\"longitude\":130.5,\"packageId\":\"1\",\"stickerId\":\"1\",\"stickerResourceType\":\"STATIC\",\"contentProvider\":{\"type\":\"line\"}}".formatted(type);
        door.events(event("message", ALONE, message), event("message", GROUP, message));
        assertThat(door.letters).extracting(letter -> letter.what()).containsExactly(new Incoming.Sent(Sender.line("U1"), Door.NOW, media));
    }

    @Test
    void taps_comings_goings_and_regrets_are_heard() throws Exception {
        door.events(
                event("postback", ALONE, ",\"replyToken\":\"T\",\"postback\":{\"data\":\"rota:1\"}"),
                event("follow", ALONE, ",\"replyToken\":\"T\",\"follow\":{\"isUnblocked\":false}"),
                event("join", "{\"type\":\"group\",\"groupId\":\"C1\"}", ",\"replyToken\":\"T\""),
                event("unfollow", ALONE, ""),
                event("leave", "{\"type\":\"room\",\"roomId\":\"R1\"}", ""),
                event("unsend", GROUP, ",\"unsend\":{\"messageId\":\"M9\"}"));
        assertThat(door.letters).extracting(letter -> letter.what().getClass().getSimpleName())
                .containsExactly("Tapped", "Joined", "Joined", "Left", "Left", "Unsent");
        assertThat(door.letters.get(0).what()).isEqualTo(new Incoming.Tapped(Sender.line("U1"), Door.NOW, "rota:1"));
        assertThat(door.letters.get(4).what().from().room()).isEqualTo("R1");
        assertThat(((Incoming.Unsent) door.letters.get(5).what()).messageId()).isEqualTo("M9");
        assertThat(ReturnTo.read(door.letters.get(5).returnTo()).token()).isNull();
    }

    @Test
    void one_event_that_cant_be_understood_stops_no_other() throws Exception {
        assertThat(door.events(
                        event("messageEdited", GROUP, ",\"replyToken\":\"T\",\"message\":{\"type\":\"text\",\"id\":\"M\",\"text\":\"直した\"}"),
                        event("somethingNew", ALONE, ",\"whatever\":[1,2,{}]"),
                        event("message", ALONE, ",\"replyToken\":\"T\",\"message\":{\"type\":\"hologram\",\"id\":\"M\"}"),
                        event("message", "{\"type\":\"planet\",\"planetId\":\"P\"}", ",\"replyToken\":\"T\",\"message\":{\"type\":\"text\",\"id\":\"M\",\"text\":\"やあ\"}"),
                        "{\"type\":\"message\"}",
                        "17",
                        "null",
                        event("postback", ALONE, ",\"replyToken\":\"T\",\"timestamp\":\"then\""),
                        event("postback", ALONE, ",\"replyToken\":\"T\",\"postback\":{}"),
                        event("message", ALONE, ",\"replyToken\":\"T\",\"message\":{\"type\":\"text\",\"id\":\"M\"}"),
                        text(ALONE, "待機中", "").replace("\"active\"", "\"standby\""),
                        text(ALONE, "今夜の当番は？", ",\"newProperty\":{\"a\":1}")))
                .isEqualTo(200);
        assertThat(door.letters).extracting(letter -> ((Incoming.Said) letter.what()).text()).containsExactly("今夜の当番は？");
        assertThat(door.skipped).hasSize(11).contains("unknown-event", "unknown-message", "unknown-source", "broken", "standby");
    }

    @Test
    void who_has_no_id_is_a_stranger_each_time() throws Exception {
        door.events(text("{\"type\":\"user\"}", "今夜の当番は？", ""), text("{\"type\":\"user\"}", "今夜の当番は？", "").replace("E1", "E2"));
        assertThat(door.letters).extracting(letter -> letter.what().from().user()).doesNotHaveDuplicates().allMatch(Nameless::is);
    }

    @Test
    void words_are_kept_as_the_guard_gives_them_or_not_at_all() throws Exception {
        door.guard = raw -> {
            var said = (Incoming.Said) raw;
            if (said.text().contains("壊")) {
                throw new IllegalStateException("guard");
            }
            return new Incoming.Said(said.from(), said.at(), said.messageId(), "●●さんの往診", true, List.of("name"));
        };
        door.events(text(ALONE, "田中太郎さんの往診", ""), text(ALONE, "壊れる", ""));
        assertThat(door.letters).extracting(letter -> ((Incoming.Said) letter.what()).text()).containsExactly("●●さんの往診", "");
        assertThat(((Incoming.Said) door.letters.get(1).what()).hidden()).containsExactly("unknown");
    }

    @Test
    void without_a_store_line_has_to_come_again() throws Exception {
        door.storeDown = true;
        assertThat(door.events(text(ALONE, "今夜の当番は？", ""))).isEqualTo(500);
        assertThat(door.events()).isEqualTo(200);
    }

    @Test
    void what_is_sent_in_line_is_answered_in_line() throws Exception {
        String nurse = "U" + "a1".repeat(16);
        String group = "C" + "b2".repeat(16);
        try (var line = new LineStandIn(0, "165", Door.NEW_SECRET, InstantSource.system());
                var client = LineClient.stateless(line.url(), "165", Door.NEW_SECRET, Duration.ofSeconds(5))) {
            line.bot(door.address());
            assertThat(line.send(
                            LineEvent.text(nurse, "今夜の当番は？"),
                            LineEvent.text(nurse, "雑談").in(group),
                            LineEvent.text(nurse, "@当番 明日は？").in(group).calling("@当番"),
                            LineEvent.text(null, "名前は言えません"),
                            LineEvent.postback(nurse, "next"),
                            LineEvent.sticker(nurse),
                            LineEvent.unfollow(nurse)))
                    .isEqualTo(200);
            var carrier = new LineCarrier(client, _ -> {});
            door.letters.forEach(letter -> carrier.carry(letter, Reply.of(letter.what().getClass().getSimpleName())));
            assertThat(texts(line, nurse)).containsExactly("Said", "Tapped", "Sent");
            assertThat(texts(line, group)).containsExactly("Said");
            assertThat(line.paid()).isZero();
        }
    }

    @Test
    void a_rehearsal_reads_and_keeps_nothing() throws Exception {
        byte[] body = ("{\"events\":[" + text(ALONE, "今夜の当番は？", "") + "]}").getBytes(StandardCharsets.UTF_8);
        assertThat(door.webhook().rehearse(body)).hasSize(1);
        assertThat(door.letters).isEmpty();
    }

    private static List<String> texts(LineStandIn line, String chat) {
        return line.deliveries(chat).stream().map(delivery -> delivery.messages().getFirst().path("text").asString("?")).toList();
    }

    private static String text(String source, String text, String more) {
        return event("message", source, ",\"replyToken\":\"T1\",\"message\":{\"type\":\"text\",\"id\":\"M1\",\"text\":\"" + text + "\"" + more + "}");
    }

    private static String event(String type, String source, String more) {
        return "{\"type\":\"" + type + "\",\"mode\":\"active\",\"timestamp\":1765000000000,\"webhookEventId\":\"E1\","
                + "\"deliveryContext\":{\"isRedelivery\":false},\"source\":" + source + more + "}";
    }
}
