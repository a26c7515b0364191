package dev.toban.answer;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Directory;
import dev.toban.directory.Person;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose a telephone number is, where it is a person's own: so that it is known of every answer whose number it showed, whichever way it
 * came about. Numbers that an office shows too are nobody's own.
 */
public final class OwnNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)0\\d{1,4}[-‐–−ー(]?\\d{1,4}[-‐–−ー)]?\\d{3,4}(?!\\d)");

    private record Owner(String from, String person) {}

    private final Map<String, Set<Owner>> owners = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> numbers = new ConcurrentHashMap<>();

    void take(Change change) {
        change.of(Book.PEOPLE).gone().forEach(id -> forget("person:" + id));
        change.of(Book.PEOPLE).put().forEach(this::put);
        change.of(Book.SHIFTS).gone().forEach(id -> forget("shift:" + id));
        change.of(Book.SHIFTS).put().forEach(s -> put("shift:" + s.id(), s.holder(), s.phone()));
        change.of(Book.COVERS).gone().forEach(id -> forget("cover:" + id));
        change.of(Book.COVERS).put().forEach((Cover c) -> put("cover:" + c.id(), c.by(), c.phone()));
    }

    private void put(Person p) {
        String from = "person:" + p.id();
        forget(from);
        add(from, p.id(), p.phone());
        add(from, p.id(), p.mobile());
    }

    private void put(String from, Shift.Holder holder, @Nullable String phone) {
        forget(from);
        if (holder instanceof Shift.Someone(String person)) {
            add(from, person, phone);
        }
    }

    private void add(String from, String person, @Nullable String phone) {
        String digits = phone == null ? "" : digits(phone);
        if (!digits.isEmpty()) {
            numbers.computeIfAbsent(from, f -> ConcurrentHashMap.newKeySet()).add(digits);
            owners.computeIfAbsent(digits, d -> ConcurrentHashMap.newKeySet()).add(new Owner(from, person));
        }
    }

    private void forget(String from) {
        Set<String> had = numbers.remove(from);
        if (had != null) {
            had.forEach(digits -> owners.computeIfPresent(digits, (d, all) -> {
                all.removeIf(owner -> owner.from().equals(from));
                return all.isEmpty() ? null : all;
            }));
        }
    }

    /** Ids of the people whose own number stands in it. */
    public Set<String> shownIn(Reply reply, Directory directory) {
        var found = new HashSet<String>();
        collect(reply.text(), found);
        if (reply.card() != null) {
            for (Card.Part part : reply.card().parts()) {
                switch (part) {
                    case Card.Call call -> collect(call.number(), found);
                    case Card.Fact fact -> collect(fact.value(), found);
                    case Card.Line line -> collect(line.text(), found);
                    case Card.Head head -> collect(head.text(), found);
                    case Card.Open _, Card.Picture _, Card.Tap _, Card.Rule _, Card.Month _ -> {}
                }
            }
        }
        var people = new TreeSet<String>();
        for (String digits : found) {
            owners.getOrDefault(digits, Set.of()).stream()
                    .map(Owner::person)
                    .filter(person -> !ofOffice(digits, person, directory))
                    .forEach(people::add);
        }
        return people;
    }

    private static boolean ofOffice(String digits, String person, Directory directory) {
        return directory.person(person)
                .flatMap(p -> Optional.ofNullable(p.office()))
                .flatMap(directory::office)
                .filter(o -> digits(o.phone()).equals(digits) || digits(o.nightPhone()).equals(digits))
                .isPresent();
    }

    private static void collect(String text, Set<String> into) {
        NUMBER.matcher(text).results().map(m -> digits(m.group())).forEach(into::add);
    }

    private static String digits(@Nullable String number) {
        return number == null ? "" : Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }
}
