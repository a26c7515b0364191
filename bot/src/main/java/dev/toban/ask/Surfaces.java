package dev.toban.ask;

import dev.toban.ask.Reading.Hit;
import dev.toban.ask.Reading.Named;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and what is named in a message: those the directory knows, and those that only look like a name (姓＋先生, ◯◯薬局). */
final class Surfaces {
    private static final Pattern PERSON =
            Pattern.compile("([一-龥々]{1,4}|[ァ-ヴー]{2,6})(先生|dr\\.?(?![a-z])|ドクター|さん|氏)");
    private static final Pattern KANJI_OFFICE = Pattern.compile(
            "([一-龥々ヶァ-ヴー]{1,10}?|[ぁ-ん]{3,6})(クリニック|内科|医院|診療所|病院|薬局|歯科医院|歯科|訪問看護ステーション|訪問看護|訪看|居宅介護支援事業所|ホーム|苑|荘)");
    private static final Pattern PREFIXED = Pattern.compile(
            "(居宅介護支援事業所|居宅|ケアプランセンター|ケアプラン|ヘルパーステーション|訪問看護ステーション|訪問看護|訪看|特養|老健|小多機|看多機|グループホーム|デイサービス)([ァ-ヴー]{2,10}|[ぁ-ん]{3,6})");
    private static final Pattern CENTRE = Pattern.compile("(?:地域)?包括(?:支援センター)?[a-z](?![a-z])");
    private static final Pattern TOWN = Pattern.compile("([一-龥々ヶ]{2,5}町)(?!内)(?:[0-9一二三四五六七八九]{1,2}丁目)?");
    private static final Set<String> NOT_BEFORE_OFFICE = noName("before-office");
    private static final Set<String> NOT_PERSON = noName("before-person");

    /** なかはら先生: kana only where nothing runs into it. */
    private static final Pattern KANA_DOCTOR = Pattern.compile("(?<![ぁ-ん])([ぁ-ん]{3,6})(?:先生|せんせい)");
    private static final Pattern NO_KANA_NAME = Pattern.compile(".*[のなるいたてがはをにもで]|かかりつけ|おいしゃ|とうばん|おうしん|しゅじい");

    /** Sakamoto clinic, written so by those who write no Japanese. */
    private static final Pattern LATIN_OFFICE = Pattern.compile(
            "(?<![a-z])(?!(?:the|a|an|any|of|for|in|which|what|duty|night|nearest|open|dental|home|call|on|this|that|my|our|your|local|nearby|other|visit|visiting|backup|tonight)[ ])([a-z]{3,14}) (?:clinic|pharmacy|hospital|dental clinic|nurse station|nursing station)(?![a-z])");

    private Surfaces() {}

