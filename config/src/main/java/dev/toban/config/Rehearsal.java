package dev.toban.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.toban.Bot;
import dev.toban.adapters.line.LineCarrier;
import dev.toban.adapters.line.LineWebhook;
import dev.toban.days.Tokyo;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Asks ordinary questions before anybody else does, so that the first real one is not the slowest: from LINE's bytes to LINE's message,
 * everything but the store and the network. Keeps and sends nothing.
 */
final class Rehearsal {
    private static final List<String> LINES = List.of(
            "今夜の当番は？", "明日の訪問看護の当番は？", "薬局の電話番号", "人工呼吸器をみられる訪看", "次の勉強会はいつ？", "今週の土曜の後方病院", "ありがとう",
            "今日はいい天気ですね");

    /** Rounds after which the first hundred real questions cost no more than later ones (bench/README.md). */
    private static final int ROUNDS = 120;

    private final Bot bot;
    private final LineWebhook webhook;
    private final LineCarrier carrier;
    private final InstantSource clock;

    Rehearsal(Bot bot, LineWebhook webhook, LineCarrier carrier, InstantSource clock) {
        this.bot = bot;
        this.webhook = webhook;
        this.carrier = carrier;
        this.clock = clock;
    }

    void run() throws IOException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Tokyo.ZONE);
        Member nurse = new Member("rehearsal", Role.PROFESSIONAL, Profession.VISITING_NURSE, null, null, List.of());
        for (int round = 0; round < ROUNDS; round++) {
            for (String line : LINES) {
                for (Letter letter : webhook.rehearse(body(line))) {
                    if (letter.what() instanceof Incoming.Said said) {
                        var read = bot.understand(said.text(), said.hidden(), said.from().channel(), true, nurse, now, null, List.of());
                        carrier.rehearse(bot.answer(read, said.hidden(), nurse, said.from().channel(), now));
                    }
                }
            }
        }
    }

    /** A webhook as LINE sends it, of a person who does not exist. */
    private static byte[] body(String text) {
        return """
            {"destination":"U00000000000000000000000000000000","events":[{"type":"message","mode":"active","timestamp":1765000000000,
            "webhookEventId":"01REHEARSAL","deliveryContext":{"isRedelivery":false},"replyToken":"rehearsal",
            "source":{"type":"user","userId":"U00000000000000000000000000000001"},
            "message":{"type":"text","id":"1","quoteToken":"q","text":"%s"}}]}
            """.formatted(text).getBytes(UTF_8);
    }
}
