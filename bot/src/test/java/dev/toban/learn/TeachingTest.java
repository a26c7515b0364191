package dev.toban.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Unanswered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hub staff teach words, and people are understood. */
class TeachingTest {
    private static final String STAFF = "U0STAFF";
    private final Harbour harbour = new Harbour();

    private static List<Card.Tap> taps(Reply reply) {
        return reply.card() == null
                ? List.of()
                : reply.card().parts().stream().filter(Card.Tap.class::isInstance).map(Card.Tap.class::cast).toList();
    }

    private String phoneOf(String name) {
        return harbour.asks("Unurse", name + "の電話").text();
    }

    @ParameterizedTest
    @CsvSource({
        "灯クリ, 灯台クリニック, 099-000-2130",
        "はまST, 訪問看護ステーションはまなす, 099-000-2110",
        "潮薬, 潮見中央薬局, 099-000-2120",
        "みさ居宅, 居宅介護支援事業所みさき, 099-000-2150",
        "マリンST, 訪問看護ステーションはまなす, 099-000-2110"
    })
    void whatIsTaughtIsUnderstoodAtOnceAndForgottenAgain(String word, String name, String phone) {
        assertThat(phoneOf(word)).doesNotContain(phone);
        Reply taught = harbour.types(STAFF, "覚えて " + word + "=" + name);
        assertThat(taught.text()).contains("覚えました", word, name);
        assertThat(phoneOf(word)).contains(name, phone);

        Reply undone = harbour.taps(STAFF, taps(taught).getFirst().data());
        assertThat(undone.text()).contains("忘れました", word);
        assertThat(phoneOf(word)).doesNotContain(phone);

        harbour.taps(STAFF, taps(undone).getFirst().data());
        assertThat(phoneOf(word)).contains(phone);
        assertThat(harbour.types(STAFF, "忘れて " + word).text()).contains("忘れました");
        assertThat(phoneOf(word)).doesNotContain(phone);
        assertThat(harbour.written).hasSize(4).allSatisfy(c -> {
            assertThat(c.by()).isEqualTo(STAFF);
            assertThat(c.why()).doesNotContain(word);
        });
    }

    @Test
    void teachingTheSameAgainChangesNothingHoweverItIsSpelt() {
        harbour.types(STAFF, "覚えて マリンST=訪問看護ステーションはまなす");
        assertThat(harbour.types(STAFF, "覚えて マリンｓｔ＝訪問看護ステーションはまなす").text()).contains("もう覚えています");
        assertThat(harbour.written).hasSize(1);
    }

