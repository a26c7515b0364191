package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.SlackMessage;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rota dropped into the hub's channel, through the whole house: shown, asked, approved, answered from, taken back. */
class ImportTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final byte[] ROTA = "令和８年１２月　在宅当番表（確定）\n日,曜,浜手,山手\n９,水,小川,小川\n10,木,大山一朗,小川\n11,金,〃,調整中\n"
            .getBytes(Charset.forName("windows-31j"));
    private static final Outside outside = new Outside();
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = House.open(outside, data, Map.of()).ready();
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    private static SlackMessage posted(String channel, String containing) {
        return eventually(() -> outside.posted(channel).stream().filter(m -> m.words().contains(containing)).toList(), m -> assertThat(m).isNotEmpty()).getLast();
    }

    private static void press(SlackMessage message, String label) {
        var button = message.buttons().stream().filter(b -> b.label().contains(label)).findFirst().orElseThrow();
        assertThat(outside.hand(house).click(Outside.STAFF, message, button.actionId()).ok()).isTrue();
    }

    @Test
    void aRotaGoesFromSlackToTheAnswersAndBack() {
        assertThat(outside.asks(DOCTOR, "明日の浜手の当番は？")).contains("とうげ診療所");
        assertThat(outside.hand(house).drop(Outside.STAFF, Outside.HUB, "当番表12月.csv", ROTA).ok()).isTrue();

        SlackMessage shown = posted(Outside.HUB, "取り込みの確認：当番表12月.csv");
        assertThat(shown.words()).contains("『大山一朗』", "4行 浜手");
        assertThat(shown.thread()).isNotNull();
        press(shown, "大山一朗＝大山 一郎");

        SlackMessage answered = posted(Outside.HUB, "12/10(木) 浜手 在宅当番医：小川 花 → 大山 一郎");
        assertThat(answered.words()).contains("もう始まった当番の2行は変えません").doesNotContain("『大山一朗』");
        press(answered, "承認");
        SlackMessage done = posted(Outside.HUB, "取り込みました：当番表12月.csv");
        assertThat(outside.asks(DOCTOR, "明日の浜手の当番は？")).contains("大山 一郎");
        assertThat(outside.asks(DOCTOR, "今夜の浜手の当番は？")).contains("大山 一郎");

        press(done, "取り消して元に戻す");
        posted(Outside.HUB, "取り消しました：当番表12月.csv");
        assertThat(outside.asks(DOCTOR, "明日の浜手の当番は？")).contains("とうげ診療所");
    }

    @Test
    void onlyListsAreFetchedAlsoOneToOne() {
        outside.hand(house).drop(Outside.STAFF, null, "写真.png", new byte[] {1});
        outside.hand(house).drop(Outside.STAFF, null, "日記.csv", "日付,出来事\n12/9,雨\n".getBytes(Charset.forName("windows-31j")));
        posted("D0STAFF", "取り込みの確認：日記.csv");
        assertThat(outside.slack.calls("file")).isLessThanOrEqualTo(2);
        assertThat(outside.posted("D0STAFF")).extracting(SlackMessage::words).noneMatch(w -> w.contains("写真.png"));
    }

    @Test
    void howItIsDoneIsSaid() {
        outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", "取り込み");
        assertThat(posted(Outside.HUB, "ファイルの取り込み").words()).contains("［承認］を押すまで何も変わりません");
    }
}
