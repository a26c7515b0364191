package dev.toban.reception;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Portrait;
import dev.toban.names.Fold;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.ConsentWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where consent is given and taken back, field by field: by the person, for an office by its manager, for anybody by the hub. It holds at once. */
final class Consents implements Desk {
    static final String NAME = "consent";

    private static final String FIELDS = "携帯電話|携帯番号|携帯|顔写真|写真|話せる時間|時間|電話番号|電話|氏名|名前|全部|すべて|ぜんぶ";
    private static final Pattern HIDE = Pattern.compile("(?:私の|わたしの|自分の|僕の)?(" + FIELDS
            + ")(?:番号)?(?:は|を|も|の公開を|の公開は|の掲載を)?(?:公開)?(?:載せないで|のせないで|出さないで|見せないで|みせないで|消して|けして|隠して|外して|非公開に?し?て?|やめて|やめる|やめたい|取り消し|取りやめ).{0,5}");
    private static final Pattern ALL = Pattern.compile("(?:公開|掲載)を?(?:全部|すべて|ぜんぶ)(?:やめる|やめて|やめたい|取り消し|取り消して).{0,5}|(?:私|わたし|自分)を?(?:載せないで|のせないで|出さないで).{0,5}");
    private static final Pattern SETTINGS = Pattern.compile("公開(?:の)?(?:設定|範囲|承諾)?(?:を)?(?:変える|変えたい|見せて|見たい|確認|やめる|やめて|やめたい|する|したい)?");
    private static final Pattern OF = Pattern.compile("(?:公開|承諾|公開設定)[\\s:：]+(.+)");
    private static final Pattern OWN_OFFICE = Pattern.compile("(?:うちの|自)?事業所の公開(?:設定)?(?:を変える)?");

    private static final List<Field> OF_PEOPLE = List.of(Field.NAME, Field.PHONE, Field.MOBILE, Field.TALK_TIME, Field.PHOTO);
    private static final List<Field> OF_OFFICES = List.of(
            Field.NAME, Field.PHONE, Field.FAX, Field.NIGHT_PHONE, Field.HOURS, Field.CAREMANE_TIME, Field.CONTACT_WAY, Field.CAPABILITIES);
    private static final int LISTED = 30;

    private final Board board;
    private final Books books;

    Consents(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whose consent it is: a person's or an office's. */
    private sealed interface Owner {}

    private record Of(Person person) implements Owner {}

    private record At(Office office) implements Owner {}

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Member m = visit.member();
        String words = said.text().strip().replaceFirst("[。！!]+$", "");
        Matcher of = OF.matcher(words);
        if (of.matches()) {
            return Optional.of(RightsWords.unless(m, Thing.CONSENT).orElseGet(() -> found(visit, of.group(1).strip())));
        }
        if (visit.channel() == Channel.SLACK) {
            return words.equals("公開") || words.equals("承諾") ? Optional.of(ConsentWords.whose()) : Optional.empty();
        }
        if (OWN_OFFICE.matcher(words).matches()) {
            Optional<Owner> own = office(m.office());
            return Optional.of(own.map(o -> card(visit, o)).orElseGet(() -> RightsWords.denied(Thing.CONSENT, m.role())));
        }
        Matcher hide = HIDE.matcher(words);
        boolean all = ALL.matcher(words).matches();
        if (!all && !hide.matches() && !SETTINGS.matcher(words).matches()) {
            return Optional.empty();
        }
        Optional<Owner> self = person(m.person());
        if (self.isEmpty()) {
            return Optional.of(ConsentWords.nothingShown());
        }
        return Optional.of(!all && !hide.matches() ? card(visit, self.get()) : set(visit, self.get(), all ? null : field(hide.group(1)), Audience.HUB));
    }

