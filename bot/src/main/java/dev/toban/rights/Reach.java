package dev.toban.rights;

/** Of whom somebody may see or do a thing, from nobody to everybody. */
public enum Reach {
    NOBODY("×"),
    /** Only what is one's own. */
    SELF("自分"),
    /** Also what belongs to one's own offices. */
    OFFICE("自事業所"),
    ALL("○");

    private final String sign;

    Reach(String sign) {
        this.sign = sign;
    }

    /** How it stands in the table. */
    public String sign() {
        return sign;
    }

    public boolean atLeast(Reach other) {
        return compareTo(other) >= 0;
    }
}
