package dev.toban.adapters.files;

import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opening hours as people read them, put together from the columns a list has for them. */
final class Hours {
    // 祝日、8/13~15、12月30日から翌年1月3日は休診: between the two words only other dates
    private static final Pattern HOLIDAYS = Pattern.compile(
            "(祝日|日祝|祝祭日|休日)[\\d/月日、・~〜\\s年末始お盆及びとか翌ら()]*(は|も|終日)*(休診|休み|休業|定休|休日|利用不可)");

    private Hours() {}

    /** {@code 月火水木金 08:30〜17:15（木曜日午後休診） 時間外 留守番電話}. */
    static @Nullable String text(Entry e) {
        var parts = new ArrayList<String>();
        add(parts, e.text(Col.DAYS));
        add(parts, span(e.text(Col.FROM), e.text(Col.TO)));
        add(parts, e.text(Col.HOURS));
        String note = e.text(Col.HOURS_NOTE);
        add(parts, note.isEmpty() || parts.isEmpty() ? note : "（" + note + "）");
        add(parts, e.text(Col.AFTER_HOURS).isEmpty() ? "" : "時間外 " + e.text(Col.AFTER_HOURS));
        return parts.isEmpty() ? null : String.join(" ", parts).replace(" （", "（");
    }

    static String closed(Entry e) {
        String closed = Weekdays.closed(e.text(Col.DAYS));
        boolean holidays = HOLIDAYS.matcher(e.text(Col.HOURS_NOTE) + e.text(Col.HOURS)).find();
        return holidays && !closed.contains("祝") && !closed.isEmpty() ? closed + "祝" : closed;
    }

    private static String span(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        OptionalInt start = Times.minutes(from);
        OptionalInt end = Times.minutes(to);
        if (start.isPresent() && end.isPresent() && start.getAsInt() % Times.DAY == end.getAsInt() % Times.DAY) {
            return "24時間"; // 0:00–0:00, 8:30–8:30
        }
        return clock(start, from) + "〜" + clock(end, to);
    }

    private static String clock(OptionalInt minutes, String written) {
        return minutes.isPresent() ? "%02d:%02d".formatted(minutes.getAsInt() / 60, minutes.getAsInt() % 60) : written;
    }

    private static void add(ArrayList<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
