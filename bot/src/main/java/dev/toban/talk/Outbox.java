package dev.toban.talk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Where parcels wait until their channel has them. They come in with a change of the books, and only so. */
public interface Outbox {
    /** Whoever carries parcels to one channel. */
    interface Courier {
        boolean serves(Channel channel);

        /**
         * Hands a parcel over; the same parcel again does no harm.
         *
         * @throws IOException if it has to be tried again later
         */
        Receipt deliver(Parcel parcel) throws IOException;
    }

    /** What became of a parcel. */
    enum Receipt {
        ACCEPTED,
        /** The channel won't have it (blocked, unknown, malformed): trying again is no use. */
        REFUSED,
        /** The month's paid messages are used up. */
        SPENT,
        /** Too late to be of use. */
        EXPIRED,
        /** Stopped by those who wrote it. */
        STOPPED,
        /** Nobody it was for wants it any more. */
        UNWANTED
    }

    /** Whoever lets parcels out: asked right before each try, since much may have changed after they were written. */
    interface Gate {
        /** Whether what was to be sent together has been stopped by those who wrote it. */
        boolean stopped(String batch);

        /** Of those it is for, who may still be written to. */
        List<String> still(Parcel parcel);

        /** When it may leave at the earliest; {@code now} or earlier = at once. */
        Instant notBefore(Parcel parcel, Instant now);
    }

    /**
     * Told of each parcel once it is done with, with those it was really handed over for; told again only if the program died just then.
     */
    @FunctionalInterface
    interface Clerk {
        void done(Parcel parcel, Receipt receipt);
    }
}