    @Test
    void aWordTaughtForOneThingIsNotTakenForAnother() {
        harbour.types(STAFF, "覚えて マリンST=訪問看護ステーションはまなす");
        assertThat(harbour.types(STAFF, "覚えて マリンST=潮見中央薬局").text()).contains("訪問看護ステーションはまなす", "忘れて");
        assertThat(harbour.written).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            灯台病院 | 灯台病院 の名前
            浜手 | 浜手 の名前
            電話 | ふだん使う
            訪看 | ふだん使う
            今夜 | ふだん使う
            当番 | ふだん使う
            中央 | ふだん使う
            薬 | 2〜30文字
            灯台0990002130 | 4桁
            灯台<!channel> | 記号
            """)
    void namesAndEverydayWordsAreRefusedWithTheReason(String word, String reason) {
        assertThat(harbour.types(STAFF, "覚えて " + word + "=潮見中央薬局").text()).contains(reason);
        assertThat(harbour.written).isEmpty();
    }

    @Test
    void whereSeveralFitOneIsChosen() {
        Reply which = harbour.types(STAFF, "覚えて とうだいさん家=灯台");
        assertThat(taps(which)).extracting(Card.Tap::label).containsExactlyInAnyOrder("『とうだいさん家』＝ 灯台クリニック", "『とうだいさん家』＝ 灯台病院");
        assertThat(harbour.written).isEmpty();
        assertThat(harbour.types(STAFF, "覚えて マリンST=どこにもないところ").text()).contains("名簿に見つかりません");
    }

    @Test
    void nobodyElseTeaches() {
        String guest = "TOTHER:U0GUEST"; // of a channel shared with another workspace
        String data = new Lesson(false, new Ref(Kind.OFFICE, "o1"), "マリンST").data();
        assertThat(harbour.taps(guest, data).text()).contains("拠点の職員だけ");
        harbour.types(guest, "覚えて マリンST=訪問看護ステーションはまなす");
        harbour.asks("Unurse", "覚えて マリンST=訪問看護ステーションはまなす");
        assertThat(harbour.types(guest, "未回答").text()).doesNotContain("答えられなかった質問はありません", "答えられなかった質問 ");
        assertThat(harbour.asks("Unurse", "今日の問い合わせで答えられなかったやつ一覧").text()).doesNotContain("件");
        assertThat(harbour.written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alias", "alias|+|OFFICE|o1", "alias|*|OFFICE|o1|x", "alias|+|PERSON|p1|x", "alias|+|KING|o1|x", "say|+|OFFICE|o1|x"})
    void aButtonThatIsNoneDoesNothing(String data) {
        assertThat(harbour.taps(STAFF, data).text()).contains("もう使えません");
        assertThat(harbour.written).isEmpty();
    }

    @Test
    void anOfficeThatHasGoneIsNotTaughtAndComesBackWithItsWords() {
        Reply taught = harbour.types(STAFF, "覚えて マリンST=訪問看護ステーションはまなす");
        String again = new Lesson(false, new Ref(Kind.OFFICE, "o1"), "なすST").data();
        harbour.board.take(Change.nothing("seed", "import").with(Book.OFFICES, new Change.Set<>(List.of(), List.of("o1"))));
        assertThat(harbour.taps(STAFF, again).text()).contains("もう名簿にありません");
        assertThat(phoneOf("マリンST")).doesNotContain("099-000-2110");

        harbour.board.take(Change.nothing("seed", "import").with(Book.OFFICES, Change.Set.of(List.of(Harbour.office("o1", "訪問看護ステーションはまなす", "訪問看護")))));
        assertThat(phoneOf("マリンST")).contains("099-000-2110");
        assertThat(taught.text()).contains("覚えました");
    }

    @Test
    void placesHaveWordsTooAndKeepThemWhenTheHubIsDescribedAnew() {
        harbour.types(STAFF, "覚えて 下の方地区=浜手");
        assertThat(harbour.board.names().scan("下の方地区")).anySatisfy(h -> assertThat(h.refs()).extracting("id").contains("浜手"));
        harbour.board.take(Change.nothing("seed", "hub").put(Book.HUB, Harbour.HUB));
        assertThat(harbour.board.names().scan("下の方地区")).anySatisfy(h -> assertThat(h.refs()).extracting("id").contains("浜手"));
    }

    @Test
    void whatWasAskedInVainIsListedWithButtonsUntilItIsKnown() {
        harbour.questions.add(Harbour.TODAY, new Unanswered(Unanswered.Why.UNKNOWN_NAME, "訪問看護師", "dir.contact", "はまST"));
        harbour.questions.add(Harbour.TODAY, new Unanswered(Unanswered.Why.UNKNOWN_NAME, "薬剤師", "dir.contact", "はまST"));
        harbour.questions.add(Harbour.TODAY, new Unanswered(Unanswered.Why.UNCLEAR, "住民の方", "chat.unclear", null));
        Reply list = harbour.types(STAFF, "未回答");
        assertThat(list.text()).contains("今日、答えられなかった質問 3件", "訪問看護師・薬剤師", "はまST", "2回", "住民の方");
        assertThat(list.text().lines()).hasSize(3);
        assertThat(taps(list)).extracting(Card.Tap::label).containsExactly("『はまST』＝ 訪問看護ステーションはまなす");

        harbour.taps(STAFF, taps(list).getFirst().data());
        assertThat(phoneOf("はまST")).contains("099-000-2110");
        Reply after = harbour.types(STAFF, "unanswered");
        assertThat(after.text()).contains("いまは答えられます");
        assertThat(taps(after)).isEmpty();
        harbour.questions.add(Harbour.TODAY.minusDays(2), new Unanswered(Unanswered.Why.NOT_YET, "医師", "rota.ical", null));
        harbour.questions.add(Harbour.TODAY.minusDays(20), new Unanswered(Unanswered.Why.UNCLEAR, "医師", "chat.unclear", null));
        assertThat(harbour.types(STAFF, "今週答えられなかった質問の一覧").text()).contains("12/7(月)から12/9(水)", "4件", "カレンダー");
        assertThat(harbour.types(STAFF, "昨日の問い合わせで答えられなかったやつ一覧").text()).contains("昨日", "ありません");
    }
}
