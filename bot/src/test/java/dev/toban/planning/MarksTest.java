package dev.toban.planning;

import static dev.toban.planning.Mark.MAYBE;
import static dev.toban.planning.Mark.NO;
import static dev.toban.planning.Mark.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.days.Span;
import dev.toban.names.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ○△× as people type them, and sentences that only look like it. */
class MarksTest {
    private static final List<Span> DAYS = Stream.of("2027-01-18", "2027-01-19", "2027-02-02").map(LocalDate::parse).map(Span::day).toList();

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of("18日は○、19日×", Map.of(0, YES, 1, NO)),
                Arguments.of("18○ 19△ 2/2×", Map.of(0, YES, 1, MAYBE, 2, NO)),
                Arguments.of("1/18(月)は行けます。19日は行けません。", Map.of(0, YES, 1, NO)),
                Arguments.of("18日と19日は大丈夫です", Map.of(0, YES, 1, YES)),
                Arguments.of("19日以外は大丈夫です", Map.of(0, YES, 1, NO, 2, YES)),
                Arguments.of("18日はだめ、あとはOKです", Map.of(0, NO, 1, YES, 2, YES)),
                Arguments.of("全部○です。よろしくお願いします", Map.of(0, YES, 1, YES, 2, YES)),
                Arguments.of("どれも難しく…×です", Map.of()),
                Arguments.of("どの日も都合悪いです", Map.of(0, NO, 1, NO, 2, NO)),
                Arguments.of("２月２日はたぶん大丈夫", Map.of(2, MAYBE)),
                Arguments.of("18日なら出られます", Map.of(0, YES)),
                Arguments.of("18日は欠席、19日は途中から参加します", Map.of(0, NO, 1, MAYBE)),
                Arguments.of("1月18日 まる、1月19日 ばつ、2月2日 さんかく", Map.of(0, YES, 1, NO, 2, MAYBE)),
                Arguments.of("いつでも大丈夫です", Map.of(0, YES, 1, YES, 2, YES)));
    }

    @ParameterizedTest
    @MethodSource("said")
    void areRead(String words, Map<Integer, Mark> marks) {
        assertThat(Marks.read(Fold.width(words), DAYS)).isEqualTo(marks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18日の当番は大丈夫ですか？", "18日の当番、代わってほしい", "20日は○", "大丈夫です", "勉強会に2人で参加します", "19日", "18日の勉強会に出席します", "今夜の当番は？"})
    void otherSentencesAreNotTakenForThem(String words) {
        assertThat(Marks.read(Fold.width(words), DAYS)).isEmpty();
    }
}
