package dev.toban.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is typed, no reader stumbles and every offset is one of the text. */
class AnyTextTest {
    private static final Names NAMES = new Town().names;

    @Property(tries = 2_000)
    void hitsLieInTheTextOneAfterTheOther(@ForAll("sentences") String typed) {
        String text = Fold.width(typed);
        int end = 0;
        for (NameHit hit : NAMES.scan(text)) {
            assertThat(hit.from()).isGreaterThanOrEqualTo(end);
            assertThat(hit.to()).isGreaterThan(hit.from()).isLessThanOrEqualTo(text.length());
            assertThat(hit.refs()).isNotEmpty().doesNotHaveDuplicates().noneMatch(hit.also()::contains);
            end = hit.to();
        }
        assertThat(NAMES.fuzzy(text)).allSatisfy(hit -> assertThat(hit.match()).isEqualTo(Match.FUZZY));
        Strangers.in(text, NAMES.scan(text));
    }

    @Property(tries = 2_000)
    void foldingIsStable(@ForAll("sentences") String typed) {
        isStable(typed);
    }

    @Test
    void foldingIsStableForEveryCharThereIs() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(c -> isStable(Character.toString(c)));
    }

    private static void isStable(String typed) {
        String text = Fold.width(typed);
        assertThat(Fold.width(text)).isEqualTo(text);
        String key = Fold.key(text);
        assertThat(key.length()).isEqualTo(text.length());
        assertThat(Fold.key(key)).isEqualTo(key);
    }

    @Property(tries = 300)
    void whatWasTakenOutIsGone(@ForAll("sentences") String name) {
        var names = new Names();
        var ref = new Ref(Kind.OFFICE, "x");
        List<Form> forms = new ArrayList<>(NameForms.office(name, name, List.of(name), List.of("訪問看護")));
        forms.addAll(NameForms.person(name, name));
        forms.addAll(NameForms.place(name, name, List.of(name)));
        names.put(ref, forms);
        names.remove(ref);
        assertThat(names.scan(Fold.width(name))).isEmpty();
        assertThat(names.fuzzy(Fold.width(name))).isEmpty();
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> piece = Arbitraries.of("松上", "岩敷台", "岩敷", "あおなみ", "居宅", "訪看", "ST", "クリニック", "真坂",
                "高木", "先生", "さん", "Dr.", "森", "の", "　", " ", "・", "ー",
                "matsugami", "-cho", "まつがみ", "ッ", "ん", "今夜", "12/3", "？", "縁",
                "😀", "髙", "(株)", "医療法人", "会", "ﾃﾞｲ", "ヶ", "丁目", "一", "\n", "'", "葛\uDB40\uDD00");
        return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }
}
