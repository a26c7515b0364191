package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexText;
import dev.toban.say.MonthWords;
import dev.toban.talk.Card;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month as a wall calendar in Flex: a row a week, a box a day with its date and who holds it. One's own day is shaded and has a star, a
 * gap is dark with 未定 in it, a holiday says so: nothing is told by colour alone. Kept lean: four areas have to fit a carousel (50 KB).
 */
final class FlexMonth {
    private static final String RED = "#C00000"; // 6.5 : 1 on white
    private static final String BLUE = "#0B3D91"; // 10 : 1
    private static final String PALE = "#CDE8DA";
    private static final String DARK = "#6B2A00"; // white on it: 11 : 1
    private static final String WHITE = "#FFFFFF";
    private static final String GREYISH = "#F2F2F2";
    private static final int SHORT = 4; // characters: one more than a cell holds in a line on a narrow phone
    private static final int LINES = 2; // holders of a day that fit

    private FlexMonth() {}

    static List<FlexComponent> of(Card.Month month) {
        var rows = new ArrayList<FlexComponent>();
        var heads = new ArrayList<FlexComponent>();
        for (int i = 0; i < MonthWords.WEEKDAYS.size(); i++) {
            heads.add(text(MonthWords.WEEKDAYS.get(i), colour(i)).build());
        }
        rows.add(new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, heads).build());
        for (List<Card.@Nullable Day> week : month.weeks()) {
            rows.add(new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, days(week, month)).build());
        }
        var all = new ArrayList<FlexComponent>(FlexParts.text(MonthWords.heading(month), "lg", FlexParts.INK, true));
        all.add(new FlexBox.Builder(FlexBox.Layout.VERTICAL, rows).spacing("sm").build());
        return all;
    }

    private static List<FlexComponent> days(List<Card.@Nullable Day> week, Card.Month month) {
        var days = new ArrayList<FlexComponent>();
        int before = (int) week.stream().takeWhile(d -> d == null).count();
        int all = (int) week.stream().filter(d -> d != null).count();
        if (before > 0) {
            days.add(nothing(before));
        }
        for (Card.Day day : week) {
            if (day != null) {
                days.add(day(day, month));
            }
        }
        if (before + all < week.size()) {
            days.add(nothing(week.size() - before - all));
        }
        return days;
    }

    /** As wide as so many days of another month. */
    private static FlexComponent nothing(int days) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, List.of()).flex(days).build();
    }

    private static FlexComponent day(Card.Day day, Card.Month month) {
        boolean today = day.date().equals(month.today());
        boolean gap = day.state() == Card.State.GAP;
        String mark = day.mine() ? MonthWords.MINE : day.holiday() ? MonthWords.HOLIDAY : "";
        String date = day.date().getDayOfMonth() + mark;
        List<String> names = day.holders().stream().limit(LINES).map(h -> balanced(Cut.label(h, SHORT * 2))).toList();
        int column = day.date().getDayOfWeek() == DayOfWeek.SUNDAY || day.holiday() ? 0 : day.date().getDayOfWeek().getValue();
        if (!gap && !day.mine() && !today && day.state() != Card.State.CLOSED && colour(column) == null) { // most days: one text holds all
            return text(String.join("\n", Stream.concat(Stream.of(date), names.stream()).toList()), null).wrap(true).build();
        }
        var lines = new ArrayList<FlexComponent>();
        lines.add(text(date, gap ? WHITE : colour(column))
                .weight(today || day.mine() ? FlexText.Weight.BOLD : null)
                .decoration(today ? FlexText.Decoration.UNDERLINE : null)
                .build());
        if (!names.isEmpty()) {
            lines.add(text(String.join("\n", names), gap ? WHITE : null)
                    .weight(gap || day.mine() ? FlexText.Weight.BOLD : null)
                    .wrap(true)
                    .build());
        }
        String fill = gap ? DARK : day.mine() ? PALE : day.state() == Card.State.CLOSED ? GREYISH : null;
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, lines).backgroundColor(fill).cornerRadius(fill == null ? null : "sm").build();
    }

    private static FlexText.Builder text(String words, @Nullable String colour) {
        return new FlexText.Builder().text(words).size("xs").align(FlexText.Align.CENTER).color(colour);
    }

    /** Four characters stand better in two lines of two than as three and one. */
    private static String balanced(String holder) {
        return holder.length() == SHORT ? holder.substring(0, SHORT / 2) + "\n" + holder.substring(SHORT / 2) : holder;
    }

    /** Null is LINE's own black. */
    private static @Nullable String colour(int column) {
        return column == 0 ? RED : column == 6 ? BLUE : null;
    }
}
