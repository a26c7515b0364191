package dev.toban.desk;

import dev.toban.answer.Asked;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.util.Map;
import java.util.Optional;

/**
 * A desk of the hub: does things for people. It is asked about everything in turn and answers what is its matter; empty leaves it to
 * the next. A letter may come twice if a replica dies: what a desk does, it must be able to do again without harm.
 */
public interface Desk {
    /** A short word that its buttons' data, its forms and its open questions begin with; {@code [a-z]+}. */
    String name();

    /** Words typed as a command or a password, before they are read as a question. Emergencies never get here. */
    default Optional<Reply> typed(Visit visit, Incoming.Said said) {
        return Optional.empty();
    }

    /** A sentence that was understood. Asked before it is answered from the board; hidden words are gone already. */
    default Optional<Reply> asked(Visit visit, Asked asked) {
        return Optional.empty();
    }

    /** A button whose data is {@code name|rest}. Whoever taps may hold an old or forged one: everything is checked now. */
    default Optional<Reply> tapped(Visit visit, String rest) {
        return Optional.empty();
    }

    /** What was said after this desk asked something ({@link Reply#asking}); empty if it is no answer to that. */
    default Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        return Optional.empty();
    }

    /**
     * What this desk has put to them by a parcel and still waits for: what a short 「いいですよ」 is about where nothing was talked of since.
     * Empty if nothing waits.
     */
    default Optional<Topic> open(Visit visit) {
        return Optional.empty();
    }

    /** A form of this desk, its id {@code name.rest}. */
    default Optional<Reply> filled(Visit visit, String rest, Incoming.Filled filled) {
        return Optional.empty();
    }

    /** Someone opened the bot's own page; each desk adds its part, one below the other. */
    default Optional<Reply> opened(Visit visit) {
        return Optional.empty();
    }

    /** Someone added the account ({@link Incoming.Joined}), left it, took a message back or sent something that is no words. */
    default Optional<Reply> noticed(Visit visit, Incoming what) {
        return Optional.empty();
    }
}
