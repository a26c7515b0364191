package dev.toban.hub;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A class of days that hours can be given for. Of several that fit a day, the most special wins. */
public sealed interface DayClass {
    /** How special: the greatest of those that fit a day decides. */
    int rank();

    record Weekday() implements DayClass {
        @Override
        public int rank() {
            return 0;
        }
    }

    record Every(DayOfWeek day) implements DayClass {
        @Override
        public int rank() {
            return 1;
        }
    }

    /** 第2土曜: {@code nth} 1–5, or -1 for the last. */
    record Nth(int nth, DayOfWeek day) implements DayClass {
        @Override
        public int rank() {
            return 2;
        }
    }

    record Holiday() implements DayClass {
        @Override
        public int rank() {
            return 3;
        }
    }

    record YearEnd() implements DayClass {
        @Override
        public int rank() {
            return 4;
        }
    }

    record On(LocalDate date) implements DayClass {
        @Override
        public int rank() {
            return 5;
        }
    }
}
