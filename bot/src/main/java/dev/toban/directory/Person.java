package dev.toban.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A professional of the district.
 *
 * @param id stable over imports: name, and office where two share it
 * @param profession as written in the people file (医師, 介護支援専門員 …)
 * @param mobile their own number: never shown without their consent
 * @param areas names of the areas they serve
 * @param line LINE user id, if they are a member from the start
 */
public record Person(
        String id,
        String name,
        @Nullable String kana,
        String profession,
        @Nullable String office,
        @Nullable String phone,
        @Nullable String mobile,
        List<String> areas,
        @Nullable String talkTime,
        Consent consent,
        @Nullable String photo,
        @Nullable String line,
        String source) {
    public Person {
        areas = List.copyOf(areas);
    }

    /** From those who came in by the bot, until a people file names them. */
    public static final String JOINED = "joined";

    public Person consenting(Consent other) {
        return new Person(id, name, kana, profession, office, phone, mobile, areas, talkTime, other, photo, line, source);
    }

    public Person at(@Nullable String otherOffice) {
        return new Person(id, name, kana, profession, otherOffice, phone, mobile, areas, talkTime, consent, photo, line, source);
    }

    public Person withoutPhoto() {
        return new Person(id, name, kana, profession, office, phone, mobile, areas, talkTime, consent, null, line, source);
    }
}
