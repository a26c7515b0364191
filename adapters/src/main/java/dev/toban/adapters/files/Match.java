package dev.toban.adapters.files;

import dev.toban.books.Diff;

/** Names as they are compared: without spaces, width, case, titles and the commonest variants of kanji. */
final class Match {
    // 異体字 that NFKC leaves apart and that people's registers and lists mix
    private static final String OLD = "髙﨑濵濱邊邉澤齋斎廣國德眞龍嶋槗禎靜瀨渕淵彌";
    private static final String NEW = "高崎浜浜辺辺沢斉斉広国徳真竜島橋禎静瀬淵淵弥";

    private Match() {}

    static String key(String name) {
        var key = new StringBuilder(Diff.key(name).replaceAll("[・.,'’]", ""));
        for (int i = 0; i < key.length(); i++) {
            int at = OLD.indexOf(key.charAt(i));
            if (at >= 0) {
                key.setCharAt(i, NEW.charAt(at));
            }
        }
        return key.toString().replace('ヶ', 'ケ').replaceAll("(?<=.)(先生|医師|さん|様|氏|dr)$", "").replaceAll("^dr(?=.)", "");
    }

    /** The name without its owner: 医療法人 慈恵会 土橋病院 → 土橋病院 where words are spaced. */
    static String ownName(String name) {
        String[] words = dev.toban.names.Fold.width(name).strip().split("\\s+");
        return key(words[words.length - 1]);
    }

    /** 有馬 太郎 → 有馬; the whole name where it is not spaced. */
    static String surname(String name) {
        return key(dev.toban.names.Fold.width(name).strip().split("\\s+")[0]);
    }
}
