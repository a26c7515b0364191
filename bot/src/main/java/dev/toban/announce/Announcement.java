package dev.toban.announce;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words for many people, on their way from a draft to those it is for. Each state is a type: only what is approved can be sent. */
public sealed interface Announcement {
    String id();

    Leaflet leaflet();

    /** Whoever wrote or changed it: none of them may approve it. */
    List<String> writers();

    /**
     * Being written.
     *
     * @param revision goes up with each change: a yes is a yes to what was read
     * @param yes of the cosigners who said yes to this revision
     * @param asWritten that its writer wants these words though simpler ones were offered
     */
    record Draft(String id, Leaflet leaflet, List<String> writers, int revision, List<Assent> yes, boolean asWritten) implements Announcement {
        public Draft {
            writers = List.copyOf(writers);
            yes = List.copyOf(yes);
        }

        /** Written anew by someone; whoever said yes said it to something else. */
        public Draft rewritten(Leaflet other, String by) {
            return new Draft(id, other, and(writers, by), revision + 1, List.of(), false);
        }

        public Draft keptAsWritten() {
            return new Draft(id, leaflet, writers, revision, yes, true);
        }

        public Draft agreed(Assent assent) {
            return new Draft(id, leaflet, writers, revision, Stream.concat(yes.stream(), Stream.of(assent)).toList(), asWritten);
        }

        /** Cosigners who have not said yes yet. */
        public List<Cosigner> waitingFor() {
            return leaflet.cosigners().stream().filter(c -> yes.stream().noneMatch(y -> y.body().equals(c.body()))).toList();
        }

        public Approved approved(String by, Instant at) {
            return new Approved(id, leaflet, writers, revision, by, at);
        }
    }

    /** A second person has read it and said yes. */
    record Approved(String id, Leaflet leaflet, List<String> writers, int revision, String by, Instant at) implements Announcement {
        public Approved {
            writers = List.copyOf(writers);
        }

        /** Changed after all: it has to be approved again. */
        public Draft reopened(Leaflet other, String someone) {
            return new Draft(id, other, and(writers, someone), revision + 1, List.of(), false);
        }

        public Sending sending(Instant due, int people, int batches) {
            return new Sending(id, leaflet, writers, by, due, people, batches, 0);
        }
    }

    /**
     * On its way: those it is for are written down and stay so.
     *
     * @param due when it leaves
     * @param people how many it is for
     * @param batches in how many batches
     * @param told the part of the way, in per cent, that staff were told of
     */
    record Sending(String id, Leaflet leaflet, List<String> writers, String by, Instant due, int people, int batches, int told) implements Announcement {
        public Sending {
            writers = List.copyOf(writers);
        }

        public Sending told(int percent) {
            return new Sending(id, leaflet, writers, by, due, people, batches, percent);
        }

        public Done done() {
            return new Done(id, leaflet, writers, by, due, people, batches);
        }

        public Stopped stopped(String someone, Instant at) {
            return new Stopped(id, leaflet, writers, by, due, people, batches, someone, at, due.isAfter(at));
        }
    }

    /** All that could be sent has been. */
    record Done(String id, Leaflet leaflet, List<String> writers, String by, Instant due, int people, int batches) implements Announcement {
        public Done {
            writers = List.copyOf(writers);
        }

        /** The rest goes out after all. */
        public Sending resumed(Instant again, int moreBatches) {
            return new Sending(id, leaflet, writers, by, again, people, batches + moreBatches, 0);
        }
    }

    /**
     * Taken back: what had not left stays here.
     *
     * @param told that staff know whom it had reached by then, which is known once nothing is under way any more
     */
    record Stopped(
            String id, Leaflet leaflet, List<String> writers, String by, Instant due, int people, int batches, String stoppedBy, Instant at, boolean told)
            implements Announcement {
        public Stopped {
            writers = List.copyOf(writers);
        }

        public Stopped counted() {
            return new Stopped(id, leaflet, writers, by, due, people, batches, stoppedBy, at, true);
        }
    }

    /** When it left or was to leave; null while it is written. */
    default @Nullable Instant left() {
        return switch (this) {
            case Draft _, Approved _ -> null;
            case Sending s -> s.due();
            case Done d -> d.due();
            case Stopped s -> s.due();
        };
    }

    private static List<String> and(List<String> all, String one) {
        return Stream.concat(all.stream(), Stream.of(one)).distinct().toList();
    }
}
