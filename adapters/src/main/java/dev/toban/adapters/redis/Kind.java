package dev.toban.adapters.redis;

import dev.toban.announce.Meeting;
import dev.toban.books.Change;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import dev.toban.talk.Member;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of thing the books hold: its name in keys, its id, and its place in a change.
 */
record Kind<T>(
        String name,
        Class<T> type,
        Function<T, String> id,
        Function<Change, Change.Set<T>> in,
        BiFunction<Change, Change.Set<T>, Change> with) {

    /** All of them, in the order in which a view wants them: what others refer to comes first. */
    static final List<Kind<?>> ALL = List.of(
            new Kind<>("hub", Hub.class, Hub::id, Kind::hub, (c, set) -> set.put().isEmpty() ? c : c.withHub(set.put().getLast())),
            new Kind<>("offices", Office.class, Office::id, Change::offices, Change::withOffices),
            new Kind<>("people", Person.class, Person::id, Change::people, Change::withPeople),
            new Kind<>("shifts", Shift.class, Shift::id, Change::shifts, Change::withShifts),
            new Kind<>("meetings", Meeting.class, Meeting::id, Change::meetings, Change::withMeetings),
            new Kind<>("members", Member.class, Member::id, Change::members, Change::withMembers),
            new Kind<>("aliases", Change.Alias.class, Change.Alias::word, Change::aliases, Change::withAliases));

    private static Change.Set<Hub> hub(Change change) {
        return change.hub() == null ? Change.Set.none() : Change.Set.of(List.of(change.hub()));
    }
}