    private static Set<String> noName(String kind) {
        return Lexicon.lines("lexicon/no-names.txt").stream()
                .filter(line -> line.startsWith(kind))
                .flatMap(line -> Stream.of(line.substring(0, line.indexOf('#')).split("\\|")).skip(1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Named> find(Said said, List<NameHit> hits, List<Hit> words, Set<String> areas) {
        var found = new ArrayList<Named>();
        for (NameHit hit : hits) {
            Kind kind = hit.refs().stream().anyMatch(r -> r.kind() == Kind.AREA) ? Kind.AREA : hit.refs().getFirst().kind();
            switch (kind) {
                case PERSON -> found.add(person(said, hit.from(), hit.to()));
                case OFFICE, DESK -> {
                    int to = hit.to() - hit.honorific().length();
                    found.add(new Named(kind, hit.from(), to, said.typed(hit.from(), to).strip()));
                }
                case TOWN -> found.add(new Named(kind, hit.from(), hit.to(), said.typed(hit.from(), hit.to())));
                default -> {}
            }
        }
        String text = said.text();
        Matcher latin = LATIN_OFFICE.matcher(text);
        while (latin.find()) {
            if (free(found, latin.start(), latin.end())) {
                found.add(new Named(Kind.OFFICE, latin.start(), latin.end(), said.typed(latin.start(), latin.end())));
            }
        }
        add(found, said, CENTRE.matcher(text), Kind.OFFICE);
        offices(found, said, PREFIXED.matcher(text), 2, areas, words);
        offices(found, said, KANJI_OFFICE.matcher(text), 1, areas, words);
        Matcher matcher = PERSON.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean doctor = !matcher.group(2).equals("さん") && !matcher.group(2).equals("氏");
            if (!NOT_PERSON.contains(name) && !areas.contains(name) && free(found, matcher.start(), matcher.end())
                    && (doctor || name.length() >= 2)
                    && words.stream().noneMatch(w -> means(w) && within(w, matcher.start(), matcher.end(1)))) {
                found.add(person(said, matcher.start(), matcher.end()));
            }
        }
        Matcher kana = KANA_DOCTOR.matcher(text);
        while (kana.find()) {
            if (!NO_KANA_NAME.matcher(kana.group(1)).matches() && free(found, kana.start(), kana.end())) {
                found.add(person(said, kana.start(), kana.end()));
            }
        }
        Matcher town = TOWN.matcher(text);
        while (town.find()) {
            if (!areas.contains(town.group(1)) && free(found, town.start(), town.end()) && !town.group(1).equals("上町")) {
                found.add(new Named(Kind.TOWN, town.start(), town.end(), said.typed(town.start(), town.end())));
            }
        }
        found.sort(Comparator.comparingInt(Named::from));
        return found;
    }

    private static void add(List<Named> found, Said said, Matcher matcher, Kind kind) {
        while (matcher.find()) {
            if (free(found, matcher.start(), matcher.end())) {
                found.add(new Named(kind, matcher.start(), matcher.end(), said.typed(matcher.start(), matcher.end()).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** {@code own} is the group that has to be a name: not 当番, 近くの, an area or a word of time. */
    private static void offices(List<Named> found, Said said, Matcher matcher, int own, Set<String> areas, List<Hit> words) {
        while (matcher.find()) {
            String name = matcher.group(own);
            if (own == 1 && (notAName(name) || areas.contains(name) || name.length() < 2)) {
                continue;
            }
            int at = matcher.start(own);
            int from = matcher.start();
            int to = matcher.end();
            if (words.stream().anyMatch(w -> w.from() <= from && w.to() >= to && w.word().concepts().stream().anyMatch(c -> c.startsWith("svc:")))) {
                continue; // 訪問看護ステーション is a kind of office, not the 訪問看護 called ステーション
            }
            if (own == 1 && words.stream().anyMatch(w -> w.from() == at && w.to() == at + name.length() && !w.word().concepts().isEmpty())) {
                continue;
            }
            if (own == 1 && name.matches("[のはがをにへとでやも].*|.*(?:ところ|とこ)")) {
                continue;
            }
            if (own == 1 && name.matches("[ぁ-ん]+") && (matcher.start() > 0 && Bounds.hiragana(said.text().charAt(matcher.start() - 1)) || name.matches(".*(?:の|は|が|を|に|へ|て|た|い|る|な|よ|ね|と)$"))) {
                continue;
            }
            if (own == 2 && name.matches("[ぁ-ん]+") && name.matches("(?:さん|から|まで|です|ます|って|では|には|とか|など|だけ|ある|あり|あい|探し|さが|どこ|のほう|お願|おねが|に|の|を|が|は|も|で|と|へ|や|か).*")) {
                continue;
            }
            if (free(found, matcher.start(), matcher.end())) {
                found.add(new Named(Kind.OFFICE, matcher.start(), matcher.end(), said.typed(matcher.start(), matcher.end())));
            }
        }
    }

    /** 休日当番病院 names none; of single characters only the character itself: 本 but not 坂本. */
    private static boolean notAName(String name) {
        return NOT_BEFORE_OFFICE.stream().anyMatch(w -> w.length() == 1 ? name.equals(w) : name.endsWith(w));
    }

    /** Dr and ドクター are written 先生 in slots. */
    private static Named person(Said said, int from, int to) {
        String typed = said.typed(from, to).strip().replaceFirst("(?i)(?:dr\\.?|ドクター)$", "先生");
        return new Named(Kind.PERSON, from, to, typed);
    }

    /** Whether it is more than a word to fill a pause with. */
    private static boolean means(Hit word) {
        return !word.word().concepts().isEmpty() && !word.word().concepts().contains("filler");
    }

    /** Whether all of from..to is inside a word of more than one character. */
    private static boolean within(Hit word, int from, int to) {
        return word.from() <= from && word.to() >= to && word.to() - word.from() > 1;
    }

    private static boolean free(List<Named> found, int from, int to) {
        return found.stream().noneMatch(n -> n.from() < to && from < n.to());
    }
}
