package dev.toban.oncall;

import java.util.Objects;

/** How a case went. */
sealed interface Outcome {
    record Passed() implements Outcome {}

    record Failed(String why) implements Outcome {}

    /** A hub's rota has no counterpart to what the case is about. */
    record NotApplicable(String why) implements Outcome {}

    Outcome PASSED = new Passed();

    static Outcome same(Object expected, Object actual, String of) {
        return Objects.equals(expected, actual) ? PASSED : new Failed(of + ": " + actual + " (expected: " + expected + ")");
    }

    /** Both, the first that did not pass if any. */
    default Outcome and(Outcome other) {
        return this instanceof Passed ? other : this;
    }
}
