package dev.toban.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The words that say what an office is, in full and as people shorten them. A typed word asks for one thing (訪看 → 訪問看護);
 * a word in an office's name gives one or more (訪問看護ステーション → 訪問看護 and ステーション). 医院 and クリニック are two things:
 * 坂元医院 and 坂元クリニック may both exist.
 */
final class OfficeWords {
    /** asked (+ also given): word=reading … ; the longest word wins. */
    private static final String TABLE = """
            訪看 +ステーション: 訪問看護ステーション=ほうもんかんごすてーしょん 訪問看護リハビリステーション=ほうもんかんごりはびりすてーしょん
            訪看: 訪問看護リハビリテーション=ほうもんかんごりはびりてーしょん 訪問看護事業所=ほうもんかんごじぎょうしょ 訪問看護センター 訪問看護室 訪問看護=ほうもんかんご 訪看 訪看st 訪看ステーション ほうかん houkan
            ステーション: ステーション st
            居宅: 居宅介護支援事業所=きょたくかいごしえんじぎょうしょ 居宅介護支援事業者 居宅介護支援センター=きょたくかいごしえんせんたー 居宅介護支援=きょたくかいごしえん 居宅支援事業所 居宅支援 居宅=きょたく 居宅介護
            居宅: ケアプランセンター ケアプラン ケアマネジメントセンター ケアマネセンター ケアマネステーション ケアマネ事業所 kyotaku
            包括: 地域包括支援センター=ちいきほうかつしえんせんたー 地域包括センター 地域包括支援c 地域包括=ちいきほうかつ 包括支援センター=ほうかつしえんせんたー 包括センター 包括c 包括=ほうかつ あんしん相談センター
            包括: 長寿あんしん相談センター 高齢者あんしんセンター 高齢者支援センター houkatsu
            病院: 総合病院=そうごうびょういん 病院=びょういん ホスピタル hospital hp byouin byoin
            クリニック: クリニック clinic cl
            医院: 医院=いいん
            診療所: 診療所=しんりょうじょ
            歯科医院 +歯科: 歯科医院=しかいいん
            歯科クリニック +歯科: 歯科クリニック=しかくりにっく デンタルクリニック
            歯科診療所 +歯科: 歯科診療所=しかしんりょうじょ
            歯科: 歯科=しか 矯正歯科 小児歯科 デンタル dental
            薬局: 調剤薬局=ちょうざいやっきょく 保険薬局 薬局=やっきょく ファーマシー pharmacy yakkyoku
            ヘルパー +ステーション: ヘルパーステーション ホームヘルパーステーション 訪問介護ステーション=ほうもんかいごすてーしょん
            ヘルパー: 訪問介護事業所=ほうもんかいごじぎょうしょ 訪問介護センター=ほうもんかいごせんたー 訪問介護=ほうもんかいご ホームヘルプサービス ホームヘルプ ヘルパー
            デイ: デイサービスセンター デイサービス 通所介護事業所=つうしょかいごじぎょうしょ 通所介護センター 地域密着型通所介護 通所介護=つうしょかいご デイ ds
            デイケア: デイケアセンター デイケア 通所リハビリテーション=つうしょりはびりてーしょん 通所リハビリ 通所リハ
            特養: 特別養護老人ホーム=とくべつようごろうじんほーむ 介護老人福祉施設=かいごろうじんふくししせつ 特養=とくよう
            老健: 介護老人保健施設=かいごろうじんほけんしせつ 老人保健施設=ろうじんほけんしせつ 老健=ろうけん
            医療院: 介護医療院=かいごいりょういん 医療院
            グループホーム: グループホーム 認知症対応型共同生活介護 gh
            看多機: 看護小規模多機能型居宅介護事業所 看護小規模多機能型居宅介護=かんごしょうきぼたきのうがたきょたくかいご 看護小規模多機能 看多機=かんたき
            小多機: 小規模多機能型居宅介護事業所 小規模多機能型居宅介護=しょうきぼたきのうがたきょたくかいご 小規模多機能ホーム 小規模多機能=しょうきぼたきのう 小多機=しょうたき
            定期巡回: 定期巡回・随時対応型訪問介護看護 定期巡回随時対応型訪問介護看護 定期巡回=ていきじゅんかい
            夜間対応: 夜間対応型訪問介護 夜間対応型訪問介護事業所
            ショート: ショートステイ 短期入所生活介護 短期入所=たんきにゅうしょ ショート
            有料: 住宅型有料老人ホーム 介護付有料老人ホーム 介護付き有料老人ホーム 有料老人ホーム=ゆうりょうろうじんほーむ
            サ高住: サービス付き高齢者向け住宅 サ高住
            入浴: 訪問入浴介護 訪問入浴=ほうもんにゅうよく
            訪問リハ: 訪問リハビリテーション 訪問リハビリ 訪問リハ
            用具: 福祉用具貸与事業所 福祉用具貸与 福祉用具=ふくしようぐ
            社協: 社会福祉協議会=しゃかいふくしきょうぎかい 社協
            相談支援: 相談支援事業所=そうだんしえんじぎょうしょ 相談支援センター 相談支援
            事業所: 介護支援事業所 介護事業所=かいごじぎょうしょ 事業所=じぎょうしょ 指定=してい
            センター: 介護センター ケアセンター 在宅サービスセンター センター
            内科: 内科=ないか
            外科: 外科=げか
            整形外科: 整形外科=せいけいげか 整形
            小児科: 小児科=しょうにか
            眼科: 眼科=がんか
            耳鼻科: 耳鼻咽喉科=じびいんこうか 耳鼻科
            皮膚科: 皮膚科=ひふか
            胃腸科: 胃腸科=いちょうか 消化器内科
            循環器: 循環器内科=じゅんかんきないか 循環器科
            脳外科: 脳神経外科=のうしんけいげか 脳外科
            泌尿器科: 泌尿器科=ひにょうきか
            産婦人科: 産婦人科=さんふじんか
            """;
    /** From here on the table names branches of medicine: left out only in the shortest form of a name. */
    private static final long BRANCHES;
    /** Words that may stand beside any office. */
    private static final long VAGUE;
    private static final Map<String, Word> WORDS = new HashMap<>();
    /** By its first and by its last char: bit n = a word of length n. */
    private static final long[] BEGIN = new long[1 << 16];
    private static final long[] END = new long[1 << 16];
    private static final Rim NONE = new Rim(0, new Word(0, 0));

