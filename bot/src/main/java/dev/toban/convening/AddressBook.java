package dev.toban.convening;

import dev.toban.announce.Circle;
import dev.toban.answer.Board;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whom staff mean when they write a name into a form: somebody, a whole office, all offices of a kind, or a circle. */
final class AddressBook {
    /** Kinds of offices by the words people use, with what is left when 「4か所」 has gone. */
    private static final Map<String, String> KINDS = Map.of(
            "包括", "地域包括支援センター", "地域包括支援センター", "地域包括支援センター", "訪看", "訪問看護", "訪問看護ステーション", "訪問看護", "居宅", "居宅介護支援", "薬局", "薬局", "歯科", "歯科", "病院", "病院");

    private final Board board;

    AddressBook(Board board) {
        this.board = board;
    }

    /** The persons a line names; empty if nobody is found for it. */
    List<String> read(String line) {
        String words = key(line);
        List<String> circle = board.mailroom().circles().stream().filter(c -> key(c.name()).equals(words)).map(Circle::members).flatMap(List::stream).toList();
        List<String> named = circle.isEmpty() ? people(p -> key(p.name()).equals(words)) : circle;
        List<String> there = named.isEmpty() ? office(line).map(o -> people(p -> o.id().equals(p.office()))).orElse(List.of()) : named;
        return there.isEmpty() ? kind(line) : there;
    }

    /** 包括4, 包括4か所, 地域包括: everybody at the hub's own offices of that kind. */
    private List<String> kind(String line) {
        String kind = KINDS.get(Fold.width(line).replaceAll("[0-9]+.*$|のみなさん$|全部$|各", "").strip());
        if (kind == null) {
            return List.of();
        }
        Set<String> offices = new LinkedHashSet<>(board.directory().offices().stream().filter(o -> o.area() != null && o.kinds().contains(kind)).map(Office::id).toList());
        return people(p -> p.office() != null && offices.contains(p.office()));
    }

    Optional<Office> office(String line) {
        String words = key(line);
        List<Office> exact = board.directory().offices().stream().filter(o -> key(o.name()).equals(words)).toList();
        if (exact.size() == 1) {
            return Optional.of(exact.getFirst());
        }
        List<String> named = board.names().scan(Fold.width(line).strip()).stream()
                .filter(h -> h.from() == 0 && h.to() == Fold.width(line).strip().length())
                .flatMap(h -> h.refs().stream())
                .filter(r -> r.kind() == Kind.OFFICE)
                .map(Ref::id)
                .distinct()
                .toList();
        return named.size() == 1 ? board.directory().office(named.getFirst()) : Optional.empty();
    }

    /** Everybody of these professions who works in one of the areas; no area = everywhere. */
    List<String> of(List<Profession> professions, List<String> areas) {
        return professions.isEmpty()
                ? List.of()
                : people(p -> professions.contains(Profession.of(p.profession()).orElse(Profession.OTHER)) && (areas.isEmpty() || areas(p).stream().anyMatch(areas::contains)));
    }

    private List<String> areas(Person p) {
        return !p.areas().isEmpty()
                ? p.areas()
                : Stream.ofNullable(p.office()).flatMap(id -> board.directory().office(id).stream()).flatMap(o -> Stream.ofNullable(o.area())).toList();
    }

    private List<String> people(Predicate<Person> which) {
        var found = new ArrayList<Person>(board.directory().people().stream().filter(which).toList());
        found.sort(java.util.Comparator.comparing((Person p) -> p.kana() == null ? p.name() : p.kana()));
        return found.stream().map(Person::id).toList();
    }

    /** A person's name with the office it is told apart by. */
    String name(String person) {
        return board.directory().person(person).map(p -> p.name() + at(p)).orElse("名簿にない方");
    }

    private String at(Person p) {
        return p.office() == null ? "" : board.directory().office(p.office()).map(o -> "（" + o.name() + "）").orElse("");
    }

    String shortName(String person) {
        return board.directory().person(person).map(Person::name).orElse("名簿にない方");
    }

    Optional<Member> inLine(String person) {
        return board.members().ofPerson(person).filter(m -> m.id().startsWith("U") && board.manners().of(m.id()).left() == null);
    }

    private static String key(String words) {
        return Fold.key(Fold.width(words)).replaceAll("[\\s　]", "");
    }
}
