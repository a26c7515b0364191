package dev.toban.say;

import dev.toban.days.Span;
import dev.toban.names.NameForms;
import dev.toban.rota.Shift;
import dev.toban.talk.Card;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list of duties as wall calendars, one for each area and month: looked at rather than read. */
public final class MonthCards {
    private static final int FEWEST = 15; // days from which a list is long enough to be a calendar
    private static final int MOST = 4; // calendars on one card: what fits LINE's 50 KB, and about what one pages through
    private static final int NAME = 4; // characters of a name in a cell as wide as a thumb

    private final String duty;
    private final Predicate<LocalDate> holiday;
    private final @Nullable String me;
    private final LocalDate today;
    private final Map<String, String> shortened = new LinkedHashMap<>();

    /** @param me id of the reader, whose own duties stand out; null for none */
    public MonthCards(String duty, Predicate<LocalDate> holiday, @Nullable String me, LocalDate today) {
        this.duty = duty;
        this.holiday = holiday;
        this.me = me;
        this.today = today;
    }

    /** The calendars and what explains them; empty where the rows read better as a list. */
    public List<Card.Part> of(Span span, List<OnDuty> rows) {
        if (span.start() == null || span.end() == null || span.start().plusDays(FEWEST).isAfter(span.end())) {
            return List.of();
        }
        Map<YearMonth, Map<String, List<OnDuty>>> sheets = new TreeMap<>();
        for (OnDuty row : rows) {
            sheets.computeIfAbsent(YearMonth.from(row.stint().day()), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.stint().area(), _ -> new ArrayList<>())
                    .add(row);
        }
        List<Card.Part> months = new ArrayList<>();
        boolean one = sheets.values().stream().mapToInt(Map::size).sum() == 1;
        sheets.forEach((month, areas) -> areas.forEach((area, all) ->
                months.add(new Card.Month(month, one ? "" : area.isEmpty() ? duty : area + "の" + duty, today, days(all)))));
        if (months.isEmpty() || months.size() > MOST) {
            return List.of();
        }
        legend(months).forEach(months::add);
        return months;
    }

    private List<Card.Day> days(List<OnDuty> rows) {
        Map<LocalDate, List<OnDuty>> byDay = new TreeMap<>();
        rows.forEach(r -> byDay.computeIfAbsent(r.stint().day(), _ -> new ArrayList<>()).add(r));
        List<Card.Day> days = new ArrayList<>();
        byDay.forEach((day, held) -> {
            Set<String> holders = new LinkedHashSet<>();
            held.forEach(h -> holders.add(holder(h)));
            boolean gap = held.stream().anyMatch(h -> h.state() == OnDuty.State.OPEN || h.state() == OnDuty.State.ABSENT);
            boolean closed = held.stream().allMatch(h -> h.state() == OnDuty.State.CLOSED);
            boolean mine = me != null && held.stream().anyMatch(h -> h.stint().holder() instanceof Shift.Someone(String id) && id.equals(me));
            days.add(new Card.Day(
                    day, List.copyOf(holders), gap ? Card.State.GAP : closed ? Card.State.CLOSED : Card.State.HELD, holiday.test(day), mine));
        });
        return days;
    }

    private String holder(OnDuty d) {
        return switch (d.state()) {
            case OPEN, ABSENT -> MonthWords.OPEN;
            case CLOSED -> MonthWords.CLOSED;
            case HELD -> d.name().isEmpty() ? MonthWords.SOMEBODY : d.person() != null ? surname(d.person()) : office(d.name());
        };
    }

    private static String surname(String person) {
        String first = person.split("[ 　]")[0];
        return first.length() > NAME ? first.substring(0, NAME) : first;
    }

    /** 中央 for 吉野中央薬局 would be another's too: the own part of the name, and the whole one is told below. */
    private String office(String name) {
        String own = NameForms.own(name).strip();
        String cell = own.isEmpty() ? name : own;
        cell = cell.length() > NAME ? cell.substring(0, cell.offsetByCodePoints(0, Math.min(NAME, cell.codePointCount(0, cell.length())))) : cell;
        String taken = shortened.get(cell);
        if (taken != null && !taken.equals(name)) {
            cell = name.length() > 2 * NAME ? name.substring(0, 2 * NAME) : name;
        }
        shortened.putIfAbsent(cell, name);
        return cell;
    }

    private List<Card.Part> legend(List<Card.Part> months) {
        List<Card.Day> days = months.stream().flatMap(p -> ((Card.Month) p).days().stream()).toList();
        List<String> marks = new ArrayList<>();
        if (days.stream().anyMatch(Card.Day::mine)) {
            marks.add(MonthWords.MINE_MEANS);
        }
        if (days.stream().anyMatch(Card.Day::holiday)) {
            marks.add(MonthWords.HOLIDAY_MEANS);
        }
        List<Card.Part> parts = new ArrayList<>();
        if (!marks.isEmpty()) {
            parts.add(new Card.Line(String.join("　", marks), true));
        }
        String names = String.join("、", shortened.entrySet().stream().filter(e -> !e.getKey().equals(e.getValue())).map(e -> e.getKey() + "＝" + e.getValue()).toList());
        if (!names.isEmpty()) {
            parts.add(new Card.Line(names, true));
        }
        return parts;
    }
}
