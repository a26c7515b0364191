package dev.toban.adapters.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names in one cell: ①有馬②黒木, 有馬/黒木, 南風/市立, 坂元C 有馬. Who they are is not known here. */
final class MonthCell {
    private static final Pattern RANKED = Pattern.compile("([①②③④])([^①②③④]*)");
    private static final Pattern MARKED = Pattern.compile("(?:(?:1[.:]|\\(1\\))(.+?)[、,/\\s]*(?:2[.:]|\\(2\\))(.+?))(?:[、,/\\s]*(?:3[.:]|\\(3\\))(.+))?");
    private static final String RANKS = "①②③④";
    private static final String CHANGED = "(?s).*([→⇒➡]|->|=>|\\d:\\d|\\d時|変更|交代|交替).*";

    private MonthCell() {}

    /**
     * @param call which call, 0 where the column says it
     * @param half 0 for the day's half, 1 for the night's, -1 for the whole
     */
    record Named(int call, int half, String word) {}

    /** As Text.clean, save that a dash says nobody and ① stays what it is. */
    static String clean(String cell) {
        if (cell.strip().matches("[-‐‑–—―−ー－ｰ─━×✕✖]+")) {
            return "なし";
        }
        String kept = cell;
        for (int i = 0; i < RANKS.length(); i++) {
            kept = kept.replace(RANKS.charAt(i), (char) ('\uE001' + i));
        }
        String text = Text.clean(kept);
        for (int i = 0; i < RANKS.length(); i++) {
            text = text.replace((char) ('\uE001' + i), RANKS.charAt(i));
        }
        return text;
    }

    /** @throws Unreadable if it is not sure which name is for what */
    static List<Named> names(MonthColumn column, String text, int spans) throws Unreadable {
        if (text.matches(CHANGED)) {
            throw Unreadable.of(column.name(), text, "名だけ。変更や時刻の書き込みは読めません");
        }
        if (text.matches("(?s).*[①②③④].*") || MARKED.matcher(text).matches()) {
            return ranked(column, text);
        }
        if (column.halves() && text.contains("/")) {
            return halves(column, text, spans);
        }
        List<String> words = Entry.split(outsideBrackets(text), "[/、,\\n]");
        if (words.size() > 1 && (spans != 1 || text.contains("(") || column.order() > 1)) {
            throw Unreadable.of(column.name(), text, "昼夜の二人か、一番目と二番目か分かりません。①②を付ける");
        }
        if (words.size() < 2) {
            return List.of(new Named(0, -1, text.replace("\n", " ")));
        }
        var all = new ArrayList<Named>();
        words.forEach(w -> all.add(new Named(all.size() + 1, -1, w)));
        return all;
    }

    private static List<Named> ranked(MonthColumn column, String text) throws Unreadable {
        List<MatchResult> found = RANKED.matcher(text).results().toList();
        var all = new ArrayList<Named>();
        if (found.isEmpty()) {
            var m = MARKED.matcher(text);
            for (int i = 1; m.matches() && i <= m.groupCount(); i++) {
                if (m.group(i) != null) {
                    all.add(new Named(i, -1, m.group(i).strip()));
                }
            }
        }
        for (MatchResult m : found) {
            all.add(new Named(RANKS.indexOf(m.group(1)) + 1, -1, m.group(2).replaceAll("^[、,/\\s]+|[、,/\\s]+$", "")));
        }
        boolean inOrder = true;
        for (int i = 0; i < all.size(); i++) {
            inOrder &= all.get(i).call == i + 1 && !all.get(i).word.isEmpty();
        }
        if (!inOrder || !found.isEmpty() && found.getFirst().start() > 0 || column.order() > 1) {
            throw Unreadable.of(column.name(), text, "①と②の順に、名を一つずつ");
        }
        return all;
    }

    private static List<Named> halves(MonthColumn column, String text, int spans) throws Unreadable {
        String[] sides = text.split("/", -1);
        if (spans == 1 && sides.length == 2 && sides[0].strip().equals(sides[1].strip())) {
            return List.of(new Named(0, -1, sides[0].strip()));
        }
        if (sides.length != 2 || spans != 2) {
            throw Unreadable.of(column.name(), text, "昼/夜の二つ。この日の時間帯は" + spans + "つ");
        }
        return List.of(new Named(0, 0, clean(sides[0])), new Named(0, 1, clean(sides[1])));
    }

    private static String outsideBrackets(String text) {
        return text.replaceAll("\\([^)]*\\)", "");
    }
}
