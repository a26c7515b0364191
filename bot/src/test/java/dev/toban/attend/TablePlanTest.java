package dev.toban.attend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.attend.TablePlan.Seat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1卓1職種1名, six to eight at a table. */
class TablePlanTest {
    private static final List<String> TRADES = List.of("医師", "歯科医師", "薬剤師", "訪問看護師", "介護支援専門員", "医療ソーシャルワーカー", "理学療法士", "介護福祉士");

    private static List<Seat> each(int ofATrade) {
        List<Seat> all = new ArrayList<>();
        TRADES.forEach(t -> {
            for (int i = 0; i < ofATrade; i++) {
                all.add(new Seat(t + i, t));
            }
        });
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 10})
    void asManyOfEachTradeAsThereAreTablesSitApart(int ofATrade) {
        TablePlan plan = TablePlan.of(each(ofATrade));
        assertThat(plan.tables()).hasSize(ofATrade).allSatisfy(t -> assertThat(t).hasSize(8));
        assertThat(plan.doubled()).isFalse();
    }

    @Test
    void whereOneTradeIsManyTheTablesAreStillEvenAndItIsSaid() {
        List<Seat> all = new ArrayList<>(each(2));
        for (int i = 0; i < 12; i++) {
            all.add(new Seat("ケアマネ" + i, "介護支援専門員"));
        }
        TablePlan plan = TablePlan.of(all);
        assertThat(plan.doubled()).isTrue();
        assertThat(plan.tables()).hasSize(4).allSatisfy(t -> assertThat(t).hasSizeBetween(6, 8));
        assertThat(plan.tables().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void nobodyComesYet() {
        assertThat(TablePlan.of(List.of()).tables()).hasSize(1).allSatisfy(t -> assertThat(t).isEmpty());
    }
}
