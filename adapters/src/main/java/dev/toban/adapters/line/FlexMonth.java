package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexText;
import dev.toban.say.MonthWords;
import dev.toban.talk.Card;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as a wall calendar in Flex: a row a week, a box a day with its date and who holds it. One's own day has a frame and a star, a
 * gap is dark with 未定 in it, a holiday says so: nothing is told by colour alone. Kept lean: four areas have to fit a carousel (50 KB).
 */
final class FlexMonth {
    private static final String RED = "#C00000"; // 6.5 : 1 on white
    private static final String BLUE = "#0B3D91"; // 10 : 1
    private static final String PALE = "#E3F2EA";
    private static final String GREYISH = "#F2F2F2";
    private static final int SHORT = 4; // characters a cell shows in one line of a narrow phone; more go on below
    private static final int LINES = 2; // holders of a day that fit

    private FlexMonth() {}

    static List<FlexComponent> of(Card.Month month) {
        var rows = new ArrayList<FlexComponent>();
        var heads = new ArrayList<FlexComponent>();
        for (int i = 0; i < MonthWords.WEEKDAYS.size(); i++) {
            heads.add(new FlexText.Builder().text(MonthWords.WEEKDAYS.get(i)).size("xs").align(FlexText.Align.CENTER).color(colour(i)).build());
        }
        rows.add(new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, heads).spacing("xs").build());
        for (List<Card.@Nullable Day> week : month.weeks()) {
            var days = new ArrayList<FlexComponent>();
            for (Card.Day day : week) {
                days.add(day == null ? new FlexBox.Builder(FlexBox.Layout.VERTICAL, List.of()).build() : day(day, month));
            }
            rows.add(new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, days).spacing("xs").build());
        }
        var all = new ArrayList<FlexComponent>(FlexParts.text(month.of() + "　" + MonthWords.title(month.month()), "lg", FlexParts.INK, true));
        all.add(new FlexBox.Builder(FlexBox.Layout.VERTICAL, rows).spacing("xs").build());
        return all;
    }

    private static FlexBox day(Card.Day day, Card.Month month) {
        boolean today = day.date().equals(month.today());
        boolean gap = day.state() == Card.State.GAP;
        String mark = day.mine() ? MonthWords.MINE : day.holiday() ? MonthWords.HOLIDAY : "";
        var lines = new ArrayList<FlexComponent>();
        int column = day.date().getDayOfWeek() == DayOfWeek.SUNDAY || day.holiday() ? 0 : day.date().getDayOfWeek().getValue();
        lines.add(new FlexText.Builder()
                .text(day.date().getDayOfMonth() + mark)
                .size("xs")
                .align(FlexText.Align.CENTER)
                .color(gap ? "#FFFFFF" : colour(column))
                .weight(today || day.mine() ? FlexText.Weight.BOLD : null)
                .decoration(today ? FlexText.Decoration.UNDERLINE : null)
                .build());
        for (String holder : day.holders().stream().limit(LINES).toList()) {
            lines.add(new FlexText.Builder()
                    .text(Cut.label(holder, SHORT * 2))
                    .size("xs")
                    .align(FlexText.Align.CENTER)
                    .color(gap ? "#FFFFFF" : FlexParts.INK)
                    .weight(gap || day.mine() ? FlexText.Weight.BOLD : null)
                    .wrap(holder.length() > 3 ? true : null)
                    .build());
        }
        var box = new FlexBox.Builder(FlexBox.Layout.VERTICAL, lines).paddingTop("2px").paddingBottom("4px");
        switch (day.state()) {
            case GAP -> box.backgroundColor("#6B2A00").cornerRadius("sm"); // white on it: 11 : 1
            case CLOSED -> box.backgroundColor(GREYISH).cornerRadius("sm");
            case HELD, NOTHING -> {
                if (day.mine()) {
                    box.backgroundColor(PALE).cornerRadius("sm").borderWidth("2px").borderColor(FlexParts.GREEN);
                }
            }
        }
        return box.build();
    }

    private static String colour(int column) {
        return column == 0 ? RED : column == 6 ? BLUE : FlexParts.INK;
    }
}
