package dev.toban.adapters.files;

/** A file that can't be taken at all; the message says why, for the clerk who sent it. */
final class Unfit extends Exception {
    Unfit(String why) {
        super(why);
    }
}
