package dev.toban.ask;

import dev.toban.days.Span;
import dev.toban.hub.Hub;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commonest ways to say a day: enough for slots until the grammar of times is there. */
final class PlainTimes implements Times {
    private static final String WEEK = "月火水木金土日";
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今日", 0), Map.entry("きょう", 0), Map.entry("本日", 0), Map.entry("今夜", 0), Map.entry("こんや", 0), Map.entry("今晩", 0), Map.entry("こんばん", 0),
            Map.entry("today", 0), Map.entry("tonight", 0), Map.entry("明日", 1), Map.entry("あした", 1), Map.entry("あす", 1), Map.entry("みょうにち", 1), Map.entry("tomorrow", 1),
            Map.entry("明後日", 2), Map.entry("あさって", 2), Map.entry("明々後日", 3), Map.entry("しあさって", 3), Map.entry("昨日", -1), Map.entry("きのう", -1),
            Map.entry("昨夜", -1), Map.entry("ゆうべ", -1), Map.entry("昨晩", -1), Map.entry("yesterday", -1), Map.entry("last night", -1), Map.entry("一昨日", -2), Map.entry("おととい", -2), Map.entry("明晩", 1), Map.entry("ゆんべ", -1));
    private static final Map<String, int[]> FEASTS = Map.of(
            "大晦日", new int[] {12, 31}, "元日", new int[] {1, 1}, "元旦", new int[] {1, 1}, "クリスマス", new int[] {12, 25}, "イブ", new int[] {12, 24}, "三が日", new int[] {1, 1}, "jan 1", new int[] {1, 1}, "お盆", new int[] {8, 13});
    private static final Pattern ALL = Pattern.compile(
            "(?<feast>大晦日|元日|元旦|クリスマス(?<after>明け)?|イブ|jan 1)"
                    + "|(?<nth>第([1-5])(?:[・､、]?第([1-5]))?)(?<nthday>[月火水木金土日])曜?"
                    + "|(?<full>(?<fy1>\\d{4})[年/-](?<fm>\\d{1,2})[月/-](?<fd>\\d{1,2})日?)"
                    + "|(?<md>(?<mm>\\d{1,2})[月/](?<dd>\\d{1,2})日?(?![\\d:]))|(?<mdk>(?<km>\\d{1,2})がつ(?<kd>\\d{1,2})(?:にち)?)"
                    + "|(?<rel>今日|きょう|本日|今夜|こんや|今晩|こんばん(?!は)|today|tonight|明日|あした|あす(?![かこ])|明晩|tomorrow|明後日|あさって|明々後日|しあさって|昨日|きのう|昨夜|ゆうべ|ゆんべ|昨晩|yesterday|last night|一昨日|おととい)"
                    + "|(?<week>(今週|来週|再来週|先週)(?:末)?の?)?(?<dow>(?<![一-龥])[月火水木金土日](?:曜日?|(?=の夜|夜|の日中|の昼))|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:以外)?"
                    + "|(?<rm>再来月|来月|今月|先月)(?:の)?(?<rmd>\\d{1,2}日)?|(?<mon>(\\d{1,2})月)(?!\\d)|(?<fy>今年度|来年度|昨年度|去年度)|(?<yr>来年|今年|去年|昨年)"
                    + "|(?<dom>(?<![\\d/])(\\d{1,2})日(?!間|目|連|前))|(?<now>いまから|いま(?!す|せ)|今すぐ|今から|ただいま|now|なう|今(?=[、のは 　]|$|どこ|だれ|誰|出|看|動|行|手|当番|すぐ))"
                    + "|(?<ww>来週|今週|再来週|先週|週末|今週末|年末年始|年末|年始|正月)"
                    + "|(?<clock>(?<pm>午後|夜の|夜|夕方)?(?<h>\\d{1,2})(?:時(?<half>半|(?<mi>\\d{1,2})分)?|:(?<m>\\d{2}))(?!間))"
                    + "|(?<band>夜間|夜中|深夜|夜|今夜|晩|日中|昼間|日勤|昼|正午|午前|午後|朝|夕方|night|daytime|morning)"
                    + "|(?<recur>毎月|毎週)");

    @Override
    public When read(String text, LocalDateTime now, Hub hub) {
        var covered = new ArrayList<int[]>();
        var dates = new TreeMap<Integer, LocalDate>();
        String band = null;
        LocalTime time = null;
        boolean isNow = false;
        boolean every = false;
        String nth = null;
        YearMonth month = null;
        Integer year = null;
        Integer fiscal = null;
        DayOfWeek weekday = null;
        LocalDate today = now.getHour() < 6 ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        LocalDate from = null;
        LocalDate to = null;
        Matcher m = ALL.matcher(text);
        while (m.find()) {
            int at = m.start();
            if (m.group("clock") != null && text.startsWith("台", m.end())) {
                continue;
            }
            covered.add(new int[] {m.start(), m.end()});
            if (m.group("feast") != null) {
                int[] md = FEASTS.getOrDefault(m.group("feast").replace("明け", ""), new int[] {12, 25});
                dates.put(at, next(today, md[0], md[1]));
            } else if (m.group("nth") != null) {
                nth = m.group("nth") + m.group("nthday");
                for (int g : new int[] {3, 4}) {
                    String n = g == 3 ? first(m.group("nth"), 0) : first(m.group("nth"), 1);
                    if (n != null) {
                        dates.put(at + g, nth(today, Integer.parseInt(n), DayOfWeek.of(WEEK.indexOf(m.group("nthday")) + 1)));
                    }
                }
            } else if (m.group("full") != null) {
                dates.put(at, date(Integer.parseInt(m.group("fy1")), Integer.parseInt(m.group("fm")), Integer.parseInt(m.group("fd")), today));
            } else if (m.group("md") != null) {
                dates.put(at, next(today, Integer.parseInt(m.group("mm")), Integer.parseInt(m.group("dd"))));
            } else if (m.group("mdk") != null) {
                dates.put(at, next(today, Integer.parseInt(m.group("km")), Integer.parseInt(m.group("kd"))));
            } else if (m.group("rel") != null) {
                String word = m.group("rel");
                boolean night = word.contains("夜") || word.contains("晩") || word.startsWith("こん") || word.startsWith("ゆ") || word.contains("night");
                dates.put(at, (night ? today : now.toLocalDate()).plusDays(DAYS.getOrDefault(word, 0)));
                band = night ? "night" : band;
            } else if (m.group("dow") != null) {
                int d = "mtwtfss".indexOf(m.group("dow").charAt(0));
                weekday = WEEK.indexOf(m.group("dow").charAt(0)) >= 0 ? DayOfWeek.of(WEEK.indexOf(m.group("dow").charAt(0)) + 1) : english(m.group("dow"), d);
                LocalDate base = dates.isEmpty() || !text.contains("明けの") ? today : dates.lastEntry().getValue();
                String week = m.group("week");
                LocalDate day = week == null ? base.with(TemporalAdjusters.nextOrSame(weekday))
                        : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week.startsWith("再") ? 2 : week.startsWith("来") ? 1 : week.startsWith("先") ? -1 : 0).with(TemporalAdjusters.nextOrSame(weekday));
                if (text.contains("明けの")) {
                    dates.clear();
                }
                if (!every) {
                    dates.put(at, day);
                }
            } else if (m.group("rm") != null) {
                int shift = switch (m.group("rm")) {
                    case "来月" -> 1;
                    case "再来月" -> 2;
                    case "先月" -> -1;
                    default -> 0;
                };
                month = YearMonth.from(now).plusMonths(shift);
                if (m.group("rmd") != null) {
                    dates.put(at, month.atDay(Math.min(Integer.parseInt(m.group("rmd").replace("日", "")), month.lengthOfMonth())));
                    month = null;
                }
            } else if (m.group("mon") != null) {
                int n = Integer.parseInt(m.group("mon").replace("月", ""));
                if (n >= 1 && n <= 12) {
                    month = YearMonth.of(now.getYear(), n);
                    month = month.isBefore(YearMonth.from(now).minusMonths(6)) ? month.plusYears(1) : month;
                }
            } else if (m.group("fy") != null) {
                int base = now.getMonthValue() >= 4 ? now.getYear() : now.getYear() - 1;
                fiscal = base + (m.group("fy").startsWith("来") ? 1 : m.group("fy").startsWith("今") ? 0 : -1);
            } else if (m.group("yr") != null) {
                year = now.getYear() + (m.group("yr").equals("来年") ? 1 : m.group("yr").equals("今年") ? 0 : -1);
            } else if (m.group("dom") != null) {
                int d = Integer.parseInt(m.group("dom").replace("日", ""));
                LocalDate base = dates.isEmpty() ? today : dates.lastEntry().getValue();
                if (d >= 1 && d <= 31) {
                    LocalDate day = date(base.getYear(), base.getMonthValue(), Math.min(d, base.lengthOfMonth()), base);
                    day = day.isBefore(base) ? day.plusMonths(1) : day;
                    if (text.contains("年始") && text.lastIndexOf("年始", at) >= 0 && d < 10) {
                        day = next(today, 1, d);
                    }
                    dates.put(at, day);
                }
            } else if (m.group("now") != null) {
                isNow = true;
            } else if (m.group("ww") != null) {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                switch (m.group("ww")) {
                    case "来週" -> from = monday.plusWeeks(1);
                    case "再来週" -> from = monday.plusWeeks(2);
                    case "今週" -> from = monday;
                    case "先週" -> from = monday.minusWeeks(1);
                    default -> {}
                }
                to = from == null ? null : from.plusDays(6);
            } else if (m.group("clock") != null) {
                int h = Integer.parseInt(m.group("h"));
                h = m.group("pm") != null && h < 12 && !("夜".equals(m.group("pm")) && h < 6) ? h + 12 : h;
                int minute = m.group("m") != null ? Integer.parseInt(m.group("m")) : m.group("mi") != null ? Integer.parseInt(m.group("mi")) : "半".equals(m.group("half")) ? 30 : 0;
                if (h < 24 && minute < 60 && time == null || text.contains("じゃなくて") && h < 24) {
                    time = LocalTime.of(h, minute);
                }
            } else if (m.group("band") != null) {
                String word = m.group("band");
                if (word.contains("夜") || word.equals("晩") || word.equals("night")) {
                    band = "night";
                    if (dates.isEmpty() && !word.equals("夜中")) {
                        dates.put(at, today);
                    }
                } else if (List.of("日中", "昼間", "日勤", "daytime").contains(word)) {
                    band = "day";
                }
            } else if (m.group("recur") != null) {
                every = true;
            }
        }
        boolean past = !dates.isEmpty() && dates.lastEntry().getValue().isBefore(today);
        boolean timed = false;
        var list = List.copyOf(new java.util.LinkedHashSet<>(dates.values()));
        LocalDateTime start = from == null ? null : from.atStartOfDay();
        if (list.size() == 2 && text.matches("(?s).*(?:から|〜|~).*まで.*") || list.size() == 2 && text.matches("(?s).*日\\s*[〜~-]\\s*\\d.*")) {
            timed = text.indexOf("昼") >= 0 && text.indexOf("昼") < text.indexOf("から");
            start = timed ? list.getFirst().atTime(12, 0) : list.getFirst().atStartOfDay();
            to = list.getLast();
        }
        String recur = every && nth != null ? "MONTHLY;BYDAY=" + nth.replaceAll("[^0-9]", "") + List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").get(WEEK.indexOf(nth.charAt(nth.length() - 1)))
                : every && weekday != null ? "WEEKLY;BYDAY=" + weekday.name().substring(0, 2) : null;
        if (recur != null) {
            list = List.of();
        }
        Span span = list.isEmpty() ? null : Span.day(list.getFirst());
        LocalDateTime instant = time != null && !list.isEmpty() ? list.getFirst().atTime(time) : null;
        return new When(covered, list, band, instant, isNow, time, month, year, fiscal, start, timed, to, weekday, recur, past, text.contains("夜中"), span);
    }

    private static @Nullable String first(String nth, int index) {
        String digits = nth.replaceAll("[^0-9]", "");
        return digits.length() > index ? digits.substring(index, index + 1) : null;
    }

    private static DayOfWeek english(String word, int fallback) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(word)) {
                return day;
            }
        }
        return DayOfWeek.of(Math.max(0, fallback) + 1);
    }

    private static LocalDate next(LocalDate today, int month, int day) {
        LocalDate date = date(today.getYear(), month, day, today);
        return date.isBefore(today.minusMonths(6)) ? date.plusYears(1) : date;
    }

    private static LocalDate date(int year, int month, int day, LocalDate otherwise) {
        try {
            return LocalDate.of(year, month, day);
        } catch (java.time.DateTimeException e) {
            return otherwise;
        }
    }

    private static LocalDate nth(LocalDate today, int n, DayOfWeek day) {
        LocalDate date = today.with(TemporalAdjusters.dayOfWeekInMonth(n, day));
        return date.isBefore(today) ? today.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(n, day)) : date;
    }
}
