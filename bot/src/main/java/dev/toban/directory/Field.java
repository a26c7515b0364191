package dev.toban.directory;

/** A thing written down about an office or a person that its owner can show or keep back, by its column's name. */
public enum Field {
    NAME("名称"),
    PHONE("電話番号"),
    FAX("FAX番号"),
    NIGHT_PHONE("夜間連絡先"),
    MOBILE("携帯番号"),
    HOURS("診療時間"),
    CAREMANE_TIME("ケアマネタイム"),
    CONTACT_WAY("連絡のとり方"),
    CAPABILITIES("対応可能項目"),
    ADDRESS("住所"),
    CAPACITY("定員"),
    URL("URL"),
    TALK_TIME("話せる時間"),
    PHOTO("写真");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
