package dev.toban.crooked.rota;

import dev.toban.crooked.books.Egg;

/** A bad example: a room that needs a room that needs it. */
public record Hen(Egg lays) {}
