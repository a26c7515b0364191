package dev.toban.days;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of return, which are no interval: 毎月第3火曜, 毎週月曜16時, 日祝, 平日の夜, 1日2回. PH stands for public holidays. */
final class Recurrences {
    private static final Words<String> SETS = new Words<String>()
            .row("WEEKLY;BYDAY=MO,TU,WE,TH,FR", "平日 weekdays")
            .row("WEEKLY;BYDAY=SU,PH", "日曜祝日 日曜・祝日 日曜祭日 日祝日 日祝 日・祝")
            .row("WEEKLY;BYDAY=SA,SU,PH", "土日祝日 土日祝 土日・祝日 土・日・祝")
            .row("WEEKLY;BYDAY=PH", "祝日 祝祭日 祭日")
            .row("DAILY", "every_day daily 毎日 まいにち 毎朝 毎晩 毎夜 連日 everyday")
            .row("YEARLY", "毎年 まいとし 例年")
            .row("HOURLY", "毎時 毎分");
    private static final Words<String> EACH = new Words<String>()
            .row("WEEKLY", "every_week weekly 毎週の 毎週 まいしゅう 週1回")
            .row("WEEKLY;INTERVAL=2", "隔週の 隔週")
            .row("MONTHLY", "every_month monthly 毎月の 毎月 まいつき 月1回");

    private Recurrences() {}

    static @Nullable Reading read(Cursor c) {
        int start = c.pos;
        String rate = perUnit(c);
        if (rate != null) {
            return recurring(rate, Set.of(), null);
        }
        String set = c.eat(SETS);
        if (set != null) {
            return recurring(set, Set.of(), time(c));
        }
        boolean every = EnglishWords.word(c, "every", "each");
        c.skip(every ? " " : "");
        String each = every ? "WEEKLY" : letters(c) ? "WEEKLY" : c.eat(EACH);
        if (each == null) {
            c.pos = start;
            return null;
        }
        c.skip(" の");
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        List<String> days = new ArrayList<>();
        for (boolean more = true; more; ) {
            int end = c.pos;
            c.skip(days.isEmpty() ? "" : "と・、,");
            more = each.equals("MONTHLY") ? monthly(c, week, days) : weekly(c, week, days);
            c.pos = more ? c.pos : end;
        }
        if (every && days.isEmpty()) {
            c.pos = start;
            return null;
        }
        String rule = days.isEmpty()
                ? each
                : each + ";" + (days.getFirst().startsWith("BY") ? days.getFirst() : "BYDAY=" + String.join(",", days));
        return recurring(rule, week, time(c));
    }

    private static boolean weekly(Cursor c, Set<DayOfWeek> week, List<String> days) {
        DayOfWeek day = c.eat(Weekdays.NAMES);
        day = day != null ? day : c.eat(EnglishWords.WEEKDAYS);
        day = day != null ? day : Weekdays.letter(c);
        if (day != null) {
            week.add(day);
            days.add(code(day));
        }
        return day != null;
    }

    /** Whether a list of weekday letters begins here: 月・水・金. */
    private static boolean letters(Cursor c) {
        int start = c.pos;
        boolean list =
                Weekdays.letter(c) != null && c.eatAny("・", "、", "/") && Weekdays.letter(c) != null && !c.sees("曜日");
        c.pos = start;
        return list;
    }

    /** 第3火曜, 15日, 末日 of every month. */
    private static boolean monthly(Cursor c, Set<DayOfWeek> week, List<String> days) {
        if (!days.isEmpty()) {
            return false;
        }
        int start = c.pos;
        Step step = Weekdays.step(c);
        if (step != null && step.rule().equals("nth-weekday")) {
            DayOfWeek day = step.week().iterator().next();
            week.add(day);
            String said = c.text.substring(start, c.pos);
            days.addAll(said.startsWith("最") ? List.of("-1" + code(day))
                    : said.codePoints().mapToObj(ch -> "一二三四五".indexOf(ch) >= 0 ? "一二三四五".indexOf(ch) + 1 : Character.digit(ch, 10))
                            .filter(n -> n > 0).map(n -> n + code(day)).toList());
            String joined = String.join(",", days);
            days.clear();
            days.add("BYDAY=" + joined);
            return true;
        }
        c.pos = start;
        int n = c.eatAny("末日", "月末", "末") ? -1 : Numbers.read(c);
        if (n == -1 && c.pos > start || n >= 1 && n <= 31 && c.eat("日")) {
            days.add("BYMONTHDAY=" + n);
            return true;
        }
        return false;
    }

    /** 1日2回, 週40時間, 年に1ヶ月, 1日ごと, 3日おき. */
    private static @Nullable String perUnit(Cursor c) {
        int start = c.pos;
        String unit = c.eatAny("1日に", "一日に", "1日", "一日") ? "DAILY" : c.eatAny("週に", "週") ? "WEEKLY"
                : c.eatAny("月に", "月") ? "MONTHLY" : c.eatAny("年に", "年") ? "YEARLY" : null;
        if (unit != null && !c.insideWord(start) && Character.isDigit(c.peek())) {
            int n = Numbers.arabic(c);
            if (n > 0 && c.eatAny("回", "時間", "日間", "日", "分", "ヶ月", "か月", "月", "錠", "包", "食", "名", "人")) {
                return unit;
            }
        }
        c.pos = start;
        int n = Numbers.read(c);
        if (n > 0) {
            String every = c.eatAny("日ごと", "日おき", "日毎") ? "DAILY" : c.eatAny("週間ごと", "週間おき", "週ごと", "週間毎") ? "WEEKLY"
                    : c.eatAny("ヶ月ごと", "か月ごと", "ヶ月おき") ? "MONTHLY" : c.eatAny("時間ごと", "時間おき", "時間毎") ? "HOURLY" : null;
            if (every != null) {
                return n == 1 ? every : every + ";INTERVAL=" + n;
            }
        }
        c.pos = start;
        String per = Numbers.read(c) > 0 ? c.eatAny("日に") ? "DAILY" : c.eatAny("週間に", "週に") ? "WEEKLY"
                : c.eatAny("ヶ月に", "か月に") ? "MONTHLY" : c.eatAny("時間に") ? "HOURLY" : null : null;
        if (per != null && Numbers.read(c) > 0 && c.eatAny("回", "度")) { // 2日に1回
            return per;
        }
        c.pos = start;
        return null;
    }

    /** The part of the day or the hours of a recurrence: 平日の夜, 毎日午後3時. */
    private static @Nullable Band time(Cursor c) {
        int end = c.pos;
        c.skip("の、 ");
        Bands.Said band = Bands.read(c, true);
        end = band == null ? end : c.pos;
        c.skip("の ");
        if (Clocks.read(c) != null) {
            end = c.pos;
            if (c.eatAny("から", "~", "〜", "-") && Clocks.read(c) != null) {
                end = c.pos;
            }
        }
        c.pos = end;
        return band == null ? null : band.band();
    }

    private static Reading recurring(String rule, Set<DayOfWeek> week, @Nullable Band band) {
        Set<DayOfWeek> days = !week.isEmpty() ? week : rule.contains("SU,PH") ? Set.of(DayOfWeek.SUNDAY) : Set.of();
        return new Reading(null, Grain.RECURRING, band, null, null, null, days, rule, List.of(), null, "recurrence");
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
