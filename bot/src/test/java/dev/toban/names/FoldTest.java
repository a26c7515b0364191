package dev.toban.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, value = {
        "ｵﾝｺｰﾙ,オンコール", "ＦＡＸ,fax", "ｶﾞｰｾﾞ,ガーゼ", "か゛,が", "㈱青空,(株)青空", "１０～１２,10~12", "10〜12,10~12", "上町　今夜,上町 今夜",
        "099‐000−1234,099-000-1234", "099ー000ー1234,099-000-1234", "ステ－ション,ステーション", "らーめん,らーめん", "センタ－,センター", "コール-山,コール-山", "葛\uDB40\uDD00城,葛城",
        "山\u200bの\ufe0f手,山の手", "𠮷田,吉田", "ケー・ティー,ケー・ティー"})
    void widthAndCaseAndSignsAreOne(String typed, String folded) {
        assertThat(Fold.width(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"髙﨑,高崎", "濵邉,浜辺", "齋藤,斉藤", "皷川町,鼓川町", "大龍町,大竜町", "櫻ヶ丘,桜が丘", "桜ケ丘,桜が丘", "池ノ上,池の上", "池之上,池の上", "三ッ沢,三つ沢",
        "三ツ沢,三つ沢", "カンマチ,かんまち", "みかづき,みかずき", "吉野一丁目,吉野1丁目", "齒科醫院,歯科医院", "靏田,鶴田", "穎娃,頴娃"})
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(Fold.key(one)).isEqualTo(Fold.key(other)).hasSameSizeAs(one);
    }

    @ParameterizedTest
    @CsvSource({"上荒田,下荒田", "びょういん,びよういん", "清水,冷水", "四元町,4元町", "お茶の水,お茶水", "かっこ,かつこ"})
    void otherNamesStayApart(String one, String other) {
        assertThat(Fold.key(one)).isNotEqualTo(Fold.key(other));
    }

    @Test
    void widthIsStable() {
        String once = Fold.width("髙橋ｸﾘﾆｯｸ　（㈱ミライ）　ＴＥＬ：０９９－０００－１２３４～か゛");
        assertThat(Fold.width(once)).isEqualTo(once);
        assertThat(Fold.key(once)).hasSameSizeAs(once);
    }
}
