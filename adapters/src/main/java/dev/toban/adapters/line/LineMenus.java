package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.RichMenuArea;
import com.linecorp.bot.messaging.model.RichMenuBounds;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.RichMenuSize;
import com.linecorp.bot.messaging.model.URIAction;
import dev.toban.menu.Menu;
import dev.toban.menu.MenuBoard;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** The rich menus in LINE: made, given their picture, shown to all or to some. */
public final class LineMenus implements MenuBoard {
    private final LineClient line;
    private final URI dataUrl;

    /** @param dataUrl LINE's host for pictures */
    public LineMenus(LineClient line, URI dataUrl) {
        this.line = line;
        this.dataUrl = dataUrl;
    }

    @Override
    public String make(Menu menu, byte[] picture) throws IOException {
        return line.makeMenu(request(menu), menu.name(), dataUrl, picture);
    }

    private static RichMenuRequest request(Menu menu) {
        List<RichMenuArea> areas = IntStream.range(0, menu.areas().size())
                .mapToObj(i -> {
                    Menu.Place at = menu.place(i);
                    var bounds = new RichMenuBounds((long) at.x(), (long) at.y(), (long) at.width(), (long) at.height());
                    return new RichMenuArea(bounds, action(menu.areas().get(i)));
                })
                .toList();
        return new RichMenuRequest(new RichMenuSize((long) Menu.WIDTH, (long) menu.height()), true, menu.name(), menu.bar(), areas);
    }

    /** The label is what a screen reader says. */
    private static Action action(Menu.Area area) {
        return area.opens() == null ? new MessageAction(area.spoken(), area.says()) : new URIAction(area.spoken(), URI.create(area.opens()), null);
    }

    @Override
    public void showAll(String id) throws IOException {
        line.menuForAll(id);
    }

    @Override
    public void show(String id, List<String> users) throws IOException {
        line.menuFor(id, users);
    }

    @Override
    public void hide(List<String> users) throws IOException {
        line.menuForNone(users);
    }

    @Override
    public void drop(String id) throws IOException {
        line.dropMenu(id);
    }
}
