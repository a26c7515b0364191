package dev.toban.crooked.days;

import dev.toban.crooked.books.Egg;

/** A bad example: a word every room shares that needs one of them. */
record Climber(Egg egg) {}
