package dev.toban.outreach;

import static dev.toban.outreach.Hall.labels;
import static dev.toban.outreach.Hall.read;
import static dev.toban.outreach.Hall.tap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Announcement;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the hub knows of an invitation once it is out: who has answered, who has not, and from where people heard of it. */
class ResponsesTest {
    private final Hall hall = new Hall();
    private Announcement invitation;

    @BeforeEach
    void invited() {
        hall.fills("UA", hall.types("UA", "お知らせ 多職種勉強会"), Map.of(
                "title", List.of("褥瘡の勉強会"), "words", List.of("話題は褥瘡です。"), "day", List.of("2026-12-17"), "from", List.of("19:00")));
        hall.approved();
        hall.sent();
        hall.deliver();
        invitation = hall.only();
    }

    private void answers(String user, String label) {
        Reply again = hall.says(user, "次の勉強会は？");
        String act = label.equals("出席") ? "yes" : label.equals("欠席") ? "no" : "papers";
        assertThat(hall.taps(Sender.line(user), new Card.Tap("", "rsvp|" + act + "|" + invitation.leaflet().meeting())).text()).as(again.text()).contains("受け付けました");
    }

    private List<Parcel> shown() {
        return hall.post.stream().filter(p -> p.id().contains(":numbers:")).toList();
    }

    @Test
    void oneMessageInTheThreadSaysHowItStandsAndChangesOnlyWhenAnAnswerDoes() {
        hall.numbers.look(hall.now);
        assertThat(shown()).as("nobody has answered yet").isEmpty();
        answers(Hall.DOCTOR, "出席");
        hall.numbers.look(hall.now);
        hall.numbers.look(hall.now);
        assertThat(shown()).hasSize(1);
        assertThat(shown().getFirst().to()).containsExactly("C0HUB#" + invitation.id() + "=numbers-" + invitation.id());
        assertThat(read(shown().getFirst().what())).contains("出席 1人・欠席 0・資料だけ 0", "届いた3人のうち1人、33%", "医師 1", "LINEのお知らせ 1");
        answers(Hall.NURSE, "欠席");
        hall.numbers.look(hall.now);
        assertThat(shown()).hasSize(2);
        assertThat(shown().getLast().to()).isEqualTo(shown().getFirst().to());
        hall.now = hall.now.plus(Duration.ofDays(9));
        answers("U" + "f".repeat(32), "出席", false);
        hall.numbers.look(hall.now);
        assertThat(shown()).as("it is over").hasSize(2);
    }

    private void answers(String user, String label, boolean expected) {
        hall.taps(Sender.line(user), new Card.Tap("", "rsvp|yes|" + invitation.leaflet().meeting()));
    }

    @Test
    void whoHasSaidNothingIsListedByAreaAndAskedOnceMoreOnlyThoseAndOnlyByASecondPersonsYes() {
        assertThat(hall.types("UA", "回答率どのくらい？").text()).contains("「褥瘡の勉強会」返事 0件", "既読かどうかは、LINEからは分かりません");
        answers(Hall.DOCTOR, "出席");
        Reply rate = hall.types("UA", "回答率どのくらい？");
        assertThat(rate.text()).contains("返事 1件（LINEで届いた3人のうち1人、33%）");
        Reply silent = hall.taps("UA", tap(rate, "返事まだの所"));
        assertThat(silent.text()).contains("■浜手（2か所）\n・潮見中央薬局（紙）\n・訪問看護ステーションはまなす（LINE 1人）", "■山手（1か所）\n・山手訪問看護（紙）").doesNotContain("灯台クリニック");

        assertThat(hall.types("UA", "返事まだの事業所だけもう一回").text()).contains("まだ返事のない方（LINEで2人）");
        Reply draft = hall.posted();
        assertThat(read(draft)).contains("専門職の全員のうち、まだ返事のない方", "送る通数 2通", "まだお返事のない方に、もう一度お送りします。");
        assertThat(hall.taps("UA", tap(draft, "承認する")).text()).contains("自分では承認できません");
        Reply approved = hall.taps("UB", tap(draft, "承認する"));
        answers(Hall.NURSE, "欠席");
        hall.taps("UB", tap(approved, "いま送る"));
        assertThat(hall.deliver()).as("who has answered by then gets nothing").containsExactly(Hall.CLERK);
        assertThat(hall.board.agenda().all()).as("it is about the same meeting").hasSize(1);
        answers(Hall.CLERK, "資料だけ");
        assertThat(hall.types("UA", "返事まだの事業所だけもう一回").text()).contains("みなさん返事をくださっています");
    }

