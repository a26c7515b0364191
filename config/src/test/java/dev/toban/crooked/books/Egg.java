package dev.toban.crooked.books;

import dev.toban.crooked.rota.Hen;

/** The other half of the circle. */
public record Egg(Hen hatches) {}
