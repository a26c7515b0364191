package dev.toban.days;

import org.jspecify.annotations.Nullable;

/** Dates written with numbers: 令和8年12月31日, R8.12.31, 2027/1/3, 12/31, 23日, 1月. */
final class Dates {
    /** The year before the first of an era. */
    private static final Words<Integer> ERAS = new Words<Integer>()
            .row(2018, "令和 れいわ").row(1988, "平成").row(1925, "昭和").row(1911, "大正").row(1867, "明治");
    private static final Words<Integer> KANA_MONTHS = new Words<Integer>()
            .row(1, "いちがつ").row(2, "にがつ").row(3, "さんがつ").row(4, "しがつ").row(5, "ごがつ").row(6, "ろくがつ").row(7, "しちがつ なながつ")
            .row(8, "はちがつ").row(9, "くがつ").row(10, "じゅうがつ").row(11, "じゅういちがつ").row(12, "じゅうにがつ");
    private static final Words<Integer> KANA_DAYS = new Words<Integer>()
            .row(1, "ついたち 朔日").row(2, "ふつか").row(3, "みっか").row(4, "よっか").row(20, "はつか");
    /** After 日 these make it no date: 3日間, 二日酔い, 八日町. */
    private static final String NOT_AFTER_DAY = "曜連間目町市村区駅橋後前以毎回酔程坊分ご中も";

    private Dates() {}

    /** The next step of a date after those that were read, or null. */
    static @Nullable Chain read(Cursor c, @Nullable Step wider) {
        int start = c.pos;
        if (c.insideNumber()) {
            return null;
        }
        Chain chain = wider == null ? era(c) : null;
        if (chain == null) {
            c.pos = start;
            chain = numeric(c, wider);
        }
        if (chain == null) {
            c.pos = start;
            Step step = kana(c);
            chain = step == null ? null : Chain.of(step);
        }
        if (chain == null) {
            c.pos = start;
        }
        return chain;
    }

    /** 令和8年, 令和元年度, R8.12.31, 令和3・7・18. */
    private static @Nullable Chain era(Cursor c) {
        Integer era = c.eat(ERAS);
        boolean letter = era == null;
        if (letter && !Words.latin(c.peek(-1)) && Words.latin(c.peek()) && Character.isDigit(c.peek(1))) {
            era = switch (c.peek()) {
                case 'r' -> 2018;
                case 'h' -> 1988;
                case 's' -> 1925;
                default -> null;
            };
            c.pos++;
        }
        if (era == null) {
            return null;
        }
        int n = c.eat("元") ? 1 : Numbers.read(c);
        if (n < 1 || n > 64) {
            return null;
        }
        int year = era + n;
        if (c.eat("年度")) {
            return Chain.of(Steps.fiscal(year));
        }
        if (c.eat("年")) {
            return Chain.of(Steps.year(year));
        }
        return c.sees(".・,/-") ? withSeparator(c, year) : null;
    }

    /** 2027/1/3, 2027-01-03, 2027.1.3, 2027/1; the separator stays the same. */
    private static @Nullable Chain withSeparator(Cursor c, int year) {
        char by = c.peek();
        c.pos++;
        int digits = c.pos;
        int month = Numbers.arabic(c);
        boolean two = c.pos - digits == 2;
        if (month < 1 || month > 12) {
            return null;
        }
        int end = c.pos;
        if (c.peek() == by && Character.isDigit(c.peek(1))) {
            c.pos++;
            int day = Numbers.arabic(c);
            return day < 1 || day > 31 || c.sees("-/") && Character.isDigit(c.peek(1)) && by == c.peek() ? null
                    : Chain.of(Steps.year(year), Steps.month(month), Steps.day(day));
        }
        c.pos = end;
        return by == '/' || (two && by == '.') || by == '・' ? Chain.of(Steps.year(year), Steps.month(month)) : null;
    }

