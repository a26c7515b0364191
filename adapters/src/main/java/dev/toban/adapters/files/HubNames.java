package dev.toban.adapters.files;

import dev.toban.hub.Duty;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.hub.Turns;
import dev.toban.rota.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the people and offices that hub.yml names in its rules, once the lists that know them are read. A rule with a stranger is refused. */
final class HubNames {
    private final Hub hub;
    private final Holders holders;
    private final String file;
    private final List<Refused> refused = new ArrayList<>();

    private HubNames(Hub hub, Known known, String file) {
        this.hub = hub;
        this.holders = new Holders(known);
        this.file = file;
    }

    /** The file's hub with ids for names. */
    static Imported in(Imported read, Known known) {
        if (read.hub() == null) {
            return read;
        }
        var names = new HubNames(read.hub(), known, read.file());
        Hub found = names.found();
        return found.equals(read.hub()) && names.refused.isEmpty() ? read : read.with(found, names.refused);
    }

    private Hub found() {
        List<Turns> turns = hub.rules().turns().stream().flatMap(t -> turns(t)).toList();
        List<DutyRules.Deputy> deputies = hub.rules().deputies().stream().flatMap(d -> deputy(d)).toList();
        List<Duty> duties = hub.duties().stream()
                .map(d -> new Duty(d.kind(), d.label(), d.aliases(), d.windows().stream().flatMap(w -> window(d, w)).toList()))
                .toList();
        return hub.withDuties(duties).with(new DutyRules(hub.rules().seasons(), turns, deputies));
    }

    private Stream<Turns> turns(Turns t) {
        List<List<String>> members = t.members().stream()
                .map(g -> g.stream().map(n -> find("turns " + t.name() + ".members", n, t.area(), t.kind())).filter(Objects::nonNull).toList())
                .toList();
        boolean all = members.stream().mapToInt(List::size).sum() == t.members().stream().mapToInt(List::size).sum();
        return all
                ? Stream.of(new Turns(
                        t.name(), t.area(), t.kind(), t.order(), t.team(), t.days(), t.from(), t.until(), t.every(), t.length(), members,
                        t.closed(), t.whenAbsent(), t.priority(), t.hours(), t.phone()))
                : Stream.empty();
    }

    private Stream<DutyRules.Deputy> deputy(DutyRules.Deputy d) {
        String of = find("deputies.of", d.of(), "", "doctor");
        String by = find("deputies.by", d.by(), "", "doctor");
        return of == null || by == null ? Stream.empty() : Stream.of(new DutyRules.Deputy(of, by));
    }

    private Stream<Duty.Window> window(Duty duty, Duty.Window w) {
        if (w.office() == null) {
            return Stream.of(w);
        }
        String office = find("duties " + duty.kind() + ".windows.office", w.office(), "", duty.kind());
        return office == null ? Stream.empty() : Stream.of(new Duty.Window(w.days(), w.from(), w.to(), office));
    }

    private @Nullable String find(String where, String name, String area, String kind) {
        try {
            return switch (holders.find(name, null, area, kind, where)) {
                case Shift.Someone(String id) -> "person:" + id;
                case Shift.At(String id) -> "office:" + id;
                case Shift.Open(), Shift.Closed() -> throw Unreadable.of(where, name, "連絡帳にある人か事業所の名");
            };
        } catch (Unreadable e) {
            refused.add(new Refused(file, 0, e.column(), e.why()));
            return null;
        }
    }
}
