package dev.toban.adapters.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.toban.say.MonthWords;
import dev.toban.talk.Card;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slack's table block, which its SDK does not know: a month, a row a week. A message may hold one. */
@SuppressWarnings("UnusedVariable") // the fields are read by Gson
final class MonthTable implements LayoutBlock {
    static final String TYPE = "table";

    private final String type = TYPE;
    private final @Nullable String blockId = null;
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Cell(String type, String text) {
        Cell(String text) {
            this("raw_text", text.isEmpty() ? " " : text); // Slack refuses an empty one
        }
    }

    static MonthTable of(Card.Month month) {
        var table = new MonthTable();
        table.rows.add(MonthWords.WEEKDAYS.stream().map(Cell::new).toList());
        month.weeks().forEach(week -> table.rows.add(week.stream().map(MonthTable::cell).toList()));
        return table;
    }

    private static Cell cell(Card.@Nullable Day day) {
        if (day == null) {
            return new Cell("");
        }
        String marks = (day.holiday() ? MonthWords.HOLIDAY : "") + (day.mine() ? MonthWords.MINE : "");
        return new Cell((day.date().getDayOfMonth() + marks + " " + String.join("・", day.holders())).strip());
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return blockId;
    }
}
