package dev.toban.config.demo;

/**
 * The seven people one can be on the practice page. The professionals are members from the start (people.csv carries
 * their LINE ids); the resident lives in {@link #area()} and has to be let in by whoever runs the page; the new nurse
 * comes in while one looks on; the stranger stays one.
 */
public enum Characters {
    DOCTOR("黒木 航平", "上町の医師", "くろき在宅クリニック", "上町", "Ud0c00000000000000000000000000001"),
    SECOND_DOCTOR("山口 隆史", "上町のもう一人の医師", "大竜ファミリー医院", "上町", "Ud0c00000000000000000000000000007"),
    VISITING_NURSE("前田 美和", "上町の訪問看護師", "訪問看護ステーションあやめ", "上町", "Uca2e0000000000000000000000000002"),
    CARE_MANAGER("有馬 久美子", "吉野のケアマネジャー", "居宅介護支援事業所あおぞら", "吉野", "Uca4e0000000000000000000000000003"),
    RESIDENT("丸山 ふみ", "春日町の住民", "", "上町", "U4e51d000000000000000000000000004"),
    NEW_NURSE("瀬戸口 りえ", "新しい看護師", "", "", "U4e40c000000000000000000000000006"),
    STRANGER("とおりすがり", "はじめての人", "", "", "U57a40000000000000000000000000005");

    private final String person;
    private final String caption;
    private final String office;
    private final String area;
    private final String line;

    Characters(String person, String caption, String office, String area, String line) {
        this.person = person;
        this.caption = caption;
        this.office = office;
        this.area = area;
        this.line = line;
    }

    /** Name in people.csv, or for those outside it the name LINE would show. */
    public String person() {
        return person;
    }

    /** Who they are, as the practice page says it. */
    public String caption() {
        return caption;
    }

    /** Name of their office in offices.csv; empty for a resident and a stranger. */
    public String office() {
        return office;
    }

    /** The area they work or live in; empty for a stranger. */
    public String area() {
        return area;
    }

    /** Their LINE user id: U and 32 hexadecimal digits. */
    public String line() {
        return line;
    }

    /** Whether people.csv makes them a member. */
    public boolean professional() {
        return !office.isEmpty();
    }
}
