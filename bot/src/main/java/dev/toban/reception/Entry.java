package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.names.Fold;
import dev.toban.people.Members;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes in as a professional: what is to be written for it. A person of the directory has one LINE at most; a name the directory
 * doesn't have gets an entry.
 */
record Entry(String user, String name, @Nullable String office, Profession profession, boolean manager, LocalDate today, String by) {

    /** People of the directory who bear that name, those of that office first. */
    static List<Person> namesakes(String name, @Nullable String office, Board board) {
        String key = key(name);
        return board.directory().people().stream()
                .filter(p -> key(p.name()).equals(key))
                .sorted(java.util.Comparator.comparing((Person p) -> !java.util.Objects.equals(p.office(), office)).thenComparing(Person::id))
                .toList();
    }

    private static String key(String name) {
        return Fold.key(Fold.width(name)).replace(" ", "");
    }

    /** The change that lets them in as this person, null = one who is new here; whoever was linked to them before is not any more. */
    Change as(@Nullable Person known, Board board) {
        Person person = known == null ? fresh() : agreed(known);
        Change change = Change.nothing(by, "professional joined")
                .expecting(Book.MEMBERS, user, board.members().written(user).orElse(null))
                .put(Book.MEMBERS, member(person, board));
        if (!person.equals(known)) {
            change = change.put(Book.PEOPLE, person);
        }
        Optional<Member> before = board.members().ofPerson(person.id()).filter(m -> !m.id().equals(user));
        return before.isEmpty() ? change : Leaving.without(before.get(), change, board);
    }

    private Member member(Person person, Board board) {
        Optional<Office> at = Optional.ofNullable(office).flatMap(board.directory()::office);
        Role role = at.filter(Members::isHub).isPresent() ? Role.HUB_STAFF : manager ? Role.OFFICE_MANAGER : Role.PROFESSIONAL;
        List<String> areas = !person.areas().isEmpty() ? person.areas() : at.map(Office::area).map(List::of).orElse(List.of());
        List<Interest> interests = board.members().known(user).map(Member::interests).orElse(List.of());
        Profession own = Profession.of(person.profession()).orElse(profession);
        return new Member(user, role, own, person.id(), office, List.of(), areas, interests, today, by);
    }

    /** Colleagues see the name, the office and the profession; their own number and picture nobody but the hub until they choose. */
    private Consent consent() {
        return new Consent(Audience.PROFESSIONALS, Map.of(Field.MOBILE, Audience.HUB, Field.PHOTO, Audience.HUB), today, user);
    }

    private Person agreed(Person known) {
        return known.consent().given() == null ? known.consenting(consent()) : known;
    }

    private Person fresh() {
        String id = "j-" + UUID.nameUUIDFromBytes((user + "\n" + key(name)).getBytes(StandardCharsets.UTF_8));
        return new Person(
                id, name, null, profession.label(), office, null, null, List.of(), null, consent(), null, null, Person.JOINED);
    }
}