    private static @Nullable Chain numeric(Cursor c, @Nullable Step wider) {
        if (c.eat("西暦") && !Character.isDigit(c.peek())) {
            return null;
        }
        int start = c.pos;
        int n = Numbers.read(c);
        if (n < 1) {
            return null;
        }
        if (n >= 1900 && n <= 2199) {
            if (c.eat("年度")) {
                return Chain.of(Steps.fiscal(n));
            }
            if (c.looksAt("年間") || c.looksAt("年代")) {
                return null;
            }
            if (c.eat("年") || shares(c, "年")) {
                return Chain.of(Steps.year(n));
            }
            return c.sees("/-.・") && Character.isDigit(c.peek(1)) ? withSeparator(c, n) : null;
        }
        if (n < 100
                && c.pos - start == 2
                && c.eat("年")
                && Character.isDigit(c.peek()) | "一二三四五六七八九十".indexOf(c.peek()) >= 0) {
            int at = c.pos;
            int month = Numbers.read(c);
            boolean date = month >= 1 && month <= 12 && c.looksAt("月");
            c.pos = at;
            return date ? Chain.of(Steps.year(2000 + n)) : null; // 19年2月3日
        }
        if (wider != null
                && wider.rule().equals("year")
                && start > 0
                && c.text.charAt(start - 1) == '/'
                && n <= 12
                && !c.sees("/.")) {
            return Chain.of(Steps.month(n)); // 2027年/1
        }
        if (c.sees("/") && (wider == null || wider.gives() == Step.Cycle.YEAR)) {
            return slashed(c, n);
        }
        if (n <= 12 && (c.eatAny("月", "がつ") || shares(c, "月")) && !c.sees("号齢曜")) {
            return Chain.of(Steps.month(n));
        }
        boolean dated = n <= 31 && (c.eatAny("日", "にち") || shares(c, "日"));
        boolean monthSaid = wider != null && wider.gives() == Step.Cycle.MONTH && c.sees("前後") && !c.looksAt("後半");
        if (dated
                && (monthSaid
                        || c.peek() == '\0'
                        || NOT_AFTER_DAY.indexOf(c.peek()) < 0
                        || c.looksAt("以降")
                        || c.looksAt("以前")
                        || c.looksAt("前後")
                        || c.looksAt("中に")
                        || c.looksAt("分の")
                        || c.looksAt("目の"))) {
            boolean capability = n == 1 && Character.isDigit(c.peek());
            return capability ? null : Chain.of(Steps.day(n));
        }
        return null;
    }

    /** 12/31, 31/12, 12/31/2026; 24/7 and 1/2錠 are no dates. */
    private static @Nullable Chain slashed(Cursor c, int n) {
        c.pos++;
        int m = Numbers.arabic(c);
        boolean dayFirst = n > 12 && m <= 12;
        int month = dayFirst ? m : n;
        int day = dayFirst ? n : m;
        if (month < 1 || month > 12 || day < 1 || day > 31 || (n == 24 && m == 7) || c.sees("錠量包枚割以")) {
            return null;
        }
        Step[] steps = {Steps.month(month), Steps.day(day)};
        if (c.sees("/,") && Character.isDigit(c.peek(1))) {
            c.pos++;
            int year = Numbers.arabic(c);
            return year < 1900 || year > 2199 ? null : Chain.of(Steps.year(year), steps[0], steps[1]);
        }
        return Chain.of(steps);
    }

    /** 29〜31日, 2・4日, 3、5月: the first number borrows the unit of the second. */
    static boolean shares(Cursor c, String unit) {
        int start = c.pos;
        boolean shares = c.eatAny("~", "〜", "-", "–", "ー", "・", "、", ",", "と", "から")
                && Numbers.read(c) > 0
                && c.eat(unit)
                && !c.sees("間目ヶ");
        c.pos = start;
        return shares;
    }

    private static @Nullable Step kana(Cursor c) {
        Integer month = c.eat(KANA_MONTHS);
        if (month != null) {
            return Steps.month(month);
        }
        Integer day = c.eat(KANA_DAYS);
        return day == null ? null : Steps.day(day);
    }
}
