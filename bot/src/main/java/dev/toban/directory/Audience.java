package dev.toban.directory;

import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
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
        return Rights.may(role, Thing.SEE_HUB) ? HUB : Rights.may(role, Thing.SEE_PROFESSIONAL) ? PROFESSIONALS : RESIDENTS;
    }
}
