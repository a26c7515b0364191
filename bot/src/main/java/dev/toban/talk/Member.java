package dev.toban.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as the bot knows them: what they may see, and what they mean when they leave things out.
 *
 * @param id the user's id in the channel they write from
 * @param person id in the people file, null for residents and strangers
 * @param office id of their office, the main one of several; null if none is known
 * @param alsoAt ids of the other offices they work at
 * @param areas names of the areas they work or live in, their main one first
 * @param interests what a resident wants to hear of
 * @param since the day they agreed to be kept, null for who came with the people file
 * @param by who let them in: a Slack user's id, or the code's id; null for residents, who come by themselves
 */
public record Member(
        String id,
        Role role,
        @Nullable Profession profession,
        @Nullable String person,
        @Nullable String office,
        List<String> alsoAt,
        List<String> areas,
        List<Interest> interests,
        @Nullable LocalDate since,
        @Nullable String by) {
    public Member {
        alsoAt = List.copyOf(alsoAt);
        areas = List.copyOf(areas);
        interests = List.copyOf(interests);
    }

    public Member(
            String id, Role role, @Nullable Profession profession, @Nullable String person, @Nullable String office, List<String> areas) {
        this(id, role, profession, person, office, List.of(), areas, List.of(), null, null);
    }

    /** Nobody known: the least there is. Also what everybody is while the store is down and they are not in view. */
    public static Member stranger(String id) {
        return new Member(id, Role.STRANGER, null, null, null, List.of());
    }

    /** Someone who lives here and agreed that this is kept. */
    public static Member resident(String id, LocalDate agreed) {
        return new Member(id, Role.RESIDENT, null, null, null, List.of(), List.of(), List.of(), agreed, null);
    }

    public boolean worksAt(String someOffice) {
        return someOffice.equals(office) || alsoAt.contains(someOffice);
    }

    /** Their offices, the main one first. */
    public List<String> offices() {
        return Stream.concat(Stream.ofNullable(office), alsoAt.stream()).toList();
    }

    public Member in(List<String> otherAreas) {
        return new Member(id, role, profession, person, office, alsoAt, otherAreas, interests, since, by);
    }

    public Member interested(List<Interest> others) {
        return new Member(id, role, profession, person, office, alsoAt, areas, others, since, by);
    }

    public Member as(Role other) {
        return new Member(id, other, profession, person, office, alsoAt, areas, interests, since, by);
    }
}
