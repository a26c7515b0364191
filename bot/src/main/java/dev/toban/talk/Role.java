package dev.toban.talk;

/** What a person may see and do, from least to most. */
public enum Role {
    STRANGER,
    RESIDENT,
    PROFESSIONAL,
    OFFICE_MANAGER,
    HUB_STAFF,
    HUB_LEAD;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    public boolean professional() {
        return atLeast(PROFESSIONAL);
    }
}
