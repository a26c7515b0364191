package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Circle;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Meeting;
import dev.toban.announce.Activity;
import dev.toban.announce.Occasion;
import dev.toban.announce.Purpose;
import dev.toban.announce.Task;
import dev.toban.announce.Whom;
import dev.toban.answer.Board;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import dev.toban.say.AnnounceForms;
import dev.toban.say.AnnounceWords;
import dev.toban.say.DraftWords;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming.Filled;
import dev.toban.talk.Interest;
import dev.toban.talk.Profession;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A leaflet as a form shows it, and as it is read back: what its writer named is looked up, and what is not found is kept as written. */
final class Writing {
    private static final Pattern BODY_AND_PERSON = Pattern.compile("(.+?)[:：](.+)");
    private static final Pattern AT_OFFICE = Pattern.compile("(.+?)[（(](.+)[）)]");

    private static final Pattern BY_HAND = Pattern.compile("電話|紙|文書|書面|FAX|ＦＡＸ|ファックス|対面|口頭");

    private final Board board;

    Writing(Board board) {
        this.board = board;
    }

    /** An empty one for that occasion. */
    Leaflet template(Occasion occasion) {
        String hub = board.hub().name();
        Whom whom = switch (occasion) {
            case SALON -> Whom.forResidents(Interest.SALON);
            case FORUM -> Whom.forResidents();
            case STUDY, SOCIAL, CARE_CONFERENCE -> Whom.forProfessionals();
            case MANAGERS, NEWS -> Whom.NOBODY;
        };
        return new Leaflet(
                occasion, AnnounceWords.title(occasion), AnnounceWords.template(occasion, hub), null, null, null, null, whom,
                occasion != Occasion.NEWS && occasion != Occasion.FORUM, List.of(), occasion == Occasion.NEWS ? List.of() : List.of("主催：" + hub), hub,
                List.of(), List.of(), null, Purpose.of(occasion));
    }