    private static @Nullable Field field(String word) {
        return switch (word) {
            case "携帯電話", "携帯番号", "携帯" -> Field.MOBILE;
            case "顔写真", "写真" -> Field.PHOTO;
            case "話せる時間", "時間" -> Field.TALK_TIME;
            case "電話番号", "電話" -> Field.PHONE;
            case "氏名", "名前" -> Field.NAME;
            default -> null;
        };
    }

    /** 承諾書まだのところ教えて */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.DIR_CONSENT_PENDING || visit.inGroup()) {
            return Optional.empty();
        }
        String area = asked.what().slots().get("area") instanceof String a ? a : null;
        return Optional.of(RightsWords.unless(visit.member(), Thing.PENDING_CONSENTS).orElseGet(() -> pending(area)));
    }

    private Reply pending(@Nullable String area) {
        List<String> offices = board.directory().offices().stream()
                .filter(o -> o.consent().pending() && (area == null || area.equals(o.area())))
                .map(Office::name)
                .sorted()
                .toList();
        List<String> people = board.directory().people().stream()
                .filter(p -> p.consent().pending() && (area == null || p.areas().contains(area)))
                .map(Person::name)
                .sorted()
                .toList();
        List<String> shownPeople = people.stream().limit(LISTED).toList();
        List<String> shownOffices = offices.stream().limit(LISTED).toList();
        return ConsentWords.pending(
                area == null ? "" : area + "で", shownOffices, shownPeople, offices.size() + people.size() - shownOffices.size() - shownPeople.size());
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] what = rest.split("\\|", -1);
        Optional<Owner> owner = what.length < 3 ? Optional.empty() : what[1].equals("p") ? person(what[2]) : office(what[2]);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field> field = what.length < 4 ? Optional.empty() : Stream.of(Field.values()).filter(f -> f.name().equals(what[3])).findFirst();
        Optional<Audience> audience = what.length < 5 ? Optional.empty() : Stream.of(Audience.values()).filter(a -> a.name().equals(what[4])).findFirst();
        return switch (what[0]) {
            case "card" -> Optional.of(card(visit, owner.get()));
            case "field" -> field.map(f -> toWhom(visit, owner.get(), f));
            case "set" -> audience.map(a -> set(visit, owner.get(), field.orElse(null), a));
            default -> Optional.empty();
        };
    }

    private Reply found(Visit visit, String words) {
        Search search = Search.by(visit.member(), board);
        List<Owner> all = Stream.concat(
                        search.people(words).stream().<Owner>map(Of::new), search.offices(words).stream().<Owner>map(At::new))
                .filter(o -> may(visit.member(), o))
                .toList();
        String key = Fold.key(Fold.width(words)).replace(" ", "");
        List<Owner> exact = all.stream().filter(o -> Fold.key(Fold.width(called(o))).replace(" ", "").equals(key)).toList();
        List<Owner> owners = exact.isEmpty() ? all : exact;
        return switch (owners.size()) {
            case 0 -> ConsentWords.noSuch(words);
            case 1 -> card(visit, owners.getFirst());
            default -> ConsentWords.which(owners.stream().limit(10).map(o -> new Card.Tap(label(o, search), data("card", o))).toList());
        };
    }

    private Reply card(Visit visit, Owner owner) {
        if (!may(visit.member(), owner)) {
            return RightsWords.denied(Thing.CONSENT, visit.member().role());
        }
        List<Field> fields = fields(owner);
        List<Card.Tap> taps = new ArrayList<>(fields.stream().map(f -> new Card.Tap(ConsentWords.change(f), data("field", owner, f.name()))).toList());
        taps.add(new Card.Tap(ConsentWords.NOTHING, data("set", owner, "ALL", Audience.HUB.name())));
        return ConsentWords.card(called(owner), consent(owner), fields, visit.today(), taps);
    }

    private Reply toWhom(Visit visit, Owner owner, Field field) {
        return may(visit.member(), owner)
                ? ConsentWords.toWhom(called(owner), field, Stream.of(Audience.values())
                        .map(a -> new Card.Tap(ConsentWords.audience(a), data("set", owner, field.name(), a.name())))
                        .toList())
                : RightsWords.denied(Thing.CONSENT, visit.member().role());
    }

    /** One field, or with null everything. A field that is opened while the name is not opens nothing: the name has to be, too. */
    private Reply set(Visit visit, Owner owner, @Nullable Field field, Audience audience) {
        if (!may(visit.member(), owner) || audience != Audience.HUB && !mayGive(visit.member(), owner)) {
            return RightsWords.denied(Thing.CONSENT, visit.member().role());
        }
        Consent was = consent(owner);
        String by = visit.member().id();
        boolean picture = (field == null || field == Field.PHOTO) && audience == Audience.HUB && owner instanceof Of(Person p) && p.photo() != null;
        if (field != null && !picture && was.by() != null && was.fields().getOrDefault(field, was.whole()) == audience) {
            return ConsentWords.unchanged(called(owner), field, audience);
        }
        Consent now = field == null ? new Consent(audience, Map.of(), visit.today(), by) : was.with(field, audience, visit.today(), by);
        Change change = Change.nothing(by, audience == Audience.HUB ? "consent taken back" : "consent given");
        books.write(switch (owner) {
            case Of(Person p) -> change.expecting(Book.PEOPLE, p.id(), p).put(Book.PEOPLE, picture ? p.consenting(now).withoutPhoto() : p.consenting(now)).with(Book.PORTRAITS, gone(picture, p));
            case At(Office o) -> change.expecting(Book.OFFICES, o.id(), o).put(Book.OFFICES, o.from(now, o.source()));
        });
        if (picture && field != null) {
            return ConsentWords.photoGone(called(owner));
        }
        Audience before = field == null ? was.whole() : was.fields().getOrDefault(field, was.whole());
        return ConsentWords.set(called(owner), field, audience, new Card.Tap(
                ConsentWords.UNDO, data("set", owner, field == null ? "ALL" : field.name(), before.name())));
    }

    private static Change.Set<Portrait> gone(boolean picture, Person p) {
        return picture ? new Change.Set<>(List.of(), List.of(p.id())) : Change.Set.none();
    }

    private static boolean may(Member by, Owner owner) {
        return switch (owner) {
            case Of(Person p) -> Rights.mayFor(by, Thing.CONSENT, p.id(), p.office());
            case At(Office o) -> Rights.mayFor(by, Thing.CONSENT, o.id());
        };
    }

    /** A manager can take back what an employee shows, and show nothing of them. */
    private static boolean mayGive(Member by, Owner owner) {
        return switch (owner) {
            case Of(Person p) -> p.id().equals(by.person()) || Rights.mayForAll(by, Thing.CONSENT);
            case At _ -> true;
        };
    }

    private static Consent consent(Owner owner) {
        return switch (owner) {
            case Of(Person p) -> p.consent();
            case At(Office o) -> o.consent();
        };
    }

    private static String called(Owner owner) {
        return switch (owner) {
            case Of(Person p) -> p.name();
            case At(Office o) -> o.name();
        };
    }

    private static String label(Owner owner, Search search) {
        return switch (owner) {
            case Of(Person p) -> search.label(p);
            case At(Office o) -> Search.label(o);
        };
    }

    private static List<Field> fields(Owner owner) {
        return owner instanceof Of ? OF_PEOPLE : OF_OFFICES;
    }

    private Optional<Owner> person(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(board.directory()::person).map(Of::new);
    }

    private Optional<Owner> office(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(board.directory()::office).map(At::new);
    }

    private static String data(String what, Owner owner, String... rest) {
        String id = switch (owner) {
            case Of(Person p) -> "p|" + p.id();
            case At(Office o) -> "o|" + o.id();
        };
        return Stream.concat(Stream.of(NAME, what, id), Stream.of(rest)).reduce((a, b) -> a + "|" + b).map(Objects::requireNonNull).orElseThrow();
    }
}
