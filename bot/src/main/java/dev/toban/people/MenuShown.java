package dev.toban.people;

/** That somebody's chat shows a menu of their own. Without one it shows what everybody's does. {@code menu} is LINE's id. */
public record MenuShown(String user, String menu) {}
