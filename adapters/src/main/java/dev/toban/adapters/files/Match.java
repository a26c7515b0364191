package dev.toban.adapters.files;

import dev.toban.books.Diff;
import dev.toban.names.Fold;
import java.util.regex.Pattern;

/** Names as they are compared: without spaces, marks and titles, and with all variants of a letter as one. */
final class Match {
    private static final Pattern MARKS = Pattern.compile("[・.,'’]");
    private static final Pattern TITLES = Pattern.compile("(?<=.)(先生|医師|さん|様|氏|dr)$|^dr(?=.)");

    private Match() {}

    static String key(String name) {
        return TITLES.matcher(MARKS.matcher(Fold.key(Diff.key(name))).replaceAll("")).replaceAll("");
    }

    /** The name without its owner, where words are spaced: 医療法人 慈恵会 土橋病院 → 土橋病院. */
    static String ownName(String name) {
        String[] words = words(name);
        return key(words[words.length - 1]);
    }

    /** 有馬 太郎 → 有馬; the whole name where it is not spaced. */
    static String surname(String name) {
        return key(words(name)[0]);
    }

    /** 有馬 太郎 → 太郎; empty where it is not spaced. */
    static String given(String name) {
        String[] words = words(name);
        return words.length < 2 ? "" : key(words[words.length - 1]);
    }

    private static String[] words(String name) {
        return Fold.width(name).strip().split("\\s+");
    }
}
