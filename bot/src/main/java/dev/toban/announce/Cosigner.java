package dev.toban.announce;

import org.jspecify.annotations.Nullable;

/**
 * A body in whose name something is announced too, and who says yes for it.
 *
 * @param body its name (○○市医師会)
 * @param person id of that person in the directory, who is asked in LINE; null: they answer by telephone or on paper
 */
public record Cosigner(String body, @Nullable String person) {}
