package dev.toban.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoMeetingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    private static List<Map<String, String>> meetings(LocalDate today) {
        return Sheet.rows(new DemoMeetings(today, DemoFolder.HOLIDAYS::contains).csv());
    }

    private static LocalDate day(Map<String, String> meeting) {
        return LocalDate.parse(meeting.get("開始日"));
    }

    static Stream<LocalDate> anyDay() {
        return IntStream.range(0, 104).mapToObj(week -> TODAY.plusDays(week * 7L + week % 7));
    }

    private static List<String> titles(List<Map<String, String>> meetings, LocalDate from, LocalDate to) {
        return meetings.stream()
                .filter(m -> !day(m).isBefore(from) && day(m).isBefore(to))
                .map(m -> m.get("対象") + " " + m.get("イベント名"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("anyDay")
    void whateverTheDayThereIsSomethingBehindAndAhead(LocalDate today) {
        List<Map<String, String>> meetings = meetings(today);
        assertThat(titles(meetings, LocalDate.MIN, today)).isNotEmpty();
        assertThat(titles(meetings, today, today.plusDays(21)))
                .anyMatch(title -> title.startsWith("住民"))
                .anyMatch(title -> title.startsWith("専門職"));
        List<String> ahead = titles(meetings, today, LocalDate.MAX);
        for (String area : DemoFolder.AREAS) {
            assertThat(ahead).anyMatch(title -> title.startsWith("住民 " + area + " 地域サロン"));
        }
        for (String word : List.of("ストーマ", "市民フォーラム", "多職種交流会", "安否確認訓練")) {
            assertThat(ahead).anyMatch(title -> title.contains(word));
        }
    }

    @Test
    void professionalsMeetInTheEveningAndResidentsInTheAfternoon() {
        assertThat(meetings(TODAY))
                .filteredOn(m -> m.get("イベント名").startsWith("多職種連携勉強会"))
                .hasSize(5)
                .allMatch(m -> m.get("開始時間").equals("19:00"));
        assertThat(meetings(TODAY)).filteredOn(m -> m.get("対象").equals("住民")).allMatch(m -> m.get("開始時間").equals("14:00"));
    }

    @Test
    void nothingIsHeldOnAHolidayOrAtTheTurnOfTheYear() {
        assertThat(meetings(TODAY)).extracting(DemoMeetingsTest::day).noneMatch(DemoFolder.HOLIDAYS::contains).noneMatch(Days::yearEnd);
    }

    @Test
    void theCareConferenceOfYoshinoIsOnTheSecondFriday() {
        assertThat(meetings(TODAY))
                .filteredOn(m -> m.get("イベント名").equals("吉野 地域ケア会議") && m.get("開始日").startsWith("2026-12"))
                .singleElement()
                .satisfies(m -> assertThat(m)
                        .containsEntry("開始日", "2026-12-11")
                        .containsEntry("参加申込終了日", "2026-12-06")
                        .containsEntry("連絡先電話番号", "099-000-0223"));
    }

    @Test
    void everyMeetingHasANumberToRingAndAnIdOfItsOwn() {
        assertThat(meetings(TODAY)).extracting(m -> m.get("連絡先電話番号")).doesNotContain("");
        assertThat(meetings(TODAY)).extracting(m -> m.get("NO")).doesNotHaveDuplicates();
    }
}
