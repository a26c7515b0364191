package dev.toban.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Askers;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Band;
import dev.toban.days.Holidays;
import dev.toban.days.Span;
import dev.toban.days.TimeSettings;
import dev.toban.days.TimeSettings.Window;
import dev.toban.days.Tokyo;
import dev.toban.hub.Customs;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.talk.Channel;
import dev.toban.talk.Topic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hub's own customs reach the ear, the duty hours and the answers about holidays as soon as its description changes. */
class CustomsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 18, 40);
    private static final LocalDate FOUNDING = LocalDate.of(2026, 12, 16);
    private static final Ear EAR = new Ear(Lexicon.standard());

    private static Hub own() {
        TimeSettings usual = TimeSettings.defaults();
        var bands = new EnumMap<Band, Window>(usual.bands());
        bands.put(Band.NIGHT, new Window(LocalTime.of(17, 30), LocalTime.of(8, 0)));
        var times = new TimeSettings(
                bands, LocalTime.of(6, 0), usual.yearEndFrom(), usual.yearEndTo(), usual.obonFrom(), usual.obonTo(), DayOfWeek.FRIDAY, DayOfWeek.SUNDAY, 3, 3);
        return District.HUB.with(new Customs(times, Map.of(FOUNDING, "開設記念日"), Set.of(LocalDate.of(2027, 1, 11)), Duration.ofMinutes(2)));
    }

    private static Understanding hear(String text, Hub hub, @Nullable Topic topic) {
        return EAR.understand(
                new Heard(text, List.of(), Channel.LINE_DM, true, Askers.as("doctor"), NOW, topic, List.of(), District.NAMES, hub));
    }

    private static Span interval(String text, Hub hub) {
        return hear(text, hub, null).interval();
    }

    @Test
    void wordsForTimesMeanWhatTheHubSays() {
        assertThat(interval("今夜の上町の当番は？", District.HUB).start()).isEqualTo("2026-12-09T18:00");
        assertThat(interval("今夜の上町の当番は？", own())).isEqualTo(new Span(LocalDateTime.parse("2026-12-09T17:30"), LocalDateTime.parse("2026-12-10T08:00")));
        assertThat(interval("週末の上町の当番は？", own()).start()).isEqualTo("2026-12-11T00:00");
        assertThat(interval("土日の上町の当番は？", own()).start()).isEqualTo("2026-12-12T00:00");
        assertThat(interval("月末の上町の当番は？", own()).start()).isEqualTo("2026-12-29T00:00");
        assertThat(interval("次の祝日の上町の当番は？", own()).start()).isEqualTo("2026-12-16T00:00");
        assertThat(interval("次の祝日の上町の当番は？", District.HUB).start()).isEqualTo("2027-01-01T00:00");
    }

    @Test
    void theYearEndsWhenTheHubSays() {
        Hub late = new Hub(
                "a", "拠点", "099-000-0100", District.HUB.areas(), District.HUB.duties(), java.time.MonthDay.of(12, 30), java.time.MonthDay.of(1, 4),
                District.HUB.fallback(), District.HUB.quietFrom(), District.HUB.quietTo());
        assertThat(interval("年末年始の当番表ください", late))
                .isEqualTo(Span.days(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)));
    }

    @Test
    void aTopicIsForgottenWhenTheHubSays() {
        var topic = new Topic(
                "rota.who", Map.of("duty", "doctor", "area", "上町", "date", "2026-12-09"), null, NOW.minusMinutes(5).atZone(Tokyo.ZONE).toInstant());
        assertThat(hear("じゃあ金曜は？", District.HUB, topic).intent()).isEqualTo(Intent.ROTA_WHO);
        assertThat(hear("じゃあ金曜は？", own(), topic).intent()).isEqualTo(Intent.CHAT_UNCLEAR);
    }

    @Test
    void aChangedHubChangesItsHolidaysAndDutyHours() {
        Duty dental = new Duty("dental", "休日歯科当番", List.of(), List.of(new Duty.Window(List.of(new DayClass.Holiday()), 540, 960)));
        Hub before = new Hub(
                "a", "拠点", "099-000-0100", List.of(), List.of(dental), java.time.MonthDay.of(12, 29), java.time.MonthDay.of(1, 3),
                District.HUB.fallback(), District.HUB.quietFrom(), District.HUB.quietTo());
        var board = new Board(new Holidays()::isHoliday);
        board.take(Change.nothing("seed", "test").put(Book.HUB, before));
        assertThat(board.holiday()).rejects(FOUNDING).accepts(LocalDate.of(2027, 1, 11));
        assertThat(board.windows().spans("dental", FOUNDING)).isEmpty();

        board.take(Change.nothing("seed", "test").put(Book.HUB, before.with(own().customs())));
        assertThat(board.holiday()).accepts(FOUNDING).rejects(LocalDate.of(2027, 1, 11));
        assertThat(board.windows().spans("dental", FOUNDING)).isNotEmpty();
        assertThat(board.windows().spans("dental", LocalDate.of(2027, 1, 11))).isEmpty();
    }
}
