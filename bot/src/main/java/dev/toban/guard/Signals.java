package dev.toban.guard;

import dev.toban.names.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The signs that words speak of one particular person, and those that they speak of somebody's health or care. */
final class Signals {
    /** A sign, and where. */
    record Signal(String kind, int from, int to) {}

    /** Kinds in the order in which they are told. */
    static final List<String> ORDER = List.of(
            "name", "initials", "age", "sex", "birth", "id", "address", "room", "place", "relation", "adl", "family", "admission",
            "discharge", "care_level", "vital", "condition", "treatment", "prognosis", "image");

    static final Set<String> IDENTITY = Set.of("name", "initials", "birth", "id", "address", "place");
    static final Set<String> STRONG = Set.of("birth", "id");

    private static final String NAME =
            "[一-龥々]{1,4}(?:[ 　]?(?:[一-龥々]{1,3}|[ァ-ヴー]{2,4}|[ぁ-ん]{2,4}))?|[ァ-ヴー]{2,8}|[ぁ-ん]{2,5}";
    /** 山下トメ様, 吉村さん(82), 田中氏. */
    private static final Pattern NAMED = Pattern.compile("(" + NAME + ")(さん|様|さま|氏|ちゃん|殿)(?!薬局|クリニック)");
    /** 田中一郎(82), 田中一郎 82歳: a name with an age and no title. */
    private static final Pattern NAME_AGE =
            Pattern.compile("(?<![一-龥々])([一-龥々]{2,5}(?=[ (])|[一-龥々]{1,3}[ァ-ヴー]{2,4}|[一-龥々]{1,3}[ぁ-ん]{2,4}(?=\\())["
                    + " (、がはも]{1,2}(\\d{2,3})(?:歳|才|\\))(?!以上|以下|未満|から|まで|代|児|前後|くらい|ぐらい)");
    /** 名前は有馬トメ: said to be a name. */
    private static final Pattern CALLED =
            Pattern.compile("(?:名前|氏名|患者名|利用者名)(?:は|が|:|、)?\\s*(?!書|入|出|を|は|が|で|の)([一-龥々]{1,3}[ "
                    + "　]?(?:[一-龥々]{1,3}|[ァ-ヴー]{2,4}|[ぁ-ん]{2,4}))(?=[、。 さ様氏で]|$)");
    /** Y.M氏, K・T様, Aさん, YM様. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![a-z0-9])(?:[a-z][.・][a-z]\\.?(?![a-z0-9])(?:氏|さん|様)?|[a-z]{1,2}(?:氏|さん|様))");

    /** KT 85F: two letters before an age or a sex. */
    private static final Pattern BARE_INITIALS = Pattern.compile("(?<![a-z0-9.])[a-z]{1,2}(?=[ 　]?(?:[4-9]\\d|1[01]\\d)(?:歳|才|[mf男女](?![a-z])))");
    /** Where a surname stands without a title: at the beginning of what is said, and something apart follows. */
    private static final String BEFORE_BARE = "(?<=^|[ 　、。,\\n「:])";

    private static final String AFTER_BARE =
            "(?=[ 　、,:(（]|\\d|熱|体温|血圧|spo2|サチ|転倒|骨折|急変|嘔吐|発熱|が(?:転|熱|急|入院|骨折|亡|吐)|、?熱|$)";

    private static final Pattern BIRTH = Pattern.compile(
            "(?:明治|大正|昭和|平成|令和|(?<![a-z])[mtshr])\\s?\\d{1,2}[年./-](?:\\d{1,2}[月./-]\\d{1,2}日?)?\\s*(?:生まれ|生)|生年月日|(?:19|20)\\d\\d[年./-]\\d{1,2}[月./-]\\d{1,2}日?\\s*(?:生まれ|生)|(?:昭和|大正|明治|(?<![a-z])[st])\\d{1,2}[年./]\\d{1,2}[月./]\\d{1,2}");
    private static final Pattern ID = Pattern.compile(
            "(?:患者|カルテ|診察券|利用者|被保険者|保険証|保険者|受給者|マイナ)[^0-9。、]{0,8}(?:番号|id|no)?[^0-9。、]{0,3}\\d{4,}|(?<![a-z])id[^0-9a-z]{0,2}\\d{4,}");
    private static final Pattern ADDRESS =
            Pattern.compile("[一-龥ヶ]{1,5}(?:町|丁目)?\\d{1,3}(?:-\\d{1,3}){1,2}(?!\\d|-)|\\d{1,4}番地|\\d{1,3}番\\d{1,3}号");
    private static final Pattern PLACE = Pattern.compile(
            "[0-9一二三四五六七八九]丁目の|(?:団地|アパート|マンション|借家|商店|酒屋|バス停|公園|神社|学校|小学校)の(?:隣|裏|前|向かい|近く|上|[0-9]+号室?)?の?|(?:角|突き当たり|裏|隣|向かい)の(?:家|お宅|おうち)");
    private static final Pattern ROOM = Pattern.compile("[0-9]{3,4}号室");
    private static final Pattern AGE = Pattern.compile(
            "\\d{1,3}(?:歳|才)(?!以上|以下|未満|から|まで|代|児|前後)|\\((?:[4-9]\\d|1[01]\\d)\\)|(?<![0-9])(?:[4-9]\\d|1[01]\\d)(?=[mf男女](?![a-z]))|(?<=さん|様|氏)["
                + " 　]?(?:[4-9]\\d|1[01]\\d)(?![0-9名人床:/時月日分%])");
    private static final Pattern SEX = Pattern.compile("(?<=\\d)[mf男女](?![a-z])|男性|女性");
    private static final Pattern VITAL =
            Pattern.compile("(?:熱|体温|kt|bt)[ はが:]{0,2}3[5-9](?:[.度]\\d?)?|3[5-9]\\.\\d度?|3[89]度|4[01]度|(?:血圧|bp)["
                    + " はが:]{0,2}\\d{2,3}|\\d{2,3}/\\d{2,3}(?:mmhg)|(?:spo2|サチ|サチュ\\w*|サチュレーション|酸素飽和度)["
                    + " はが:]{0,2}\\d{0,3}|(?:脈|hr|pr|脈拍)[ はが:]{0,2}\\d{2,3}|(?:血糖|bs)[値 はが:]{0,3}\\d{2,3}|(?:尿量|体重)["
                    + " はが:]{0,2}\\d+");
    private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

