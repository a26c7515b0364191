package dev.toban.announce;

import java.util.List;

/**
 * A circle of people with a list of its own (管理者会, 役員会): what is announced to it is nobody else's.
 *
 * @param members ids of people of the directory
 */
public record Circle(String id, String name, List<String> members) {
    public Circle {
        members = List.copyOf(members);
    }
}
