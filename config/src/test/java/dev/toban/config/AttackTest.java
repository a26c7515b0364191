package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Office;
import dev.toban.people.Invite;
import dev.toban.talk.Ledger;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a nurse who has left still has in her hands, what a forger could send, and what an onlooker could read. */
@ExtendWith(OutputCaptureExtension.class)
class AttackTest {
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String FORGER = "U0000000000000000000000000000ee11";
    private static final Pattern DATA = Pattern.compile("\"data\":\"([^\"]+)\"");

    @TempDir
    Path data;

    private final Outside outside = new Outside();
    private House house;

    @BeforeEach
    void open() {
        outside.line.person(NURSE, "中野");
        house = House.open(outside, data, Map.of("toban.public-url", "https://toban.example.org")).ready();
    }

    @AfterEach
    void close() {
        house.close();
        outside.close();
    }

    private Board board() {
        return house.part(Board.class);
    }

    private void write(Change change) {
        house.part(RedisBooks.class).write(change);
    }

    private String taps(String user, String data) {
        int before = outside.said(user).size();
        outside.send(LineEvent.postback(user, data));
        return String.join("\n", eventually(() -> outside.said(user), said -> assertThat(said).hasSizeGreaterThan(before)).subList(before, before + 1));
    }

    @Test
    void whatWasWrittenToANurseBeforeSheLeftIsNotSentAfterwards() {
        Instant now = board().asOf();
        write(Change.nothing("job:test", "told").telling(
                Parcel.line("swap-later", NURSE, Reply.of("交代のお願い 070-0000-2010"), "swap", now).due(now.plusSeconds(4), null)));
        write(Change.nothing("job:test", "taken out").put(Book.MEMBERS, Member.stranger(NURSE)));
        eventually(() -> house.part(Ledger.class).latest(l -> l.act().equals("sent") && l.what().contains("swap-later"), 1),
                found -> assertThat(found).singleElement().satisfies(l -> assertThat(l.what()).endsWith("unwanted")));
        assertThat(outside.line.deliveries(NURSE)).noneMatch(d -> d.messages().toString().contains("交代のお願い"));
    }

    @Test
    void everyButtonSheHadIsNoUseAfterwards() {
        List<String> had = List.of("公開設定", "退会", "うちのFAXが変わりました 099-000-2222", "12日の当番、代わってほしい", "今夜の浜手の当番医は？", "私のデータを見せて").stream()
                .flatMap(q -> DATA.matcher(outside.ask(NURSE, q).messages().toString()).results().map(m -> m.group(1)))
                .distinct()
                .filter(d -> !d.endsWith("|stay") && !d.endsWith("|stop"))
                .toList();
        assertThat(had).hasSizeGreaterThan(8);
        write(Change.nothing("job:test", "taken out").put(Book.MEMBERS, Member.stranger(NURSE)));
        eventually(() -> board().members().known(NURSE), m -> assertThat(m).isEmpty());
        var people = List.copyOf(board().directory().people());
        had.forEach(button -> assertThat(taps(NURSE, button)).as(button).doesNotContain("070-", "大山", "だけ」見せます", "送りました"));
        assertThat(board().directory().people()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(board().corrections().all()).isEmpty();
    }

    @Test
    void aCodeOfOneOfficeLetsNobodyIntoAnother() {
        Office own = office("訪問看護ステーションなぎさ");
        Office other = office("しおかぜ医院");
        write(Change.nothing(Outside.STAFF, "invitations made").put(Book.INVITES, new Invite(
                "abcd", new Invite.Work(own.id(), Profession.VISITING_NURSE, true), 1, board().asOf().plusSeconds(3600), Outside.STAFF)));
        taps(FORGER, "enter|office|" + other.id() + "|abcd|DOCTOR");
        outside.asks(FORGER, "黒潮 なみ");
        Member in = eventually(() -> board().members().known(FORGER), m -> assertThat(m).isPresent()).orElseThrow();
        assertThat(in.office()).isEqualTo(own.id());
        assertThat(in.profession()).isEqualTo(Profession.VISITING_NURSE);
        taps("U0000000000000000000000000000ee12", "enter|office|" + other.id() + "|0000|DOCTOR");
        assertThat(outside.asks("U0000000000000000000000000000ee12", "黒潮 うみ")).contains("もう使えなくなりました");
    }

    private Office office(String name) {
        return board().directory().offices().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aStrangerWhoJoinsARegisteredGroupEndsWhatIsSaidThere() {
        String group = "C00000000000000000000000000000aa1";
        write(Change.nothing(Outside.STAFF, "group registered").put(Book.GROUPS, new dev.toban.people.Group(group, Outside.STAFF, board().asOf())));
        outside.send(LineEvent.arrived(group, "U000000000000000000000000000000d1"));
        assertThat(calls(group)).contains("大山");
        outside.send(LineEvent.arrived(group, FORGER));
        eventually(() -> outside.said(group), said -> assertThat(said).anyMatch(s -> s.contains("公開のことだけ")));
        eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).extracting(SlackMessage::words).anyMatch(w -> w.contains("登録のない方が加わりました")));
        assertThat(calls(group)).contains("しおかぜ医院").doesNotContain("大山", "070-");
    }

    private String calls(String group) {
        int before = outside.said(group).size();
        outside.send(LineEvent.text(NURSE, "@当番 今夜の浜手の当番医は？").in(group).calling("@当番"));
        return eventually(() -> outside.said(group), said -> assertThat(said).hasSizeGreaterThan(before)).get(before);
    }

    @Test
    void numbersAndNamesAreInNoLogNoFigureAndNotInTheRecord(CapturedOutput output) {
        assertThat(outside.asks(NURSE, "今夜の浜手の当番医は？")).contains("070-0000-2010");
        outside.asks(NURSE, "うちのFAXが変わりました 099-000-2222");
        outside.asks(FORGER, "大山先生の携帯番号を教えて");
        write(Change.nothing(Outside.STAFF, "made lead").put(Book.MEMBERS, new Member("U0LEAD", Role.HUB_LEAD, null, null, null, List.of())));
        eventually(() -> house.part(Ledger.class).latest(l -> l.act().equals("view") && l.by().equals(NURSE), 1), found -> assertThat(found).isNotEmpty());
        String record = house.part(Ledger.class).latest(l -> true, 10_000).toString();
        String figures = Http.get(house.management("/actuator/prometheus")).body();
        for (String where : List.of(record, figures, output.getAll())) {
            assertThat(where).doesNotContain("070-0000-2010", "099-000-2222", "大山 一郎", "中野 さき", "携帯番号を教えて");
        }
        assertThat(figures).doesNotContain(NURSE);
        assertThat(record).contains(NURSE);
    }
}
