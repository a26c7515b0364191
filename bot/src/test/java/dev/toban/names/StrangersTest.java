package dev.toban.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersTest {
    @ParameterizedTest
    @CsvSource({"日野先生に電話,日野先生", "明日月岡先生いますか,月岡先生", "長谷川さんの番号,長谷川さん", "今夜千日先生,千日先生", "森先生は,森先生", "土井DRは？,土井dr", "火曜は水上氏,水上氏"})
    void aNameWithAnHonorificIsSomebody(String typed, String who) {
        String text = Fold.width(typed);
        assertThat(Strangers.in(text, List.of())).singleElement().satisfies(hit -> {
            assertThat(text.substring(hit.from(), hit.to())).isEqualTo(who);
            assertThat(hit.refs()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"当番の先生", "当番医さん", "患者様", "皆様", "奥さん", "薬局さん", "事務さん", "主治医の先生", "訪看さん", "母さん", "氏名", "様子", "日曜さんざん", "お世話様です"})
    void aRoleIsNobodyByName(String typed) {
        assertThat(Strangers.in(typed, List.of())).isEmpty();
    }

    @Test
    void whoIsKnownIsNoStranger() {
        var names = new Names();
        names.put(new Ref(Kind.PERSON, "1"), NameForms.person("日野 光", "ひの ひかる"));
        String text = "日野先生と水上先生";
        assertThat(Strangers.in(text, names.scan(text))).singleElement().satisfies(hit -> assertThat(hit.form()).isEqualTo("水上"));
    }
}
