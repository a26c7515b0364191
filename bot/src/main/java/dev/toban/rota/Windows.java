package dev.toban.rota;

import dev.toban.days.Span;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When each kind of duty runs: the windows of the hub's file laid on the calendar. */
public final class Windows {
    private final Hub hub;
    private final HubDays days;

    public Windows(Hub hub, Predicate<LocalDate> holiday) {
        this.hub = hub;
        this.days = new HubDays(hub, holiday);
    }

    public HubDays days() {
        return days;
    }

    /** The hours of a kind of duty that start on this duty day, earliest first; empty if it does not run. */
    public List<Span> spans(String kind, LocalDate day) {
        return spans(kind, day, null);
    }

    /**
     * The same while a certain office holds it: its own hours on days it has some for, else everybody's.
     *
     * @param office as {@code office:ID}
     */
    public List<Span> spans(String kind, LocalDate day, @Nullable String office) {
        Duty duty = hub.duty(kind).orElse(null);
        if (duty == null) {
            return List.of();
        }
        List<Span> own = office == null ? List.of() : spans(duty, day, office);
        return own.isEmpty() ? spans(duty, day, null) : own;
    }

    /** Whether some offices have hours of their own for a kind of duty. */
    boolean differ(String kind) {
        return hub.duty(kind).stream().flatMap(d -> d.windows().stream()).anyMatch(w -> w.office() != null);
    }

    /** The duty day whose hours are running at this moment: at 02:10 that is yesterday's. */
    public Optional<LocalDate> running(String kind, LocalDateTime at) {
        for (LocalDate day : List.of(at.toLocalDate(), at.toLocalDate().minusDays(1))) {
            if (spans(kind, day).stream().anyMatch(s -> s.contains(at))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private List<Span> spans(Duty duty, LocalDate day, @Nullable String office) {
        List<Duty.Window> windows =
                duty.windows().stream().filter(w -> java.util.Objects.equals(w.office(), office)).toList();
        // of several classes the most special wins, and all its windows apply (a Sunday that is a holiday is a holiday)
        int rank = windows.stream().mapToInt(w -> days.rank(w.days(), day)).max().orElse(-1);
        return windows.stream()
                .filter(w -> rank >= 0 && days.rank(w.days(), day) == rank)
                .map(w -> minutes(day, w.from(), w.to()))
                .sorted(Comparator.comparing(Span::start))
                .toList();
    }

    static Span minutes(LocalDate day, int from, int to) {
        LocalDateTime midnight = day.atStartOfDay();
        return new Span(midnight.plusMinutes(from), midnight.plusMinutes(to));
    }
}
