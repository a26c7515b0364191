package dev.toban.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the bot knows them: what they may see, and what they mean when they leave things out.
 *
 * @param id the user's id in the channel they write from
 * @param person id in the people file, null for residents and strangers
 * @param office id of their office, null if none is known
 * @param areas names of the areas they work or live in, their main one first
 */
public record Member(
        String id, Role role, @Nullable Profession profession, @Nullable String person, @Nullable String office, List<String> areas) {
    public Member {
        areas = List.copyOf(areas);
    }

    /** Nobody known: the least there is. Also what everybody is while the store is down and they are not in view. */
    public static Member stranger(String id) {
        return new Member(id, Role.STRANGER, null, null, null, List.of());
    }
}
