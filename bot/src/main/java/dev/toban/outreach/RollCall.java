package dev.toban.outreach;

import dev.toban.announce.Circle;
import dev.toban.announce.Whom;
import dev.toban.answer.Board;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.directory.Directory;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Area;
import dev.toban.people.Members;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who an announcement is for, counted as the board is now: whom LINE reaches, who of the directory has not joined or has said stop, and
 * which offices need it on paper.
 *
 * @param professionals user ids, in order
 * @param residents user ids, in order
 * @param kinds how many of each profession LINE reaches
 * @param notJoined ids of people who are not in LINE
 * @param stopped how many have said stop
 * @param paper offices where LINE reaches nobody, by area (「」 = none)
 */
record RollCall(
        List<String> professionals,
        List<String> residents,
        Map<Profession, Integer> kinds,
        List<String> notJoined,
        int stopped,
        Map<String, List<Office>> paper) {
    /** LINE takes nothing else for a user; one that is not would have a whole multicast refused. */
    private static final String USER = "U[0-9a-f]{32}";

    static RollCall of(Whom whom, Board board) {
        return new Caller(whom, board).call();
    }

    int reached() {
        return professionals.size() + residents.size();
    }

    /** By LINE or by hand. */
    int people() {
        return reached() + notJoined.size() + paper.values().stream().mapToInt(List::size).sum();
    }

    private static final class Caller {
        private final Whom whom;
        private final Board board;
        private final Directory directory;
        private final Set<String> circle;
        private final Map<String, Member> byPerson = new HashMap<>();
        private final Set<String> professionals = new TreeSet<>();
        private final Set<String> residents = new TreeSet<>();
        private final Map<Profession, Integer> kinds = new TreeMap<>();
        private final Set<String> reachedOffices = new HashSet<>();
        private final Set<String> came;
        private final Roll answered;
        private int stopped;

        Caller(Whom whom, Board board) {
            this.whom = whom;
            this.board = board;
            this.directory = board.directory();
            this.circle = whom.circles().stream()
                    .flatMap(id -> board.mailroom().circle(id).map(Circle::members).orElse(List.of()).stream())
                    .collect(Collectors.toSet());
            this.came = whom.came().stream().flatMap(id -> came(board.lists().roll(id))).collect(Collectors.toSet());
            this.answered = whom.unless() == null ? Roll.empty("") : board.lists().roll(whom.unless());
        }

        /** Those the door noted, or where it noted nobody, those who meant to come. */
        private static Stream<String> came(Roll roll) {
            boolean counted = roll.arrived() > 0;
            return roll.coming().filter(g -> !counted || g.arrived() != null).map(Guest::key);
        }

        RollCall call() {
            board.members().all().forEach(this::member);
            answered.guests().stream().map(Guest::office).filter(Objects::nonNull).forEach(reachedOffices::add);
            Set<String> offices = new LinkedHashSet<>(whom.offices());
            List<String> notJoined = directory.people().stream()
                    .filter(this::meant)
                    .filter(p -> {
                        Member m = byPerson.get(p.id());
                        if (p.office() != null) {
                            offices.add(p.office());
                            if (m != null && professionals.contains(m.id())) {
                                reachedOffices.add(p.office());
                            }
                        }
                        return m == null && answered.guests().stream().noneMatch(g -> g.name() != null && bare(g.name()).equals(bare(p.name())));
                    })
                    .map(Person::id)
                    .sorted()
                    .toList();
            offices.addAll(byKind());
            Map<String, List<Office>> paper = offices.stream()
                    .filter(id -> !reachedOffices.contains(id))
                    .flatMap(id -> directory.office(id).stream())
                    .filter(o -> !Members.isHub(o))
                    .sorted(Comparator.comparing((Office o) -> place(o.area())).thenComparing((Office o) -> o.kana() == null ? o.name() : o.kana()).thenComparing(Office::id))
                    .collect(Collectors.groupingBy(o -> o.area() == null ? "" : o.area(), LinkedHashMap::new, Collectors.toList()));
            return new RollCall(List.copyOf(professionals), List.copyOf(residents), kinds, notJoined, stopped, paper);
        }

        private static String bare(String name) {
            return name.replaceAll("[\\s　]", "");
        }

        /** Areas in the hub's own order. */
        private int place(@Nullable String area) {
            List<String> areas = board.hub().areas().stream().map(Area::name).toList();
            return area == null || !areas.contains(area) ? areas.size() : areas.indexOf(area);
        }

        private void member(Member m) {
            if (!m.id().matches(USER)) {
                return; // the same person in Slack
            }
            if (m.person() != null) {
                byPerson.put(m.person(), m);
            }
            boolean resident = m.role() == Role.RESIDENT;
            if (!(resident ? meantResident(m) : meantProfessional(m)) && !came.contains(m.id()) || answered.of(m.id()).isPresent()) {
                return;
            }
            if (!Gatekeeper.mayBeTold(m, board)) {
                stopped++;
            } else if (resident) {
                residents.add(m.id());
            } else {
                professionals.add(m.id());
                reachedOffices.addAll(m.offices());
                kinds.merge(m.profession() == null ? Profession.OTHER : m.profession(), 1, Integer::sum);
            }
        }

        private boolean meantResident(Member m) {
            return whom.residents()
                    && whom.here(m.areas())
                    && (whom.interests().isEmpty() || m.interests().stream().anyMatch((Interest i) -> whom.interests().contains(i)));
        }

        private boolean meantProfessional(Member m) {
            boolean byProfession = whom.wants(m.profession() == null ? Profession.OTHER : m.profession()) && Rights.may(m, Thing.SEE_PROFESSIONAL) && whom.here(m.areas());
            return byProfession || m.offices().stream().anyMatch(whom.offices()::contains) || m.person() != null && circle.contains(m.person());
        }

        private boolean meant(Person p) {
            List<String> areas = !p.areas().isEmpty()
                    ? p.areas()
                    : Stream.ofNullable(p.office()).flatMap(id -> directory.office(id).stream()).flatMap(o -> Stream.ofNullable(o.area())).toList();
            boolean byProfession = whom.wants(Profession.of(p.profession()).orElse(Profession.OTHER)) && whom.here(areas);
            return byProfession || p.office() != null && whom.offices().contains(p.office()) || circle.contains(p.id());
        }

        /** Offices of the hub's areas whose people would be meant, were they known by name. */
        private Set<String> byKind() {
            Set<String> kindsOf = Stream.of(Profession.values()).filter(whom::wants).flatMap(p -> offices(p).stream()).collect(Collectors.toSet());
            return directory.offices().stream()
                    .filter(o -> o.area() != null && o.parent() == null && whom.here(List.of(o.area())) && o.kinds().stream().anyMatch(kindsOf::contains))
                    .map(Office::id)
                    .collect(Collectors.toSet());
        }

        private static List<String> offices(Profession profession) {
            return switch (profession) {
                case DOCTOR -> List.of("病院", "診療所");
                case DENTIST, HYGIENIST -> List.of("歯科");
                case PHARMACIST -> List.of("薬局");
                case VISITING_NURSE -> List.of("訪問看護");
                case CARE_MANAGER -> List.of("居宅介護支援");
                case HOSPITAL_MSW -> List.of("病院");
                case PUBLIC_HEALTH_NURSE, SOCIAL_WORKER -> List.of("地域包括支援センター");
                case CARE_WORKER -> List.of("訪問介護");
                case THERAPIST, DIETITIAN, CLERK, OTHER -> List.of();
            };
        }
    }
}
