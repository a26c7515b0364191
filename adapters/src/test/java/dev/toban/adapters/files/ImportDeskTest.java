package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.calendar.ICalendar;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.desk.Visit;
import dev.toban.imports.Hatch;
import dev.toban.imports.ImportDesk;
import dev.toban.imports.Proposal;
import dev.toban.imports.Seeding;
import dev.toban.imports.Tray;
import dev.toban.rota.Shift;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list handed in: shown, asked about, approved or refused, taken back. It is Wednesday 2026-12-09, 18:40; tonight's duty has begun. */
class ImportDeskTest {
    private static final Instant NOW = Instant.parse("2026-12-09T09:40:00Z");
    private static final String ROTA = "令和8年12月 在宅当番表\n日,曜,上町,吉野\n8,火,黒木,有馬\n9,水,黒木,有馬\n10,木,有馬,黒木\n11,金,有馬,黒木\n";

    private final Board board = new Board(Seed::holiday);
    private final Shelf shelf = new Shelf();
    private final Ledger ledger = new Ledger();
    private final ImportDesk desk = new ImportDesk(board, ledger, shelf, new FileScribe(Seed::holiday), shelf, new ICalendar());

    /** Slack's files and the tray, on one shelf. */
    private static final class Shelf implements Hatch, Tray {
        final Map<String, byte[]> files = new HashMap<>();
        final Map<String, Proposal> waiting = new HashMap<>();
        int fetched;

        @Override
        public byte[] fetch(String file) throws IOException {
            fetched++;
            byte[] bytes = files.get(file);
            if (bytes == null) {
                throw new FileNotFoundException(file);
            }
            if (bytes.length > MOST) {
                throw new TooBig();
            }
            return bytes;
        }

        @Override
        public void put(Proposal proposal) {
            waiting.put(proposal.id(), proposal);
        }

        @Override
        public Optional<Proposal> of(String id) {
            return Optional.ofNullable(waiting.get(id));
        }

        @Override
        public void remove(String id) {
            waiting.remove(id);
        }
    }

    /** Books that check what a change expects, as Redis does. */
    private final class Ledger implements Books {
        final List<Change> written = new ArrayList<>();
        private final Map<String, Object> things = new HashMap<>();

        @Override
        public void write(Change change) {
            for (Change.Expect<?> e : change.expects()) {
                if (!Objects.equals(things.get(e.book().name() + e.id()), e.as())) {
                    throw new Moved(e.book().name() + " " + e.id());
                }
            }
            Book.ALL.forEach(book -> keep(book, change));
            written.add(change);
            board.take(change);
        }

        private <T> void keep(Book<T> book, Change change) {
            change.of(book).gone().forEach(id -> things.remove(book.name() + id));
            change.of(book).put().forEach(t -> things.put(book.name() + book.id().apply(t), t));
        }
    }

    @BeforeEach
    void theHubHasItsRota() {
        ledger.write(Seed.full().with("rota.csv", ROTA).read().diff().change());
        ledger.written.clear();
    }

    private static Visit visit(Role role) {
        Sender from = Sender.slack("U0STAFF", "C0HUB");
        return new Visit(new Member(from.user(), role, null, null, null, List.of()), from, NOW);
    }

    private Reply hands(Role role, String name, String content) {
        String id = "F" + shelf.files.size();
        shelf.files.put(id, content.getBytes(StandardCharsets.UTF_8));
        Visit visit = visit(role);
        return desk.noticed(visit, new Incoming.Handed(visit.from(), NOW, id, name)).orElseThrow();
    }

    private Reply taps(Reply shown, String label) {
        return taps(Role.HUB_STAFF, shown, label);
    }

    private Reply taps(Role role, Reply shown, String label) {
        String data = Objects.requireNonNull(shown.card()).parts().stream()
                .flatMap(p -> p instanceof Card.Tap t && t.label().contains(label) ? java.util.stream.Stream.of(t.data()) : java.util.stream.Stream.empty())
                .findFirst().orElseThrow();
        assertThat(data.length()).isLessThanOrEqualTo(300); // LINE's limit for a button
        return desk.tapped(visit(role), data.substring(data.indexOf('|') + 1)).orElseThrow();
    }

    private static List<String> buttons(Reply shown) {
        return shown.card() == null ? List.of() : shown.card().parts().stream().flatMap(p -> p instanceof Card.Tap t ? java.util.stream.Stream.of(t.label()) : java.util.stream.Stream.empty()).toList();
    }

