package dev.toban.say;

import dev.toban.directory.Audience;
import dev.toban.directory.Directory;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Viewer;
import dev.toban.rota.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A shift as one viewer may see it.
 *
 * @param person the holder's name, null if it is an office or has not agreed to be named
 * @param office the office's name, null if none is known to this viewer
 * @param phone the number to ring, null = none that this viewer may see: give the fallback line
 */
public record OnDuty(Shift shift, State state, @Nullable String person, @Nullable String office, @Nullable String phone) {
    public enum State {
        HELD,
        OPEN,
        CLOSED
    }

    /** Ordinary hours of an office, for choosing between its day and night number. Hours as text can't be computed with. */
    private static final LocalTime OPENS = LocalTime.of(8, 30);

    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    /** Reads the shift with these eyes; {@code moment} is when the number would be rung. */
    public static OnDuty of(Shift s, Directory directory, Viewer viewer, LocalDateTime moment, Predicate<LocalDate> holiday) {
        return switch (s.holder()) {
            case Shift.Open() -> new OnDuty(s, State.OPEN, null, null, null);
            case Shift.Closed() -> new OnDuty(s, State.CLOSED, null, null, null);
            case Shift.At(String id) -> held(s, null, directory.office(id).orElse(null), viewer, moment, holiday);
            case Shift.Someone(String id) -> {
                Person p = directory.person(id).orElse(null);
                Office o = p == null || p.office() == null ? null : directory.office(p.office()).orElse(null);
                yield held(s, p, o, viewer, moment, holiday);
            }
        };
    }

    private static OnDuty held(
            Shift s,
            @Nullable Person p,
            @Nullable Office o,
            Viewer viewer,
            LocalDateTime moment,
            Predicate<LocalDate> holiday) {
        Optional<Person> person = Optional.ofNullable(p).flatMap(viewer::sees);
        Optional<Office> office = Optional.ofNullable(o).flatMap(viewer::sees);
        if (p == null && o == null && s.phone() == null) {
            // the holder has left the directory: nobody to name, so nobody is named
            return new OnDuty(s, State.OPEN, null, null, null);
        }
        return new OnDuty(
                s,
                State.HELD,
                // residents are given the office: who is on duty there is between colleagues
                viewer.audience() == Audience.RESIDENTS ? null : person.map(Person::name).orElse(null),
                office.map(Office::name).orElse(null),
                phone(s, person, office, viewer, outside(office.orElse(null), moment, holiday)));
    }

    private static @Nullable String phone(
            Shift s, Optional<Person> person, Optional<Office> office, Viewer viewer, boolean outside) {
        Optional<String> night = outside ? office.map(Office::nightPhone) : Optional.empty();
        Optional<String> offices = night.or(() -> office.map(Office::phone));
        if (viewer.audience() == Audience.RESIDENTS) {
            return offices.orElse(null);
        }
        return Optional.ofNullable(s.phone())
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
