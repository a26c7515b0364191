package dev.toban.duties;

import static dev.toban.duties.Cape.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.desk.Desks;
import dev.toban.paper.Paper;
import dev.toban.paper.Picture;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.paper.Sheet;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands on the sheets that are handed out, and the week each morning. */
class PaperTest {
    private final Cape cape = new Cape();
    private final Machine press = new Machine();
    private final List<String> laid = new ArrayList<>();
    private final DutyRoom room = DutyRoom.of(
            cape.board, cape.shelf, cape.noted::add, Cape.HUB_CHANNEL, Cape.EASY, new Table(), (print, words, _) -> laid.add(print.name() + " " + words), cape.groups, Map.of());

    /** A press that remembers what it was given. */
    private static final class Machine implements Press {
        final List<Object> seen = new ArrayList<>();

        private Print print(String name, Object what) {
            seen.add(what);
            return new Print(name, "application/octet-stream", new byte[0]);
        }

        @Override
        public Print pdf(Paper paper) {
            return print("paper.pdf", paper);
        }

        @Override
        public Print pdf(String name, List<? extends Paper> papers) {
            return print(name + ".pdf", papers);
        }

        @Override
        public Print xlsx(String name, List<Sheet> sheets) {
            return print(name + ".xlsx", sheets);
        }

        @Override
        public Print csv(Sheet sheet) {
            return print("sheet.csv", sheet);
        }

        @Override
        public Print png(Picture picture) {
            return print("picture.png", picture);
        }
    }

    private final class Table implements FileRoom {
        @Override
        public Optional<String> lay(Function<Press, Print> file) {
            return Optional.of("https://misaki.example/f/" + file.apply(press).name());
        }

        @Override
        public Optional<Press> press() {
            return Optional.of(press);
        }
    }

    private Reply says(String line, String words) {
        var bot = new Bot(cape.board, new Ear(Lexicon.standard()), new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return null;
            }

            @Override
            public void remember(Sender sender, Topic topic) {}
        }, new Desks(room.desks()), Desks.NONE);
        return bot.hear(new Incoming.Said(Sender.line(line), cape.instant(), null, words, true, List.of()));
    }

    @Test
    void theSheetForResidentsNamesOfficesAndNobodysOwnNumber() {
        Reply said = says("U5", "患者さんに配っていい当番医の表ありますか");
        assertThat(said.text()).contains("https://misaki.example/f/");
        assertThat(press.seen).singleElement().isInstanceOfSatisfying(Sheet.class, sheet -> assertThat(sheet.toString())
                .contains("在宅当番医", "第1診療所", "099-000-3110").doesNotContain("一ノ瀬", "070-0000"));
        assertThat(says("U77", "患者さんに配っていい当番医の表ありますか").text()).as("a stranger gets none").doesNotContain("https://");
    }

    @Test
    void theWeekIsPostedEachMorningInWordsAndAsAPictureOnce() {
        cape.at(TODAY.atTime(7, 29));
        room.rounds().forEach(r -> r.look(cape.instant()));
        assertThat(laid).isEmpty();
        cape.at(TODAY.atTime(7, 30));
        DutyRoom other = DutyRoom.of(
                cape.board, cape.shelf, cape.noted::add, Cape.HUB_CHANNEL, Cape.EASY, new Table(), (print, words, _) -> laid.add(print.name() + " " + words), cape.groups, Map.of());
        room.rounds().forEach(r -> r.look(cape.instant()));
        other.rounds().forEach(r -> r.look(cape.instant()));
        assertThat(laid).containsExactly("picture.png 当番表　7日間");
        assertThat(cape.noted).filteredOn(n -> n.about().equals("week:" + TODAY)).first().satisfies(n -> assertThat(n.text()).contains("■ 12/9(水)", "岬 在宅当番医 17:30〜翌8:30", "☎"));
    }
}
