package dev.toban.menu;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Round;
import dev.toban.people.MenuMade;
import dev.toban.people.MenuShown;
import dev.toban.talk.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever hangs the menus up: compares what everybody should see, by their role now, with what they do see, and changes the difference. A
 * new role, a removal and a menu made anew are all the same to it, and whatever fails is tried again at the next look.
 */
public final class MenuRound implements Round {
    /** Under this name stands what everybody is shown. */
    private static final String ALL = "*";

    private final Board board;
    private final Books books;
    private final MenuBoard line;
    private final Workshop workshop;
    private final boolean makes;

    /** @param makes whether menus that are missing or old are made by itself, as on the practice page */
    public MenuRound(Board board, Books books, MenuBoard line, Workshop workshop, boolean makes) {
        this.board = board;
        this.books = books;
        this.line = line;
        this.workshop = workshop;
        this.makes = makes;
    }

    @Override
    public String name() {
        return "menus";
    }

    @Override
    public void look(Instant now) {
        try {
            if (makes && !workshop.complete()) {
                workshop.make("job:menus", false);
            }
            hang();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hang() throws IOException {
        Map<String, String> should = should();
        Map<String, String> is = new HashMap<>();
        board.menus().shown().forEach(s -> is.put(s.user(), s.menu()));
        everybodys(is.remove(ALL));
        Map<String, List<String>> show = new LinkedHashMap<>();
        should.forEach((user, menu) -> {
            if (!menu.equals(is.get(user))) {
                show.computeIfAbsent(menu, m -> new ArrayList<>()).add(user);
            }
        });
        for (var each : show.entrySet()) {
            for (List<String> some : parts(each.getValue())) {
                line.show(each.getKey(), some);
                books.write(Change.nothing("job:menus", "rich menus shown")
                        .putAll(Book.MENUS_SHOWN, some.stream().map(user -> new MenuShown(user, each.getKey())).toList()));
            }
        }
        Set<String> gone = new HashSet<>(is.keySet());
        gone.removeAll(should.keySet());
        for (List<String> some : parts(List.copyOf(gone))) {
            line.hide(some);
            books.write(Change.nothing("job:menus", "rich menus hidden").remove(Book.MENUS_SHOWN, some.toArray(String[]::new)));
        }
    }

    private void everybodys(@Nullable String is) throws IOException {
        for (Menu menu : workshop.menus()) {
            String id = board.menus().made(menu.name()).map(MenuMade::id).orElse(null);
            if (menu.everybodys() && id != null && !id.equals(is)) {
                line.showAll(id);
                books.write(Change.nothing("job:menus", "rich menu shown to all").put(Book.MENUS_SHOWN, new MenuShown(ALL, id)));
            }
        }
    }

    /** By user LINE's id of the menu of their role; who sees everybody's is not in it. */
    private Map<String, String> should() {
        var all = new LinkedHashMap<String, String>();
        for (Menu menu : workshop.menus()) {
            board.menus().made(menu.name()).filter(m -> !menu.everybodys()).map(MenuMade::id).ifPresent(id -> board.members()
                    .all()
                    .filter(m -> menu.roles().contains(m.role()) && m.id().matches("U[0-9a-f]{32}"))
                    .filter(m -> board.manners().of(m.id()).left() == null)
                    .map(Member::id)
                    .forEach(user -> all.put(user, id)));
        }
        return all;
    }

    private static List<List<String>> parts(List<String> users) {
        var parts = new ArrayList<List<String>>();
        for (int i = 0; i < users.size(); i += MenuBoard.AT_ONCE) {
            parts.add(users.subList(i, Math.min(i + MenuBoard.AT_ONCE, users.size())));
        }
        return parts;
    }
}