    private final Map<String, List<String>> words = words();
    private final Pattern bare = Pattern.compile(
            BEFORE_BARE + "(?:" + String.join("|", surnames()) + ")" + "(?:[ 　]?[一-龥々ァ-ヴー]{1,3}(?=[ 　(（]))?" + AFTER_BARE);
    private final Set<String> roles = Set.copyOf(words.getOrDefault("role", List.of()));

    static {
        PATTERNS.put("birth", BIRTH);
        PATTERNS.put("id", ID);
        PATTERNS.put("initials", Pattern.compile(INITIALS.pattern() + "|" + BARE_INITIALS.pattern()));
        PATTERNS.put("address", ADDRESS);
        PATTERNS.put("room", ROOM);
        PATTERNS.put("place", PLACE);
        PATTERNS.put("age", AGE);
        PATTERNS.put("sex", SEX);
        PATTERNS.put("vital", VITAL);
    }

    /** {@code text} is folded; directory names and areas are blotted out in it. */
    List<Signal> in(String text) {
        var found = new ArrayList<Signal>();
        PATTERNS.forEach((kind, pattern) -> {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Signal(kind, matcher.start(), matcher.end()));
            }
        });
        named(text, found);
        for (var kind : words.entrySet()) {
            if (ORDER.contains(kind.getKey())) {
                for (String word : kind.getValue()) {
                    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                        if (!latin(text, at, word)) {
                            found.add(new Signal(kind.getKey(), at, at + word.length()));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Surnames that stand without a title (田代 熱38). Weaker than the others: a sign only beside what is told of one person's state. */
    List<Signal> bareNames(String text) {
        return bare.matcher(text).results().map(m -> new Signal("name", m.start(), m.end())).toList();
    }

    boolean speaksOf(String text, String kind) {
        return words.getOrDefault(kind, List.of()).stream().anyMatch(text::contains);
    }

    private void named(String text, List<Signal> found) {
        var matcher = NAMED.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            String tail = name.replaceFirst("^.*(?:の|は|が|、|で|と|へ|も|に|を)", "");
            boolean kana = name.matches("[ぁ-ん]+");
            if (!tail.isEmpty()
                    && roles.stream().noneMatch(role -> tail.equals(role) || role.length() > 1 && tail.endsWith(role))
                    && !(kana && (tail.length() < 2 || !name.equals(tail)))
                    && !(kana && !start(text, matcher.start()))) {
                found.add(new Signal("name", matcher.start(), matcher.end()));
            }
        }
        matcher = CALLED.matcher(text);
        while (matcher.find()) {
            found.add(new Signal("name", matcher.start(1), matcher.end(1)));
        }
        matcher = NAME_AGE.matcher(text);
        while (matcher.find()) {
            found.add(new Signal("name", matcher.start(), matcher.end(1)));
            found.add(new Signal("age", matcher.start(2), matcher.end()));
        }
    }

    private static boolean start(String text, int at) {
        return at == 0 || "、。 　「(\n".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** A short Latin abbreviation inside a longer word is none: ent in event. */
    private static boolean latin(String text, int at, String word) {
        char first = word.charAt(0);
        if (first < 'a' || first > 'z') {
            return false;
        }
        return at > 0 && letter(text.charAt(at - 1)) || at + word.length() < text.length() && letter(text.charAt(at + word.length()));
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static Map<String, List<String>> words() {
        var all = new HashMap<String, List<String>>();
        for (String line : lines("words.txt")) {
            List<String> parts = Stream.of(line.split("\\|")).map(p -> Fold.width(p.strip())).toList();
            all.put(parts.getFirst(), parts.subList(1, parts.size()));
        }
        return all;
    }

    private static List<String> surnames() {
        return lines("surnames.txt").stream().flatMap(l -> Stream.of(l.split(" "))).map(Fold::width).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Signals.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
