package dev.toban.adapters.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineStandIn;
import dev.toban.talk.Card;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming.Said;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import dev.toban.talk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Answers as LINE shows them. Every one goes to the stand-in, which refuses what LINE would refuse. */
class LineMessagesTest {
    private static final String DOCTOR = "U" + "d4".repeat(16);
    private static final String FAMILY = "👩‍👩‍👧‍👦"; // one character to the eye, 11 UTF-16 units
    private static LineStandIn line;
    private static LineClient client;

    @BeforeAll
    static void start() throws Exception {
        line = new LineStandIn(0, "1", "secret", InstantSource.system()).withToken("token");
        client = LineClient.withToken(line.url(), "token", Duration.ofSeconds(5));
    }

    @AfterAll
    static void stop() {
        client.close();
        line.close();
    }

    @Test
    void a_card_says_who_until_when_and_calls_with_one_tap() {
        var card = new Card(
                "今夜の上町の当番",
                "上町在宅クリニック",
                List.of(
                        new Card.Fact("時間", "17:30〜翌08:30"),
                        new Card.Call("夜間連絡先", "099-000-0101"),
                        new Card.Rule(),
                        new Card.Line("次は明日 8:30 から吉野医院", true),
                        new Card.Open("地図", "https://example.org/地図?q=上町")),
                "12月1日に確認済み");
        JsonNode message = sent(new Reply("今夜の上町の当番は上町在宅クリニックです。", card, List.of(Chip.of("明日は？")), List.of())).getFirst();
        assertThat(message.path("altText").stringValue()).isEqualTo("今夜の上町の当番は上町在宅クリニックです。");
        JsonNode body = message.at("/contents/body/contents");
        assertThat(body.valueStream().map(part -> part.path("text").asString("")).filter(text -> !text.isEmpty()))
                .containsExactly("今夜の上町の当番", "上町在宅クリニック", "夜間連絡先", "次は明日 8:30 から吉野医院", "12月1日に確認済み");
        assertThat(body.findValuesAsString("label")).containsExactly("☎ 099-000-0101", "地図");
        assertThat(body.findValuesAsString("uri"))
                .containsExactly("tel:099-000-0101", "https://example.org/%E5%9C%B0%E5%9B%B3?q=%E4%B8%8A%E7%94%BA");
        assertThat(message.at("/quickReply/items/0/action/text").stringValue()).isEqualTo("明日は？");
    }

    @Test
    void large_letters_put_one_thing_in_a_bubble_and_labels_above_values() {
        var card = new Card(
                null,
                "くろき在宅クリニック",
                List.of(new Card.Fact("時間", "17:30〜翌8:30"), new Card.Rule(), new Card.Head("坂元クリニック"), new Card.Line("夜だけです。電話してください。"), new Card.Rule(),
                        new Card.Call("夜間連絡先", "099-000-0199")),
                null);
        JsonNode message = sent(new Reply("くろき在宅クリニック", card, List.of(Chip.of("明日は？")), List.of()), true).getFirst();
        assertThat(message.at("/contents/type").stringValue()).isEqualTo("carousel");
        assertThat(message.at("/contents/contents")).hasSize(3);
        assertThat(message.at("/contents/contents/0/size").stringValue()).isEqualTo("giga");
        assertThat(message.findValuesAsString("size")).doesNotContain("sm", "md");
        assertThat(message.findValuesAsString("text")).contains("夜だけです。\n電話してください。");
        JsonNode words = sent(Reply.of("届いています。当番のことをお聞きください。"), true).getFirst();
        assertThat(words.path("type").stringValue()).isEqualTo("flex");
        assertThat(words.findValuesAsString("text")).containsExactly("届いています。", "当番のことをお聞きください。");
    }

    @Test
    void a_number_or_address_that_cant_be_tapped_is_still_read() {
        var card = new Card(null, "連絡先", List.of(
                new Card.Call("電話", "調整中"), new Card.Open("案内", "ftp://example.org/"), new Card.Fact("", "備考"), new Card.Line(" ")), null);
        JsonNode message = sent(new Reply("連絡先", card, List.of(), List.of())).getFirst();
        assertThat(message.findValuesAsString("text")).containsExactly("連絡先", "電話", "調整中", "案内", "ftp://example.org/", "備考");
    }

