package dev.toban.announce;

/**
 * A body in whose name something is announced too, and who says yes for it.
 *
 * @param body its name (○○市医師会)
 * @param person id of that person in the directory
 */
public record Cosigner(String body, String person) {}
