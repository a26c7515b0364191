package dev.toban.hub;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The hub as its own file describes it: its areas, its kinds of duty and when they run, and the number that always answers. */
public record Hub(
        String id,
        String name,
        String phone,
        List<Area> areas,
        List<Duty> duties,
        MonthDay yearEndFrom,
        MonthDay yearEndTo,
        Fallback fallback,
        LocalTime quietFrom,
        LocalTime quietTo,
        Customs customs,
        DutyRules rules,
        List<Document> documents) {
    public Hub {
        documents = List.copyOf(Objects.requireNonNullElse(documents, List.of())); // books written before there were any
        rules = Objects.requireNonNullElse(rules, DutyRules.NONE);
        areas = List.copyOf(areas);
        duties = List.copyOf(duties);
        Customs own = Objects.requireNonNullElseGet(customs, Customs::usual); // books written before there were any
        customs = new Customs(own.times().yearEnd(yearEndFrom, yearEndTo), own.closed(), own.open(), own.topic());
    }

    /** With the customs of most hubs. */
    public Hub(
            String id,
            String name,
            String phone,
            List<Area> areas,
            List<Duty> duties,
            MonthDay yearEndFrom,
            MonthDay yearEndTo,
            Fallback fallback,
            LocalTime quietFrom,
            LocalTime quietTo) {
        this(id, name, phone, areas, duties, yearEndFrom, yearEndTo, fallback, quietFrom, quietTo, Customs.usual(), DutyRules.NONE, List.of());
    }

    public Hub with(Customs own) {
        return new Hub(id, name, phone, areas, duties, yearEndFrom, yearEndTo, fallback, quietFrom, quietTo, own, rules, documents);
    }

    public Hub withAreas(List<Area> others) {
        return new Hub(id, name, phone, others, duties, yearEndFrom, yearEndTo, fallback, quietFrom, quietTo, customs, rules, documents);
    }

    public Hub withDuties(List<Duty> others) {
        return new Hub(id, name, phone, areas, others, yearEndFrom, yearEndTo, fallback, quietFrom, quietTo, customs, rules, documents);
    }

    public Hub with(DutyRules own) {
        return new Hub(id, name, phone, areas, duties, yearEndFrom, yearEndTo, fallback, quietFrom, quietTo, customs, own, documents);
    }

    public Hub giving(List<Document> own) {
        return new Hub(id, name, phone, areas, duties, yearEndFrom, yearEndTo, fallback, quietFrom, quietTo, customs, rules, own);
    }

    /** The line that is answered when the table does not know. */
    public record Fallback(String label, String phone) {}

    public Optional<Duty> duty(String kind) {
        return duties.stream().filter(d -> d.kind().equals(kind)).findFirst();
    }

    public Optional<Area> area(String name) {
        return areas.stream().filter(a -> a.name().equals(name)).findFirst();
    }
}
