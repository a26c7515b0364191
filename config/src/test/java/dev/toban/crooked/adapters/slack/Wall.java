package dev.toban.crooked.adapters.slack;

/** What the other door listens at. */
public record Wall(String behind) {}
