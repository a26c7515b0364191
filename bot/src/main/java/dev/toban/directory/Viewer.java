package dev.toban.directory;

import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import dev.toban.talk.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Someone's eyes: the one place that decides what of an office or a person they see. What is not agreed to is not there. */
public record Viewer(Audience audience, boolean inGroup) {
    public static Viewer of(Role role) {
        return new Viewer(Audience.of(role), false);
    }

    /** Where others read along, nobody's own number is shown. */
    public static Viewer of(Member member, Channel channel) {
        return new Viewer(Audience.of(member.role()), channel == Channel.LINE_GROUP);
    }

    public Optional<Office> sees(Office o) {
        Consent c = o.consent();
        if (!c.shows(Field.NAME, audience)) {
            return Optional.empty();
        }
        return Optional.of(new Office(
                o.id(),
                o.name(),
                o.kana(),
                o.aliases(),
                o.kinds(),
                o.postal(),
                of(c, Field.ADDRESS, o.address()),
                o.area(),
                of(c, Field.ADDRESS, o.lat()),
                of(c, Field.ADDRESS, o.lon()),
                of(c, Field.PHONE, o.phone()),
                of(c, Field.PHONE, o.extension()),
                of(c, Field.FAX, o.fax()),
                of(c, Field.NIGHT_PHONE, o.nightPhone()),
                o.organisation(),
                of(c, Field.HOURS, o.hours()),
                o.closedDays(),
                c.shows(Field.CAPABILITIES, audience) ? o.capabilities() : java.util.List.of(),
                of(c, Field.CAPACITY, o.capacity()),
                of(c, Field.URL, o.url()),
                of(c, Field.CAREMANE_TIME, o.caremaneTime()),
                of(c, Field.CONTACT_WAY, o.contactWay()),
                o.note(),
                o.parent(),
                c,
                o.confirmed(),
                o.source()));
    }

    public Optional<Person> sees(Person p) {
        Consent c = p.consent();
        if (!c.shows(Field.NAME, audience)) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                p.id(),
                p.name(),
                p.kana(),
                p.profession(),
                p.office(),
                of(c, Field.PHONE, p.phone()),
                inGroup ? null : of(c, Field.MOBILE, p.mobile()),
                p.areas(),
                of(c, Field.TALK_TIME, p.talkTime()),
                c,
                of(c, Field.PHOTO, p.photo()),
                null,
                p.source()));
    }

    private <T> @Nullable T of(Consent c, Field f, @Nullable T value) {
        return c.shows(f, audience) ? value : null;
    }
}