    private String onDuty(String id) {
        return board.rota().all().filter(s -> s.id().equals(id)).findFirst().map(s -> s.holder() instanceof Shift.Someone(String p) ? board.directory().person(p).orElseThrow().name() : s.holder().toString()).orElse("nobody");
    }

    private static final String TENTH = "2026-12-10/上町/doctor/1/1050";

    @Test
    void whatWouldChangeIsShownAndNothingIsWrittenBeforeAYes() {
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        assertThat(shown.text()).contains("取り込みの確認：当番.csv", "当番 新しい 0・変わる 1・なくなる 0・同じ 3", "12/10(木) 上町 在宅当番医：有馬 一郎 → 黒木 花子");
        assertThat(buttons(shown)).containsExactly("承認", "却下");
        assertThat(ledger.written).isEmpty();
        assertThat(taps(shown, "却下").text()).contains("取り込みをやめました");
        assertThat(ledger.written).isEmpty();
        assertThat(shelf.waiting).isEmpty();
    }

    @Test
    void aYesWritesItUnderTheOneWhoSaidItAndOnlyOnce() {
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        assertThat(taps(shown, "承認").text()).contains("取り込みました：当番.csv");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
        assertThat(ledger.written).singleElement().satisfies(c -> {
            assertThat(c.by()).isEqualTo("U0STAFF");
            assertThat(c.why()).startsWith("import i");
            assertThat(c.of(Book.VERSIONS).put().getFirst().shifts()).extracting(Shift::id).contains(TENTH);
        });
        assertThat(taps(shown, "承認").text()).isEqualTo("当番.csv はもう取り込んであります。");
        assertThat(ledger.written).hasSize(1);
    }

    @Test
    void whatHasMovedMeanwhileIsShownAgainInsteadOfBeingWritten() {
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        Shift tenth = board.rota().all().filter(s -> s.id().equals(TENTH)).findFirst().orElseThrow();
        ledger.write(Change.nothing("U1", "moved").put(Book.SHIFTS, new Shift(
                tenth.id(), tenth.day(), tenth.area(), tenth.kind(), tenth.order(), tenth.span(), new Shift.Open(), null, null, tenth.confirmed())));
        Reply again = taps(shown, "承認");
        assertThat(again.text()).contains("見ていた間に当番表が変わりました", "調整中 → 黒木 花子");
        assertThat(onDuty(TENTH)).isEqualTo("Open[]");
        assertThat(taps(again, "承認").text()).contains("取り込みました");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
    }

    @Test
    void anUnknownNameIsAskedOnceAndTheNextFileIsReadWithoutAsking() {
        String file = ROTA.replace("10,木,有馬,黒木", "10,木,黒樹,黒木");
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", file);
        assertThat(shown.text()).contains("『黒樹』（在宅当番医、5行 上町）");
        Reply answered = taps(shown, "黒樹＝黒木 花子");
        assertThat(answered.text()).contains("12/10(木) 上町 在宅当番医：有馬 一郎 → 黒木 花子").doesNotContain("『黒樹』");
        taps(answered, "承認");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
        assertThat(hands(Role.HUB_STAFF, "当番.csv", file.replace("11,金,有馬,黒木", "11,金,黒樹,黒木")).text())
                .contains("12/11(金) 上町 在宅当番医：有馬 一郎 → 黒木 花子").doesNotContain("『黒樹』");
    }

    @Test
    void dutiesThatHaveBegunStayWhateverAFileSays() {
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("8,火,黒木,有馬", "8,火,有馬,有馬").replace("9,水,黒木,有馬", "9,水,有馬,有馬").replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        assertThat(shown.text()).contains("もう始まった当番の2行は変えません");
        taps(shown, "承認");
        assertThat(onDuty("2026-12-08/上町/doctor/1/1050")).isEqualTo("黒木 花子");
        assertThat(onDuty("2026-12-09/上町/doctor/1/1050")).isEqualTo("黒木 花子");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
    }

    @Test
    void anImportIsTakenBackSaveWhatChangedSince() {
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,有馬") + "14,月,有馬,黒木\n");
        Reply done = taps(shown, "承認");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
        String yoshino = TENTH.replace("上町", "吉野");
        Shift changed = board.rota().all().filter(s -> s.id().equals(yoshino)).findFirst().orElseThrow();
        ledger.write(Change.nothing("U1", "later").put(Book.SHIFTS, new Shift(
                changed.id(), changed.day(), changed.area(), changed.kind(), changed.order(), changed.span(), new Shift.Closed(), null, null, changed.confirmed())));
        Reply undone = taps(done, "取り消して元に戻す");
        assertThat(undone.text()).contains("取り消しました：当番.csv。", "1行はそのままです");
        assertThat(onDuty(TENTH)).isEqualTo("有馬 一郎");
        assertThat(onDuty(yoshino)).isEqualTo("Closed[]");
        assertThat(onDuty("2026-12-14/上町/doctor/1/1050")).isEqualTo("nobody");
        assertThat(taps(done, "取り消して元に戻す").text()).isEqualTo("当番.csv の取り込みは取り消してあります。");
    }

