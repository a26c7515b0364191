package dev.toban.directory;

import dev.toban.talk.Role;

/** For whose eyes something is, from everybody's to the hub's alone. */
public enum Audience {
    RESIDENTS("住民"),
    PROFESSIONALS("専門職"),
    HUB("拠点");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether what is meant for this audience may be shown to a viewer of that one. */
    public boolean opensTo(Audience viewer) {
        return viewer.compareTo(this) >= 0;
    }

    public static Audience of(Role role) {
        return role.atLeast(Role.HUB_STAFF) ? HUB : role.professional() ? PROFESSIONALS : RESIDENTS;
    }
}
