package dev.toban.books;

import dev.toban.announce.Meeting;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import dev.toban.talk.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in the hub's books, all of it or nothing. Seeds, imports, Slack, LINE and jobs alike write only this.
 *
 * @param by who did it: a person's id, {@code seed} or {@code job:…}; never a name
 * @param why a few words for the record (import of rota.csv), nobody's personal data
 * @param hub the new description of the hub, null = as it was
 */
public record Change(
        String by,
        String why,
        @Nullable Hub hub,
        Set<Office> offices,
        Set<Person> people,
        Set<Shift> shifts,
        Set<Meeting> meetings,
        Set<Member> members,
        Set<Alias> aliases) {

    /** Things of one kind that are put in (new or in place of the one with the same id) and ids of those that go. */
    public record Set<T>(List<T> put, List<String> gone) {
        public Set {
            put = List.copyOf(put);
            gone = List.copyOf(gone);
        }

        public static <T> Set<T> none() {
            return new Set<>(List.of(), List.of());
        }

        public static <T> Set<T> of(List<T> put) {
            return new Set<>(put, List.of());
        }

        public boolean isEmpty() {
            return put.isEmpty() && gone.isEmpty();
        }

        public int size() {
            return put.size() + gone.size();
        }
    }

    /** A word that people here use for something, taught by hub staff. */
    public record Alias(String word, String kind, String target) {}

    public static Change nothing(String by, String why) {
        return new Change(by, why, null, Set.none(), Set.none(), Set.none(), Set.none(), Set.none(), Set.none());
    }

    public Change withHub(Hub newHub) {
        return new Change(by, why, newHub, offices, people, shifts, meetings, members, aliases);
    }

    public Change withOffices(Set<Office> set) {
        return new Change(by, why, hub, set, people, shifts, meetings, members, aliases);
    }

    public Change withPeople(Set<Person> set) {
        return new Change(by, why, hub, offices, set, shifts, meetings, members, aliases);
    }

    public Change withShifts(Set<Shift> set) {
        return new Change(by, why, hub, offices, people, set, meetings, members, aliases);
    }

    public Change withMeetings(Set<Meeting> set) {
        return new Change(by, why, hub, offices, people, shifts, set, members, aliases);
    }

    public Change withMembers(Set<Member> set) {
        return new Change(by, why, hub, offices, people, shifts, meetings, set, aliases);
    }

    public Change withAliases(Set<Alias> set) {
        return new Change(by, why, hub, offices, people, shifts, meetings, members, set);
    }

    public boolean isEmpty() {
        return hub == null
                && offices.isEmpty()
                && people.isEmpty()
                && shifts.isEmpty()
                && meetings.isEmpty()
                && members.isEmpty()
                && aliases.isEmpty();
    }
}
