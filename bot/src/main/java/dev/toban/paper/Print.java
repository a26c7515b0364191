package dev.toban.paper;

/**
 * A finished file.
 *
 * @param name what it is called when it is saved, with its ending
 * @param type its media type
 */
public record Print(String name, String type, byte[] bytes) {}
