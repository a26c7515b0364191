package dev.toban.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which rich menus there are in LINE, and who is shown which. */
public final class MenusOut {
    private final Map<String, MenuMade> made = new ConcurrentHashMap<>();
    private final Map<String, MenuShown> shown = new ConcurrentHashMap<>();

    public void takeMade(List<MenuMade> put, List<String> gone) {
        gone.forEach(made::remove);
        put.forEach(m -> made.put(m.name(), m));
    }

    public void takeShown(List<MenuShown> put, List<String> gone) {
        gone.forEach(shown::remove);
        put.forEach(s -> shown.put(s.user(), s));
    }

    public Optional<MenuMade> made(String name) {
        return Optional.ofNullable(made.get(name));
    }

    public Collection<MenuMade> made() {
        return List.copyOf(made.values());
    }

    public Collection<MenuShown> shown() {
        return List.copyOf(shown.values());
    }
}
