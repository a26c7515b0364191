package dev.toban.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The ways in that are open: invitations that are out, and applications that wait or were decided. */
public final class Invitations {
    private final Map<String, Invite> invites = new ConcurrentHashMap<>();
    private final Map<String, Application> applications = new ConcurrentHashMap<>();

    public void take(List<Invite> put, List<String> gone) {
        gone.forEach(invites::remove);
        put.forEach(i -> invites.put(i.id(), i));
    }

    public void takeApplications(List<Application> put, List<String> gone) {
        gone.forEach(applications::remove);
        put.forEach(a -> applications.put(a.id(), a));
    }

    public Optional<Invite> invite(String id) {
        return Optional.ofNullable(invites.get(id));
    }

    public Stream<Invite> invites() {
        return invites.values().stream();
    }

    public Optional<Application> application(String user) {
        return Optional.ofNullable(applications.get(user));
    }

    public Stream<Application> applications() {
        return applications.values().stream();
    }

    /** Those that wait, the oldest first. */
    public List<Application> waiting() {
        return applications.values().stream().filter(Application::waits).sorted(Comparator.comparing(Application::at)).toList();
    }
}
