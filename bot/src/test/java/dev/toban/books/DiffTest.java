package dev.toban.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.books.Diff.Count;
import dev.toban.books.Diff.Edition;
import dev.toban.books.Diff.Held;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 11, 25);
    private static final Consent GIVEN = new Consent(Audience.PROFESSIONALS, java.util.Map.of(), CONFIRMED);

    @Test
    void theSameEditionAgainChangesNothing() {
        Edition list = offices(open("1", "甲医院", "市", "099-000-0001"), open("2", "乙医院", "市", "099-000-0002"));
        Diff again = diff(held(list), list);
        assertThat(again.change().isEmpty()).isTrue();
        assertThat(again.offices()).isEqualTo(new Count(0, 0, 0, 2));
    }

    @Test
    void aNewEditionAddsChangesAndRemovesWhatItsSourceHadAndTouchesNoOther() {
        Held held = held(offices(
                open("1", "甲医院", "市", "099-000-0001"),
                open("2", "乙医院", "市", "099-000-0002"),
                open("3", "丙医院", "県", "099-000-0003")));
        Diff diff = diff(held, offices(open("1", "甲医院", "市", "099-000-0009"), open("4", "丁医院", "市", "099-000-0004")));
        assertThat(diff.offices()).isEqualTo(new Count(1, 1, 1, 0));
        assertThat(diff.change().of(Book.OFFICES).gone()).containsExactly("2");
        assertThat(diff.change().of(Book.OFFICES).put()).extracting(Office::name).containsExactly("甲医院", "丁医院");
    }

    @Test
    void whatAnUnreadableRowMayHaveMeantStays() {
        Held held = held(offices(open("1", "甲 医院", "市", "1"), open("2", "乙医院", "市", "2"), open("3", "丙医院", "市", "3")));
        Edition doubtful = new Edition(null, List.of(open("3", "丙医院", "市", "3")), List.of(), List.of(), List.of(), Set.of(Diff.key("甲　医院")));
        assertThat(diff(held, doubtful).change().of(Book.OFFICES).gone()).containsExactly("2");
        Edition anything = new Edition(null, doubtful.offices(), List.of(), List.of(), List.of(), Set.of("*"));
        assertThat(diff(held, anything).change().of(Book.OFFICES).gone()).isEmpty();
    }

    @Test
    void theHubsOwnWordStandsWhicheverComesFirst() {
        Office own = office("1", "甲医院", "拠点", "099-000-0001", GIVEN);
        Office open = open("1", "医療法人 甲医院", "市", "099-000-0009");
        assertThat(diff(held(offices(own)), offices(open)).change().isEmpty()).isTrue();
        assertThat(diff(held(offices(open)), offices(own)).change().of(Book.OFFICES).put()).containsExactly(own);
        assertThat(diff(Held.NOTHING, offices(open, own)).change().of(Book.OFFICES).put()).containsExactly(own);
        assertThat(diff(Held.NOTHING, offices(own, open)).change().of(Book.OFFICES).put()).containsExactly(own);
    }

    @Test
    void ofAnOfficeThatNeverConsentedOnlyWhatAPublicListSaysJustSoIsPublic() {
        Office own = office("1", "甲医院", "拠点", "099-000-0001", Consent.HUB_ONLY);
        Office open = open("1", "甲医院", "市", "099-000-0009");
        for (Edition both : List.of(offices(own, open), offices(open, own))) {
            Held held = held(both);
            assertThat(held.offices()).singleElement().satisfies(o -> {
                assertThat(o.phone()).isEqualTo("099-000-0001");
                assertThat(o.consent().shows(Field.NAME, Audience.RESIDENTS)).isTrue();
                assertThat(o.consent().shows(Field.PHONE, Audience.PROFESSIONALS)).isFalse();
                assertThat(o.consent().shows(Field.NIGHT_PHONE, Audience.PROFESSIONALS)).isFalse();
            });
            assertThat(diff(held, offices(own)).change().isEmpty()).isTrue();
            assertThat(diff(held, offices(open)).change().isEmpty()).isTrue();
        }
    }

    @Test
    void publicListsCompleteEachOtherAndAnOfficeGoesWhenNoneNamesItAnyMore() {
        Office city = open("1", "甲医院", "市", "099-000-0001");
        Office bureau = open("1", "甲医院", "厚生局", null);
        Held held = held(offices(city, bureau));
        assertThat(held.offices()).singleElement().satisfies(o -> assertThat(o.phone()).isEqualTo("099-000-0001"));
        Edition cityWithout = offices(open("2", "乙医院", "市", "2"));
        Held later = applied(held, diff(held, cityWithout));
        assertThat(later.offices()).extracting(Office::id).containsExactlyInAnyOrder("1", "2");
        Diff last = diff(later, offices(open("3", "丙医院", "厚生局", "3")));
        assertThat(last.change().of(Book.OFFICES).gone()).containsExactly("1");
    }

    @Test
    void aRotaOfFewDaysCorrectsThemAndOneOfHalfTheMonthReplacesIt() {
        Held held = held(rota(IntStream.rangeClosed(1, 10).mapToObj(d -> shift(d, 1, "a"))));
        assertThat(diff(held, rota(Stream.of(shift(3, 1, "b")))).shifts()).isEqualTo(new Count(0, 1, 0, 0));
        Diff half = diff(held, rota(IntStream.rangeClosed(1, 5).mapToObj(d -> shift(d, 1, "a"))));
        assertThat(half.shifts()).isEqualTo(new Count(0, 0, 5, 5));
    }

    @Test
    void aCallThatADayNoLongerHasGoes() {
        Held held = held(rota(Stream.of(shift(1, 1, "a"), shift(1, 2, "b"), shift(2, 1, "a"), shift(3, 1, "a"))));
        Diff diff = diff(held, rota(Stream.of(shift(1, 1, "a"))));
        assertThat(diff.change().of(Book.SHIFTS).gone()).containsExactly(shift(1, 2, "b").id());
    }

    @Test
    void anotherDutysDaysAreLeftAlone() {
        Shift nurse = new Shift("n", day(1), "上町", "nurse", 1, Span.day(day(1)), new Shift.Someone("n"), null, null, CONFIRMED);
        Held held = held(rota(Stream.of(shift(1, 1, "a"), nurse)));
        assertThat(diff(held, rota(Stream.of(shift(1, 1, "b")))).change().of(Book.SHIFTS).gone()).isEmpty();
    }

    @Test
    void aTableThatSaysSomethingNewConfirmsAllItsRows() {
        Held held = held(rota(Stream.of(shift(1, 1, "a"), shift(2, 1, "a"))));
        LocalDate later = CONFIRMED.plusDays(5);
        Diff same = diff(held, rota(Stream.of(shift(1, 1, "a"), shift(2, 1, "a")).map(s -> on(s, later))));
        assertThat(same.change().isEmpty()).isTrue();
        Diff other = diff(held, rota(Stream.of(shift(1, 1, "a"), shift(2, 1, "b")).map(s -> on(s, later))));
        assertThat(other.shifts()).isEqualTo(new Count(0, 1, 0, 1));
        assertThat(other.change().of(Book.SHIFTS).put()).hasSize(2).allMatch(s -> s.confirmed().equals(later));
    }

    @Test
    void peopleOfAnotherFileStay() {
        Held held = new Held(null, List.of(), List.of(person("p1", "a"), person("p2", "a"), person("p3", "b")), List.of(), List.of());
        Diff diff = diff(held, new Edition(null, List.of(), List.of(person("p1", "a")), List.of(), List.of(), Set.of()));
        assertThat(diff.people()).isEqualTo(new Count(0, 0, 1, 1));
        assertThat(diff.change().of(Book.PEOPLE).gone()).containsExactly("p2");
    }

    private static Diff diff(Held held, Edition edition) {
        return Diff.of(held, edition, "seed", "test");
    }

    private static Held held(Edition edition) {
        return applied(Held.NOTHING, diff(Held.NOTHING, edition));
    }

    private static Held applied(Held held, Diff diff) {
        var change = diff.change();
        var offices = Stream.concat(
                        held.offices().stream().filter(o -> change.of(Book.OFFICES).put().stream().noneMatch(p -> p.id().equals(o.id()))),
                        change.of(Book.OFFICES).put().stream())
                .filter(o -> !change.of(Book.OFFICES).gone().contains(o.id()))
                .toList();
        return new Held(null, offices, change.of(Book.PEOPLE).put(), change.of(Book.SHIFTS).put(), change.of(Book.MEETINGS).put());
    }

    private static Edition offices(Office... offices) {
        return new Edition(null, List.of(offices), List.of(), List.of(), List.of(), Set.of());
    }

    private static Edition rota(Stream<Shift> shifts) {
        return new Edition(null, List.of(), List.of(), shifts.toList(), List.of(), Set.of());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 12, day);
    }

    private static Shift shift(int day, int order, String who) {
        return new Shift(
                day + "/" + order, day(day), "上町", "doctor", order, Span.day(day(day)), new Shift.Someone(who), null, null, CONFIRMED);
    }

    private static Shift on(Shift s, LocalDate confirmed) {
        return new Shift(s.id(), s.day(), s.area(), s.kind(), s.order(), s.span(), s.holder(), s.phone(), s.note(), confirmed);
    }

    private static Person person(String id, String source) {
        return new Person(id, id, null, "医師", null, null, null, List.of(), null, Consent.HUB_ONLY, null, null, source);
    }

    private static Office open(String id, String name, String source, String phone) {
        return office(id, name, source, phone, Consent.PUBLIC);
    }

    private static Office office(String id, String name, String source, String phone, Consent consent) {
        return new Office(
                id, name, null, List.of(), List.of("診療所"), null, null, null, null, null, phone, null, null, null, null, null, "", List.of(),
                null, null, null, null, null, null, consent, null, source);
    }

    @Test
    void whatSomebodySaidOfTheirOwnEntryOutlivesAnOlderFileAndNoNewerOne() {
        Consent said = new Consent(Audience.HUB, java.util.Map.of(), CONFIRMED, "U1");
        assertThat(said.unlessOlder(GIVEN)).as("of the same day").isEqualTo(said);
        assertThat(said.unlessOlder(Consent.HUB_ONLY)).as("never asked").isEqualTo(said);
        Consent later = new Consent(Audience.PROFESSIONALS, java.util.Map.of(), CONFIRMED.plusDays(1));
        assertThat(said.unlessOlder(later)).isEqualTo(later);
        assertThat(GIVEN.unlessOlder(Consent.HUB_ONLY)).as("only files said so").isEqualTo(Consent.HUB_ONLY);

        Office own = office("1", "甲医院", "拠点", "099-000-0001", GIVEN);
        Held held = held(offices(own.from(said, "拠点")));
        assertThat(diff(held, offices(own)).change().isEmpty()).isTrue();
    }
}