    @Test
    void a_button_with_data_sends_it_back() {
        var card = new Card(null, "ことば", List.of(new Card.Line("どれですか"), new Card.Tap("『灯クリ』＝ 灯台クリニックのいちばん長い名前", "alias|+|OFFICE|o1|灯クリ")), null);
        JsonNode action = sent(new Reply("どれですか", card, List.of(), List.of())).getFirst().at("/contents/body/contents").findValue("action");
        assertThat(action.path("type").stringValue()).isEqualTo("postback");
        assertThat(action.path("data").stringValue()).isEqualTo("alias|+|OFFICE|o1|灯クリ");
        assertThat(action.path("label").stringValue().length()).isLessThanOrEqualTo(20);
    }

    @Test
    void long_words_become_five_texts_at_most_and_chips_hang_on_the_last() {
        String words = ("長い説明です。".repeat(100) + "\n").repeat(100);
        List<JsonNode> messages = sent(Reply.of(words, Chip.of("次")));
        assertThat(messages).hasSize(5);
        assertThat(messages.get(0).has("quickReply")).isFalse();
        assertThat(messages.get(4).has("quickReply")).isTrue();
        assertThat(messages.get(4).path("text").stringValue()).endsWith("…");
    }

    @Test
    void an_alt_text_ends_with_a_sentence() {
        var card = new Card(null, "一覧", List.of(), null);
        String alt = sent(new Reply("当番は○○です。".repeat(400), card, List.of(), List.of())).getFirst().path("altText").stringValue();
        assertThat(alt).hasSizeBetween(1400, 1500).endsWith("です。…");
    }

    @Test
    void labels_are_cut_between_what_the_eye_sees_as_characters() {
        JsonNode action = sent(Reply.of("はい", new Chip(FAMILY.repeat(21), FAMILY.repeat(301)), new Chip(FAMILY.repeat(20), "x")))
                .getFirst().at("/quickReply/items");
        assertThat(action.at("/0/action/label").stringValue()).isEqualTo(FAMILY.repeat(19) + "…");
        assertThat(action.at("/1/action/label").stringValue()).isEqualTo(FAMILY.repeat(20));
    }

    @Test
    void a_long_list_becomes_pages_and_what_is_left_out_is_counted() {
        var parts = new ArrayList<Card.Part>();
        for (int i = 1; i <= 500; i++) {
            parts.addAll(List.of(new Card.Head("事業所 " + i), new Card.Call("", "099-000-%04d".formatted(i)), new Card.Rule()));
        }
        JsonNode message = sent(new Reply("500 件", new Card(null, "事業所", parts, null), List.of(), List.of())).getFirst();
        assertThat(message.at("/contents/type").stringValue()).isEqualTo("carousel");
        List<String> texts = message.findValuesAsString("text");
        List<String> shown = texts.stream().filter(text -> text.startsWith("事業所 ")).toList();
        assertThat(shown).startsWith("事業所 1", "事業所 2").hasSizeGreaterThan(40);
        assertThat(texts.getLast()).isEqualTo("ほか" + (500 - shown.size()) + "件");
    }

    @Test
    void lines_divide_things_and_stand_nowhere_else() {
        List<Card.Part> parts = List.of(new Card.Rule(), new Card.Head("一"), new Card.Rule(), new Card.Rule(), new Card.Head("二"), new Card.Rule());
        JsonNode message = sent(new Reply("x", new Card(null, "題", parts, null), List.of(), List.of())).getFirst();
        assertThat(message.at("/contents/body/contents").valueStream().map(part -> part.path("text").asString("―")))
                .containsExactly("題", "―", "一", "―", "二");
    }

