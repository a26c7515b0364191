package dev.toban.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Unanswered;
import dev.toban.talk.Unanswered.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub learns of a question without an answer, and what it never does. */
class UnansweredTest {
    private final Harbour harbour = new Harbour();

    private Unanswered only(List<Unanswered> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "らっこ訪看の連絡先, UNKNOWN_NAME, らっこ訪看",
        "あざらし薬局のFAX, UNKNOWN_NAME, あざらし薬局",
        "灯クリの電話, UNCLEAR, 灯クリ",
        "灯見ケアの電話, UNCLEAR, 灯見ケア",
        "KTZ薬局のFAX, UNCLEAR, KTZ薬局",
        "鯨山町はどこの包括？, UNKNOWN_NAME, 鯨山町"
    })
    void theNameOfAnOfficeOrPlaceNobodyKnowsIsTold(String question, Why why, String word) {
        Unanswered u = only(harbour.asks("Unurse", question).unanswered());
        assertThat(u.why()).isEqualTo(why);
        assertThat(u.word()).isEqualTo(word);
        assertThat(u.asker()).isEqualTo("訪問看護師");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "鯨井太郎さんの電話番号", "鯨井さんの連絡先", "鯨井先生の電話", "鯨井太郎の電話", "鯨井太郎デイの電話", "はなこの電話", "鯨井様デイの電話番号",
        "鯨井クリの090-0000-1234の電話", "ぴよぴよぽよぽよ", "長い一日でした、明日もまた長い"
    })
    void nothingThatMayBeAPersonIs(String question) {
        assertThat(harbour.asks("Unurse", question).unanswered()).isNotEmpty().allSatisfy(u -> assertThat(u.word()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"らっこ訪看の連絡先", "灯クリの電話", "鯨山町はどこの包括？"})
    void ofResidentsStrangersAndWhereAPatientWasHiddenNoWordIs(String question) {
        assertThat(only(harbour.asks("Uresident", question).unanswered())).satisfies(u -> {
            assertThat(u.word()).isNull();
            assertThat(u.asker()).isEqualTo("住民の方");
        });
        assertThat(only(harbour.asks("Unobody", question).unanswered()).word()).isNull();
        assertThat(harbour.asks("Unurse", question, "name", "age").unanswered()).allSatisfy(u -> assertThat(u.word()).isNull());
    }

    @Test
    void whatWasLookedForInVainIsToldInTheWordsOfTheTrade() {
        Unanswered u = only(harbour.asks("Unurse", "浜手で人工呼吸器をみられる訪看").unanswered());
        assertThat(u.why()).isEqualTo(Why.NOTHING_FOUND);
        assertThat(u.word()).contains("浜手", "訪問看護", "人工呼吸器");
    }

    @ParameterizedTest
    @CsvSource({"次のサロンはいつ？, event.list", "今夜の歯科当番は？, rota.who"})
    void aMeetingOrADutyThatDoesNotExistIsToldWithoutWords(String question, String intent) {
        Unanswered u = only(harbour.asks("Uresident", question).unanswered());
        assertThat(u).isEqualTo(new Unanswered(Why.NOTHING_FOUND, "住民の方", intent, null));
    }

    @Test
    void whatCannotBeDoneYetIsTold() {
        Unanswered u = only(harbour.asks("Unurse", "来月の当番をカレンダーに入れたい").unanswered());
        assertThat(u.why()).isEqualTo(Why.NOT_YET);
        assertThat(u.word()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"灯台病院の電話", "ありがとう", "今夜の浜手の当番医は？", "息をしていない", "何ができるの？"})
    void whatWasAnsweredIsNot(String question) {
        assertThat(harbour.asks("Unurse", question).unanswered()).isEmpty();
    }
}
