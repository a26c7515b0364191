package dev.toban.announce;

import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing is announced; each has a template of its own. */
public enum Occasion {
    STUDY("多職種勉強会"),
    SOCIAL("交流会"),
    MANAGERS("管理者会"),
    CARE_CONFERENCE("地域ケア会議"),
    SALON("サロン"),
    FORUM("フォーラム"),
    NEWS("お知らせだけ");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** From its label, its name, or a sentence that holds its label. */
    public static Optional<Occasion> of(String words) {
        return Stream.of(values()).filter(o -> o.name().equals(words) || words.contains(o.label)).findFirst();
    }
}
