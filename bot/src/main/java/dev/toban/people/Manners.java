package dev.toban.people;

import dev.toban.talk.Parcel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How everybody wants to be spoken to, and whom nothing may be sent to. Asked again at the moment something is sent. */
public final class Manners {
    /** What parcels are about that go to many, whoever happens to be the only one left of them. */
    private static final Set<String> TO_ALL = Set.of("broadcast", "announcement");

    private final Map<String, Wish> all = new ConcurrentHashMap<>();

    public void take(List<Wish> put, List<String> gone) {
        gone.forEach(all::remove);
        put.forEach(terms -> all.put(terms.user(), terms));
    }

    public Wish of(String user) {
        Wish terms = all.get(user);
        return terms == null ? Wish.usual(user) : terms;
    }

    public Collection<Wish> all() {
        return List.copyOf(all.values());
    }

    /** Whether this may still be sent to them: nothing to whom has left, no announcement to whom wants none. */
    public boolean lets(String user, Parcel parcel) {
        Wish terms = of(user);
        boolean announced = parcel.batch() != null || TO_ALL.contains(parcel.about());
        return terms.left() == null && !(terms.quiet() && announced);
    }
}
