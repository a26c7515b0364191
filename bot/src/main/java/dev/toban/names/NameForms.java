package dev.toban.names;

import java.util.Collection;
import java.util.List;

/** The ways in which people write a name, from the full one. An empty reading means that none is stored; none is ever guessed. */
public final class NameForms {
    private NameForms() {}

    /** {@code services} are names such as 訪問看護, for offices whose name does not say what they are. */
    public static List<Form> office(String name, String kana, Collection<String> aliases, Collection<String> services) {
        return List.of();
    }

    public static List<Form> office(String name, String kana, Collection<String> aliases) {
        return office(name, kana, aliases, List.of());
    }

    /** 姓 and 名 apart, or together as many lists have it. */
    public static List<Form> person(String name, String kana) {
        return List.of();
    }

    /** A town or an area. */
    public static List<Form> place(String name, String kana, Collection<String> aliases) {
        return List.of();
    }

    /** A desk, event, duty, capability or service: name, reading and aliases, nothing derived. */
    public static List<Form> plain(String name, String kana, Collection<String> aliases) {
        return List.of();
    }
}
