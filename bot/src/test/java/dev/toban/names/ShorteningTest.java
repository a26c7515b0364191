package dev.toban.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people shorten names. */
class ShorteningTest {
    private static Optional<Shortening> of(String word, String name, @Nullable String kana) {
        return Shortening.of(word, Shortening.Name.of(new Ref(Kind.OFFICE, "o1"), name, kana));
    }

    @ParameterizedTest
    @CsvSource({
        "灯クリ, 灯台クリニック, とうだいくりにっく", "はまST, 訪問看護ステーションはまなす,", "潮薬, 潮見中央薬局,", "ゆずヘル, ヘルパーステーションゆずの木,",
        "さとよし病院, さとやま吉田病院, さとやまよしだびょういん", "北病, 北部市立病院,", "岬医, 岬医院,", "マリ訪看, 訪問看護ステーションマリーゴールド,"
    })
    void aWordMadeOfPiecesOfANameMayBeShortForIt(String word, String name, String kana) {
        assertThat(of(word, name, kana)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"はなこ, デイサービスはなみずき通り,", "病院, 灯台病院,", "訪看, 訪問看護ステーションはまなす,", "らっこ訪看, 訪問看護ステーションはまなす,", "鯨井, 灯台病院,", "は, はまなす薬局,"})
    void anyOtherIsNot(String word, String name, String kana) {
        assertThat(of(word, name, kana)).isEmpty();
    }

    @Test
    void fewerPiecesAreLikelier() {
        assertThat(of("潮見薬局", "潮見薬局ひので店", null).orElseThrow()).isLessThan(of("潮見薬局", "潮見中央薬局", null).orElseThrow());
    }
}
