package dev.toban.attend;

/** What somebody answers to an invitation. */
public enum Answer {
    ATTEND("出席"),
    ABSENT("欠席"),
    /** Will not come, and would like what is handed out. */
    PAPERS("資料だけ");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
