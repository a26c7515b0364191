package dev.toban.menu;

import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.MenuWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The desk where the hub's lead has the rich menus made anew: {@code /toban メニュー 作り直す}. */
public final class MenuDesk implements Desk {
    private static final Pattern MAKE = Pattern.compile("(?:リッチ)?メニュー(?:を)?[ 　]*(?:作り直す|作り直して|つくり直す|作る|作って)|menus? make", Pattern.CASE_INSENSITIVE);

    private final Workshop workshop;
    private final boolean real;

    /** @param real false where nothing is done, only told */
    public MenuDesk(Workshop workshop, boolean real) {
        this.workshop = workshop;
        this.real = real;
    }

    @Override
    public String name() {
        return "menu";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        if (visit.channel() != Channel.SLACK || !MAKE.matcher(said.text().strip()).matches()) {
            return Optional.empty();
        }
        if (!Rights.may(visit.member(), Thing.MENUS)) {
            return Optional.of(MenuWords.leadOnly());
        }
        try {
            return Optional.of(MenuWords.made(real ? workshop.make(visit.from().user(), true) : workshop.menus().size()));
        } catch (IOException e) {
            return Optional.of(MenuWords.lineWontHaveIt());
        }
    }
}
