package dev.toban.names;

/** What a name is the name of. */
public enum Kind {
    AREA, TOWN, OFFICE, PERSON, DESK, EVENT, DUTY, CAPABILITY, SERVICE
}
