package dev.toban.announce;

/** What stands in the way of sending a leaflet. */
public sealed interface Fault {
    record NoTitle() implements Fault {}

    record NoWords() implements Fault {}

    /** A blank of the template that nobody has filled in. */
    record Unfilled(String around) implements Fault {}

    record TooLong(String what, int is, int most) implements Fault {}

    /** A line that is no https link. */
    record BadLink(String line) implements Fault {}

    /** The meeting has begun already. */
    record Past() implements Fault {}

    record EndsBeforeItStarts() implements Fault {}

    /** People are asked if they come, and no day is given. */
    record NoDay() implements Fault {}

    /** It is for nobody. */
    record ForNobody() implements Fault {}

    /** It is for somebody, but nobody here is one. */
    record NobodyThere() implements Fault {}

    /** Something the hub does not know by this name. */
    record Unread(String line) implements Fault {}

    /** A credit that does not say what somebody did. */
    record BadCredit(String line) implements Fault {}

    /** A date in the words that is not on the weekday they say; {@code right} is empty where there is no such day. */
    record WrongWeekday(String date, String right) implements Fault {}

    /** A sentence that is too long for residents. */
    record LongSentence(String sentence, int length) implements Fault {}
}
