package dev.toban.answer;

import dev.toban.ask.Capabilities;
import dev.toban.directory.Directory;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Services;
import dev.toban.directory.Wanted;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.Match;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import dev.toban.say.OfficeWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from the directory: one office, one person, a list, the centre that covers a town. */
final class DirectoryAnswers {
    /** Entries on one card: more is not read on a phone at night. */
    private static final int SHOWN = 6;

    /** Choices offered for one name; LINE shows 13 at most. */
    private static final int CHOICES = 10;

    private static final String CENTRE = "地域包括支援センター";

    private final Asked asked;
    private final Board board;
    private final Directory directory;
    private final Hub hub;

    DirectoryAnswers(Asked asked) {
        this.asked = asked;
        this.board = asked.board();
        this.directory = board.directory();
        this.hub = board.hub();
    }

    /** 包括Cの連絡先, 黒木先生に電話していい時間 */
    Reply contact() {
        String name = asked.slot("person") != null ? asked.slot("person") : asked.slot("org");
        boolean wantsPerson = asked.slot("person") != null;
        if ("self".equals(name) || "self_org".equals(name)) {
            return own();
        }
        Found found = find(name, wantsPerson);
        return switch (found.size()) {
            case 0 -> nobody(name);
            case 1 -> found.people().isEmpty() ? office(found.offices().getFirst(), found.read()) : person(found.people().getFirst(), found.read());
            default -> which(name, found);
        };
    }

    private record Found(List<Office> offices, List<Person> people, @Nullable String read) {
        int size() {
            return offices.size() + people.size();
        }
    }

    private Found find(@Nullable String name, boolean person) {
        List<NameHit> hits = asked.what().names();
        Found both = seen(meetsMost(hits).stream(), person, null);
        if (both.size() == 1) {
            return both;
        }
        Found exact = seen(hits.stream().flatMap(h -> h.refs().stream()).distinct(), person, fuzzy(hits) ? name : null);
        if (exact.size() > 0) {
            return exact;
        }
        Found part = seen(hits.stream().flatMap(h -> h.also().stream()).distinct(), person, null);
        if (part.size() > 0 || name == null) {
            return part;
        }
        // nothing in the sentence itself: the name as the ear cut it out, and what is nearest to it
        List<NameHit> near = board.names().scan(Fold.width(name));
        Found again = seen(near.stream().flatMap(h -> h.refs().stream()).distinct(), person, null);
        return again.size() > 0
                ? again
                : seen(board.names().fuzzy(Fold.width(name)).stream().flatMap(h -> h.refs().stream()).distinct(), person, name);
    }

