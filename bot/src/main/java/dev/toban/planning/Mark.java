package dev.toban.planning;

/** What somebody says to a day: ○, △ or ×. */
public enum Mark {
    YES("○"),
    MAYBE("△"),
    NO("×");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
