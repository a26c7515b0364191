package dev.toban.days;

/** The days of the equinoxes in Japan; the usual approximation of the Hydrographic Department (暦計算研究会), good for 1900–2099. */
final class Equinox {
    private Equinox() {}

    /** Day of March. */
    static int spring(int year) {
        return day(year, year < 1980 ? 20.8357 : 20.8431);
    }

    /** Day of September. */
    static int autumn(int year) {
        return day(year, year < 1980 ? 23.2588 : 23.2488);
    }

    private static int day(int year, double first) {
        int leap = (year - (year < 1980 ? 1983 : 1980)) / 4;
        return (int) (first + 0.242194 * (year - 1980) - leap);
    }
}