    static {
        var bits = new ArrayList<String>();
        for (String line : TABLE.split("\n")) {
            String[] half = line.split(": ");
            List<Integer> labels = Stream.of(half[0].split(" \\+")).map(label -> bit(label, bits)).toList();
            long gives = labels.stream().mapToLong(b -> 1L << b).reduce(0, (a, b) -> a | b);
            for (String word : half[1].split("[ =]")) {
                String key = Fold.key(Fold.width(word));
                WORDS.put(key, new Word(1L << labels.getFirst(), gives));
                BEGIN[key.charAt(0)] |= 1L << key.length();
                END[key.charAt(key.length() - 1)] |= 1L << key.length();
            }
        }
        BRANCHES = -1L << bits.indexOf("内科");
        VAGUE = Stream.of("事業所", "センター", "ステーション").mapToLong(label -> 1L << bits.indexOf(label)).sum();
    }

    private OfficeWords() {}

    /** A word and its bits. */
    record Word(long asks, long gives) {
        boolean branch() {
            return (asks & BRANCHES) != 0;
        }
    }

    /** A word at the rim of a text: its length, and its bits. */
    record Rim(int length, Word word) {
        /** Whether this word makes the part the whole name. */
        boolean completes(Entry part) {
            return (word.asks & part.beside()) != 0;
        }

        /** Whether this word says that another office is meant: 薬局 beside the さくら of a day service. */
        boolean denies(Entry part) {
            return (word.asks & ~VAGUE) != 0 && part.beside() != 0 && !completes(part);
        }
    }

    private static int bit(String label, List<String> bits) {
        if (!bits.contains(label)) {
            bits.add(label);
        }
        return bits.indexOf(label);
    }

    /** The longest word that begins at {@code from} and ends by {@code end}; length 0 = none. */
    static Rim startingAt(Folded t, int from, int end) {
        for (long left = from < end ? BEGIN[t.key().charAt(from)] : 0; left != 0; left ^= Long.highestOneBit(left)) {
            int n = 63 - Long.numberOfLeadingZeros(left);
            Word word = n > end - from ? null : WORDS.get(t.key().substring(from, from + n));
            if (word != null && t.wordMayStand(from, from + n)) {
                return new Rim(n, word);
            }
        }
        return NONE;
    }

    /** The longest word that ends at {@code to} and begins at {@code start} or later. */
    static Rim endingAt(Folded t, int to, int start) {
        for (long left = to > start ? END[t.key().charAt(to - 1)] : 0; left != 0; left ^= Long.highestOneBit(left)) {
            int n = 63 - Long.numberOfLeadingZeros(left);
            Word word = n > to - start ? null : WORDS.get(t.key().substring(to - n, to));
            if (word != null && t.wordMayStand(to - n, to)) {
                return new Rim(n, word);
            }
        }
        return NONE;
    }

    /** Whether this key is nothing but an office word. */
    static boolean is(String key) {
        return WORDS.containsKey(key);
    }

    /** Where the first office word within a name begins, or the name's end, and what it gives. */
    static Inner within(String name) {
        var t = Folded.of(name);
        for (int at = 2; at < name.length(); at++) {
            Rim rim = startingAt(t, at, name.length());
            boolean word = rim.length > 2 || rim.length > 0 && Kanji.is(name.charAt(at)); // デイ within kana is chance
            if (word && (rim.word.asks & ~VAGUE) != 0) {
                return new Inner(at, rim.word.gives);
            }
        }
        return new Inner(name.length(), 0);
    }

    record Inner(int at, long gives) {}

    /** What these services give; those that are no office word give nothing. */
    static long given(Collection<String> services) {
        return services.stream().map(s -> WORDS.get(Fold.key(Fold.width(s)))).filter(Objects::nonNull).mapToLong(Word::gives)
                .reduce(0, (a, b) -> a | b);
    }
}