    @Test
    void onlyStaffHandInOnlyListsAndNothingElseIsEvenFetched() {
        assertThat(hands(Role.PROFESSIONAL, "当番.csv", ROTA).text()).contains("拠点の職員だけ");
        assertThat(hands(Role.HUB_STAFF, "当番.pdf", ROTA).text()).contains("csv・xls・xlsx・yml");
        assertThat(shelf.fetched).isZero();
        assertThat(hands(Role.HUB_STAFF, "当番.csv", "x".repeat(Hatch.MOST + 1)).text()).contains("大きすぎます（2MBまで）");
        Reply shown = hands(Role.HUB_STAFF, "当番2.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        assertThat(taps(Role.PROFESSIONAL, shown, "承認").text()).contains("拠点の職員だけ");
        assertThat(ledger.written).isEmpty();
        assertThat(hands(Role.HUB_STAFF, "日記.csv", "日付,出来事\n12/9,雨\n").text()).contains("取り込める行はありません", "見出し");
    }

    @Test
    void aProposalThatIsGoneSaysSoAndForgedButtonsDoNothing() {
        assertThat(desk.tapped(visit(Role.HUB_STAFF), "ok|i123|abc").orElseThrow().text()).contains("もうありません");
        assertThat(desk.tapped(visit(Role.HUB_STAFF), "ok|i123")).isEmpty();
        Visit visit = visit(Role.HUB_STAFF);
        assertThat(desk.typed(visit, new Incoming.Said(visit.from(), NOW, null, "取り込み", true, List.of())).orElseThrow().text())
                .contains("@toban を付けて送ってください", "［承認］を押すまで何も変わりません");
    }

    // ---- the seed folder at a start

    private Change seeded(String rota) {
        return seeded(Seed.full().with("rota.csv", rota));
    }

    private Change seeded(Seed seed) {
        var held = new Diff.Held(
                board.ready() ? board.hub() : null, board.directory().offices(), board.directory().people(), board.rota().all().toList(), board.agenda().all());
        var report = seed.read(held);
        var change = Seeding.of(
                report.files().stream().map(f -> new Seeding.File(f.file(), dev.toban.imports.Marks.of(report.contents().get(f.file())), f.edition())).toList(),
                held, board.archive(), visit(Role.HUB_STAFF).now(), "seed").change();
        ledger.write(change);
        return change;
    }

    @Test
    void theSameSeedAgainChangesNothingAndUndoesNothing() {
        seeded(ROTA);
        assertThat(seeded(ROTA).isEmpty()).isTrue();
        taps(hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木")), "承認");
        assertThat(seeded(ROTA).isEmpty()).isTrue();
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
    }

    @Test
    void aSeedWithOneNewDayTakesThatDayAndLeavesWhatWasChangedElsewhere() {
        seeded(ROTA);
        taps(hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木")), "承認");
        seeded(ROTA.replace("11,金,有馬,黒木", "11,金,有村,黒木") + "14,月,有馬,黒木\n");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
        assertThat(onDuty("2026-12-11/上町/doctor/1/1050")).isEqualTo("有村 次郎");
        assertThat(onDuty("2026-12-14/上町/doctor/1/1050")).isEqualTo("有馬 一郎");
        seeded(ROTA.replace("11,金,有馬,黒木", "11,金,有村,黒木"));
        assertThat(onDuty("2026-12-14/上町/doctor/1/1050")).isEqualTo("nobody");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
    }

    // ---- lists, row by row

    @Test
    void anImportOfPeopleIsTakenBackRowByRow() {
        String more = Seed.PEOPLE.replace("099-000-1011", "099-000-2222").replace("099-000-1012", "099-000-3333") + "新見 葉,にいみ よう,医師,,099-000-1099,,上町,,専門職,2026-04-01,,\n";
        Reply done = taps(hands(Role.HUB_STAFF, "people.csv", more), "承認");
        assertThat(phone("黒木 花子")).isEqualTo("099-000-2222");
        dev.toban.directory.Person arimura = person("有村 次郎");
        ledger.write(Change.nothing("U1", "later").put(Book.PEOPLE, new dev.toban.directory.Person(
                arimura.id(), arimura.name(), arimura.kana(), arimura.profession(), arimura.office(), "099-000-4444", arimura.mobile(), arimura.areas(), arimura.talkTime(),
                arimura.consent(), arimura.photo(), arimura.line(), arimura.source())));
        Reply undone = taps(done, "取り消して元に戻す");
        assertThat(undone.text()).contains("2行を取り込む前に戻しました", "1行はそのまま");
        assertThat(phone("黒木 花子")).isEqualTo("099-000-1011");
        assertThat(phone("有村 次郎")).as("changed again since").isEqualTo("099-000-4444");
        assertThat(board.directory().people()).extracting(dev.toban.directory.Person::name).doesNotContain("新見 葉");
    }

    private dev.toban.directory.Person person(String name) {
        return board.directory().people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private String phone(String name) {
        return person(name).phone();
    }

    // ---- in words

    @Test
    void aProposalIsApprovedOrRefusedInWordsToo() {
        Reply shown = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        assertThat(answers(shown, "却下。有馬先生4日連続になってる").text()).contains("取り込みをやめました");
        Reply again = hands(Role.HUB_STAFF, "当番.csv", ROTA.replace("10,木,有馬,黒木", "10,木,黒木,黒木"));
        assertThat(answers(again, "承認します").text()).contains("取り込みました");
        assertThat(onDuty(TENTH)).isEqualTo("黒木 花子");
    }

    private Reply answers(Reply asked, String words) {
        Visit visit = visit(Role.HUB_STAFF);
        return desk.answered(visit, asked.next().step(), asked.next().soFar(), new Incoming.Said(visit.from(), NOW, null, words, true, List.of())).orElseThrow();
    }

    // ---- calendars of absences

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String begins, String ends) {
        return "BEGIN:VEVENT\r\nUID:" + begins + "\r\nSUMMARY:学会（秘密）\r\nDTSTART" + begins + "\r\nDTEND" + ends + "\r\nEND:VEVENT\r\n";
    }

    @Test
    void aCalendarOfAbsencesIsShownWithTheDutiesItTouchesAndWrittenOnAYes() {
        String ics = calendar(event(";VALUE=DATE:20261210", ";VALUE=DATE:20261212"), event(";TZID=Asia/Tokyo:20261109T090000", ";TZID=Asia/Tokyo:20261109T180000"));
        Reply asked = hands(Role.HUB_STAFF, "休み.ics", ics);
        assertThat(asked.text()).contains("どなたの予定ですか");
        assertThat(answers(asked, "佐藤").text()).contains("2人います", "お名前を全部");
        Reply shown = answers(asked, "有馬先生");
        assertThat(shown.text()).contains("有馬 一郎 さん", "新しい不在 1件", "12/10(木)〜12/11(金)", "この間の当番 3件", "12/10(木) 17:30〜翌8:30 上町 在宅当番医").doesNotContain("秘密");
        assertThat(hands(Role.HUB_STAFF, "不在_有馬一郎.ics", ics).text()).as("named by the file").contains("不在の取り込みの確認：有馬 一郎 さん");
        assertThat(board.rota().absences()).isEmpty();
        Reply done = taps(shown, "承認");
        assertThat(done.text()).contains("有馬 一郎 さんの不在を1件登録しました");
        assertThat(board.rota().slot(TENTH)).allMatch(s -> s.state() == dev.toban.rota.Stint.State.ABSENT);
        assertThat(taps(shown, "承認").text()).contains("もうありません");
        assertThat(answers(hands(Role.HUB_STAFF, "休み2.ics", ics), "有馬 一郎").text()).contains("新しく加わるものはありません");
        assertThat(taps(done, "取り消す").text()).contains("1件取り消しました");
        assertThat(board.rota().slot(TENTH)).allMatch(s -> s.held());
    }

    @Test
    void aCalendarThatCantBeReadOrIsNotForThemSaysWhy() {
        assertThat(answers(hands(Role.HUB_STAFF, "休み.ics", "これは違う"), "有馬 一郎").text()).contains("このカレンダーは読めません", "iCalendar");
        assertThat(hands(Role.PROFESSIONAL, "休み.ics", calendar()).text()).contains("拠点の職員だけ");
        assertThat(answers(hands(Role.HUB_STAFF, "不在.ics", calendar()), "有馬 一郎").text()).contains("新しく加わるものはありません");
        assertThat(answers(hands(Role.HUB_STAFF, "不在2.ics", calendar()), "だれもいない").text()).contains("名簿に見つかりません");
    }
}
