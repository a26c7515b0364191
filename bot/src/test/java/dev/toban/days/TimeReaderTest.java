package dev.toban.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our own cases, {@code times.txt}, and what a mention says beside its interval. */
class TimeReaderTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-09T18:40");
    private final TimeReader reader = new TimeReader(TimeSettings.defaults(), new Holidays());

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("times.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("# ") && !l.isBlank())
                    .toList();
            return lines.stream()
                    .map(line -> line.split("\\|"))
                    .map(cell -> DynamicTest.dynamicTest(
                            cell[0].strip() + " @" + cell[1].strip(),
                            () -> assertThat(show(read(
                                            cell[0].strip(),
                                            cell[1].isBlank() ? NOW : LocalDateTime.parse(cell[1].strip()))))
                                    .isEqualTo(cell[2].strip())));
        }
    }

    private List<TimeMention> read(String text, LocalDateTime now) {
        return reader.read(TimeCase.fold(text), new BitSet(), now);
    }

    private TimeMention one(String text, LocalDateTime now) {
        List<TimeMention> mentions = read(text, now);
        assertThat(mentions).as(text).isNotEmpty();
        return mentions.getLast();
    }

    /** The last mention, written as in times.txt. */
    private static String show(List<TimeMention> mentions) {
        List<TimeMention> real = mentions.stream().filter(m -> m.span() != null || m.recur() != null).toList();
        if (real.isEmpty()) {
            return "[]";
        }
        TimeMention m = real.getLast();
        if (m.recur() != null) {
            return m.recur();
        }
        if (m.dates().size() > 1) {
            return m.dates().stream().map(TimeReaderTest::day).collect(Collectors.joining(" ", "[", "]"));
        }
        return span(m.span(), m.grain()) + " " + m.grain().name().toLowerCase(Locale.ROOT)
                + (m.mismatch() == null ? "" : " !" + m.mismatch());
    }

    private static String span(Span span, Grain grain) {
        LocalDateTime from = span.start();
        LocalDateTime to = span.end();
        boolean exact = Set.of(
                        Grain.RANGE,
                        Grain.OPEN,
                        Grain.UNTIL,
                        Grain.PART,
                        Grain.NIGHT,
                        Grain.HOUR,
                        Grain.MINUTE,
                        Grain.INSTANT)
                .contains(grain);
        if (exact || from == null || to == null) {
            return from != null && from.equals(to) ? time(from) : time(from) + ".." + time(to);
        }
        LocalDate last = to.toLocalDate().minusDays(1);
        return from.toLocalDate().equals(last) ? day(last) : day(from.toLocalDate()) + ".." + day(last);
    }

    private static String day(LocalDate day) {
        return day.getYear() == 2026 ? day.toString().substring(5) : day.toString();
    }

    private static String time(@Nullable LocalDateTime t) {
        return t == null ? "" : day(t.toLocalDate()) + "T" + t.toLocalTime();
    }

    @Test
    void aNightBelongsToItsEvening() {
        assertThat(one("昨夜1時", NOW).duty()).isEqualTo("2026-12-08");
        assertThat(one("今夜", LocalDateTime.parse("2026-12-10T02:10")).duty()).isEqualTo("2026-12-09");
        assertThat(one("いま", LocalDateTime.parse("2026-12-10T02:10")).duty()).isEqualTo("2026-12-09");
        assertThat(one("いま", LocalDateTime.parse("2026-12-10T08:30")).duty()).isEqualTo("2026-12-10");
        assertThat(one("明日の午前2時", NOW).duty()).isEqualTo("2026-12-09");
        assertThat(one("金曜の夜1時", NOW).duty()).isEqualTo("2026-12-11");
        assertThat(one("今日の25時", NOW).duty()).isEqualTo("2026-12-09");
    }

    @Test
    void slotsOfMonthsYearsAndWeekdays() {
        assertThat(one("来月ぼくの", NOW).month()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(one("去年の集計", NOW).year()).isEqualTo(2025);
        assertThat(one("今年度の計画", NOW))
                .satisfies(m -> assertThat(m.fiscal()).isTrue())
                .satisfies(m -> assertThat(m.year()).isEqualTo(2026));
        assertThat(one("来年の祝日だけ", NOW).year()).isEqualTo(2027);
        assertThat(one("日曜やってますか", NOW).weekdays()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(one("25日の朝9時", NOW).at()).isEqualTo("2026-12-25T09:00");
        assertThat(one("今夜", NOW).band()).isEqualTo(Band.NIGHT);
        assertThat(one("12日の夜中に", NOW).band()).isEqualTo(Band.NIGHT);
    }

    @Test
    void otherReadingsAreKept() {
        assertThat(one("明日の3時", NOW).alternatives())
                .contains(new Span(LocalDateTime.parse("2026-12-10T15:00"), LocalDateTime.parse("2026-12-10T16:00")));
        assertThat(one("11月の実績", NOW).alternatives())
                .contains(Span.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertThat(one("今日の深夜", NOW).alternatives()).hasSize(1);
    }

    @Test
    void offsetsCoverTheWordsAndMaskedNamesAreNoTimes() {
        String text = "明日日高先生";
        BitSet name = new BitSet();
        name.set(2, 6);
        assertThat(reader.read(text, name, NOW))
                .singleElement()
                .satisfies(m -> assertThat(text.substring(m.from(), m.to())).isEqualTo("明日"));
        BitSet all = new BitSet();
        all.set(0, 6);
        assertThat(reader.read(text, all, NOW)).isEmpty();
        TimeMention range = one("来週の月曜から水曜まで休みます", NOW);
        assertThat("来週の月曜から水曜まで休みます".substring(range.from(), range.to())).isEqualTo("来週の月曜から水曜まで");
    }

    @Test
    void anyTextIsReadWithoutFail() {
        String alphabet = "今明昨日夜朝時分年月火土週来先の、から~0123456789/-:()第末令和on atofjan5pm毎半前後間 ";
        Random random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(24); k >= 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (TimeMention m : reader.read(text.toString(), new BitSet(), NOW)) {
                assertThat(m.from()).as(text.toString()).isBetween(0, m.to() - 1);
                assertThat(m.to()).as(text.toString()).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
