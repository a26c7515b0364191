package dev.toban.announce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads a text with a resident's eyes: says what is hard in it and how it could be said. It changes nothing; what it suggests
 * is shown beside the original.
 */
public final class PlainWords {
    /** Characters of a sentence that residents still read in one go (features.md F117). */
    static final int SENTENCE = 40;

    /** 在宅医療介護 is six. */
    private static final int DENSE = 6;

    private static final Pattern SENTENCES = Pattern.compile("[^。！？!?\\n]+[。！？!?]?");
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々]{" + DENSE + ",}");
    private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z0-9./:@_-])[A-Za-z]{2,}(?![A-Za-z0-9./:@_-])");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern DATE = Pattern.compile("(?<![0-9０-９/／])([0-9０-９]{1,2})(?:月([0-9０-９]{1,2})日|[/／]([0-9０-９]{1,2}))(?![0-9０-９/／]|\\s*[（(][月火水木金土日祝]|\\s*[月火水木金土日]曜)");
    private static final Pattern TIME = Pattern.compile("(午前|午後)?(?<![0-9０-９:：第])([0-9０-９]{1,2})(?:[:：]([0-9０-９]{2})|時(?!間)(?:([0-9０-９]{1,2})分|(半))?)");
    private static final Pattern WITH_WEEKDAY = Pattern.compile("(?<![0-9０-９/／年])([0-9０-９]{1,2})(?:月|[/／])([0-9０-９]{1,2})日?\\s*(?:[（(]|(?=[月火水木金土日]曜))([月火水木金土日])");
    private static final Pattern JOINED = Pattern.compile("(ます|です|ました)(が|ので)、");

    /** 受診する, 受診してください: what is said in place of the noun alone doesn't fit before it. */
    private static final Pattern VERB = Pattern.compile("(?:する|し(?:て|た|ま|な|よ|、|ろ)|され|させ|でき|いたし|なさ|ください|くださ).*", Pattern.DOTALL);

    /** So far back a text may thank for what was. */
    private static final int LATELY = 90; // days

    /** 1/2 and 2/3 may be parts of a whole. */
    private static final int SMALL = 12;

    /** Before a time that is said with it: 朝, 夜 … or the first of 午後2時〜4時. */
    private static final Pattern HALF_SAID = Pattern.compile("(?:.*(?:朝|昼|夕方|夜|夕|深夜|正午)\\s*(?:の)?|.*(?:午前|午後|昼の)[0-9０-９]{1,2}(?:時(?:[0-9０-９]{1,2}分|半)?|[:：][0-9０-９]{2})\\s*(?:〜|～|~|ー|－|-|から|より)\\s*)", Pattern.DOTALL);

    private final Map<String, String> plain;
    private final Set<String> verbs;
    private final Pattern hard;
    private final List<String> known;

    /** @param lines {@code hard|plain}, {@code hard|plain|する} where both are done (サポートする); without a plain word: one that everybody knows though it looks hard */
    PlainWords(List<String> lines) {
        List<String[]> entries = lines.stream().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).map(l -> l.split("\\|", 3)).toList();
        this.verbs = entries.stream().filter(e -> e.length == 3).map(e -> e[0]).collect(Collectors.toSet());
        this.plain = entries.stream().filter(e -> e.length >= 2).collect(Collectors.toMap(e -> e[0], e -> e[1]));
        this.known = entries.stream().filter(e -> e.length == 1).map(e -> e[0]).toList();
        this.hard = Pattern.compile(Stream.concat(plain.keySet().stream(), known.stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(PlainWords::alone)
                .collect(Collectors.joining("|")));
    }

    /** A word in katakana or Latin letters is not meant inside a longer one. */
    private static String alone(String word) {
        String quoted = Pattern.quote(word);
        return word.matches("[A-Za-z]+") ? "(?<![A-Za-z])" + quoted + "(?![A-Za-z])"
                : word.matches("[ァ-ヶー・]+") ? "(?<![ァ-ヶー])" + quoted + "(?![ァ-ヶー])"
                : quoted;
    }

    /** With the words that come with the program. */
    public static PlainWords standard() {
        try (InputStream in = Objects.requireNonNull(PlainWords.class.getResourceAsStream("plain-words.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new PlainWords(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is hard in a text.
     *
     * @param name whether a run of characters is the name of a place or an office here, which has to stay
     * @param today a date without a year is the next one that comes
     */
    public List<Wording> read(String text, Predicate<String> name, LocalDate today) {
        String words = ADDRESS.matcher(text).replaceAll(" ");
        List<Wording> found = new ArrayList<>();
        SENTENCES.matcher(words).results().map(s -> s.group().strip()).filter(s -> length(s) > SENTENCE && !fact(s)).forEach(s -> found.add(new Wording.Long(s, length(s))));
        hard.matcher(words).results().map(MatchResult::group).distinct().filter(plain::containsKey).forEach(w -> found.add(new Wording.Hard(w, plain.get(w))));
        String rest = hard.matcher(words.lines().filter(l -> !fact(l.strip())).collect(Collectors.joining("\n"))).replaceAll(" ");
        KANJI.matcher(rest).results().map(MatchResult::group).distinct().filter(run -> !name.test(run)).forEach(run -> found.add(new Wording.Dense(run)));
        LATIN.matcher(rest).results().map(MatchResult::group).distinct().forEach(w -> found.add(new Wording.Foreign(w)));
        each(DATE, words, m -> weekday(m, today).ifPresent(with -> found.add(new Wording.Weekday(m.group(), with))));
        each(TIME, words, m -> spoken(m, words).ifPresent(s -> found.add(new Wording.Clock(m.group(), s))));
        each(TIME, words, m -> {
            if (halfDay(m, words)) {
                found.add(new Wording.HalfDay(m.group()));
            }
        });
        return found.stream().distinct().toList();
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<MatchResult> what) {
        pattern.matcher(text).results().forEach(what);
    }

    /** 場所：…, a line to look something up in, not to read in one go. */
    private static boolean fact(String line) {
        return line.matches("[・●■◆○◎\\-*]?\\s*[^。：:]{1,12}[：:].*[^。！？!?]");
    }

    private static int length(String sentence) {
        return sentence.replaceAll("[\\s　]", "").length();
    }

    /** The same text as it could be said: what can't be mended by rule stays as it is. */
    public String suggest(String text, LocalDate today) {
        Matcher addresses = ADDRESS.matcher(text);
        var whole = new StringBuilder();
        int from = 0;
        while (addresses.find()) {
            whole.append(said(text.substring(from, addresses.start()), today)).append(addresses.group());
            from = addresses.end();
        }
        return whole.append(said(text.substring(from), today)).toString();
    }

    private String said(String text, LocalDate today) {
        String short_ = replace(SENTENCES, text, (m, s) -> length(s) > SENTENCE ? split(s) : null);
        String simple = replace(hard, short_, (m, w) -> fits(m, short_) ? plain.get(w) : null);
        String dated = replace(DATE, simple, (m, d) -> perhapsPart(m) ? null : weekday(m, today).orElse(null));
        return replace(TIME, dated, (m, t) -> spoken(m, dated).orElse(null));
    }

    /** Whether the plain word can stand where the hard one does: not within a longer word of kanji (受診日), not before する. */
    private boolean fits(MatchResult m, String text) {
        String word = m.group();
        String after = text.substring(m.end());
        boolean noun = kanji(word, word.length() - 1); // 毎年開催され… is no longer word
        boolean grownIn = noun && kanji(word, 0) && m.start() > 0 && kanji(text, m.start() - 1) || noun && !after.isEmpty() && kanji(after, 0);
        return !grownIn && (verbs.contains(word) || !VERB.matcher(after).matches());
    }

    private static boolean kanji(String text, int at) {
        return text.substring(at, at + 1).matches("[\\p{IsHan}々]");
    }

    /** 〜しますが、 and 〜ですので、 can end there. */
    private static String split(String sentence) {
        return replace(JOINED, sentence, (m, w) -> m.group(1) + "。" + (m.group(2).equals("が") ? "" : "ですから、"));
    }

    private static String replace(Pattern pattern, String text, BiFunction<MatchResult, String, @Nullable String> with) {
        return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNullElse(with.apply(m, m.group()), m.group())));
    }

    /** Dates whose weekday is neither that of the next such day nor of one that was lately: what stands there, and what it would be. */
    static List<Fault.WrongWeekday> wrongWeekdays(String text, LocalDate today) {
        return WITH_WEEKDAY.matcher(text).results().flatMap(m -> wrong(m, today).stream()).toList();
    }

    private static Optional<Fault.WrongWeekday> wrong(MatchResult m, LocalDate today) {
        try {
            LocalDate date = LocalDate.of(today.getYear(), number(m.group(1)), number(m.group(2)));
            LocalDate next = date.isBefore(today) ? date.plusYears(1) : date;
            boolean lately = !next.minusYears(1).isBefore(today.minusDays(LATELY));
            boolean right = weekday(next) == m.group(3).charAt(0) || lately && weekday(next.minusYears(1)) == m.group(3).charAt(0);
            return right ? Optional.empty() : Optional.of(new Fault.WrongWeekday(m.group(), next.getMonthValue() + "月" + next.getDayOfMonth() + "日（" + weekday(next) + "）"));
        } catch (DateTimeException e) {
            return Optional.of(new Fault.WrongWeekday(m.group(), ""));
        }
    }

    private static char weekday(LocalDate day) {
        return "月火水木金土日".charAt(day.getDayOfWeek().getValue() - 1);
    }

    private static Optional<String> weekday(MatchResult m, LocalDate today) {
        int month = number(m.group(1));
        int day = number(m.group(2) == null ? m.group(3) : m.group(2));
        try {
            LocalDate date = LocalDate.of(today.getYear(), month, day);
            LocalDate next = date.isBefore(today) ? date.plusYears(1) : date;
            return Optional.of(month + "月" + day + "日（" + weekday(next) + "）");
        } catch (DateTimeException e) {
            return Optional.empty(); // 2/30, or a fraction
        }
    }

    private static boolean perhapsPart(MatchResult m) {
        return m.group(3) != null && number(m.group(1)) < number(m.group(3)) && number(m.group(3)) <= SMALL;
    }

    /** 3時: whether in the morning or the afternoon only the writer knows. */
    private static boolean halfDay(MatchResult m, String text) {
        int hour = number(m.group(2));
        return m.group(1) == null && hour < 8 && !HALF_SAID.matcher(text.substring(0, m.start())).matches();
    }

    /** 14:00 and 14時 → 午後2時; 10時 → 午前10時; 12:00 → 昼の12時. Empty for what is said so already, and where only the writer knows which half of the day it is. */
    private static Optional<String> spoken(MatchResult m, String text) {
        int hour = number(m.group(2));
        int minute = m.group(3) != null ? number(m.group(3)) : m.group(4) != null ? number(m.group(4)) : m.group(5) != null ? 30 : 0;
        boolean said = HALF_SAID.matcher(text.substring(0, m.start())).matches();
        if (m.group(1) != null && m.group(3) == null || hour > 23 || minute > 59 || halfDay(m, text) || said && hour < 13 && m.group(3) == null) {
            return Optional.empty();
        }
        if (hour == 12 && m.group(1) == null) {
            return said && m.group(3) == null ? Optional.empty() : Optional.of((said ? "" : "昼の") + "12時" + (minute == 0 ? "" : minute + "分"));
        }
        if (said && hour < 13) {
            return Optional.of(hour + "時" + (minute == 0 ? "" : minute + "分"));
        }
        int of24 = "午後".equals(m.group(1)) && hour < 12 ? hour + 12 : hour;
        LocalTime t = LocalTime.of(of24, minute);
        return Optional.of((of24 < 12 ? "午前" : "午後") + (of24 > 12 ? of24 - 12 : of24) + "時" + (t.getMinute() == 0 ? "" : t.getMinute() + "分"));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.codePoints().mapToObj(c -> Character.toString(c >= '０' ? c - '０' + '0' : c)).collect(Collectors.joining()));
    }
}