    /** Whom two names in the words point to together: 市役所 and 介護保険課, 南風の丘病院 and 地域連携室. */
    private static List<Ref> meetsMost(List<NameHit> hits) {
        Map<Ref, Long> met = hits.stream()
                .flatMap(h -> Stream.concat(h.refs().stream(), h.also().stream()).distinct())
                .filter(r -> r.kind() == Kind.OFFICE || r.kind() == Kind.DESK)
                .collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        return met.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    private static boolean fuzzy(List<NameHit> hits) {
        return hits.stream().anyMatch(h -> h.match() == Match.FUZZY);
    }

    private Found seen(Stream<Ref> refs, boolean person, @Nullable String read) {
        List<Office> offices = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        refs.forEach(r -> {
            if (r.kind() == Kind.OFFICE || r.kind() == Kind.DESK) {
                directory.office(r.id()).flatMap(asked.viewer()::sees).ifPresent(offices::add);
            } else if (r.kind() == Kind.PERSON) {
                directory.person(r.id()).flatMap(asked.viewer()::sees).ifPresent(people::add);
            }
        });
        if (person && !people.isEmpty()) {
            return new Found(List.of(), people, read);
        }
        return offices.isEmpty() ? new Found(List.of(), people, read) : new Found(desksFirst(offices), List.of(), read);
    }

    /** Where an office and a desk of it are both named, the desk is meant. */
    private static List<Office> desksFirst(List<Office> offices) {
        Set<String> parents = offices.stream().map(Office::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        return offices.stream().filter(o -> !parents.contains(o.id())).toList();
    }

    private Reply nobody(@Nullable String name) {
        if (name == null) {
            return Lacking.unclear(asked);
        }
        // 包括C: no centre of that label here, so C may only be short for センター. Which of them?
        if (Fold.width(name).startsWith("包") || name.contains(CENTRE)) {
            List<Office> centres = centres();
            if (!centres.isEmpty()) {
                return Words.ask("どちらの地域包括支援センターですか？", centres.stream().map(o -> new Chip(o.name(), o.name() + "の連絡先")).limit(CHOICES).toList());
            }
        }
        return Lacking.name(asked.slot("org"), OfficeWords.unknownName(name, hub), asked);
    }

    private List<Office> centres() {
        return directory.search(new Wanted(List.of(CENTRE), List.of(), List.of(), "")).stream()
                .flatMap(o -> asked.viewer().sees(o).stream())
                .toList();
    }

    private Reply office(Office o, @Nullable String read) {
        List<Office> desks = directory.desksOf(o.id()).stream().flatMap(d -> asked.viewer().sees(d).stream()).toList();
        return OfficeWords.office(o, asked.slot("field"), desks, read, asked.today(), officeChips(o, asked.slot("field")));
    }

    private static List<Chip> officeChips(Office o, @Nullable String told) {
        List<Chip> chips = new ArrayList<>();
        if (o.fax() != null && !"fax".equals(told)) {
            chips.add(new Chip("FAXは？", o.name() + "のFAXは？"));
        }
        if (o.address() != null) {
            chips.add(new Chip("場所は？", o.name() + "への行き方"));
        }
        return chips;
    }

    private Reply person(Person p, @Nullable String read) {
        Office office = p.office() == null
                ? null
                : directory.office(p.office()).flatMap(asked.viewer()::sees).orElse(null);
        return OfficeWords.person(p, office, asked.slot("field"), read, asked.today(), photo(p), List.of());
    }

    /** Where others read along, nobody's photo stays. */
    private @Nullable String photo(Person seen) {
        return asked.channel() == Channel.LINE_GROUP ? null : board.portraits().address(seen, asked.today()).orElse(null);
    }

    /** Homonyms are never merged: the asker chooses. */
    private Reply which(@Nullable String name, Found found) {
        List<Chip> chips = Stream.concat(
                        found.offices().stream().map(o -> new Chip(o.name() + (o.area() == null ? "" : "・" + o.area()), o.name() + "の連絡先")),
                        found.people().stream().map(p -> new Chip(p.name() + place(p), p.name() + "さんの連絡先")))
                .limit(CHOICES)
                .toList();
        String several = found.size() + "件あります";
        return Words.ask((name == null ? "" : "「" + name + "」は") + several + "。どちらですか？" + lines(chips), chips);
    }

    private static String lines(List<Chip> chips) {
        return chips.stream().map(c -> "\n・" + c.label()).collect(Collectors.joining());
    }

    private String place(Person p) {
        return p.office() == null
                ? ""
                : directory.office(p.office()).flatMap(asked.viewer()::sees).map(o -> "（" + o.name() + "）").orElse("");
    }

    private Reply own() {
        String office = asked.member().office();
        return office == null
                ? Words.ask("どちらの事業所ですか？名前を送ってください。", List.of())
                : directory.office(office).flatMap(asked.viewer()::sees).map(o -> office(o, null)).orElseGet(() -> Lacking.unclear(asked));
    }

    /** 市立病院の退院支援の看護師さん、誰になったんでしたっけ */
    Reply person() {
        Found found = find(asked.slot("org"), false);
        if (found.offices().isEmpty() || asked.slot("org") == null) {
            return contact();
        }
        if (found.offices().size() > 1) {
            return which(asked.slot("org"), found);
        }
        Office o = found.offices().getFirst();
        String profession = asked.slot("profession");
        List<Person> staff = directory.staffOf(o.id()).stream()
                .flatMap(p -> asked.viewer().sees(p).stream())
                .filter(p -> profession == null || p.profession().contains(profession))
                .toList();
        return staff.size() == 1 ? person(staff.getFirst(), null) : office(o, null);
    }

    /** 伊敷で人工呼吸器をみられる訪看 */
    Reply search() {
        List<String> sorts = asked.slots("org_type");
        List<String> kinds = sorts.stream().flatMap(s -> Services.official(s).stream()).toList();
        List<String> capabilities = new ArrayList<>(asked.slots("capability"));
        String days = capabilities.remove("土日") ? "土日" : Objects.requireNonNullElse(asked.slot("weekday"), "");
        List<String> areas = asked.slots("area");
        Wanted wanted = new Wanted(kinds, areas, capabilities.stream().map(Capabilities::meaning).toList(), days);
        List<Office> found = directory.search(wanted).stream().flatMap(o -> asked.viewer().sees(o).stream()).toList();
        String what = Stream.of(areas, sorts, asked.slots("capability"), days.isEmpty() || days.equals("土日") ? List.<String>of() : List.of(days + "曜"))
                .flatMap(List::stream)
                .collect(Collectors.joining("・"));
        if (what.isEmpty()) {
            return Lacking.unclear(asked);
        }
        if (found.isEmpty()) {
            return Lacking.nothing(what, OfficeWords.none(what, hub), asked);
        }
        return OfficeWords.list(what, rotated(found), SHOWN, narrower(sorts, areas, found), asked.today());
    }

    /** Nobody is always first: the list begins elsewhere each day. */
    private List<Office> rotated(List<Office> found) {
        if (found.size() <= SHOWN) {
            return found;
        }
        List<Office> turned = new ArrayList<>(found);
        Collections.rotate(turned, -(int) (asked.today().toEpochDay() % found.size()));
        return turned;
    }

    private List<Chip> narrower(List<String> sorts, List<String> areas, List<Office> found) {
        if (found.size() <= SHOWN || !areas.isEmpty()) {
            return List.of();
        }
        String rest = Stream.concat(sorts.stream(), asked.slots("capability").stream()).collect(Collectors.joining(" "));
        return hub.areas().stream().map(Area::name).limit(CHOICES).map(a -> new Chip(a + "だけ", a + "の" + rest)).toList();
    }

    /** 坂元町ってどこの包括の管轄ですか */
    Reply area() {
        String town = asked.slot("address") != null ? asked.slot("address") : asked.slot("area");
        Optional<Area> area = hub.areas().stream()
                .filter(a -> a.name().equals(town)
                        || a.towns().stream().anyMatch(t -> Fold.key(Fold.width(t.name())).equals(Fold.key(Fold.width(town == null ? "" : town)))))
                .findFirst()
                .or(() -> asked.refs(Kind.TOWN).stream()
                        .findFirst()
                        .flatMap(r -> hub.areas().stream().filter(a -> a.towns().stream().anyMatch(t -> t.name().equals(r.id()))).findFirst()))
                .or(() -> asked.refs(Kind.AREA).stream().findFirst().flatMap(r -> hub.area(r.id())));
        if (area.isEmpty() && town == null && !asked.member().areas().isEmpty()) {
            area = hub.area(asked.member().areas().getFirst());
        }
        if (area.isEmpty()) {
            return town == null
                    ? Words.ask("どちらの町名・地区ですか？", hub.areas().stream().map(a -> new Chip(a.name(), a.name() + "の包括はどこ？")).limit(CHOICES).toList())
                    : Lacking.name(town, OfficeWords.none(town + "を受け持つ" + CENTRE, hub), asked);
        }
        String centre = area.get().centre();
        List<Office> found = centre == null ? List.of() : named(centre);
        return found.isEmpty()
                ? Lacking.nothing(area.get().name() + "・" + CENTRE, OfficeWords.none(area.get().name() + "の" + CENTRE, hub), asked)
                : lead((town == null ? area.get().name() : town) + "は " + area.get().name() + "地区です。", office(found.getFirst(), null));
    }

    private List<Office> named(String name) {
        return board.names().scan(Fold.width(name)).stream()
                .flatMap(h -> h.refs().stream())
                .filter(r -> r.kind() == Kind.OFFICE)
                .flatMap(r -> directory.office(r.id()).stream())
                .filter(o -> o.name().equals(name))
                .flatMap(o -> asked.viewer().sees(o).stream())
                .toList();
    }

    private static Reply lead(String sentence, Reply r) {
        return r.reworded(
                sentence + "\n" + r.text(),
                r.card() == null ? null : new dev.toban.talk.Card(sentence, r.card().title(), r.card().parts(), r.card().footer()));
    }

    /** 坂元クリニックへの行き方: the address; the map is one tap further. */
    Reply map() {
        return contact();
    }

    /** このリストいつ更新したやつ？ */
    Reply meta() {
        return OfficeWords.updated(
                directory.offices().stream().map(Office::confirmed).filter(Objects::nonNull).max(java.time.LocalDate::compareTo).orElse(null),
                directory.offices().size(),
                asked.today());
    }
}
