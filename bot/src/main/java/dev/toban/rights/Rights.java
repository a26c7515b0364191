package dev.toban.rights;

import dev.toban.talk.Member;
import dev.toban.talk.Role;
import org.jspecify.annotations.Nullable;

/** What somebody may: the one place that is asked, whatever the channel. Who is not known is a stranger, also while the store is away. */
public final class Rights {
    private Rights() {}

    public static Reach reach(Role role, Thing thing) {
        return thing.of(role);
    }

    /** Whether it is theirs to see or do at all, be it only for themselves. */
    public static boolean may(Member member, Thing thing) {
        return may(member.role(), thing);
    }

    public static boolean may(Role role, Thing thing) {
        return reach(role, thing) != Reach.NOBODY;
    }

    /** Whether it is theirs for everybody. */
    public static boolean mayForAll(Member member, Thing thing) {
        return reach(member.role(), thing) == Reach.ALL;
    }

    /** Whether it is theirs for that office: of several they work at, the main one. Null = no office, which only those reach who reach all. */
    public static boolean mayFor(Member member, Thing thing, @Nullable String office) {
        Reach reach = reach(member.role(), thing);
        return reach == Reach.ALL || reach == Reach.OFFICE && office != null && office.equals(member.office());
    }

    /** Whether it is theirs for that person, who works at that office. */
    public static boolean mayFor(Member member, Thing thing, @Nullable String person, @Nullable String office) {
        boolean own = person != null && person.equals(member.person()) && reach(member.role(), thing) != Reach.NOBODY;
        return own || mayFor(member, thing, office);
    }
}
