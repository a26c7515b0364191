package dev.toban.adapters.files;

import dev.toban.hub.Area;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the header over a column says: whose, which duty, which call, which hours, and what is left that nobody understands.
 *
 * @param duty null where it names none
 * @param call 0 where it names none
 * @param rest letters that say nothing known
 */
record MonthHeader(
        List<String> areas, @Nullable Duty duty, int call, boolean halves, @Nullable String part, @Nullable Integer from,
        @Nullable Integer to, String rest) {
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2}(?::\\d{2}|時(?:半|\\d{1,2}分)?))\\s*[~-]\\s*((?:翌日?朝?)?\\d{1,2}(?::\\d{2}|時(?:半|\\d{1,2}分)?))");
    private static final Pattern CALL = Pattern.compile("(?<![\\d:時-])([1-9])(?:st|nd|番手?|人目)?(?![\\d:時日階])");
    private static final Pattern FILLING = Pattern.compile("昼間?|日中|日勤|夜間?|夜勤|当直|当番|担当|医療機関|先生|医師?|地区|エリア|圏域|帯|の|セカンド(コール)?|ファースト(コール)?|second|first|[・/、&+~()\\[\\]:*※\\s-]");
    // words wall sheets use beside the hub's own labels and aliases
    private static final Map<String, List<String>> USUAL = Map.of(
            "doctor", List.of("医師", "当番医", "担当医", "往診", "在宅医"),
            "nurse", List.of("訪看", "訪問看護", "看護"),
            "pharmacy", List.of("薬局", "薬剤"),
            "dental", List.of("歯科"),
            "bed", List.of("後方", "病床", "病院", "バックアップ"),
            "hub", List.of("拠点"));

    static MonthHeader of(String header, Hub hub) {
        String text = Fold.width(header.replace('\n', ' '));
        Matcher hours = HOURS.matcher(text);
        boolean timed = hours.find();
        Integer from = timed ? minutes(hours.group(1)) : null;
        Integer to = timed ? minutes(hours.group(2)) : null;
        String words = (timed ? hours.replaceAll(" ") : text).replaceAll("\\s", "");
        String left = words;
        var areas = new ArrayList<String>();
        for (Area area : hub.areas().stream().sorted(Comparator.comparingInt((Area a) -> -a.name().length())).toList()) {
            for (String name : Stream.concat(Stream.of(area.name()), area.aliases().stream()).map(Fold::width)
                    .sorted(Comparator.comparingInt(n -> -n.length())).toList()) {
                if (left.contains(name)) {
                    left = left.replace(name, "・");
                    areas.add(area.name());
                }
            }
        }
        Hit hit = duty(words, hub, true).orElse(null);
        int call = words.contains("セカンド") || words.contains("second") ? 2 : call(words.replaceAll("\\([^)]*\\)", ""));
        left = hit == null ? left : left.replace(hit.word, "");
        boolean halves = words.matches(".*(昼間?|日中?|日勤)[/・](夜間?|夜勤).*");
        String part = halves ? null : words.matches(".*(夜|当直).*") ? "夜" : words.matches(".*(昼|日中|日勤|日直).*") ? "昼" : null;
        return new MonthHeader(
                hub.areas().stream().map(Area::name).filter(areas::contains).toList(), hit == null ? null : hit.duty, call, halves, part, from, to,
                CALL.matcher(FILLING.matcher(left).replaceAll("")).replaceAll(""));
    }

    /** Whether it says anything at all of a column, and nothing else: a title above the table does not. */
    boolean means() {
        return rest.isEmpty() && (!areas.isEmpty() || duty != null || call > 0 || part != null || halves || from != null);
    }

    /** Whether it could stand without a word above it. */
    boolean alone() {
        return duty != null || !areas.isEmpty();
    }

    private static @Nullable Integer minutes(String text) {
        return Times.minutes(text.replace("朝", "")).stream().boxed().findFirst().orElse(null);
    }

    /** 訪看② is the second call; numbers of hours and of floors are none. */
    private static int call(String words) {
        Matcher m = CALL.matcher(words);
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }

    /** A duty, and the word it was known by. */
    record Hit(Duty duty, String word) {}

    static Optional<Hit> duty(String key, Hub hub, boolean withUsual) {
        return hub.duties().stream()
                .flatMap(d -> words(d, withUsual).filter(key::contains).map(w -> new Hit(d, w)))
                .max(Comparator.comparingInt(h -> h.word.length()));
    }

    private static Stream<String> words(Duty d, boolean withUsual) {
        Stream<String> own = Stream.concat(Stream.of(d.label()), d.aliases().stream()).map(Fold::width);
        return Stream.concat(own, withUsual ? USUAL.getOrDefault(d.kind(), List.of()).stream() : Stream.of());
    }
}
