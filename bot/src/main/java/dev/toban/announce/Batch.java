package dev.toban.announce;

import java.util.List;

/**
 * Up to 500 people an announcement leaves for at once, and what became of it. Those it reached are counted and forgotten; those it
 * did not stay by their ids, for whoever takes it to them by hand.
 *
 * @param number from 0 in its announcement; with it the key by which LINE knows the batch for ever
 * @param residents whether it is worded for residents
 * @param to user ids: those it is for, once it is done with those it did not reach
 * @param reached how many LINE took it for
 * @param left how many had left or said stop before it went out
 */
public record Batch(String announcement, int number, boolean residents, List<String> to, Fate fate, int reached, int left) {
    public Batch {
        to = List.copyOf(to);
    }

    /** An announcement has fewer whole batches than this: five million people. */
    private static final int PLACES = 10_000;

    /** What became of it. */
    public enum Fate {
        WAITING,
        /** LINE took it. */
        TAKEN,
        /** LINE would not have it. */
        REFUSED,
        /** The month's messages were used up: it can still be sent. */
        SPENT,
        /** LINE was away too long: whether it arrived can't be known, so it is not sent again. */
        UNSURE,
        /** Stopped by those who wrote it. */
        STOPPED,
        /** Its people are in a later batch. */
        RESUMED
    }

    public static Batch waiting(String announcement, int number, boolean residents, List<String> to) {
        return new Batch(announcement, number, residents, to, Fate.WAITING, 0, 0);
    }

    public String id() {
        return announcement + ":" + number;
    }

    public boolean open() {
        return fate == Fate.WAITING;
    }

    /** @param handed those it was handed over for in the end */
    public Batch filed(Fate what, List<String> handed) {
        boolean taken = what == Fate.TAKEN;
        return new Batch(announcement, number, residents, taken ? List.of() : handed, what, taken ? handed.size() : 0, to.size() - handed.size());
    }

    /** Nobody of it wanted it any more. */
    public Batch unwanted() {
        return filed(Fate.TAKEN, List.of());
    }

    public Batch resumed() {
        return new Batch(announcement, number, residents, List.of(), Fate.RESUMED, reached, left);
    }

    /** Its halves, as batches of their own: one id that LINE won't have spoils a whole batch. Their numbers come from its own, so that two who part it make the same. */
    public List<Batch> halves() {
        int place = number / PLACES + 1; // as in a heap: the halves of n are 2n and 2n + 1
        int root = number % PLACES;
        int middle = to.size() / 2;
        return List.of(
                waiting(announcement, (2 * place - 1) * PLACES + root, residents, to.subList(0, middle)),
                waiting(announcement, 2 * place * PLACES + root, residents, to.subList(middle, to.size())));
    }
}
