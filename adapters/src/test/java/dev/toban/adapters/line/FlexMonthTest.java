package dev.toban.adapters.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexContainer;
import dev.toban.talk.Card;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlexMonthTest {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8); // six weeks from Sunday to Saturday: the longest there is

    @Test
    void fourAreasFitACarouselTurnedAtEachMonth() throws Exception {
        FlexContainer drawn = FlexCard.of(new Card("8月", "在宅当番医", List.of(month("上町の在宅当番医"), month("伊敷の在宅当番医"), month("吉野の在宅当番医"), month("吉田の在宅当番医")), "8/31 まで"));

        assertThat(((FlexCarousel) drawn).contents()).hasSize(4);
        for (FlexContainer bubble : ((FlexCarousel) drawn).contents()) {
            assertThat(bytes(bubble)).isLessThan(30_000);
        }
        assertThat(bytes(drawn)).isLessThan(50_000);
        assertThat(json(drawn)).contains("上町の在宅当番医　2026年8月", "伊敷の", "吉野の", "吉田の").doesNotContain("ほか");
    }

    @Test
    void whatMattersIsToldInWordsToo() throws Exception {
        String json = json(FlexCard.of(new Card(null, "在宅当番医", List.of(month("")), null)));

        assertThat(json).contains("\"1★\"", "\"11祝\"", "\"未定\"", "\"なし\"", "\"3\\n黒木\\nくろ\\n在宅\"", "\"2026年8月\"").contains("\"giga\"");
        assertThat(json.split("\"layout\":\"horizontal\"")).hasSize(1 + 7); // the names of the days and six weeks
    }

    private static Card.Month month(String of) {
        List<Card.Day> days = new ArrayList<>();
        for (LocalDate d = AUGUST.atDay(1); YearMonth.from(d).equals(AUGUST); d = d.plusDays(1)) {
            Card.State state = d.getDayOfMonth() == 13 ? Card.State.GAP : d.getDayOfMonth() == 14 ? Card.State.CLOSED : Card.State.HELD;
            List<String> who = state == Card.State.GAP ? List.of("未定") : state == Card.State.CLOSED ? List.of("なし") : List.of("黒木", "くろ在宅", "見えない");
            days.add(new Card.Day(d, who, state, d.getDayOfMonth() == 11, d.getDayOfMonth() == 1));
        }
        return new Card.Month(AUGUST, of, AUGUST.atDay(6), days);
    }

    private static String json(FlexContainer container) throws Exception {
        return ModelObjectMapper.createNewObjectMapper().writeValueAsString(container);
    }

    private static int bytes(FlexContainer container) throws Exception {
        return ModelObjectMapper.createNewObjectMapper().writeValueAsBytes(container).length;
    }
}
