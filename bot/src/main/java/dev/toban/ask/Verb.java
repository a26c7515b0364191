package dev.toban.ask;

import java.util.List;
import java.util.Map;

/** A verb as a dictionary has it, for all its forms: 代わる(五) is 代わらない, 代わります, 代われば, 代わって; 増える(一) is whatever begins with 増え. */
final class Verb {
    /** What stands for the last kana of a 五段 verb in its forms. */
    private static final Map<Character, String> ROWS = Map.of(
            'う', "わいうえおっ", 'く', "かきくけこい", 'ぐ', "がぎぐげごい", 'す', "さしすせそ", 'つ', "たちつてとっ",
            'ぬ', "なにぬねのん", 'ぶ', "ばびぶべぼん", 'む', "まみむめもん", 'る', "らりるれろっ");
    /** 出る has too short a stem to stand alone. */
    private static final String AFTER_SHORT_STEM = "るまなてたられよ";

    private Verb() {}

    /** The beginnings of its forms; a word without a mark is itself. */
    static List<String> forms(String word) {
        boolean five = word.endsWith("(五)");
        if (!five && !word.endsWith("(一)")) {
            return List.of(word);
        }
        String verb = word.substring(0, word.length() - 3);
        String stem = verb.substring(0, verb.length() - 1);
        String row = five ? ROWS.get(verb.charAt(verb.length() - 1)) : stem.length() > 1 ? "" : AFTER_SHORT_STEM;
        if (row == null) {
            throw new IllegalArgumentException("lexicon: " + word + " (expected: a verb in its dictionary form)");
        }
        return row.isEmpty() ? List.of(stem) : row.chars().mapToObj(kana -> stem + (char) kana).toList();
    }
}
