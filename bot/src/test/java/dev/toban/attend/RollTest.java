package dev.toban.attend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Profession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who has a seat keeps it; who waits moves up; never more than there are. */
class RollTest {
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Terms TEN = terms(10, Map.of());

    private static Terms terms(Integer capacity, Map<String, Integer> quotas) {
        return new Terms("m", capacity, quotas, List.of(), List.of(), List.of(), null, null);
    }

    private static Guest guest(String key, Answer answer, int seats, int minute) {
        return Guest.of(key, null, Profession.PHARMACIST, answer, seats, "line", NOW.plusSeconds(60L * minute));
    }

    private static Roll roll(Terms terms, Guest... guests) {
        Roll roll = Roll.empty("m");
        for (Guest g : guests) {
            roll = roll.with(g, terms).roll();
        }
        return roll;
    }

    @Test
    void fillsUpAndThenLetsPeopleWait() {
        Roll roll = roll(TEN, guest("a", Answer.ATTEND, 6, 1), guest("b", Answer.ATTEND, 5, 2), guest("c", Answer.ATTEND, 4, 3));
        assertThat(roll.seats()).isEqualTo(10);
        assertThat(roll.waiting()).extracting(Guest::key).containsExactly("b");
        assertThat(roll.free(TEN)).isZero();
    }

    @Test
    void whoCancelsMakesRoomForWhoWaitsLongest() {
        Roll roll = roll(TEN, guest("a", Answer.ATTEND, 6, 1), guest("b", Answer.ATTEND, 4, 2), guest("c", Answer.ATTEND, 3, 3), guest("d", Answer.ATTEND, 2, 4));
        Roll.Settled after = roll.with(guest("a", Answer.ABSENT, 0, 5), TEN);
        assertThat(after.movedUp()).extracting(Guest::key).containsExactly("c", "d");
        assertThat(after.roll().waiting()).isEmpty();
        assertThat(after.roll().seats()).isEqualTo(9);
    }

    @Test
    void aSeatIsNeverTakenAwayByOneWhoCameEarlierButWaited() {
        Roll roll = roll(TEN, guest("a", Answer.ATTEND, 8, 1), guest("b", Answer.ATTEND, 3, 2), guest("c", Answer.ATTEND, 2, 3));
        assertThat(roll.waiting()).extracting(Guest::key).containsExactly("b");
        Roll.Settled after = roll.with(guest("a", Answer.ATTEND, 6, 4), TEN); // two seats free: b needs three
        assertThat(after.roll().coming()).extracting(Guest::key).containsExactly("a", "c");
        assertThat(after.movedUp()).isEmpty();
    }

    @Test
    void whoChangesTheirMindKeepsTheirPlaceInTheQueueOnlyWhileTheyWantASeat() {
        Roll full = roll(TEN, guest("a", Answer.ATTEND, 10, 1), guest("b", Answer.ATTEND, 2, 2), guest("c", Answer.ATTEND, 2, 3));
        Roll more = full.with(guest("b", Answer.ATTEND, 3, 9), TEN).roll();
        assertThat(more.waiting()).extracting(Guest::key).containsExactly("b", "c");
        Roll back = more.with(guest("b", Answer.ABSENT, 0, 10), TEN).roll().with(guest("b", Answer.ATTEND, 3, 11), TEN).roll();
        assertThat(back.waiting()).extracting(Guest::key).containsExactly("c", "b");
    }

    @Test
    void aProfessionHasItsQuotaAndOthersAreNotKeptOut() {
        Terms terms = terms(48, Map.of("薬剤師", 2));
        Guest nurse = Guest.of("n", null, Profession.VISITING_NURSE, Answer.ATTEND, 1, "line", NOW.plusSeconds(900));
        Roll roll = roll(terms, guest("a", Answer.ATTEND, 1, 1), guest("b", Answer.ATTEND, 1, 2), guest("c", Answer.ATTEND, 1, 3), nurse);
        assertThat(roll.waiting()).extracting(Guest::key).containsExactly("c");
        assertThat(roll.free(terms, "薬剤師")).isZero();
        assertThat(roll.free(terms, "医師")).isNull();
        assertThat(roll.with(guest("a", Answer.ABSENT, 0, 4), terms).movedUp()).extracting(Guest::key).containsExactly("c");
    }

    @Test
    void countsWhoComesAlongByProfession() {
        Guest msw = Guest.of("m", null, Profession.HOSPITAL_MSW, Answer.ATTEND, 3, "line", NOW).along(Map.of("訪問看護師", 1));
        assertThat(roll(TEN, msw).professions()).isEqualTo(Map.of("医療ソーシャルワーカー", 1, "訪問看護師", 1, "住民・未記入", 1));
    }

    @Provide
    Arbitrary<List<Guest>> answers() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f"), Arbitraries.of(Answer.values()), Arbitraries.integers().between(1, 5), Arbitraries.integers().between(0, 500))
                .as(RollTest::guest)
                .list().ofMaxSize(40);
    }

    @Property
    void whateverPeopleAnswer(@ForAll("answers") List<Guest> answers) {
        Terms terms = terms(8, Map.of("薬剤師", 2));
        Roll roll = Roll.empty("m");
        for (Guest g : answers) {
            List<String> seated = roll.coming().map(Guest::key).toList();
            Roll.Settled after = roll.with(g, terms);
            assertThat(after.roll().seats()).isLessThanOrEqualTo(8);
            assertThat(after.roll().professions().getOrDefault("薬剤師", 0)).isLessThanOrEqualTo(2);
            assertThat(after.roll().coming().map(Guest::key)).as("nobody else loses a seat")
                    .containsAll(seated.stream().filter(k -> !k.equals(g.key())).toList());
            assertThat(after.roll().movedUp(terms).movedUp()).as("nobody waits who would fit").isEmpty();
            roll = after.roll();
        }
    }
}
