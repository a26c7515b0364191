package dev.toban.faces;

import dev.toban.answer.Board;
import dev.toban.days.Tokyo;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Viewer;
import dev.toban.paper.Faces;
import dev.toban.paper.Key;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.FaceWords;
import dev.toban.talk.Member;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where photos hang: looked at one by one or as a sheet, each time as their owners show them at that moment. */
public final class Gallery {
    /** How long a sheet's address is good: to print it, not to keep it. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST = 300; // faces of a sheet: thirty pages

    /** With a colleague's eyes, whoever asks: what is printed is passed on. */
    private static final Viewer COLLEAGUE = Viewer.of(Role.PROFESSIONAL);

    private final Board board;

    public Gallery(Board board) {
        this.board = board;
    }

    /** The photo at that address; empty for a wrong or old one, and for one that is taken back. */
    public Optional<byte[]> photo(String name, String key, Instant now) {
        return board.portraits().opened(name, key, LocalDate.ofInstant(now, Tokyo.ZONE))
                .filter(p -> board.directory().person(p.person()).flatMap(COLLEAGUE::sees).filter(seen -> seen.photo() != null).isPresent())
                .map(p -> Base64.getDecoder().decode(p.picture()));
    }

    /** A sheet, and whose address opened it: for the record. */
    public record Opened(Faces sheet, String by, List<String> people) {}

    /** Empty for an address that opens no sheet: unknown, too old, or its owner may not see it any more. */
    public Optional<Opened> sheet(String secret, Instant now) {
        return board.keys().opens(secret)
                .filter(key -> key.what() instanceof Key.Sheet && now.isBefore(key.made().plus(KEPT)))
                .filter(key -> Rights.may(who(key.whose()), Thing.SEE_PROFESSIONAL))
                .map(key -> sheet((Key.Sheet) key.what(), key.whose(), LocalDate.ofInstant(now, Tokyo.ZONE)));
    }

    /** Slack's people come from Slack, whom the books don't know. */
    private Member who(String user) {
        return board.members().of(user.matches("U[0-9a-f]{32}") ? Sender.line(user) : Sender.slack(user, null));
    }

    private Opened sheet(Key.Sheet of, String by, LocalDate today) {
        List<Person> people = board.directory().people().stream()
                .filter(p -> of.area().isEmpty() || p.areas().contains(of.area()))
                .flatMap(p -> COLLEAGUE.sees(p).stream())
                .sorted(Comparator.comparing((Person p) -> p.kana() == null ? p.name() : p.kana()).thenComparing(Person::id))
                .limit(MOST)
                .toList();
        return new Opened(
                new Faces("faces", FaceWords.title(of.area()), FaceWords.under(), people.stream().map(this::face).toList(), FaceWords.foot(board.hub(), today)),
                by, people.stream().map(Person::id).toList());
    }

    private Faces.Face face(Person seen) {
        Optional<Office> office = Optional.ofNullable(seen.office()).flatMap(board.directory()::office).flatMap(COLLEAGUE::sees);
        byte[] photo = seen.photo() == null ? null : board.portraits().of(seen.id()).map(p -> Base64.getDecoder().decode(p.picture())).orElse(null);
        String phone = seen.phone() != null ? seen.phone() : office.map(Office::phone).orElse(null);
        String hours = seen.talkTime() != null ? seen.talkTime() : office.map(Office::caremaneTime).orElse(null);
        return new Faces.Face(photo, seen.name(), seen.kana(), seen.profession(), office.map(Office::name).orElse(null), phone, hours);
    }
}
