package dev.toban.adapters.files;

import dev.toban.hub.Area;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands above a month's sheet: which month it is for, whose it is, and whether it is still a draft. */
final class MonthTitle {
    private static final String ERA = "(?:(令和|平成|r|h)\\.?(\\d{1,2}|元)|(\\d{4}))";
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)" + ERA + "[-/.年](\\d{1,2})(?:月(?!\\d{1,2}日)|(?![\\d/.月-]))");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern ALONE = Pattern.compile("(?<![\\d年/.-])(\\d{1,2})月(?![\\d末上中下以よか])");
    private static final Pattern YEAR = Pattern.compile(ERA + "年(度?)");
    private static final Pattern DRAFT = Pattern.compile("[(\\[【](案|素案|仮|暫定|未確定|調整中)[)\\]】]|案$|たたき台|素案|暫定");

    private final Task task;
    private final String file;
    private final String sheet;
    private final List<String> titles;

    MonthTitle(Task task) {
        this.task = task;
        String[] lines = task.preface().split("\n");
        this.file = plain(lines[0]).replaceAll("\\.[a-z]+$", "");
        this.sheet = task.sheet().equals(task.file()) ? "" : plain(task.sheet());
        this.titles = List.of(lines).stream().skip(2).map(MonthTitle::plain).filter(t -> !t.isEmpty()).distinct().toList();
    }

    /** @param year null where no year is said: then weekdays have to tell */
    record Month(@Nullable Integer year, int month) {
        boolean is(YearMonth ym) {
            return ym.getMonthValue() == month && (year == null || ym.getYear() == year);
        }
    }

    /** Lines above the table, without width. */
    List<String> titles() {
        return titles;
    }

    /** The month by the title, else by the sheet's name, else by the file's. */
    Optional<Month> month() throws Unreadable {
        Integer year = yearSaid();
        for (List<String> lines : List.of(titles, List.of(sheet), List.of(file))) {
            Set<YearMonth> full = full(lines);
            if (full.size() > 1) {
                throw Unreadable.of("表題", full.toString().replaceAll("[\\[\\]]", ""), "月は一つ。何月の表か分かりません");
            }
            if (full.size() == 1) {
                YearMonth ym = full.iterator().next();
                return Optional.of(new Month(ym.getYear(), ym.getMonthValue()));
            }
            Set<Integer> alone = alone(lines);
            if (alone.size() > 1) {
                throw Unreadable.of("表題", alone.toString().replaceAll("[\\[\\]]", "") + "月", "月は一つ。何月の表か分かりません");
            }
            if (alone.size() == 1) {
                int month = alone.iterator().next();
                return Optional.of(new Month(year == null ? null : fiscal() && month < 4 ? year + 1 : year, month));
            }
        }
        return Optional.empty();
    }

    /** Another month in the sheet's or the file's name than the title's: one of the two was forgotten. */
    Optional<String> otherMonth(Month said) {
        for (String name : List.of(sheet, file)) {
            for (YearMonth ym : full(List.of(name))) {
                if (!said.is(ym)) {
                    return Optional.of(name);
                }
            }
            for (int month : full(List.of(name)).isEmpty() ? alone(List.of(name)) : Set.<Integer>of()) {
                if (month != said.month) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    boolean isDraft() {
        return titles.stream().anyMatch(t -> DRAFT.matcher(t).find() && !t.contains("確定版") && !t.contains("(確定)"));
    }

    /** The one area whose sheet it is, by the sheet's name or the title; the hub's own name is no area. */
    Optional<String> area() throws Unreadable {
        Set<String> bySheet = areas(List.of(sheet.isEmpty() ? file : sheet));
        Set<String> byTitle = areas(titles);
        if (bySheet.size() == 1 && byTitle.size() == 1 && !bySheet.equals(byTitle)) {
            throw Unreadable.of("表題", byTitle.iterator().next(), "シート名は " + bySheet.iterator().next() + "。どちらの地区の表か分かりません");
        }
        Set<String> one = bySheet.size() == 1 ? bySheet : byTitle;
        return one.size() == 1 ? Optional.of(one.iterator().next()) : Optional.empty();
    }

    private Set<String> areas(List<String> lines) {
        var hub = task.known().hub();
        var found = new LinkedHashSet<String>();
        for (String line : lines) {
            String text = hub == null ? line : line.replace(plain(hub.name()), "");
            for (Area area : hub == null ? List.<Area>of() : hub.areas()) {
                if (text.contains(plain(area.name()))) {
                    found.add(area.name());
                }
            }
        }
        return found;
    }

    private static Set<YearMonth> full(List<String> lines) {
        var all = new TreeSet<YearMonth>();
        for (String line : lines) {
            // 令和8年(2026年)12月 says its year twice
            String text = line.replaceAll("(?<=年)\\((令和|r)?\\d{1,4}年?\\)|(?<=\\d)\\((令和|r)?\\d{1,4}年?\\)(?=年)", "");
            Matcher m = MONTH.matcher(text);
            while (m.find()) {
                add(all, year(m), m.group(4));
            }
            Matcher compact = COMPACT.matcher(text);
            while (all.isEmpty() && compact.find()) {
                add(all, Integer.parseInt(compact.group(1)), compact.group(2));
            }
        }
        return all;
    }

    private static void add(Set<YearMonth> all, int year, String month) {
        int number = Integer.parseInt(month);
        if (number >= 1 && number <= 12) {
            all.add(YearMonth.of(year, number));
        }
    }

    private static Set<Integer> alone(List<String> lines) {
        var all = new TreeSet<Integer>();
        for (String line : lines) {
            Matcher m = ALONE.matcher(line);
            while (!line.matches("[※*].*") && m.find()) {
                int month = Integer.parseInt(m.group(1));
                if (month >= 1 && month <= 12) {
                    all.add(month);
                }
            }
        }
        return all;
    }

    private @Nullable Integer yearSaid() {
        var years = new TreeSet<Integer>();
        for (String line : lines()) {
            Matcher m = YEAR.matcher(line);
            while (m.find()) {
                years.add(year(m));
            }
        }
        return years.size() == 1 ? years.first() : null;
    }

    private boolean fiscal() {
        return lines().stream().anyMatch(l -> l.contains("年度"));
    }

    private List<String> lines() {
        var all = new ArrayList<>(titles);
        all.add(sheet);
        all.add(file);
        return all;
    }

    private static int year(Matcher m) {
        if (m.group(3) != null) {
            return Integer.parseInt(m.group(3));
        }
        int years = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
        return years + (m.group(1).equals("令和") || m.group(1).equals("r") ? 2018 : 1988);
    }

    static String plain(String line) {
        return Text.clean(line).toLowerCase().replaceAll("\\s", "");
    }

    /** The month nearest to a day that has this number. */
    static YearMonth near(int month, LocalDate day) {
        YearMonth now = YearMonth.from(day);
        int ahead = Math.floorMod(month - now.getMonthValue() + 4, 12) - 4; // sheets are written for what comes, seldom for what was
        return now.plusMonths(ahead);
    }
}
