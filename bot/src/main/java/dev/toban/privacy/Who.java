package dev.toban.privacy;

import dev.toban.rota.Shift;
import org.jspecify.annotations.Nullable;

/**
 * The person something is kept about.
 *
 * @param user their id in the channel
 * @param person their id in the people file, null if they are not in it
 */
record Who(String user, @Nullable String person) {
    boolean is(@Nullable String id) {
        return id != null && (id.equals(user) || id.equals(person));
    }

    boolean is(Shift.@Nullable Holder holder) {
        return holder instanceof Shift.Someone(String id) && id.equals(person);
    }
}
