package dev.toban.reception;

import java.time.Duration;

/** How often wrong codes were sent lately, counted over all replicas. */
public interface Attempts {
    /** How far back is counted. */
    Duration WINDOW = Duration.ofMinutes(10);

    /** Wrong codes one person may send in that time; then nothing they send is looked at. */
    int OWN = 5;

    /** Wrong codes all together: more is no longer people mistyping. Of 2^39 codes a guesser meets one of twenty in ten thousand years of trying. */
    int ALL = 100;

    /** None is counted: for what is only played through. */
    Attempts UNCOUNTED = new Attempts() {
        @Override
        public Count of(String person) {
            return new Count(0, 0);
        }

        @Override
        public void wrong(String person) {}
    };

    record Count(int own, int all) {
        boolean tooMany() {
            return own >= OWN || all >= ALL;
        }
    }

    /** @throws dev.toban.talk.Inbox.Unavailable if the store can't be reached: then no code is looked at */
    Count of(String person);

    void wrong(String person);
}
