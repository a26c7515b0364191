package dev.toban.people;

import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who writes to the bot, by their id in the channel. Whoever is not here is a stranger; so is who is written down as one: they were
 * removed, and no people file brings them back.
 */
public final class Members {
    private final Map<String, Member> joined = new ConcurrentHashMap<>();
    private final Map<String, Member> fromPeople = new ConcurrentHashMap<>();
    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Set<String> leads;

    /** @param leads Slack ids of those who lead the hub from the start */
    public Members(Set<String> leads) {
        this.leads = Set.copyOf(leads);
    }

    public void take(List<Member> put, List<String> gone) {
        gone.forEach(joined::remove);
        put.forEach(m -> joined.put(m.id(), m));
    }

    public void takeGroups(List<Group> put, List<String> gone) {
        gone.forEach(groups::remove);
        put.forEach(g -> groups.put(g.id(), g));
    }

    /** A person with a LINE id in the people file is a member from the start. */
    public void enrol(Person p, Function<String, Optional<Office>> office) {
        if (p.line() != null) {
            fromPeople.put(p.line(), member(p, office));
        }
    }

    public void strike(Person p) {
        if (p.line() != null) {
            fromPeople.remove(p.line());
        }
    }

    /** What a person of the directory is as a member. */
    public static Member member(Person p, Function<String, Optional<Office>> office) {
        Optional<Office> own = Optional.ofNullable(p.office()).flatMap(office);
        boolean hub = own.map(Members::isHub).orElse(false);
        List<String> areas = !p.areas().isEmpty() ? p.areas() : own.map(Office::area).map(List::of).orElse(List.of());
        return new Member(
                p.line() == null ? p.id() : p.line(),
                hub ? Role.HUB_STAFF : Role.PROFESSIONAL,
                Profession.of(p.profession()).orElse(Profession.OTHER),
                p.id(),
                p.office(),
                areas);
    }

    /** Whether who works there belongs to the hub itself. */
    public static boolean isHub(Office o) {
        return o.kinds().contains("拠点");
    }

    /**
     * Slack is the hub's own workspace: whoever belongs to it is hub staff; guests ({@code TEAM:USER}, {@code guest:USER}) are not.
     * In LINE one is who one joined as. In a group one is at most what all who read along are: professionals if it is registered, else
     * a stranger.
     */
    public Member of(Sender sender) {
        return switch (sender.channel()) {
            case SLACK -> sender.user().contains(":") ? Member.stranger(sender.user()) : staff(sender.user());
            case LINE_DM -> known(sender.user()).orElseGet(() -> Member.stranger(sender.user()));
            case LINE_GROUP -> sender.room() != null && groups.containsKey(sender.room())
                    ? known(sender.user()).filter(m -> m.role().professional()).orElseGet(() -> Member.stranger(sender.user())).as(Role.PROFESSIONAL)
                    : Member.stranger(sender.user());
        };
    }

    private Member staff(String user) {
        Member own = joined.get(user);
        return own != null ? own : new Member(user, leads.contains(user) ? Role.HUB_LEAD : Role.HUB_STAFF, null, null, null, List.of());
    }

    /** Whoever is somebody in LINE, whatever group they write in. */
    public Optional<Member> known(String user) {
        Member m = joined.get(user);
        return Optional.ofNullable(m == null ? fromPeople.get(user) : m).filter(k -> k.role() != Role.STRANGER);
    }

    /** What the books hold of them; empty for who is a member by the people file alone. */
    public Optional<Member> written(String user) {
        return Optional.ofNullable(joined.get(user));
    }

    /** Everybody who is somebody, in LINE and of Slack's leads those who were named. */
    public Stream<Member> all() {
        return Stream.concat(
                joined.values().stream().filter(m -> m.role() != Role.STRANGER),
                fromPeople.values().stream().filter(m -> !joined.containsKey(m.id())));
    }

    /** Who is that person of the directory: in LINE (one at most, a second phone replaces the first), and only else in Slack. */
    public Optional<Member> ofPerson(String person) {
        return all().filter(m -> person.equals(m.person())).min(Comparator.comparing((Member m) -> inSlack(m.id())));
    }

    /** The same person's id in Slack, once they have said who they are there. */
    public Optional<String> slackOf(String person) {
        return all().filter(m -> person.equals(m.person())).map(Member::id).filter(Members::inSlack).findFirst();
    }

    /** Slack's ids are short and all capitals; LINE's are U and 32 hexadecimal digits. */
    public static boolean inSlack(String id) {
        return id.matches("[UW][A-Z0-9]{6,12}");
    }

    /** Whether the people file alone would let them in again. */
    public boolean onFile(String user) {
        return fromPeople.containsKey(user);
    }

    public Optional<Group> group(String room) {
        return Optional.ofNullable(groups.get(room));
    }

    /** Slack ids of those who lead the hub. */
    public List<String> leads() {
        return Stream.concat(
                        leads.stream().filter(id -> !joined.containsKey(id)),
                        joined.values().stream().filter(m -> m.role() == Role.HUB_LEAD).map(Member::id))
                .sorted()
                .toList();
    }
}
