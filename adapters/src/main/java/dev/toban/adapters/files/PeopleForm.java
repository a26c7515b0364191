package dev.toban.adapters.files;

import dev.toban.directory.Office;
import dev.toban.directory.Person;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of the district: 氏名, 職種, 所属 and how they may be reached. */
final class PeopleForm implements Form {
    @Override
    public String name() {
        return "人の一覧";
    }

    @Override
    public int turn() {
        return 3;
    }

    @Override
    public boolean fits(Heading heading) {
        return heading.has(Col.PERSON) && heading.hasAny(Col.PROFESSION, Col.OFFICE);
    }

    @Override
    public Reading open(Heading heading, Task task) {
        task.draft().form(name(), task.asOf());
        return new Rows(task);
    }

    private static final class Rows implements Reading {
        private final Task task;
        private final Map<Entry, Person> read = new LinkedHashMap<>();

        Rows(Task task) {
            this.task = task;
        }

        @Override
        public void take(Entry e) throws Unreadable {
            var areas = new LinkedHashSet<String>();
            for (String word : Entry.split(e.text(Col.AREAS), "[;、,，・/\\n]")) {
                areas.add(area(e, word));
            }
            String name = e.need(Col.PERSON);
            Office office = office(e, areas);
            String kana = e.text(Col.KANA).replaceAll("\\s+", " ");
            read.put(e, new Person(
                    "",
                    name,
                    kana.isEmpty() ? null : kana,
                    e.need(Col.PROFESSION),
                    office == null ? null : office.id(),
                    e.phone(Col.PHONE),
                    e.phone(Col.MOBILE),
                    List.copyOf(areas),
                    e.opt(Col.TALK_TIME),
                    Consents.of(e),
                    e.opt(Col.PHOTO),
                    e.opt(Col.LINE),
                    "拠点 " + task.stem()));
        }

        /** Ids are given last: only then is it known who shares a name with whom. */
        @Override
        public void end() {
            read.forEach((e, p) -> {
                String id = id(p);
                Person before = task.draft().people.putIfAbsent(id, with(p, id));
                if (before != null && !before.equals(with(p, id))) {
                    task.draft().refuse(task.sheet(), e.row().number(), e.heading().name(Col.PERSON), "同じ氏名と所属の行が二つあります", p.name());
                }
            });
        }

        /** The name alone, and the office where two share it; who had the plain id before keeps it. */
        private String id(Person p) {
            Optional<Person> joined = task.known().people(p.name()).stream()
                    .filter(o -> o.source().equals(Person.JOINED) && equal(o.office(), p.office()))
                    .findFirst();
            if (joined.isPresent()) {
                return joined.get().id();
            }
            String plain = Ids.made("p", Match.key(p.name()));
            boolean shared = read.values().stream().anyMatch(o -> o != p && same(o, p) && !equal(o.office(), p.office()));
            if (!shared) {
                return plain;
            }
            boolean keeps = task.known().people(p.name()).stream().anyMatch(o -> o.id().equals(plain) && equal(o.office(), p.office()));
            return keeps ? plain : Ids.made("p", Match.key(p.name()), p.office() == null ? "" : p.office());
        }

        private static boolean same(Person a, Person b) {
            return Match.key(a.name()).equals(Match.key(b.name()));
        }

        private static boolean equal(@Nullable String a, @Nullable String b) {
            return java.util.Objects.equals(a, b);
        }

        private String area(Entry e, String word) throws Unreadable {
            var hub = task.known().hub();
            return hub == null
                    ? word
                    : task.known().area(word).orElseThrow(() -> e.error(Col.AREAS, Areas.expected(hub))).name();
        }

        private @Nullable Office office(Entry e, LinkedHashSet<String> areas) throws Unreadable {
            String name = e.text(Col.OFFICE).replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                return null;
            }
            List<Office> fits = task.known().offices(name);
            if (fits.isEmpty()) {
                fits = desk(name);
            }
            if (fits.size() > 1) {
                List<Office> near = fits.stream().filter(o -> o.area() != null && areas.contains(o.area())).toList();
                fits = near.isEmpty() ? fits : near;
            }
            if (fits.size() != 1) {
                throw e.error(Col.OFFICE, fits.isEmpty()
                        ? "連絡帳にある事業所の名称か別名"
                        : "同じ名称が" + fits.size() + "件。候補 " + fits.stream().map(Candidate::label).collect(Collectors.joining("、")));
            }
            return fits.getFirst();
        }

        /** 南風中央病院 地域連携室: the office and its desk in one cell. */
        private List<Office> desk(String name) {
            int gap = name.lastIndexOf(' ');
            return gap < 0
                    ? List.of()
                    : task.known().offices(name.substring(gap + 1)).stream()
                            .filter(d -> {
                                Office parent = task.known().office(d.parent());
                                return parent != null && Match.key(parent.name()).equals(Match.key(name.substring(0, gap)));
                            })
                            .toList();
        }

        private static Person with(Person p, String id) {
            return new Person(
                    id, p.name(), p.kana(), p.profession(), p.office(), p.phone(), p.mobile(), p.areas(), p.talkTime(), p.consent(),
                    p.photo(), p.line(), p.source());
        }
    }
}
