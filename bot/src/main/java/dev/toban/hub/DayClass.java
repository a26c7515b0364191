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

    /** The 15th of each month; -1 = its last day (月末). */
    record Date(int day) implements DayClass {
        @Override
        public int rank() {
            return 2;
        }
    }

    /** 第1営業日: the {@code nth} weekday of a month on which the hub works, -1 = the last (最終営業日). */
    record Working(int nth) implements DayClass {
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

    /** 振替休日, where it differs from other holidays. */
    record Substitute() implements DayClass {
        @Override
        public int rank() {
            return 4;
        }
    }

    record YearEnd() implements DayClass {
        @Override
        public int rank() {
            return 5;
        }
    }

    /** A season of the hub's file by its name: お盆, or one of its own. */
    record Season(String name) implements DayClass {
        @Override
        public int rank() {
            return 6;
        }
    }

    record On(LocalDate date) implements DayClass {
        @Override
        public int rank() {
            return 7;
        }
    }
}
