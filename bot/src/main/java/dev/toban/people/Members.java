package dev.toban.people;

import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Who writes to the bot, by their id in the channel. Whoever is not here is a stranger. */
public final class Members {
    private final Map<String, Member> joined = new ConcurrentHashMap<>();
    private final Map<String, Member> fromPeople = new ConcurrentHashMap<>();

    public void take(List<Member> put, List<String> gone) {
        gone.forEach(joined::remove);
        put.forEach(m -> joined.put(m.id(), m));
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
        boolean hub = own.map(o -> o.kinds().contains("拠点")).orElse(false);
        List<String> areas = !p.areas().isEmpty() ? p.areas() : own.map(Office::area).map(List::of).orElse(List.of());
        return new Member(
                p.line() == null ? p.id() : p.line(),
                hub ? Role.HUB_STAFF : Role.PROFESSIONAL,
                Profession.of(p.profession()).orElse(Profession.OTHER),
                p.id(),
                p.office(),
                areas);
    }

    /**
     * Slack is the hub's own workspace: whoever belongs to it is hub staff; guests of a shared channel ({@code TEAM:USER}) are not.
     * In LINE one is who one joined as.
     */
    public Member of(Sender sender) {
        if (!sender.channel().line()) {
            return sender.user().contains(":")
                    ? Member.stranger(sender.user())
                    : new Member(sender.user(), Role.HUB_STAFF, null, null, null, List.of());
        }
        Member m = joined.get(sender.user());
        if (m == null) {
            m = fromPeople.get(sender.user());
        }
        return m == null ? Member.stranger(sender.user()) : m;
    }
}
