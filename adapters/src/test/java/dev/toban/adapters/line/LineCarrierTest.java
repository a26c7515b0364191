package dev.toban.adapters.line;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.toban.adapters.practice.LineDelivery;
import dev.toban.adapters.practice.LineStandIn;
import dev.toban.adapters.practice.LineTrouble;
import dev.toban.talk.Channel;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming;
import dev.toban.talk.Incoming.Said;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LineCarrierTest {
    private static final String NURSE = "U" + "a1".repeat(16);
    private static final String GROUP = "C" + "b2".repeat(16);
    private static final String REPLY = "/v2/bot/message/reply";
    private static final String PUSH = "/v2/bot/message/push";
    private static final Reply ANSWER = Reply.of("今夜の当番は上町在宅クリニックです。");

    private LineStandIn line;
    private LineClient client;
    private LineCarrier carrier;
    private final List<String> outcomes = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        line = new LineStandIn(0, "1650000000", "secret", InstantSource.system());
        line.person(NURSE, "訪問看護師");
        line.group(GROUP, NURSE, "U" + "c3".repeat(16));
        client = LineClient.stateless(line.url(), "1650000000", "secret", Duration.ofSeconds(5));
        carrier = new LineCarrier(client, outcomes::add, InstantSource.system(), Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        client.close();
        line.close();
    }

    @Test
    void an_answer_goes_back_by_the_reply_token_and_costs_nothing() {
        carrier.carry(asked(NURSE, Instant.now()), ANSWER);
        assertThat(arrived(NURSE)).containsExactly("REPLY 今夜の当番は上町在宅クリニックです。");
        assertThat(line.paid()).isZero();
        assertThat(outcomes).containsExactly("replied");
    }

    @Test
    void silence_sends_nothing() {
        carrier.carry(asked(NURSE, Instant.now()), Reply.SILENCE);
        assertThat(line.deliveries(NURSE)).isEmpty();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void when_line_stumbles_the_reply_is_tried_again() {
        line.next(REPLY, LineTrouble.status(500), LineTrouble.status(429), LineTrouble.cut());
        carrier.carry(asked(NURSE, Instant.now()), ANSWER);
        assertThat(arrived(NURSE)).hasSize(1);
        assertThat(outcomes).containsExactly("replied");
    }

    @Test
    void an_answer_that_arrived_without_our_knowing_is_not_sent_twice() {
        line.next(REPLY, LineTrouble.status(500).butDone());
        carrier.carry(asked(NURSE, Instant.now()), ANSWER);
        assertThat(arrived(NURSE)).hasSize(1);
        assertThat(outcomes).containsExactly("dropped-token-gone");
    }

    @Test
    void after_the_tokens_minute_one_person_is_pushed_to() {
        carrier.carry(asked(NURSE, Instant.now().minusSeconds(56)), ANSWER);
        assertThat(arrived(NURSE)).containsExactly("PUSH 今夜の当番は上町在宅クリニックです。");
        assertThat(line.paid()).isEqualTo(1);
    }

    @Test
    void a_push_that_arrived_without_our_knowing_is_not_sent_twice_nor_by_another_replica() {
        line.next(PUSH, LineTrouble.status(500).butDone());
        Letter late = asked(NURSE, Instant.now().minusSeconds(56));
        carrier.carry(late, ANSWER);
        carrier.carry(late, ANSWER);
        assertThat(arrived(NURSE)).hasSize(1);
        assertThat(line.paid()).isEqualTo(1);
        assertThat(outcomes).containsExactly("pushed", "pushed");
    }

    @Test
    void when_the_reply_fails_to_the_end_of_its_minute_it_is_pushed() {
        line.next(REPLY, LineTrouble.status(503));
        Letter letter = asked(NURSE, Instant.now());
        var lastMoment = Instant.now().plus(ReturnTo.GOOD_FOR).minusMillis(1);
        var noTimeLeft = new LineCarrier(client, outcomes::add, InstantSource.fixed(lastMoment), Duration.ofSeconds(1));
        noTimeLeft.carry(letter, ANSWER);
        assertThat(arrived(NURSE)).containsExactly("PUSH 今夜の当番は上町在宅クリニックです。");
    }

    @Test
    void what_is_too_late_and_not_worth_paying_for_is_dropped_and_counted() {
        Instant late = Instant.now().minusSeconds(70);
        Sender member = new Sender(Channel.LINE_GROUP, NURSE, GROUP);
        carrier.carry(letter(said(member), GROUP, late), ANSWER);
        carrier.carry(letter(new Incoming.Joined(Sender.line(NURSE), late), NURSE, late), ANSWER);
        carrier.carry(letter(said(Sender.line(Nameless.id("E7"))), NURSE, late), ANSWER);
        assertThat(line.deliveries(NURSE)).isEmpty();
        assertThat(line.deliveries(GROUP)).isEmpty();
        assertThat(outcomes).containsExactly("dropped-too-late", "dropped-too-late", "dropped-too-late");
    }

    @Test
    void a_month_without_messages_left_drops_the_push_at_once() {
        line.quota(0);
        carrier.carry(asked(NURSE, Instant.now().minusSeconds(70)), ANSWER);
        assertThat(line.deliveries(NURSE)).isEmpty();
        assertThat(outcomes).containsExactly("dropped-month-spent");
    }

    @Test
    void too_many_pushes_in_a_second_only_wait() {
        line.next(PUSH, LineTrouble.status(429), LineTrouble.status(429));
        carrier.carry(asked(NURSE, Instant.now().minusSeconds(70)), ANSWER);
        assertThat(outcomes).containsExactly("pushed");
    }

    @Test
    void no_word_no_token_and_no_name_reaches_a_log() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        root.setLevel(Level.INFO);
        root.addAppender(logged);
        try {
            line.next(REPLY, LineTrouble.status(500), LineTrouble.cut());
            carrier.carry(asked(NURSE, Instant.now()), ANSWER);
            client.greet();
            carrier.carry(letter(said(Sender.line(NURSE)), NURSE, Instant.now().minusSeconds(70)), ANSWER);
        } finally {
            root.detachAppender(logged);
            root.setLevel(level);
        }
        assertThat(logged.list).hasSizeGreaterThanOrEqualTo(4).extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(text -> text.contains("当番") || text.contains("secret") || text.contains("Bearer") || text.contains(NURSE));
    }

    @Test
    void a_token_that_line_no_longer_takes_is_fetched_anew_once() {
        carrier.carry(asked(NURSE, Instant.now()), ANSWER);
        line.revokeTokens();
        carrier.carry(asked(NURSE, Instant.now()), ANSWER);
        assertThat(arrived(NURSE)).hasSize(2);
        assertThat(outcomes).containsExactly("replied", "replied");
    }

    @Test
    void with_a_wrong_secret_nothing_is_sent_and_it_is_said() {
        try (var stranger = LineClient.withToken(line.url(), "not-a-token", Duration.ofSeconds(5))) {
            new LineCarrier(stranger, outcomes::add).carry(asked(NURSE, Instant.now()), ANSWER);
        }
        assertThat(outcomes).containsExactly("dropped-refused");
    }

    @Test
    void the_loading_sign_is_taken() {
        client.loading(NURSE);
        assertThat(line.deliveries(NURSE)).isEmpty();
    }

    private Letter asked(String user, Instant received) {
        return letter(said(Sender.line(user)), user, received);
    }

    private static Said said(Sender from) {
        return new Said(from, Instant.EPOCH, "M1", "今夜の当番は？", true, List.of());
    }

    private Letter letter(Incoming what, String chat, Instant received) {
        return new Letter("E1", what, new ReturnTo(line.issueReplyToken(chat), received).written());
    }

    private List<String> arrived(String chat) {
        return line.deliveries(chat).stream().map(LineCarrierTest::shown).toList();
    }

    private static String shown(LineDelivery delivery) {
        return delivery.kind() + " " + delivery.messages().getFirst().path("text").asString("?");
    }
}
