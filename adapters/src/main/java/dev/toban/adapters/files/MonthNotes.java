package dev.toban.adapters.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines above and below a month's sheet that speak of its days: ※20日→21日に変更, ※9日のみ19時〜. What they change is not read off, only refused. */
final class MonthNotes {
    private static final Pattern CHANGE = Pattern.compile(
            "変更|訂正|中止|入れ?替|振替|交代|交替|差し?替|取り?消|代わ|代理|代診|不在|休診|休み|出張|不可|できません|欠|→|⇒|➡|=>|->");
    /** Words of a change that has been made, and not of how changes are told. */
    private static final Pattern MADE = Pattern.compile("→|⇒|➡|=>|->|[にへ](変更|交代|交替|訂正)|入れ?替え?(ました|済|です|$)|(変更|訂正)(しました|済|あり|後)");
    private static final Pattern NO_DAY = Pattern.compile(
            "(\\d{4}|令和\\d{1,2}|平成\\d{1,2}|r\\d{1,2})[年./-]|\\d{2,4}-\\d{2,4}-\\d{3,4}|第\\d|\\d{1,2}(:\\d{2}|時(\\d{1,2}分|半)?)|\\d{3,}|\\d+(人|名|回|階|分|件|か所|番|号|丁目|週|か月)");
    private static final Pattern DAYS = Pattern.compile(
            "(?<!\\d)(?:(\\d{1,2})[月/])?(\\d{1,2}+)日?(?:\\([^)]{1,4}\\))?(?:[~〜-](?:(\\d{1,2})[月/])?(\\d{1,2}+)日?)?(?![月\\d])");
    private static final Pattern MONTH_BEFORE = Pattern.compile("(\\d{1,2})月(?!\\d)");

    private final List<Mention> changed = new ArrayList<>();
    private final Map<String, List<Mention>> said = new HashMap<>();
    private boolean somewhere;

    /** A day spoken of; month 0 where none is said. */
    private record Mention(int month, int day) {
        boolean is(LocalDate date) {
            return date.getDayOfMonth() == day && (month == 0 || month == date.getMonthValue());
        }
    }

    static boolean isChange(String text) {
        return CHANGE.matcher(plain(text)).find();
    }

    /** A line that stands alone, not in the row of a day. */
    void hear(String line) {
        String text = plain(line);
        List<Mention> days = days(text);
        if (days.isEmpty()) {
            somewhere |= MADE.matcher(text).find();
        } else if (CHANGE.matcher(text).find()) {
            changed.addAll(days);
        } else {
            said.computeIfAbsent(Text.clean(line), _ -> new ArrayList<>()).addAll(days);
        }
    }

    /** Whether a change was made of which nobody can tell the day. */
    boolean changesSomewhere() {
        return somewhere;
    }

    boolean changes(LocalDate date) {
        return changed.stream().anyMatch(m -> m.is(date));
    }

    /** What a line says of a day besides: 9日のみ19時〜. */
    List<String> about(LocalDate date) {
        return said.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(m -> m.is(date))).map(Map.Entry::getKey).sorted().toList();
    }

    private static List<Mention> days(String text) {
        var days = new ArrayList<Mention>();
        Matcher before = MONTH_BEFORE.matcher(text);
        int month = before.find() ? Integer.parseInt(before.group(1)) : 0;
        Matcher m = DAYS.matcher(NO_DAY.matcher(text).replaceAll("＿"));
        while (m.find()) {
            int in = m.group(1) == null ? month : Integer.parseInt(m.group(1));
            int from = Integer.parseInt(m.group(2));
            int to = m.group(4) == null ? from : Integer.parseInt(m.group(4));
            if (m.group(3) != null && !m.group(3).equals(m.group(1))) { // 12/29〜1/3
                span(days, in, from, Integer.parseInt(m.group(3)), to);
            } else {
                for (int day = from; day <= Math.min(to, 31); day++) {
                    days.add(new Mention(in, day));
                }
            }
        }
        return days;
    }

    private static void span(List<Mention> days, int month, int from, int lastMonth, int to) {
        try {
            LocalDate day = LocalDate.of(2000, month == 0 ? Math.floorMod(lastMonth - 2, 12) + 1 : month, from); // a leap year has all days
            for (int i = 0; i < 62 && (day.getMonthValue() != lastMonth || day.getDayOfMonth() <= to); i++, day = day.plusDays(1)) {
                days.add(new Mention(day.getMonthValue(), day.getDayOfMonth()));
            }
        } catch (DateTimeException e) {
            // no day at all
        }
    }

    private static String plain(String text) {
        return Text.clean(text).toLowerCase().replaceAll("\\s", "");
    }
}
