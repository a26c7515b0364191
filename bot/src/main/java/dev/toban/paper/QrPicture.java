package dev.toban.paper;

/**
 * A QR code to be held before a phone's camera.
 *
 * @param name of the file, without its ending
 * @param words what it says
 */
public record QrPicture(String name, String words) implements Picture {}
