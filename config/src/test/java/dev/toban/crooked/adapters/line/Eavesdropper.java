package dev.toban.crooked.adapters.line;

import dev.toban.crooked.adapters.slack.Wall;

/** A bad example: a door that knows another. */
record Eavesdropper(Wall wall) {}
