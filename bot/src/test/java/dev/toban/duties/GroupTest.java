package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.rota.Shift;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The group of those on duty follows the rota, or the hub reads why it doesn't. */
class GroupTest {
    private final Cape cape = new Cape();

    private List<String> notes() {
        return cape.noted.stream().filter(n -> n.about().startsWith("group:")).map(n -> n.text()).toList();
    }

    /** Only somebody of the hub is on duty that evening. */
    private void hubOnDuty() {
        cape.shelf.write(Change.nothing("seed", "hub people")
                .put(Book.OFFICES, new Office("o9", "みさき拠点", null, List.of(), List.of("拠点"), null, null, "岬", null, null, "099-000-3000", null, null, null,
                        null, null, "", List.of(), null, null, null, null, null, null, new Consent(Audience.RESIDENTS, Map.of(), TODAY), null, "list"))
                .put(Book.PEOPLE, Cape.person("六車 渚", "看護師", "o9", null))
                .put(Book.SHIFTS, Cape.shift(TODAY, "doctor", new Shift.Someone("六車 渚")))
                .remove(Book.SHIFTS, Cape.shift(TODAY, "doctor2", new Shift.Open()).id(), Cape.shift(TODAY, "nurse", new Shift.Open()).id()));
    }

    @Test
    void whoSaysInSlackWhoTheyAreIsInTheGroupWhileOnDuty() {
        hubOnDuty();
        cape.at(TODAY.atTime(18, 0)).look();
        assertThat(cape.grouped).isEmpty();
        assertThat(notes()).first().asString().contains("更新していません", "六車 渚", "私は（氏名）");

        assertThat(cape.staffSays("私は六車渚です").text()).contains("六車 渚 さんとして登録しました");
        cape.at(TODAY.atTime(18, 1)).look();
        cape.at(TODAY.atTime(18, 2)).look();
        assertThat(cape.grouped).containsExactly(List.of("U0STAFF"));
    }

    @Test
    void wherePlanOrRightsDoNotAllowItTheHubReadsWhatToDo() {
        hubOnDuty();
        cape.staffSays("私は六車渚です");
        cape.slackSays = DutyGroups.Outcome.PLAN;
        cape.at(TODAY.atTime(18, 0)).look();
        assertThat(notes()).last().asString().contains("有料プラン", "toban.slack.groups");
        int calls = cape.grouped.size();
        cape.at(TODAY.atTime(18, 1)).look();
        assertThat(cape.grouped).as("not tried again for the same people").hasSize(calls);
    }

    @Test
    void nobodyBecomesSomebodyElse() {
        hubOnDuty();
        assertThat(cape.staffSays("私は一ノ瀬 花です").text()).as("a doctor is nobody of the hub").contains("お一人に決められません");
        assertThat(cape.says("U1", "私は六車渚です").text()).doesNotContain("登録しました");
        cape.staffSays("私は六車渚です");
        assertThat(cape.board.members().written("U0STAFF").orElseThrow().role()).isEqualTo(dev.toban.talk.Role.HUB_STAFF);
    }
}