    @Test
    void a_page_is_turned_between_things_and_never_left_empty() {
        var parts = new ArrayList<Card.Part>();
        for (int i = 1; i <= 9; i++) {
            parts.addAll(List.of(new Card.Head("さくら " + i), new Card.Fact("地区", "伊敷"), new Card.Fact("対応", "看取り"), new Card.Call("", "099-000-0101"), new Card.Rule()));
        }
        JsonNode message = sent(new Reply("x", new Card("訪問看護", "9件", parts, null), List.of(), List.of())).getFirst();
        assertThat(message.at("/contents/contents").valueStream()
                        .map(page -> page.findValuesAsString("text").stream().filter(text -> text.matches("訪問看護.*|さくら.*")).toList()))
                .containsExactly(
                        List.of("訪問看護　1/3", "さくら 1", "さくら 2", "さくら 3"),
                        List.of("訪問看護　2/3", "さくら 4", "さくら 5", "さくら 6"),
                        List.of("訪問看護　3/3", "さくら 7", "さくら 8", "さくら 9"));
    }

    static Stream<Arguments> extremes() {
        List<Chip> chips = IntStream.range(0, 30).mapToObj(i -> new Chip("次の質問" + FAMILY.repeat(30) + i, "次" + FAMILY.repeat(400))).toList();
        String torn = "壊れた\uD83D文字\uDC00と\u0000制御\u0007文字\uDBFF";
        List<String> words = List.of("x".repeat(60_000), "あ".repeat(60_000), FAMILY.repeat(6_000), "🏥".repeat(30_000), "\"\\".repeat(30_000), torn, "。\n".repeat(20_000), " x ");
        return words.stream().flatMap(word -> Stream.of(
                Arguments.of(new Reply(word, null, chips, List.of())),
                Arguments.of(new Reply(word, card(word, 1), chips, List.of())),
                Arguments.of(new Reply(word, card(word, 40), chips, List.of())),
                Arguments.of(new Reply(word, card(word, 400), List.of(new Chip("", ""), new Chip(word, word)), List.of()))));
    }

    private static Card card(String word, int parts) {
        List<Card.Part> each = List.of(
                new Card.Head(word), new Card.Fact(word, word), new Card.Line(word, true), new Card.Call(word, "099-000-0101"),
                new Card.Call(word, word), new Card.Open(word, "https://example.org/" + word), new Card.Rule());
        return new Card(word, word, IntStream.range(0, parts).mapToObj(i -> each.get(i % each.size())).toList(), word);
    }

    @ParameterizedTest(name = "{index}") // their words fill pages
    @MethodSource("extremes")
    void whatever_is_answered_line_takes_it(Reply reply) {
        assertThat(sent(reply)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers_are_dialled_as_written(String written, String dialled) {
        assertThat(Dial.of(written).map(Object::toString).orElse("")).isEqualTo(dialled);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("099-000-0101", "tel:099-000-0101"),
                Arguments.of("０９９（０００）０１０１", "tel:099-000-0101"),
                Arguments.of("(099) 000-0101", "tel:099-000-0101"),
                Arguments.of("+81 99 000 0101", "tel:+81-99-000-0101"),
                Arguments.of("099-000-0101 内線12", "tel:099-000-0101"),
                Arguments.of("TEL 0990000101（夜間）", "tel:0990000101"),
                Arguments.of("119", "tel:119"),
                Arguments.of("調整中", ""),
                Arguments.of("12", ""),
                Arguments.of("", ""));
    }

    /** What arrived, in one reply. */
    private static List<JsonNode> sent(Reply reply) {
        return sent(reply, false);
    }

    private static List<JsonNode> sent(Reply reply, boolean large) {
        int before = line.deliveries(DOCTOR).size();
        var outcomes = new ArrayList<String>();
        var said = new Said(Sender.line(DOCTOR), Instant.EPOCH, "M", "?", true, List.of());
        var letter = new Letter("E", said, new ReturnTo(line.issueReplyToken(DOCTOR), Instant.now()).written());
        new LineCarrier(client, outcomes::add, user -> large).carry(letter, reply);
        assertThat(outcomes).isEqualTo(Collections.singletonList("replied"));
        assertThat(line.deliveries(DOCTOR).size()).isGreaterThanOrEqualTo(Math.min(before + 1, 200));
        return line.deliveries(DOCTOR).getLast().messages();
    }
}
