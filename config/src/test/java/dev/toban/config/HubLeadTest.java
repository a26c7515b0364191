package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.SlackMessage;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lead's side in Slack: the record is read and checked, menus are made anew, and who leads is called by name; nobody else gets there. */
class HubLeadTest {
    private static final String LEAD = "U0LEAD";
    private static final String PLAIN = "U0PLAIN";
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String NURSE = "U000000000000000000000000000000d2";

    private static final Outside outside = new Outside();
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        outside.slack.named(LEAD, "港 みなと").named(PLAIN, "平 しずか");
        house = House.open(outside, data, Map.of("toban.hub-leads", LEAD, "toban.public-url", "https://toban.example.org")).ready();
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    private static List<SlackMessage> only(String user) {
        return outside.posted(Outside.HUB).stream().filter(m -> user.equals(m.onlyFor())).toList();
    }

    private static String types(String user, String words) {
        int before = only(user).size();
        outside.hand(house).command(user, Outside.HUB, "/toban", words);
        return eventually(() -> only(user), m -> assertThat(m).hasSizeGreaterThan(before)).get(before).words();
    }

    private static List<Ledger.Line> recorded(String act, String by) {
        return house.part(Ledger.class).latest(line -> line.act().equals(act) && line.by().equals(by), 10);
    }

    @Test
    void theRecordShowsWhoSawWhoseNumberAndNoNames() {
        assertThat(outside.asks(NURSE, "今夜の浜手の当番医は？")).contains("070-0000-2010");
        eventually(() -> recorded("view", NURSE), lines -> assertThat(lines).isNotEmpty());
        assertThat(types(LEAD, "監査 閲覧")).contains("新しい順に", "閲覧 " + NURSE + "（LINE", "person:").doesNotContain("大山", "中野", "070-");
        assertThat(types(LEAD, "監査 " + NURSE)).contains(NURSE);
        eventually(() -> recorded("audit", LEAD), lines -> assertThat(lines).as("reading is recorded too").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"監査 検証", "監査　検証", "audit verify"})
    void theChainIsChecked(String words) {
        assertThat(types(LEAD, words)).contains("記録は書きかえられていません", "件つながっています");
        assertThat(types(PLAIN, words)).contains("拠点リーダーだけ").doesNotContain("つながっています");
    }

    @Test
    void menusAreMadeAnew() {
        int menus = outside.line.calls().size();
        assertThat(types(PLAIN, "メニュー 作り直す")).contains("拠点リーダーだけ");
        assertThat(outside.line.calls()).hasSize(menus);
        assertThat(types(LEAD, "メニュー 作り直す")).contains("つ作り直しました");
    }

    @Test
    void leadsAreCalledByName() {
        assertThat(types(PLAIN, "リーダー")).contains("港 みなと").doesNotContain(LEAD);
        assertThat(types("U0NAMELESS", "リーダー")).contains("港 みなと");
    }

    @Test
    void whatLeavesInAFileAndEveryLookIsRecordedWhicheverWay() {
        assertThat(types(PLAIN, "集計 12月 エクセル")).contains("リンクから開けます");
        eventually(() -> recorded("export", PLAIN), lines -> assertThat(lines).singleElement().satisfies(l -> assertThat(l.what()).isEqualTo("counts 2026-12")));
        assertThat(outside.asks(DOCTOR, "患者さんに渡す当番医の紙、今月分ください")).contains("https://");
        eventually(() -> recorded("export", DOCTOR), lines -> assertThat(lines).anyMatch(l -> l.what().equals("family-sheet 2026-12")));

        assertThat(types(PLAIN, "今夜の浜手の当番医は？")).contains("070-0000-2010");
        eventually(() -> recorded("view", PLAIN), lines -> assertThat(lines).anyMatch(l -> l.what().startsWith("person:")));
        Http.post(house.management("/understand"), "{\"text\": \"今夜の浜手の当番医は？\", \"role\": \"doctor\"}");
        eventually(() -> recorded("view", "job:understand"), lines -> assertThat(lines).isNotEmpty());
        house.part(Notes.class).add(new Reply.Note("test", "大山 一郎 070-0000-2010"));
        eventually(() -> recorded("view", Outside.HUB), lines -> assertThat(lines).as("posted for all in the channel").isNotEmpty());
    }
}
