package dev.toban.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomajiTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "かんまち kanmachi kammachi kanmati kannmachi kan-machi Kan'machi",
        "つづみがわ tsuzumigawa tuzumigawa tudumigawa tsudzumigawa ツズミガワ",
        "しみず shimizu simizu",
        "じょうほく jouhoku jōhoku zyohoku johoku joohoku jyouhoku",
        "いとう itou itoh itō ito イトー",
        "おおた oota ohta ōta ota オータ",
        "おおやま ohyama ooyama oyama",
        "しんぼり shimbori sinbori shinbori",
        "きっかわ kikkawa",
        "えっちゅう ecchuu etchu ettyuu",
        "ほんじん honjin honzin hon-jin",
        "ふじや fujiya huziya hujiya",
        "ちゃえん chaen tyaen",
        "ふぁみりあ famiria",
        "ゆうゆう yuuyuu yuyu",
        "けんいち ken'ichi ken-ichi",
        "かんな kanna kannna",
        "にゅうた nyuta nyuuta",
        "ほっぽう hoppo hoppou",
        "はーと haato hāto ha-to"})
    void allSpellingsOfOneReadingMeet(String spellings) {
        assertThat(spellings.split(" ")).extracting(s -> Romaji.key(Fold.width(s))).containsOnly(Romaji.key(spellings.split(" ")[0]));
    }

    @ParameterizedTest
    @CsvSource({"かんまち,かみまち", "よしの,よしだ", "はら,はらだ", "かな,かんな", "びょういん,びよういん", "かた,かった", "おはら,おあら"})
    void otherReadingsStayApart(String one, String other) {
        assertThat(Romaji.key(one)).isNotEqualTo(Romaji.key(other));
    }
}
