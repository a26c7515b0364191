package dev.toban.rota;

import dev.toban.days.Span;
import dev.toban.hub.Hub;
import dev.toban.hub.Turns;
import dev.toban.turns.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds where the table says nothing: the turns, and who is whose deputy. */
public final class Rules {
    public static final Rules NONE = new Rules(List.of(), Map.of());

    private final List<Turn> turns;
    private final Map<Shift.Holder, Shift.Holder> deputies;
    private final int reach;
    private final Set<Post> layered;

    public Rules(List<Turn> turns, Map<Shift.Holder, Shift.Holder> deputies) {
        this.turns = List.copyOf(turns);
        this.deputies = Map.copyOf(deputies);
        this.reach = turns.stream().mapToInt(t -> t.when().reach()).max().orElse(0);
        Map<Post, Set<Integer>> priorities = new HashMap<>();
        turns.forEach(t -> priorities.computeIfAbsent(t.post(), _ -> new java.util.HashSet<>()).add(t.priority()));
        this.layered = priorities.entrySet().stream().filter(e -> e.getValue().size() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /**
     * The rules of a hub's file.
     *
     * @param officeOf a person's office, for hours that differ by office
     */
    public static Rules of(Hub hub, Windows windows, Function<String, @Nullable String> officeOf) {
        Map<Object, Pattern> same = new HashMap<>(); // areas that take turns alike count their days once
        var turns = new ArrayList<Turn>();
        hub.rules().turns().forEach(t -> turns.add(turn(t, windows, officeOf, same)));
        return new Rules(turns, hub.rules().deputies().stream().collect(Collectors.toMap(
                d -> Shift.Holder.of(d.of()), d -> Shift.Holder.of(d.by()), (_, last) -> last)));
    }

    private static Turn turn(Turns t, Windows windows, Function<String, @Nullable String> officeOf, Map<Object, Pattern> same) {
        HubDays days = windows.days();
        ChronoUnit unit = switch (t.every()) {
            case TIME, DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
        Turns.Hours own = t.hours();
        Function<LocalDate, List<Span>> hours = own == null
                ? day -> windows.spans(t.kind(), day)
                : day -> List.of(Windows.minutes(day, own.from(), own.to()));
        Pattern when = same.computeIfAbsent(
                List.of(t.kind(), t.days(), t.from(), t.closed(), unit, own == null ? "" : own),
                _ -> new OnDays(
                        t.from(),
                        day -> t.days().isEmpty() ? !hours.apply(day).isEmpty() : days.fitsAny(t.days(), day),
                        day -> days.fitsAny(t.closed(), day),
                        unit,
                        hours));
        return new Turn(
                new Post(t.area(), t.kind(), t.order()),
                t.team(),
                when,
                new Span(t.from().atStartOfDay(), t.until() == null ? null : end(t.until())),
                t.members().stream().map(g -> g.stream().map(Shift.Holder::of).toList()).toList(),
                t.every() == Turns.Every.TIME ? new Passing.Time(t.length()) : new Passing.Period(t.length()),
                day -> days.fitsAny(t.closed(), day),
                own == null && windows.differ(t.kind()) ? (day, who) -> officeHours(t.kind(), day, who, windows, officeOf) : Turn.Hours.AS_IT_COMES,
                t.whenAbsent() == Turns.WhenAbsent.NEXT,
                t.priority(),
                t.phone());
    }

    /** The last duty day's night still belongs to the rule. */
    private static LocalDateTime end(LocalDate until) {
        return until.plusDays(2).atStartOfDay();
    }

    private static List<Span> officeHours(
            String kind, LocalDate day, Shift.Holder who, Windows windows, Function<String, @Nullable String> officeOf) {
        String office = switch (who) {
            case Shift.At(String id) -> id;
            case Shift.Someone(String id) -> officeOf.apply(id);
            case Shift.Open(), Shift.Closed() -> null;
        };
        List<Span> own = office == null ? List.of() : windows.spans(kind, day, "office:" + office);
        return own.equals(windows.spans(kind, day)) ? List.of() : own;
    }

    List<Turn> turns() {
        return turns;
    }

    Shift.@Nullable Holder deputy(Shift.Holder of) {
        return deputies.get(of);
    }

    /** Days to look back for a row that still runs. */
    int reach() {
        return reach;
    }

    /** Days around a changed one that it can reach into: only where rules lie over each other. */
    int touches() {
        return layered.isEmpty() ? 0 : reach;
    }

    /** Whether rules of different priority meet at a post. */
    boolean layered(Post post) {
        return layered.contains(post);
    }
}
