package dev.toban.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One key for a reading and all its Latin spellings: kanmachi, kammachi, kanmati and かんまち are the same; ō, oh, ou and おう too. */
public final class Romaji {
    private static final Map<Character, String> KANA = new HashMap<>();
    private static final Map<String, String> SYLLABLES = new HashMap<>();
    /** What stands before a vowel in Hepburn or as typed, and the regular (Kunrei) way. */
    private static final Map<String, String> REGULAR = Map.ofEntries(
            Map.entry("sh", "sy"), Map.entry("ssh", "ssy"), Map.entry("ch", "ty"), Map.entry("tch", "tty"), Map.entry("cch", "tty"),
            Map.entry("ts", "t"), Map.entry("tts", "tt"), Map.entry("j", "zy"), Map.entry("jj", "zzy"), Map.entry("jy", "zy"),
            Map.entry("dy", "zy"), Map.entry("dz", "z"), Map.entry("ddz", "zz"), Map.entry("v", "b"));

    static {
        String[] rows = """
            あいうえお . かきくけこ k さしすせそ s たちつてと t なにぬねの n はひふへほ h まみむめも m らりるれろ r がぎぐげご g
            ざじずぜぞ z だぢづでど d ばびぶべぼ b ぱぴぷぺぽ p わゐ＿ゑを w や＿ゆ＿よ y""".split("\\s+");
        for (int row = 0; row < rows.length; row += 2) {
            for (int i = 0; i < 5; i++) {
                KANA.put(rows[row].charAt(i), rows[row + 1].replace(".", "") + "aiueo".charAt(i));
            }
        }
        KANA.forEach((kana, syllable) -> SYLLABLES.putIfAbsent(syllable, String.valueOf(kana)));
        SYLLABLES.putAll(Map.of("zi", "じ", "zu", "ず", "wo", "を", "o", "お"));
        KANA.forEach((kana, syllable) -> {
            if (syllable.length() == 2 && syllable.endsWith("i")) {
                SYLLABLES.put(syllable.charAt(0) + "ya", kana + "ゃ");
                SYLLABLES.put(syllable.charAt(0) + "yu", kana + "ゅ");
                SYLLABLES.put(syllable.charAt(0) + "yo", kana + "ょ");
            }
        });
        KANA.put('ゔ', "bu");
        KANA.put('ん', "n'");
        KANA.put('ー', "-");
    }

    private Romaji() {}

    /** {@code text}: kana or Latin letters, {@link Fold#width}-folded. */
    public static String key(String text) {
        String latin = text.chars().allMatch(c -> c < 0x80) ? text : bare(ofKana(text));
        var out = new StringBuilder(latin.length());
        int from = 0;
        for (int i = 0; i <= latin.length(); i++) {
            char c = i < latin.length() ? latin.charAt(i) : ' ';
            if (isVowel(c) || !Character.isLetterOrDigit(c)) {
                syllable(latin.substring(from, i), c, out);
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** The same sounds as hiragana, without the length of vowels; null for what is no Japanese (phone, call). */
    public static @Nullable String kana(String latin) {
        String key = key(latin);
        var out = new StringBuilder();
        for (int at = 0; at < key.length(); ) {
            int length = Math.min(3, key.length() - at);
            while (length > 0 && !SYLLABLES.containsKey(key.substring(at, at + length))) {
                length--;
            }
            char c = key.charAt(at);
            if (length > 0) {
                out.append(SYLLABLES.get(key.substring(at, at + length)));
            } else if (c == 'n' || at + 1 < key.length() && key.charAt(at + 1) == c) {
                out.append(c == 'n' ? 'ん' : 'っ');
                length = 1;
            } else {
                return null;
            }
            at += length;
        }
        return out.toString();
    }

    /** Without macrons: ō is o. */
    private static String bare(String latin) {
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    /** Consonants and the vowel (or the end) behind them. */
    private static void syllable(String typed, char end, StringBuilder out) {
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        String c = nasal(typed, isVowel(end), out);
        boolean silent = c.startsWith("h") && isVowel(before) && (c.length() > 1 || !isVowel(end)) && (!c.equals("hy") || before == 'o');
        c = silent ? c.substring(1) : c; // satoh, ohta, ohyama
        c = c.equals("f") ? end == 'u' ? "h" : "hu" : REGULAR.getOrDefault(c, c);
        if (c.endsWith("y") && end == 'i') {
            c = c.substring(0, c.length() - 1); // syi is si
        } else if (c.equals("d") && (end == 'i' || end == 'u')) {
            c = "z"; // ぢ and づ are heard and written as じ and ず
        }
        out.append(c);
        boolean longer = c.isEmpty() && (before == end || before == 'o' && end == 'u');
        if (isVowel(end) && !longer) {
            out.append(end);
        }
    }

    /** Takes ん off the front, as n, nn, n' or the m before b, m, p. */
    private static String nasal(String c, boolean vowelNext, StringBuilder out) {
        int n = 0;
        while (n < c.length() && c.charAt(n) == 'n') {
            n++;
        }
        boolean last = n == c.length();
        if (n == 0) {
            boolean m = c.length() > 1 && c.charAt(0) == 'm' && "bmp".indexOf(c.charAt(1)) >= 0;
            out.append(m ? "n" : "");
            return m ? c.substring(1) : c;
        }
        boolean opens = last ? vowelNext : c.charAt(n) == 'y' && vowelNext; // the last n belongs to な or にゃ
        if (n > 1 || !opens) {
            out.append('n');
        }
        return (opens ? "n" : "") + c.substring(n);
    }

    private static String ofKana(String text) {
        var out = new StringBuilder(text.length() * 2);
        boolean doubled = false;
        for (int i = 0; i < text.length(); i++) {
            char kana = Kana.hiragana(text.charAt(i));
            int small = "ゃゅょぁぃぅぇぉ".indexOf(kana);
            if (small >= 0 && !out.isEmpty()) {
                small(small, out);
            } else if (kana != 'っ') {
                String latin = KANA.getOrDefault(kana, String.valueOf(kana));
                out.append(doubled ? latin.substring(0, 1) : "").append(latin);
            }
            doubled = kana == 'っ';
        }
        return out.toString();
    }

    /** き+ゃ = kya, し+ぇ = sye, て+ぃ = ti, う+ぃ = wi, ふ+ぁ = hua. */
    private static void small(int which, StringBuilder out) {
        int last = out.length() - 1;
        char vowel = out.charAt(last);
        boolean wa = vowel == 'u' && (last == 0 || isVowel(out.charAt(last - 1)));
        if (vowel != 'u' || wa || out.charAt(last - 1) != 'h') {
            out.setLength(last);
        }
        out.append(which < 3 || vowel == 'i' ? "y" : wa ? "w" : "").append("auoaiueo".charAt(which));
    }

    private static boolean isVowel(char c) {
        return "aiueo".indexOf(c) >= 0;
    }
}
