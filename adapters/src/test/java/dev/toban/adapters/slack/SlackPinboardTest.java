package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.duties.DutyGroups;
import dev.toban.paper.Print;
import dev.toban.say.Words;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Threads;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A picture in the hub's channel, the group of those on duty, and a call that everybody hears. */
class SlackPinboardTest {
    private static final String TOKEN = "xoxb-of-a-test";
    private static final String HUB = "C0KYOTEN";
    private final SlackStandIn slack = standIn();
    private final SlackApi api = new SlackApi(slack.apiUrl(), TOKEN);

    private static SlackStandIn standIn() {
        return new SlackStandIn(TOKEN, InstantSource.system()).channel(HUB);
    }

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    @Test
    void aFileStandsInTheChannelWithItsWords() throws IOException {
        new SlackPinboard(api, new NoThreads(), HUB).post(new Print("toban.png", "image/png", new byte[] {1, 2, 3}), "当番表", null);
        assertThat(slack.messages(HUB)).hasSize(1).first().satisfies(m -> assertThat(m.text()).contains("当番表", "toban.png"));
        assertThatThrownBy(() -> new SlackPinboard(api, new NoThreads(), "C0NOWHERE").post(new Print("toban.png", "image/png", new byte[] {1}), "当番表", null)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileStandsInTheThreadThatHasItsName() throws IOException {
        var threads = new Threads() {
            @Override
            public @Nullable String first(String name) {
                return name.equals("n1") ? "1765.0001" : null;
            }

            @Override
            public void begun(String name, String first) {}
        };
        new SlackPinboard(api, threads, HUB).post(new Print("letters.pdf", "application/pdf", new byte[] {1}), "案内状", "n1");
        new SlackPinboard(api, threads, HUB).post(new Print("letters.pdf", "application/pdf", new byte[] {1}), "案内状", "n2");
        assertThat(slack.messages(HUB)).extracting(m -> m.thread()).containsExactly("1765.0001", null);
    }

    @Test
    void whatHasAPlaceInAThreadIsPutThereAnew() throws IOException {
        var threads = new Threads() {
            private final java.util.Map<String, String> begun = new java.util.HashMap<>();

            @Override
            public @Nullable String first(String name) {
                return begun.get(name);
            }

            @Override
            public void begun(String name, String first) {
                begun.putIfAbsent(name, first);
            }
        };
        var courier = new SlackCourier(api, threads);
        courier.deliver(Parcel.slack("1", HUB + "#n1", Reply.of("下書き"), "announcement-progress", Instant.EPOCH));
        courier.deliver(Parcel.slack("2", HUB + "#n1=numbers-n1", Reply.of("出席 1人"), "announcement-progress", Instant.EPOCH));
        courier.deliver(Parcel.slack("3", HUB + "#n1=numbers-n1", Reply.of("出席 2人"), "announcement-progress", Instant.EPOCH));
        assertThat(slack.messages(HUB)).extracting(m -> m.words()).containsExactly("下書き", "出席 2人");
        assertThat(slack.messages(HUB).getLast().thread()).isEqualTo(slack.messages(HUB).getFirst().ts());
        assertThat(slack.calls("chat.update")).isEqualTo(1);
    }

    @Test
    void aGroupIsSetAsAWholeAndWhatSlackRefusesHasItsReason() throws IOException {
        var groups = new SlackGroups(api);
        assertThat(groups.set("S0KANMACHI", List.of("U0ARIMA"))).isEqualTo(DutyGroups.Outcome.DONE);
        assertThat(groups.set("C0KANMACHI", List.of("U0ARIMA"))).isEqualTo(DutyGroups.Outcome.UNKNOWN);
        assertThat(groups.set("S0KANMACHI", List.of("guest:U1"))).isEqualTo(DutyGroups.Outcome.PEOPLE);
    }

    @Test
    void onlyACallRingsEverybody() throws IOException {
        var courier = new SlackCourier(api, new NoThreads());
        courier.deliver(Parcel.slack("1", HUB, Words.hello(), "duty", Instant.EPOCH));
        courier.deliver(Parcel.slack("2", HUB, Words.hello(), Parcel.CALL, Instant.EPOCH));
        assertThat(slack.messages(HUB).getFirst().pings()).isEmpty();
        assertThat(slack.messages(HUB).getLast().pings()).contains("<!here>");
    }

    private static final class NoThreads implements Threads {
        @Override
        public @Nullable String first(String name) {
            return null;
        }

        @Override
        public void begun(String name, String first) {}
    }
}