    /** The same for the next time: on the same weekday of the month after (第3火曜). */
    Leaflet copy(Leaflet l, LocalDate today) {
        LocalDate next = l.day();
        while (next != null && !next.isAfter(today)) {
            next = next.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth((next.getDayOfMonth() + 6) / 7, next.getDayOfWeek()));
        }
        return l.on(next).about(null);
    }

    Form form(Leaflet l, @Nullable String id) {
        List<String> offices = l.whom().offices().stream().flatMap(o -> board.directory().office(o).stream()).map(Office::name).toList();
        List<String> cosigners = l.cosigners().stream()
                .map(c -> c.body() + "：" + Optional.ofNullable(c.person()).flatMap(board.directory()::person).map(Person::name).orElse(AnnounceForms.BY_HAND.getFirst()))
                .toList();
        return AnnounceForms.draft(
                l, and(offices, l.unread().stream().filter(u -> !BODY_AND_PERSON.matcher(u).matches())),
                and(cosigners, l.unread().stream().filter(u -> BODY_AND_PERSON.matcher(u).matches())), board.hub(), board.mailroom().circles(), id);
    }

    private static List<String> and(List<String> all, Stream<String> more) {
        return Stream.concat(all.stream(), more).toList();
    }

    /** @param id of the announcement it becomes */
    Leaflet read(Filled filled, String id) {
        List<String> unread = new ArrayList<>();
        List<Cosigner> cosigners = lines(filled, "cosigners").flatMap(line -> cosigner(line, unread).stream()).toList();
        Whom whom = whom(filled, unread);
        Occasion occasion = Occasion.of(filled.value("occasion")).orElse(Occasion.NEWS);
        String sender = filled.value("sender").isEmpty() || cosigners.stream().anyMatch(c -> !filled.value("sender").contains(c.body()))
                ? DraftWords.sender(filled.value("sender").isEmpty() ? board.hub().name() : filled.value("sender"), cosigners)
                : filled.value("sender");
        var leaflet = new Leaflet(
                occasion, filled.value("title"), filled.value("words"), read(filled, "day", LocalDate::parse), read(filled, "from", LocalTime::parse),
                read(filled, "to", LocalTime::parse), filled.value("place").isEmpty() ? null : filled.value("place"), whom,
                filled.value("answers").equals("yes"), lines(filled, "links").toList(), lines(filled, "credits").toList(), sender, cosigners, unread, null,
                new Purpose(chosen(Task.values(), filled, "tasks"), chosen(Activity.values(), filled, "activities")));
        return leaflet.about(meeting(leaflet, id));
    }

    /** One on the agenda already by that title on that day, else its own. */
    private @Nullable String meeting(Leaflet l, String id) {
        if (l.day() == null || l.occasion() == Occasion.NEWS && !l.answers()) {
            return null;
        }
        return board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().toLocalDate().equals(l.day()))
                .filter(m -> Fold.key(Fold.width(m.title())).equals(Fold.key(Fold.width(l.title()))))
                .map(Meeting::id)
                .findFirst()
                .orElseGet(() -> Mailing.own(id));
    }

    private static Stream<String> lines(Filled filled, String field) {
        return filled.value(field).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static <T> @Nullable T read(Filled filled, String field, Function<String, T> as) {
        try {
            return filled.value(field).isEmpty() ? null : as.apply(filled.value(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Whom whom(Filled filled, List<String> unread) {
        List<String> chosen = filled.values().getOrDefault("whom", List.of());
        List<String> circles = chosen.stream()
                .filter(v -> v.startsWith(AnnounceForms.CIRCLE))
                .map(v -> v.substring(AnnounceForms.CIRCLE.length()))
                .filter(c -> board.mailroom().circle(c).isPresent())
                .toList();
        return new Whom(
                chosen.contains(AnnounceForms.EVERY_PROFESSION),
                Stream.of(Profession.values()).filter(p -> chosen.contains(p.name())).toList(),
                chosen.contains(AnnounceForms.RESIDENTS),
                Stream.of(Interest.values()).filter(i -> filled.values().getOrDefault("interests", List.of()).contains(i.name())).toList(),
                filled.values().getOrDefault("areas", List.of()).stream().filter(a -> board.hub().area(a).isPresent()).toList(),
                lines(filled, "offices").flatMap(line -> office(line, unread).stream()).distinct().toList(),
                circles,
                Stream.of(filled.carried().getOrDefault("came", "").split(" ")).filter(m -> !m.isEmpty()).toList(),
                filled.carried().get("unless"));
    }

    private static <E extends Enum<E>> List<E> chosen(E[] all, Filled filled, String field) {
        return Stream.of(all).filter(e -> filled.values().getOrDefault(field, List.of()).contains(e.name())).toList();
    }

    private Optional<String> office(String name, List<String> unread) {
        List<String> found = refs(name, Kind.OFFICE);
        if (found.size() != 1) {
            unread.add(name);
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private Optional<Cosigner> cosigner(String line, List<String> unread) {
        Matcher m = BODY_AND_PERSON.matcher(line);
        if (m.matches() && BY_HAND.matcher(m.group(2).strip()).matches()) {
            return Optional.of(new Cosigner(m.group(1).strip(), null));
        }
        Optional<String> person = m.matches() ? person(m.group(2).strip()) : Optional.empty();
        if (person.isEmpty()) {
            unread.add(m.matches() ? line : line + "：");
        }
        return person.map(p -> new Cosigner(m.group(1).strip(), p));
    }

    /** Someone of the directory by name, told apart by office where two share it. */
    Optional<String> person(String name) {
        Matcher m = AT_OFFICE.matcher(name);
        String own = m.matches() ? m.group(1).strip() : name;
        List<String> offices = m.matches() ? refs(m.group(2).strip(), Kind.OFFICE) : List.of();
        List<String> found = refs(own, Kind.PERSON).stream()
                .filter(id -> !m.matches() || board.directory().person(id).filter(p -> p.office() != null && offices.contains(p.office())).isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What the whole of these words names. */
    private List<String> refs(String words, Kind kind) {
        String text = Fold.width(words).strip();
        List<String> exact = switch (kind) {
            case OFFICE -> board.directory().offices().stream().filter(o -> same(o.name(), text)).map(Office::id).toList();
            case PERSON -> board.directory().people().stream().filter(p -> same(p.name(), text)).map(Person::id).toList();
            default -> List.of();
        };
        return !exact.isEmpty()
                ? exact
                : board.names().scan(text).stream()
                        .filter((NameHit h) -> h.from() == 0 && h.to() == text.length() && h.match().whole())
                        .flatMap(h -> h.refs().stream())
                        .filter(r -> r.kind() == kind)
                        .map(Ref::id)
                        .distinct()
                        .toList();
    }

    private static boolean same(String name, String text) {
        return Fold.key(Fold.width(name)).replaceAll("[\\s　]", "").equals(Fold.key(text).replaceAll("[\\s　]", ""));
    }

    List<String> names(Circle circle) {
        return circle.members().stream().flatMap(id -> board.directory().person(id).stream()).map(Person::name).toList();
    }

    private String title(String meeting) {
        return board.agenda().meeting(meeting).map(Meeting::title).orElse("");
    }

    /** For whom, in words. */
    String whom(Announcement a) {
        Whom w = a.leaflet().whom();
        return AnnounceForms.whom(
                w,
                w.circles().stream().flatMap(id -> board.mailroom().circle(id).stream()).map(Circle::name).toList(),
                w.offices().stream().flatMap(id -> board.directory().office(id).stream()).map(Office::name).toList(),
                w.came().stream().map(this::title).toList());
    }
}
