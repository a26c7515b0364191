package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.talk.Card;
import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff see in Slack, and that Slack takes it whatever an answer holds. */
class LayoutTest {
    private final SlackStandIn slack = new SlackStandIn("xoxb-t", InstantSource.system()).channel("C1");
    private final SlackApi api = new SlackApi(slack.apiUrl(), "xoxb-t");
    private final SlackCarrier carrier = new SlackCarrier(api, time -> {
        throw new AssertionError("Slack refused something");
    });

    @Test
    void aMonthIsATableAndItsHeadingStaysWithIt() {
        var day = new Card.Day(LocalDate.of(2026, 12, 9), List.of("黒木"), Card.State.HELD, true, true);
        List<Card.Part> months = List.of(
                new Card.Month(YearMonth.of(2026, 12), "上町の在宅当番医", LocalDate.of(2026, 12, 9), List.of(day)),
                new Card.Month(YearMonth.of(2026, 12), "伊敷の在宅当番医", LocalDate.of(2026, 12, 9), List.of(day)));

        List<Page> pages = Layout.of(new Reply("12/9(水) 黒木", new Card(null, "当番表", months, null), List.of(), List.of()));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).blocks().getFirst().toString()).contains("伊敷の在宅当番医　2026年12月");
        assertThat(pages).allSatisfy(p -> assertThat(p.blocks()).filteredOn(MonthTable.class::isInstance).hasSize(1));
        assertThat(GsonFactory.createSnakeCase().toJson(pages.get(1).blocks()))
                .contains("\"type\":\"table\"", "{\"type\":\"raw_text\",\"text\":\"9祝★ 黒木\"}", "\"text\":\"30\"");
    }

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    private List<SlackMessage> shown(Reply reply) {
        var said = new Incoming.Said(Sender.slack("U1", "C1"), Instant.EPOCH, null, "?", true, List.of());
        carrier.carry(new Inbox.Letter("Ev1", said, "C1"), reply);
        assertThat(carrier.lost()).isZero();
        assertThat(slack.calls("chat.postMessage")).as("no page was refused").isEqualTo(slack.messages("C1").size());
        return slack.messages("C1");
    }

    private static String words(List<SlackMessage> messages) {
        return messages.stream().map(SlackMessage::words).collect(Collectors.joining("\n"));
    }

    @Test
    void drawsACardFromTopToBottom() {
        var card = new Card("今夜 12/9 17:30〜翌08:30 上町", "在宅当番医", List.of(
                new Card.Head("みどり診療所"), new Card.Line("当直室へ"), new Card.Call("代表", "099-000-0100"),
                new Card.Fact("次", "つばき内科"), new Card.Fact("FAX", "099-000-0101"), new Card.Rule(),
                new Card.Open("地図", "https://example.org/map?a=1&b=2"), new Card.Line("往診は要相談", true)), "12/1 09:00 確認");
        var message = shown(new Reply("みどり診療所 099-000-0100", card,
                List.of(new Reply.Chip("明日", "明日の上町の当番は？"), Reply.Chip.of("セカンド")), List.of())).getFirst();
        assertThat(message.text()).isEqualTo("みどり診療所 099-000-0100");
        assertThat(message.words().lines()).containsExactly(
                "今夜 12/9 17:30〜翌08:30 上町", "在宅当番医", "*みどり診療所*", "当直室へ", "代表 ☎ 099-000-0100", "*次*", "つばき内科",
                "*FAX*", "099-000-0101", "地図", "往診は要相談", "12/1 09:00 確認", "明日", "セカンド");
        assertThat(message.blocks().toString()).contains("<tel:0990000100|☎ 099-000-0100>", "<https://example.org/map?a=1&amp;b=2|地図>");
        assertThat(message.buttons()).extracting(SlackMessage.Button::value).containsExactly("明日の上町の当番は？", "セカンド");
    }

    @Test
    void buttonsStandBelowTheirLineAtMostFiveSideBySide() {
        var parts = new java.util.ArrayList<Card.Part>(List.of(new Card.Line("一行目"), new Card.Tap("押す", "data|1"), new Card.Line("二行目")));
        for (int i = 0; i < 7; i++) {
            parts.add(new Card.Tap("<!channel> " + "長".repeat(90), "data|" + i));
        }
        parts.add(new Card.Tap("重すぎる", "x".repeat(1_001)));
        var message = shown(new Reply("全文", new Card(null, "題", parts, null), List.of(Reply.Chip.of("次")), List.of())).getFirst();
        assertThat(message.words().lines().limit(4)).containsExactly("題", "一行目", "押す", "二行目");
        assertThat(message.buttons()).extracting(SlackMessage.Button::value)
                .containsExactly("data|1", "data|0", "data|1", "data|2", "data|3", "data|4", "data|5", "data|6", "次");
        assertThat(message.buttons()).extracting(SlackMessage.Button::actionId).doesNotHaveDuplicates().first().isEqualTo("tap:0");
        assertThat(message.pings()).isEmpty();
    }

    @Test
    void wordsWithoutACardAreWordsToo() {
        var message = shown(Reply.of("上町の当番は未定です。\n拠点夜間連絡先 099-000-0199", Reply.Chip.of("明日"))).getFirst();
        assertThat(message.words()).startsWith("上町の当番は未定です。\n拠点夜間連絡先 099-000-0199");
        assertThat(message.buttons()).hasSize(1);
    }

    @Test
    void silenceIsSilent() {
        assertThat(shown(Reply.SILENCE)).isEmpty();
    }

    @Test
    void noWordsFromOutsidePingOrPretend() {
        String bad = "<!channel> <@U1> <https://evil.example|銀行> & 'x' > \"y\" &lt;!here&gt;";
        var card = new Card(bad, bad, List.of(new Card.Head(bad), new Card.Line(bad), new Card.Line(bad, true), new Card.Fact(bad, bad),
                new Card.Call(bad, bad), new Card.Open(bad, bad), new Card.Open(bad, "https://a.example/>" + bad),
                new Card.Open(bad, "javascript:alert(1)")), bad);
        var message = shown(new Reply(bad, card, List.of(new Reply.Chip(bad, "x")), List.of())).getFirst();
        assertThat(message.pings()).isEmpty();
        assertThat(message.blocks().toString()).doesNotContain("<https://evil", "<javascript", "<!", "<@");
        assertThat(message.words()).contains("<!channel> <@U1> <https://evil.example|銀行> & 'x' > \"y\"");
    }

    @Test
    void aButtonSaysExactlyWhatItWasGiven() {
        String words = "上町 & <明日> \"何時\"？";
        assertThat(shown(Reply.of("答え", Reply.Chip.of(words))).getFirst().buttons()).containsExactly(new SlackMessage.Button(words, "say:0", words));
    }

    @Test
    void aLongListIsSplitAndNothingOfItLost() {
        List<Card.Part> parts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            parts.add(new Card.Fact("事業所" + i, "居宅介護支援 ほのぼの第" + i + "ケアプランセンター 099-000-0" + (100 + i)));
        }
        var messages = shown(new Reply("300件", new Card(null, "一覧", parts, "以上"), List.of(Reply.Chip.of("戻る")), List.of()));
        assertThat(messages).hasSizeGreaterThan(1);
        assertThat(words(messages)).contains(IntStream.range(0, 300).mapToObj(i -> "第" + i + "ケア").toList());
        assertThat(messages.getLast().buttons()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"あ", "&", "<", "'", "\"", "=", "\n", "𠮟", "\u0000x", "*", "a b "})
    void oneEndlessTextIsSplitAndNothingOfItLost(String unit) {
        String text = "始" + unit.repeat(9_000) + "終";
        var card = new Card(text, text, List.of(new Card.Head(text), new Card.Line(text), new Card.Fact(text, text),
                new Card.Call(text, text), new Card.Open(text, "https://example.org/" + text)), text);
        var messages = shown(new Reply(text, card, List.of(new Reply.Chip(text, "x"), new Reply.Chip("x", text)), List.of()));
        String seen = unit.isBlank() ? "終" : unit.strip().replace("\u0000", "");
        assertThat(words(messages).chars().filter(c -> c == seen.charAt(0)).count())
                .isGreaterThanOrEqualTo(seen.equals("*") ? 9_000 : 3 * (unit.isBlank() ? 1 : 9_000));
        assertThat(messages.getFirst().text().length()).isLessThanOrEqualTo(4_000);
        assertThat(messages.getLast().buttons()).singleElement().extracting(SlackMessage.Button::value).isEqualTo("x");
    }

    @Test
    void whateverAnswersHoldSlackTakesThem() {
        var random = new Random(20261209);
        for (int i = 0; i < 100; i++) {
            List<Card.Part> parts = new ArrayList<>();
            for (int n = random.nextInt(120); n > 0; n--) {
                String a = text(random);
                String b = text(random);
                parts.add(switch (random.nextInt(7)) {
                    case 0 -> new Card.Head(a);
                    case 1 -> new Card.Line(a, random.nextBoolean());
                    case 2, 3 -> new Card.Fact(a, b);
                    case 4 -> new Card.Call(a, b);
                    case 5 -> new Card.Open(a, "https://" + b);
                    default -> new Card.Rule();
                });
            }
            var chips = IntStream.range(0, random.nextInt(14)).mapToObj(n -> new Reply.Chip(text(random), text(random))).toList();
            shown(new Reply("答え" + text(random), new Card(text(random), text(random), parts, text(random)), chips, List.of()));
        }
    }

    private static String text(Random random) {
        String[] units = {"上町", "<!here>", "&", "\n", " ", "099-000-0100", "'", "𠮟る", "|", ">", ""};
        int length = random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(8);
        return IntStream.range(0, length).mapToObj(i -> units[random.nextInt(units.length)]).collect(Collectors.joining());
    }

    @Test
    void atMostFiveChipsEachOnItsOwn() {
        var chips = IntStream.range(0, 13).mapToObj(i -> Reply.Chip.of("次" + i)).toArray(Reply.Chip[]::new);
        var buttons = shown(Reply.of("答え", chips)).getFirst().buttons();
        assertThat(buttons).extracting(SlackMessage.Button::label).containsExactly("次0", "次1", "次2", "次3", "次4");
        assertThat(buttons).extracting(SlackMessage.Button::actionId).doesNotHaveDuplicates().allMatch(id -> id.startsWith("say:"));
    }
}
