package dev.toban.adapters.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The days of a month's sheet: counted from the month in its title, over its end, and checked against the weekdays beside them. A row
 * whose day is in doubt has a fault instead; a sheet whose weekdays are another month's is refused whole.
 */
final class MonthDays {
    static final String WEEK = "月火水木金土日";
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(\\d{1,2})[/月.])?(\\d{1,2})日?(?:\\(?([" + WEEK + "])(?:曜日?)?(?:[・、/]?(?:祝|休|振)日?)?\\)?|\\((?:祝|休|振)日?\\))?");
    private static final Pattern NTH = Pattern.compile("((?:第?[1-5][・、]?)+)([" + WEEK + "])曜?日?");
    private static final String TWICE = "同じ日の行が二つあります";
    private static final String ORDER = "日付の順が乱れています";
    private static final int TAIL = 10; // days of the month before or after that a sheet may hold

    private final Task task;
    private final List<Line> lines;
    private final YearMonth month;
    private final List<@Nullable LocalDate> dates = new ArrayList<>();
    private final List<@Nullable String> faults = new ArrayList<>();
    private final Map<Integer, List<LocalDate>> nths = new HashMap<>();

    /**
     * A row of days.
     *
     * @param turn 昼 or 夜 where the row is for one of them: then a day may have two
     */
    record Line(Entry entry, String day, String weekday, String turn) {}

    MonthDays(Task task, MonthTitle title, List<Line> lines) throws Unreadable {
        this.task = task;
        this.lines = lines;
        this.month = month(title);
        count();
        copied();
        outside();
        title.month().flatMap(title::otherMonth).ifPresent(name -> task.draft().remark(0, "表題", "表題は " + month + " ですが、シートかファイルの名は「" + name + "」です。表題のとおり読みました"));
        lines.forEach(this::nth);
        doubles();
    }

    static boolean isDay(String cell) {
        return NUMBER.matcher(cell).matches() || NTH.matcher(cell).matches() || Dates.day(cell).isPresent();
    }

    YearMonth month() {
        return month;
    }

    /** The dates a row is for: one, or those of 第2第4土曜. */
    List<LocalDate> of(int line) throws Unreadable {
        String fault = faults.get(line);
        if (fault != null) {
            boolean weekday = fault.endsWith("曜日です");
            throw Unreadable.of(weekday ? "曜" : "日", weekday && !lines.get(line).weekday.isEmpty() ? lines.get(line).weekday : lines.get(line).day, fault);
        }
        LocalDate date = dates.get(line);
        return date == null ? nths.getOrDefault(line, List.of()) : List.of(date);
    }

    /** Whether a row stands where it should not: then what repeats it repeats nobody knows what. */
    boolean outOfPlace(int line) {
        String fault = faults.get(line);
        return fault != null && (fault.startsWith(TWICE) || fault.startsWith(ORDER));
    }

    /** What an unreadable row may have been about. */
    String[] about(int line) {
        LocalDate date = dates.get(line);
        return date != null ? new String[] {date.toString()} : nths.getOrDefault(line, List.of()).stream().map(LocalDate::toString).toArray(String[]::new);
    }

    /** Days between the first and the last that have no row. */
    List<LocalDate> missing() {
        var days = new TreeSet<LocalDate>();
        dates.stream().filter(d -> d != null).forEach(days::add);
        nths.values().forEach(days::addAll);
        List<LocalDate> missing = days.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).filter(d -> !days.contains(d)).toList();
        return missing.size() * 3 > month.lengthOfMonth() ? List.of() : missing; // some days only: a correction, or the holidays' rota
    }

    private YearMonth month(MonthTitle title) throws Unreadable {
        Optional<MonthTitle.Month> said = title.month();
        if (said.isPresent() && said.get().year() != null) {
            return YearMonth.of(said.get().year(), said.get().month());
        }
        List<LocalDate> full = lines.stream().flatMap(l -> Dates.day(l.day).stream()).toList();
        if (!full.isEmpty() && said.isEmpty()) {
            return YearMonth.from(full.getFirst());
        }
        Optional<Integer> number = said.map(MonthTitle.Month::month).or(this::monthOfFirstDay);
        if (number.isPresent() && full.isEmpty() && lines.stream().anyMatch(l -> !weekday(l).isEmpty())) {
            YearMonth near = MonthTitle.near(number.get(), task.today());
            task.draft().remark(0, "表題", "年が書かれていないので、曜日の合う " + near + " と読みました");
            return near;
        }
        if (!full.isEmpty()) {
            return YearMonth.from(full.getFirst());
        }
        throw Unreadable.of("日", lines.isEmpty() ? "" : lines.getFirst().day, "何年何月の表か、表題から分かりません");
    }

    private Optional<Integer> monthOfFirstDay() {
        return lines.stream().map(l -> NUMBER.matcher(l.day)).filter(m -> m.matches() && m.group(1) != null).findFirst().map(m -> Integer.valueOf(m.group(1)));
    }

    private void count() {
        YearMonth current = startsBefore() ? month.minusMonths(1) : month;
        LocalDate last = null;
        for (Line line : lines) {
            LocalDate date = Dates.day(line.day).orElse(null);
            Matcher m = NUMBER.matcher(line.day);
            boolean nth = NTH.matcher(line.day).matches() && !m.matches();
            if (date == null && m.matches()) {
                date = number(line, current, m, last);
            }
            String fault = nth ? null : date == null ? "この月にない日です" : wrongWeekday(line, date);
            if (fault == null && date != null && last != null && date.isBefore(last)) {
                fault = ORDER + "（前の行は " + last + "）";
            } else if (fault == null && date != null) {
                last = date;
                current = YearMonth.from(date);
            }
            dates.add(date);
            faults.add(fault);
        }
    }

    private @Nullable String wrongWeekday(Line line, LocalDate date) {
        String weekday = weekday(line);
        if (weekday.isEmpty() && !line.weekday.replaceAll("[()祝休振替国民の日・、\\s]", "").isEmpty()) {
            return "曜日が読めません: 「" + line.weekday + "」";
        }
        return weekday.isEmpty() || fits(weekday, date) ? null : date + " は" + WEEK.charAt(date.getDayOfWeek().getValue() - 1) + "曜日です";
    }

    /** Half of the weekdays wrong, and more than one: the sheet was copied, and nobody knows which of its two halves is right. */
    private void copied() throws Unreadable {
        List<Integer> wrong = IntStream.range(0, lines.size()).filter(i -> faults.get(i) != null && String.valueOf(faults.get(i)).endsWith("曜日です")).boxed().toList();
        long checked = IntStream.range(0, lines.size()).filter(i -> dates.get(i) != null && !weekday(lines.get(i)).isEmpty()).count();
        if (wrong.size() < 2 || wrong.size() * 2 < checked) {
            return;
        }
        int first = wrong.getFirst();
        String looksLike = IntStream.of(-1, 1, -2, 2, -12, 12).mapToObj(month::plusMonths).filter(this::fitsAll).findFirst()
                .map(ym -> "。曜日は " + ym + " のものです").orElse("");
        throw Unreadable.of("曜", lines.get(first).weekday, checked + "日のうち" + wrong.size() + "日の曜日が日付と合いません（" + faults.get(first) + "）" + looksLike
                + "。前の月の表を写したままではありませんか");
    }

    private boolean fitsAll(YearMonth other) {
        return IntStream.range(0, lines.size()).allMatch(i -> {
            LocalDate date = dates.get(i);
            return date == null || weekday(lines.get(i)).isEmpty() || date.getDayOfMonth() > other.lengthOfMonth() || fits(weekday(lines.get(i)), other.atDay(date.getDayOfMonth()));
        });
    }

    /** Dates that Excel holds in full may be another month's than the title's, though only the day is shown. */
    private void outside() throws Unreadable {
        for (int i = 0; i < lines.size(); i++) {
            LocalDate date = dates.get(i);
            if (date != null && faults.get(i) == null && (date.isBefore(month.atDay(1).minusDays(TAIL)) || date.isAfter(month.atEndOfMonth().plusDays(TAIL)))) {
                faults.set(i, "表題は " + month + " です");
            }
        }
        long out = dates.stream().filter(d -> d != null && !YearMonth.from(d).equals(month)).count();
        if (out > TAIL || out > 0 && out == dates.stream().filter(d -> d != null).count()) {
            LocalDate one = dates.stream().filter(d -> d != null && !YearMonth.from(d).equals(month)).findFirst().orElse(null);
            throw Unreadable.of("日", String.valueOf(one), "表題は " + month + "。表題と日付の月が合いません");
        }
    }

    private void nth(Line line) {
        Matcher m = NTH.matcher(line.day);
        if (NUMBER.matcher(line.day).matches() || !m.matches()) {
            return;
        }
        int at = lines.indexOf(line);
        var days = new ArrayList<LocalDate>();
        for (char n : m.group(1).replaceAll("\\D", "").toCharArray()) {
            LocalDate day = month.atDay(1).with(TemporalAdjusters.firstInMonth(Dates.weekday(m.group(2)))).plusWeeks(n - '1');
            if (dates.contains(day)) {
                faults.set(at, day + " の行が別にあります");
            } else if (!YearMonth.from(day).equals(month)) {
                faults.set(at, "この月に第" + n + m.group(2) + "曜はありません");
            }
            days.add(day);
        }
        nths.put(at, days);
    }

    /** Of two rows for one day nobody knows which is right. */
    private void doubles() {
        Map<LocalDate, List<Integer>> rows = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            LocalDate date = dates.get(i);
            List<LocalDate> of = date == null ? nths.getOrDefault(i, List.of()) : List.of(date);
            for (LocalDate day : of) {
                rows.computeIfAbsent(day, _ -> new ArrayList<>()).add(i);
            }
        }
        rows.values().stream().filter(this::contradict).forEach(same -> {
            String numbers = same.stream().map(i -> lines.get(i).entry.row().number() + "行").collect(Collectors.joining("と"));
            same.stream().filter(i -> faults.get(i) == null || String.valueOf(faults.get(i)).startsWith(ORDER)).forEach(i -> faults.set(i, TWICE + "（" + numbers + "）"));
        });
    }

    /** 昼 and 夜 of one day are two rows; anything else is one too many. */
    private boolean contradict(List<Integer> rows) {
        List<String> turns = rows.stream().map(i -> lines.get(i).turn).distinct().toList();
        return rows.size() > 1 && (turns.size() < rows.size() || turns.contains(""));
    }

    /** The first rows are still last month's: their weekday says so. */
    private boolean startsBefore() {
        if (lines.isEmpty()) {
            return false;
        }
        Line first = lines.getFirst();
        Matcher m = NUMBER.matcher(first.day);
        if (!m.matches() || m.group(1) != null || Integer.parseInt(m.group(2)) < 20 || weekday(first).isEmpty()) {
            return false;
        }
        return !fits(month, m.group(2), first) && fits(month.minusMonths(1), m.group(2), first);
    }

    private @Nullable LocalDate number(Line line, YearMonth current, Matcher m, @Nullable LocalDate last) {
        if (m.group(1) != null) {
            int months = Math.floorMod(Integer.parseInt(m.group(1)) - month.getMonthValue() + 6, 12) - 6;
            return day(month.plusMonths(months), m.group(2)).orElse(null);
        }
        int number = Integer.parseInt(m.group(2));
        boolean ended = last != null && number < last.getDayOfMonth() && last.getDayOfMonth() >= last.lengthOfMonth() - 3;
        // after the end of a month come the next one's first days: from 1 on, or as their weekday says
        boolean over = ended && number <= TAIL && (number == 1 && last.getDayOfMonth() == last.lengthOfMonth() || fits(current.plusMonths(1), m.group(2), line));
        return day(over ? current.plusMonths(1) : current, m.group(2)).orElse(null);
    }

    private static boolean fits(YearMonth month, String number, Line line) {
        return !weekday(line).isEmpty() && day(month, number).filter(d -> fits(weekday(line), d)).isPresent();
    }

    private static boolean fits(String weekday, LocalDate day) {
        return day.getDayOfWeek().getValue() - 1 == WEEK.indexOf(weekday.charAt(0));
    }

    /** 水, 水・祝, (水); 祝 alone says nothing about the weekday. */
    private static String weekday(Line line) {
        String text = line.weekday.replaceAll("(振替|国民の)?(祝|休)日|曜日?|[()・、祝休振替\\s/]", "");
        String own = text.matches("[" + WEEK + "]日?") ? text.substring(0, 1) : "";
        Matcher m = NUMBER.matcher(line.day);
        return own.isEmpty() && m.matches() && m.group(3) != null ? m.group(3) : own;
    }

    private static Optional<LocalDate> day(YearMonth month, String number) {
        try {
            return Optional.of(month.atDay(Integer.parseInt(number)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
