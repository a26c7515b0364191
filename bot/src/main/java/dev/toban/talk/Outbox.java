package dev.toban.talk;

import java.io.IOException;

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
        STOPPED
    }

    /** Told of each parcel once it is done with; told again only if the program died just then. */
    @FunctionalInterface
    interface Clerk {
        void done(Parcel parcel, Receipt receipt);
    }
}
