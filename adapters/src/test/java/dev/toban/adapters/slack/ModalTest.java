package dev.toban.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form is shown, filled in and comes back; the Home tab is drawn, and again after what was done on it. */
class ModalTest {
    private static final Form FORM = new Form(
            "rota.edit", "当番を変える", "変える",
            List.of(
                    new Form.Note("read", "12/9(水) 上町の在宅当番医"),
                    new Form.Choice("who", "だれが", List.of(new Form.Option("p1", "有馬 真一"), new Form.Option("p2", "黒木 航平")), "p1", false),
                    new Form.Choices("tell", "知らせる", List.of(new Form.Option("old", "前の人"), new Form.Option("new", "新しい人")), List.of("old", "new"), true),
                    new Form.Day("day", "日", "2026-12-09", false),
                    new Form.Time("from", "何時から", null, true),
                    new Form.Text("why", "わけ", null, "家族のことなどは書かない", true, true, 200)),
            Map.of("slot", "2026-12-09/上町/doctor/1/1050"));

    private static Porch porch;

    @BeforeAll
    static void open() {
        porch = new Porch();
    }

    @AfterAll
    static void close() {
        porch.close();
    }

    @BeforeEach
    void tidy() {
        porch.tidy();
        porch.hand().dismiss("U5");
    }

    private static void carry(Reply reply) {
        new SlackCarrier(porch.api).carry(porch.letters.all().getLast(), reply);
    }

    @Test
    void comesBackAsFilledInToWhereItWasAskedFor() {
        int before = porch.slack.messages("C1").size();
        porch.hand().command("U5", "C1", "/toban", "変更");
        carry(Reply.of("フォームを開けませんでした。もう一度お願いします。").form(FORM));
        assertThat(porch.hand().form("U5"))
                .containsExactly("当番を変える", "12/9(水) 上町の在宅当番医", "だれが：p1", "知らせる：old・new", "日：2026-12-09", "何時から", "わけ");
        assertThat(porch.slack.messages("C1")).hasSize(before);

        porch.hand().submit("U5", Map.of("who", List.of("p2"), "tell", List.of(), "from", List.of("22:00")));
        Letter sent = porch.letters.all().getLast();
        Incoming.Filled filled = (Incoming.Filled) sent.what();
        assertThat(filled.form()).isEqualTo("rota.edit");
        assertThat(filled.carried()).containsEntry("slot", "2026-12-09/上町/doctor/1/1050");
        assertThat(filled.values()).containsOnly(
                Map.entry("who", List.of("p2")), Map.entry("day", List.of("2026-12-09")), Map.entry("from", List.of("22:00")));
        assertThat(filled.value("why")).isEmpty();
        assertThat(filled.from().user()).isEqualTo("U5");
        assertThat(porch.hand().form("U5")).isEmpty();

        carry(Reply.of("変えました。"));
        assertThat(porch.slack.messages("C1").getLast().words()).isEqualTo("変えました。");
        assertThat(porch.slack.messages("C1").getLast().onlyFor()).isEqualTo("U5");
    }

    @Test
    void wordsSayWhatToDoWhereItCanNotBeShown() {
        porch.hand().mention("U5", "C1", "変更"); // a mention has no trigger
        carry(Reply.of("/toban 変更 と打ってください。").form(FORM));
        assertThat(porch.slack.messages("C1").getLast().words()).isEqualTo("/toban 変更 と打ってください。");
        assertThat(porch.hand().form("U5")).isEmpty();
    }

    @Test
    void aTriggerIsGoodOnce() {
        porch.hand().command("U5", "C1", "/toban", "変更");
        carry(Reply.of("x").form(FORM));
        carry(Reply.of("もう一度押してください。").form(FORM));
        assertThat(porch.slack.messages("C1").getLast().words()).isEqualTo("もう一度押してください。");
    }

    @Test
    void whatIsRequiredCannotBeLeftOut() {
        porch.hand().command("U5", "C1", "/toban", "変更");
        carry(Reply.of("x").form(FORM));
        assertThatThrownBy(() -> porch.hand().submit("U5", Map.of("day", List.of("")))).hasMessageContaining("day");
        assertThatThrownBy(() -> porch.hand().submit("U5", Map.of("who", List.of("p9")))).hasMessageContaining("one of the choices");
    }

    @Test
    void aFormThatCannotBeKeptStaysOpen() {
        porch.hand().command("U5", "C1", "/toban", "変更");
        carry(Reply.of("x").form(FORM));
        porch.letters.away(true);
        assertThat(porch.hand().submit("U5", Map.of()).ok()).isFalse();
        assertThat(porch.hand().form("U5")).isNotEmpty();
        porch.letters.away(false);
        assertThat(porch.hand().submit("U5", Map.of()).ok()).isTrue();
    }

    @Test
    void hundredsOfNamesAreOffered() {
        var many = IntStream.range(0, 250).mapToObj(n -> new Form.Option("o" + n, "事業所" + n)).toList();
        porch.hand().command("U5", "C1", "/toban", "変更");
        carry(Reply.of("x").form(new Form("a.b", "選ぶ", "決める", List.of(new Form.Choice("office", "事業所", many, null, false)), Map.of())));
        assertThat(porch.hand().submit("U5", Map.of("office", List.of("o249"))).ok()).isTrue();
        assertThat(((Incoming.Filled) porch.letters.all().getLast().what()).value("office")).isEqualTo("o249");
    }

    @Test
    void theHomeTabIsDrawnAndAgainAfterATap() {
        porch.hand().home("U5");
        assertThat(porch.letters.only().what()).isInstanceOf(Incoming.Opened.class);
        carry(new Reply("今夜", new Card(null, "みなと拠点", List.of(new Card.Line("上町：黒木"), new Card.Tap("変える", "rota|edit|1")), null), List.of(), List.of()));
        assertThat(porch.slack.home("U5")).contains("みなと拠点", "上町：黒木");

        porch.hand().click("U5", "rota|edit|1");
        assertThat(porch.letters.all()).extracting(l -> l.what().getClass().getSimpleName()).containsExactly("Opened", "Tapped", "Opened");
        new SlackCarrier(porch.api).carry(porch.letters.all().get(1), Reply.of("どう変えますか？"));
        assertThat(porch.slack.messages("D5").getLast().words()).isEqualTo("どう変えますか？");
        new SlackCarrier(porch.api).carry(porch.letters.all().get(1), Reply.of("遅すぎました").form(FORM));
        assertThat(porch.hand().form("U5")).isNotEmpty(); // the tap lets a form be opened
    }
}
