package dev.toban.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.ask.Capabilities;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office writes what it can do in its own words; who asks in others finds it all the same. */
class CapabilityWordsTest {
    @ParameterizedTest
    @CsvSource({
        "看取り, ターミナルケア", "義歯, 入れ歯", "喀痰吸引, 痰の吸引", "在宅酸素, HOT", "在宅酸素, 在宅酸素療法", "胃ろう, PEG", "点滴, 輸液管理",
        "膀胱留置カテーテル, 尿道カテーテル", "中心静脈栄養, IVH", "小児在宅, 医療的ケア児", "認知症, 認知症相談", "小児在宅, 小児"})
    void otherWordsForTheSameAreFound(String asked, String written) {
        assertThat(search(asked, written)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"看取り, 褥瘡", "在宅酸素, HOTEL", "胃ろう, 気管切開", "点滴, インスリン"})
    void whatMeansSomethingElseIsNot(String asked, String written) {
        assertThat(search(asked, written)).isEmpty();
    }

    private static List<Office> search(String asked, String written) {
        var directory = new Directory();
        directory.put(new Office(
                "o1", "汐見ステーション", null, List.of(), List.of("訪問看護"), null, null, null, null, null, null, null, null, null, null, null, "",
                List.of(written), null, null, null, null, null, null, Consent.PUBLIC, null, "list"));
        return directory.search(new Wanted(List.of(), List.of(), List.of(Capabilities.meaning(asked)), ""));
    }
}
