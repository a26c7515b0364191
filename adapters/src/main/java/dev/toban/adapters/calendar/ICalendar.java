package dev.toban.adapters.calendar;

import dev.toban.days.Span;
import dev.toban.paper.Almanac;
import dev.toban.paper.Feed;
import dev.toban.paper.Print;
import java.util.List;

/** iCalendar (RFC 5545), written for whoever follows us and read from those who are away. */
public final class ICalendar implements Almanac {
    @Override
    public Print ics(String name, Feed feed) {
        return new Print(name + ".ics", "text/calendar;charset=UTF-8", new FeedText(feed).bytes());
    }

    @Override
    public List<Span> absences(byte[] ics, Span within) throws Illegible {
        return new Entries(within).away(ics);
    }

    @Override
    public List<Listed> listed(byte[] ics, Span within) throws Illegible {
        return new Entries(within).titled(ics);
    }
}
