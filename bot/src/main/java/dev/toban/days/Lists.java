package dev.toban.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The mentions of one text; days joined by と、・ and blanks know each other: 元日と2日, 1/13 1/14 1/20. */
final class Lists {
    private static final String JOINERS = "と、,・& や";
    private static final String[] OR = {"または", "もしくは", "か", "and", "or"};

    private record Entry(Reading reading, int from, int to) {}

    private final List<Entry> entries = new ArrayList<>();
    private int listFrom;

    /** A day right after another looks forward from it: 28日と3日. */
    Frame frame(Cursor c, Frame frame) {
        if (entries.isEmpty()) {
            return frame;
        }
        Entry last = entries.getLast();
        boolean near = last.reading().grain() == Grain.DAY && joins(c.text, last.to(), c.pos, true);
        return near ? frame.beside(last.reading().start().toLocalDate()) : frame;
    }

    void add(Reading reading, int from, int to, String text) {
        boolean joined = !entries.isEmpty() && single(reading) && single(entries.getLast().reading())
                && joins(text, entries.getLast().to(), from, false);
        listFrom = joined ? listFrom : entries.size();
        entries.add(new Entry(reading, from, to));
        if (joined) {
            List<LocalDate> dates = entries.subList(listFrom, entries.size()).stream().map(e -> e.reading().start().toLocalDate()).toList();
            for (int i = listFrom; i < entries.size(); i++) {
                Entry e = entries.get(i);
                entries.set(i, new Entry(e.reading().withDates(dates), e.from(), e.to()));
            }
        }
    }

    private static boolean single(Reading r) {
        return r.grain() == Grain.DAY && r.span() != null && r.recur() == null;
    }

    private static boolean joins(String text, int from, int to, boolean or) {
        String between = text.substring(from, to);
        if (or && List.of(OR).contains(between.strip())) {
            return true;
        }
        return !between.isEmpty() && between.length() <= 3 && between.chars().allMatch(ch -> JOINERS.indexOf(ch) >= 0);
    }

    List<TimeMention> mentions() {
        return entries.stream().map(e -> e.reading().in(e.from(), e.to())).toList();
    }
}
