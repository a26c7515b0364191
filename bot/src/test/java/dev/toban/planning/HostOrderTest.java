package dev.toban.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.planning.HostOrder.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose turn it is follows from what took place. */
class HostOrderTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 14);
    private static final List<Meeting> MONTHLY = IntStream.range(0, 5).mapToObj(i -> meeting("m" + i, FIRST.plusMonths(i))).toList();
    private static final HostOrder ORDER = new HostOrder("h", "情報交換会", List.of("a", "b", "c"), FIRST, Map.of(), List.of());

    private static Meeting meeting(String id, LocalDate day) {
        return new Meeting(
                id, "訪問看護 情報交換会", null, new Span(day.atTime(17, 30), null), null, null, null, Audience.PROFESSIONALS, List.of(), null, null, null, null, null, null, null, null, null,
                null, null, "test");
    }

    private static List<String> hosts(HostOrder order, String... off) {
        return order.turns(MONTHLY, m -> List.of(off).contains(m.id())).stream().map(Turn::office).toList();
    }

    @Test
    void eachMeetingMovesItOnAndTheRoundBeginsAgain() {
        assertThat(hosts(ORDER)).containsExactly("a", "b", "c", "a", "b");
    }

    @Test
    void oneThatIsCalledOffLeavesTheTurnWithItsHost() {
        assertThat(hosts(ORDER, "m1")).containsExactly("a", "b", "c", "a");
        assertThat(ORDER.turns(MONTHLY, m -> m.id().equals("m1")).get(1).meeting().id()).isEqualTo("m2");
    }

    @Test
    void twoThatChangePlacesTouchNobodyElse() {
        List<Turn> turns = ORDER.turns(MONTHLY, m -> false);
        assertThat(hosts(ORDER.swap(turns.get(0), turns.get(2)))).containsExactly("c", "b", "a", "a", "b");
    }

    @Test
    void whatWasBeforeIsNotCounted() {
        var later = new HostOrder("h", "情報交換会", List.of("a", "b", "c"), FIRST.plusMonths(1), Map.of(), List.of());
        assertThat(hosts(later)).containsExactly("a", "b", "c", "a");
        assertThat(hosts(new HostOrder("h", "役員会", List.of("a", "b"), FIRST, Map.of(), List.of()))).isEmpty();
    }

    @Test
    void whoWasToldIsNotToldAgain() {
        assertThat(ORDER.told("m0", 7).wasTold("m0", 7)).isTrue();
        assertThat(ORDER.told("m0", 7).wasTold("m0", 1)).isFalse();
    }
}
