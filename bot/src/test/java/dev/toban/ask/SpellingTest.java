package dev.toban.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words typed as they sound are read as if they had been written the usual way; what only resembles one stays. */
class SpellingTest {
    private static final Spelling SPELLING = new Spelling(Lexicon.standard().words());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            よしだ　あした　とうばんい | よしだ 明日 当番医
            ﾖｼﾀﾞ ﾄｳﾊﾞﾝｲ | ヨシダ 当番医
            いしきの やっきょくを おしえて | いしきの薬局を教えて
            よなかに きてくれる せんせい | 夜中に来てくれる先生
            きょうの しゅくじつ とうばんい | 今日の祝日 当番医
            konya no ishiki no toban wa dare | 今夜のishikiの当番は誰
            houmon kango ishiki | 訪問看護 ishiki
            tōban hyō | 当番表
            今夜の東番の先生 | 今夜の当番の先生
            上町の法括 | 上町の包括
            """)
    void soundsAreWrittenAsTheLexiconHasThem(String typed, String read) {
        assertThat(read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "who is on call tonight", "お願いできますでしょうか", "こんばんは", "いしき", "ケアマネさんはいますか", "市電の停留所", "北園薬局の電話番号", "吉野中央薬局", "OK", "👍", "phone number please", "lol"
    })
    void whatIsWrittenAlreadyStays(String typed) {
        assertThat(read(typed)).isEqualToIgnoringCase(typed);
    }

    private static String read(String typed) {
        return SPELLING.read(Said.of(typed, new Finder(List.of()), List.of()), District.NAMES).text();
    }
}
