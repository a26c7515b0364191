package dev.toban.paper;

import dev.toban.talk.Card;
import java.util.List;

/**
 * The month at a glance.
 *
 * @param name of the file, without its ending
 * @param months one for each area
 */
public record MonthPicture(String name, String title, List<Card.Month> months, String foot) implements Picture {
    public MonthPicture {
        months = List.copyOf(months);
    }
}
