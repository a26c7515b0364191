package dev.toban.config.talks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.hub.Area;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.hub.Turns;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hear when somebody stands in for somebody, is away, or only the neighbours have anybody. */
class StandInsTest {
    private static final LocalDateTime NINE = Room.TODAY.atTime(21, 0);

    private static Change demo;

    private Board board;
    private Room room;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        demo = Room.demo(folder);
    }

    @BeforeEach
    void open() {
        room = Room.with(demo);
        board = room.board();
    }

    private String hears(String who, String at, String words) {
        return room.hears(new Talk.Turn(1, who, OffsetDateTime.parse("2026-12-09T" + at + "+09:00"), words, List.of(), List.of()));
    }

    private Stint tonight() {
        return board.rota().day(Room.TODAY).stream().filter(s -> s.area().equals("上町") && s.kind().equals("doctor")).findFirst().orElseThrow();
    }

    private Shift.Holder person(String name) {
        return new Shift.Someone(board.directory().people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow().id());
    }

    private void cover(@Nullable Span part, Shift.Holder by) {
        board.take(Change.nothing("job:test", "cover")
                .put(Book.COVERS, Cover.of("c1", tonight(), part, by, Cover.Type.PEER, null, "job:test", Instant.EPOCH)));
    }

    @Test
    void whoStandsInIsNamedWithWhomAndUntilWhen() {
        assertThat(hears("doctor", "18:40", "今夜の上町の当番は？")).contains("黒木 航平").doesNotContain("代わり");
        cover(null, person("有馬 誠一"));
        assertThat(hears("doctor", "18:40", "今夜の上町の当番は？"))
                .contains("有馬 誠一（黒木 航平 さんの代わり） 12/9(水) 17:30〜翌8:30");
    }

    @Test
    void aSplitNightNamesBothAndNowOnlyTheOneWhoIsThere() {
        cover(new Span(NINE, null), person("有馬 誠一"));
        assertThat(hears("doctor", "18:40", "今夜の上町の当番は？"))
                .contains("黒木 航平 12/9(水) 17:30〜21:00")
                .contains("有馬 誠一（黒木 航平 さんの代わり） 12/9(水) 21:00〜翌8:30");
        assertThat(hears("doctor", "20:59", "いまの上町の当番医は？")).contains("黒木 航平 12/9(水) 17:30〜21:00").contains("次は 12/9(水) 21:00〜翌8:30");
        assertThat(hears("doctor", "21:00", "いまの上町の当番医は？")).contains("有馬 誠一（黒木 航平 さんの代わり）");
    }

    @Test
    void residentsAreNotToldWhoStandsInForWhom() {
        cover(null, person("有馬 誠一"));
        assertThat(hears("resident", "18:40", "今夜の上町の当番医は？")).doesNotContain("代わり").doesNotContain("黒木 航平").doesNotContain("有馬 誠一");
    }

    @Test
    void theListAndOnesOwnDutiesKnowItToo() {
        cover(null, person("有馬 誠一"));
        assertThat(hears("doctor", "18:40", "上町の今週の当番表")).contains("12/9(水) 上町 17:30〜翌8:30 有馬 誠一（黒木 航平 さんの代わり）");
        assertThat(hears("doctor", "18:40", "有馬誠一先生って今日当番？")).contains("はい、有馬 誠一 さんは当番です");
        assertThat(hears("doctor", "18:40", "黒木航平先生って今日当番？")).doesNotContain("はい、");
    }

    @Test
    void whoIsAwayWithoutADeputyIsNotGivenAsOnDuty() {
        board.take(Change.nothing("job:test", "leave").put(
                Book.ABSENCES, new Absence("a1", tonight().holder(), Span.day(Room.TODAY), null, "leave", "job:test", Instant.EPOCH)));
        assertThat(hears("doctor", "18:40", "いまの上町の当番は？"))
                .contains("未定（黒木 航平 さんは不在、代わりは調整中）")
                .contains("拠点夜間連絡先 ☎099-000-0199")
                .contains("拠点へ：当番表が未定です");
        assertThat(hears("resident", "18:40", "いまの上町の当番医は？")).contains("未定").doesNotContain("黒木");
    }

    @Test
    void aTurnWithoutARowIsAnsweredAndSaidToBeOne() {
        Hub hub = board.hub();
        LocalDate beyond = LocalDate.of(2027, 6, 9);
        var turns = new Turns(
                "輪番", "上町", "doctor", 1, null, List.of(), Room.TODAY, null, Turns.Every.TIME, 1, List.of(List.of(word("黒木 航平")), List.of(word("有馬 誠一"))),
                List.of(), Turns.WhenAbsent.DEPUTY, 0, null, null);
        board.take(Change.nothing("job:test", "turns").put(Book.HUB, hub.with(new DutyRules(List.of(), List.of(turns), List.of()))));
        assertThat(board.rota().day(beyond)).hasSize(1);
        assertThat(hears("doctor", "18:40", "2027年6月9日の上町の当番医は？")).contains("黒木 航平").contains("輪番の順番による予定").doesNotContain("確認日");
        assertThat(hears("doctor", "18:40", "今夜の上町の当番は？")).contains("確認日").doesNotContain("輪番の順番");
    }

    private String word(String name) {
        return "person:" + ((Shift.Someone) person(name)).person();
    }

    @Test
    void whereNobodyIsTheNeighboursAreTold() {
        Hub hub = board.hub();
        List<Area> areas = hub.areas().stream()
                .map(a -> a.name().equals("上町") ? new Area(a.name(), a.kana(), a.aliases(), a.towns(), a.centre(), "吉野") : a)
                .toList();
        board.take(Change.nothing("job:test", "neighbour")
                .put(Book.HUB, hub.withAreas(areas))
                .put(Book.COVERS, Cover.of("c1", tonight(), null, new Shift.Open(), Cover.Type.PEER, null, "job:test", Instant.EPOCH)));
        assertThat(hears("doctor", "18:40", "今夜の上町の当番は？")).contains("未定（調整中）").contains("隣の吉野の在宅当番医：");
        assertThat(hears("doctor", "18:40", "今夜の伊敷の当番は？")).doesNotContain("隣の");
    }
}