    @Test
    void theReminderKeepsToThoseWhenItIsRewordedInItsForm() {
        answers(Hall.DOCTOR, "出席");
        hall.types("UA", "返事まだの事業所だけもう一回");
        Reply form = hall.taps("UC", tap(hall.posted(), "直す"));
        hall.fills("UC", form, Map.of("words", List.of("あと席が少しです。")));
        assertThat(read(hall.posted())).contains("まだ返事のない方", "送る通数 2通", "あと席が少しです。");
    }

    @Test
    void forOneProfessionOnly() {
        assertThat(hall.types("UA", "訪看だけにリマインド送って").text()).contains("LINEで1人");
        assertThat(read(hall.posted())).contains("訪問看護師のうち、まだ返事のない方");
    }

    @Test
    void outsidersAskInVain() {
        assertThat(hall.says(Hall.DOCTOR, "回答率どのくらい？").text()).doesNotContain("返事 0件");
        assertThat(hall.taps(Sender.line(Hall.DOCTOR), ResponsesTest.remind(invitation)).text()).contains("拠点の職員だけ");
    }

    private static Card.Tap remind(Announcement a) {
        return new Card.Tap("", "announce|remind|" + a.id());
    }

    @Test
    void eachPosterHasItsCodeAndIsCountedWithoutWhoReadIt() {
        Reply form = hall.taps("UA", new Card.Tap("", "announce|posters|" + invitation.id()));
        assertThat(hall.fills("UA", form, Map.of("places", List.of("浜手公民館\n山手スーパー"))).text()).contains("拠点のチャンネルに載せました");
        List<String> says = said(hall.laid.getLast().read());
        assertThat(says).hasSize(2).doesNotHaveDuplicates().allMatch(s -> s.startsWith("褥瘡の勉強会に出席します（案内番号 "));
        assertThat(hall.says(Hall.NURSE, says.get(1)).text()).contains("出席（1名）で受け付けました");
        assertThat(hall.says(Hall.NURSE, says.get(1)).text()).as("the same person again").contains("出席");
        assertThat(hall.says(Hall.CLERK, says.get(0).replaceAll("案内番号 ....", "案内番号 ZZZZ")).text()).as("a code of nobody").contains("出席");
        answers(Hall.DOCTOR, "出席");
        hall.numbers.look(hall.now);
        assertThat(read(shown().getLast().what())).contains("LINEのお知らせ 2、山手スーパー 1");
        assertThat(hall.board.mailroom().signs(String.valueOf(invitation.leaflet().meeting()))).noneMatch(s -> s.toString().contains(Hall.NURSE));
        hall.fills("UA", hall.taps("UA", new Card.Tap("", "announce|posters|" + invitation.id())), Map.of("places", List.of("浜手公民館")));
        assertThat(said(hall.laid.getLast().read())).as("printed again it is the same").containsExactly(says.getFirst());
    }

    private static List<String> said(String print) {
        Matcher m = Pattern.compile("oaMessage/%40000toban/\\?([^,\\]]+)").matcher(print);
        return m.results().map(r -> URLDecoder.decode(r.group(1), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void whatItIsDoneForIsProposedAndKeptAsChosen() {
        assertThat(invitation.leaflet().purpose().tasks()).extracting(t -> t.label().substring(0, 1)).containsExactly("1", "5");
        hall.now = hall.now.plusSeconds(60);
        Reply form = hall.types("UA", "お知らせ サロン");
        hall.fills("UA", form, Map.of("day", List.of("2026-12-23"), "tasks", List.of("SPREAD", "CONNECT"), "activities", List.of()));
        Announcement salon = hall.board.mailroom().all().stream().filter(a -> a.leaflet().title().equals("地域サロン")).findFirst().orElseThrow();
        assertThat(salon.leaflet().purpose().tasks()).hasSize(2);
        assertThat(salon.leaflet().purpose().activities()).isEmpty();
        assertThat(labels(hall.posted())).contains("承認する（書いた人以外）");
    }
}
