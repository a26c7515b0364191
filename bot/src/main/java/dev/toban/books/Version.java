package dev.toban.books;

import dev.toban.announce.Meeting;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import that was approved, with all that stood in its place before: what is needed to go back, and to show what stood there when.
 * Kept for ever (the law wants five years); only that it was undone is added.
 *
 * @param by who approved it, {@code from} who handed the file in: ids
 * @param hub the hub's description before; null = it was not changed
 * @param put marks of what was put in: book/id → mark; of a rota only, where each row is checked before it is taken back
 * @param undone who took it back; null = nobody
 */
public record Version(
        String id, String file, Instant at, String by, String from, @Nullable Hub hub, List<Office> offices, List<Person> people,
        List<Shift> shifts, List<Meeting> meetings, Map<String, String> put, @Nullable String undone) {
    public Version {
        offices = List.copyOf(offices);
        people = List.copyOf(people);
        shifts = List.copyOf(shifts);
        meetings = List.copyOf(meetings);
        put = Map.copyOf(put);
    }

    public Version undone(String who) {
        return new Version(id, file, at, by, from, hub, offices, people, shifts, meetings, put, who);
    }
}
