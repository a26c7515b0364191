package dev.toban.say;

import dev.toban.directory.Audience;
import dev.toban.directory.Directory;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Viewer;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty for a stretch, as one viewer may see it.
 *
 * @param person the holder's name, null if it is an office or has not agreed to be named
 * @param office the office's name, null if none is known to this viewer
 * @param phone the number to ring, null = none that this viewer may see: give the fallback line
 * @param instead whom they stand in for; of somebody who is away, themselves; null = nobody, or not for this viewer
 */
public record OnDuty(
        Stint stint, State state, @Nullable String person, @Nullable String office, @Nullable String phone, @Nullable String instead) {
    public enum State {
        HELD,
        OPEN,
        CLOSED,
        /** Whoever it should be is away, and nobody is there instead. */
        ABSENT
    }

    /** Ordinary hours of an office, for choosing between its day and night number. Hours as text can't be computed with. */
    private static final LocalTime OPENS = LocalTime.of(8, 30);

    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    /** Reads the stint with these eyes; {@code moment} is when the number would be rung. */
    public static OnDuty of(Stint s, Directory directory, Viewer viewer, LocalDateTime moment, Predicate<LocalDate> holiday) {
        return switch (s.state()) {
            case OPEN -> nobody(s, State.OPEN);
            case CLOSED -> nobody(s, State.CLOSED);
            case ABSENT -> new OnDuty(s, State.ABSENT, null, null, null, name(s.holder(), directory, viewer));
            case HELD -> switch (s.holder()) {
                case Shift.Open(), Shift.Closed() -> nobody(s, State.OPEN);
                case Shift.At(String id) -> held(s, null, directory.office(id).orElse(null), directory, viewer, moment, holiday);
                case Shift.Someone(String id) -> {
                    Person p = directory.person(id).orElse(null);
                    Office o = p == null || p.office() == null ? null : directory.office(p.office()).orElse(null);
                    yield held(s, p, o, directory, viewer, moment, holiday);
                }
            };
        };
    }

    private static OnDuty nobody(Stint s, State state) {
        return new OnDuty(s, state, null, null, null, null);
    }

    /** What a viewer may call somebody who is not there: that a colleague is away is between colleagues. */
    private static @Nullable String name(Shift.Holder who, Directory directory, Viewer viewer) {
        return viewer.audience() == Audience.RESIDENTS ? null : switch (who) {
            case Shift.Open(), Shift.Closed() -> null;
            case Shift.At(String id) -> directory.office(id).flatMap(viewer::sees).map(Office::name).orElse(null);
            case Shift.Someone(String id) -> directory.person(id).flatMap(viewer::sees).map(Person::name).orElse(null);
        };
    }

    private static OnDuty held(
            Stint s,
            @Nullable Person p,
            @Nullable Office o,
            Directory directory,
            Viewer viewer,
            LocalDateTime moment,
            Predicate<LocalDate> holiday) {
        String number = number(s, directory);
        Optional<Person> person = Optional.ofNullable(p).flatMap(viewer::sees);
        Optional<Office> office = Optional.ofNullable(o).flatMap(viewer::sees);
        if (p == null && o == null && number == null) {
            // the holder has left the directory: nobody to name, so nobody is named
            return nobody(s, State.OPEN);
        }
        return new OnDuty(
                s,
                State.HELD,
                // residents are given the office: who is on duty there is between colleagues
                viewer.audience() == Audience.RESIDENTS ? null : person.map(Person::name).orElse(null),
                office.map(Office::name).orElse(null),
                phone(number, person, office, viewer, outside(office.orElse(null), moment, holiday)),
                s.standsIn() ? name(s.meant(), directory, viewer) : null);
    }

    /** The duty's own number, which goes from hand to hand; a row with the number of who was meant says nothing of who stands in. */
    private static @Nullable String number(Stint s, Directory directory) {
        if (s.cover() != null && s.cover().phone() != null) {
            return s.cover().phone();
        }
        String row = s.shift().phone();
        boolean personal = row != null && s.standsIn() && switch (s.meant()) {
            case Shift.Someone(String id) -> directory.person(id)
                    .filter(p -> same(row, p.phone()) || same(row, p.mobile()))
                    .isPresent();
            case Shift.At(String id) -> directory.office(id)
                    .filter(o -> same(row, o.phone()) || same(row, o.nightPhone()))
                    .isPresent();
            case Shift.Open(), Shift.Closed() -> false;
        };
        return personal ? null : row;
    }

    private static boolean same(String a, @Nullable String b) {
        return b != null && a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""));
    }

    private static @Nullable String phone(
            @Nullable String number, Optional<Person> person, Optional<Office> office, Viewer viewer, boolean outside) {
        Optional<String> night = outside ? office.map(Office::nightPhone) : Optional.empty();
        Optional<String> offices = night.or(() -> office.map(Office::phone));
        if (viewer.audience() == Audience.RESIDENTS) {
            return offices.orElse(null);
        }
        return Optional.ofNullable(number)
                .or(() -> person.map(Person::phone))
                .or(() -> offices)
                .orElse(null);
    }

    private static boolean outside(@Nullable Office o, LocalDateTime t, Predicate<LocalDate> holiday) {
        DayOfWeek dow = t.getDayOfWeek();
        boolean shut = o != null && o.closedDays().indexOf("月火水木金土日".charAt(dow.getValue() - 1)) >= 0;
        return shut
                || dow == DayOfWeek.SUNDAY
                || holiday.test(t.toLocalDate())
                || t.toLocalTime().isBefore(OPENS)
                || !t.toLocalTime().isBefore(CLOSES);
    }

    /** The large line: the person, else the office; empty if neither may be shown. */
    public String name() {
        return person != null ? person : office != null ? office : "";
    }
}
