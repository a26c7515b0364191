package dev.toban.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One reading of one sentence: every name that may stand in it, and of those that overlap the longest. */
final class Scan {
    /** Between a name and its office word. */
    private static final String GAPS = " ・の";

    private final Forms written;
    private final Forms latin;
    private final Folded t;
    private final List<NameHit> found = new ArrayList<>();

    Scan(Forms written, Forms latin, String text) {
        this.written = written;
        this.latin = latin;
        this.t = Folded.of(text);
    }

    List<NameHit> hits() {
        int end = t.key().length();
        for (int from = 0; from < end; from++) {
            if (!t.splits(from)) {
                meet(from, from + 1, written.get(t.key().substring(from, from + 1)), false);
                for (long left = lengthsAt(from); left != 0; left &= left - 1) {
                    int to = from + Long.numberOfTrailingZeros(left);
                    meet(from, to, written.get(t.key().substring(from, to)), false);
                }
            }
        }
        LatinWords.in(t.text(), (from, to) -> meet(from, to, latin.get(Romaji.key(t.text().substring(from, to))), true));
        return longest();
    }

    private long lengthsAt(int from) {
        int rest = t.key().length() - from;
        return rest < 2 ? 0 : written.lengthsAt(t.key(), from) & (rest >= Forms.LONGEST ? -1L : (2L << rest) - 1);
    }

    private void meet(int from, int to, @Nullable Entry chain, boolean inLatin) {
        if (chain == null || t.splits(to)) {
            return;
        }
        honoured(from, to, chain);
        if (!Honorifics.is(t.key().substring(from, to))) {
            beside(from, to, chain, inLatin);
        }
        if (to - from > 1) {
            plain(from, to, chain);
        }
    }

    /** 黒木先生, Dr. 黒木. */
    private void honoured(int from, int to, Entry chain) {
        int after = Honorifics.after(t, to);
        int before = Honorifics.before(t, from);
        boolean stands = before > 0 || (to - from == 1 ? !t.joinsKanji(from) : !t.neighbours(from, from)) && t.kanaMayBegin(from);
        if (after + before > 0 && stands) {
            String said = t.text().substring(from - before, from) + t.text().substring(to, to + after);
            String honorific = said.replaceAll("^[ -]+| +$", "");
            add(from - before, to + after, from, to, chain, e -> e.ref().kind() == Kind.PERSON, null, honorific);
        }
    }

    /** 居宅あおぞら, あおぞら 居宅: the part and the word make the whole name. */
    private void beside(int from, int to, Entry chain, boolean inLatin) {
        boolean place = has(chain, Scan::isPlace);
        int gapAfter = !place && to < t.key().length() && GAPS.indexOf(t.key().charAt(to)) >= 0 ? 1 : 0;
        int gapBefore = !place && from > 0 && GAPS.indexOf(t.key().charAt(from - 1)) >= 0 ? 1 : 0;
        OfficeWords.Rim right = OfficeWords.startingAt(t, to + gapAfter, t.key().length());
        OfficeWords.Rim left = OfficeWords.endingAt(t, from - gapBefore, 0);
        boolean opens = !t.joinsKanji(from) && t.kanaMayBegin(from);
        boolean closes = !t.joinsKanji(to) && t.kanaMayEnd(to);
        Match match = inLatin ? Match.ROMAJI : Match.VARIANT;
        int wordsFrom = from - gapBefore - left.length();
        int wordsTo = to + gapAfter + right.length();
        if (right.length() > 0 && left.length() > 0) {
            add(wordsFrom, wordsTo, from, to, chain, e -> left.completes(e) && right.completes(e), match, "");
        }
        if (right.length() > 0 && (opens || to - from > 2 && !t.neighbours(from, from))) {
            add(from, wordsTo, from, to, chain, right::completes, match, "");
        }
        if (left.length() > 0 && (closes || to - from > 2 && !t.neighbours(to, to))) {
            add(wordsFrom, to, from, to, chain, left::completes, match, "");
        }
    }

    private void plain(int from, int to, Entry chain) {
        String key = t.key().substring(from, to);
        boolean firm = !Kana.all(key) || kanaStands(from, to, Kana.morae(key));
        boolean loose = firm && !t.joinsKanji(to) && partStands(from, key);
        boolean apart = !t.joinsKanji(from);
        boolean neighbours = t.neighbours(from, to);
        boolean everyday = Everyday.is(key) || OfficeWords.is(key) || Honorifics.is(key);
        boolean addressed = Honorifics.after(t, to) > 0;
        boolean person = addressed && !t.key().startsWith("さん", to); // 芳野さん may be the people of the place
        OfficeWords.Rim right = OfficeWords.startingAt(t, to, t.key().length());
        OfficeWords.Rim left = OfficeWords.endingAt(t, from, 0);
        add(from, to, from, to, chain, e -> {
            boolean part = e.as() == Match.PART;
            boolean stands = loose && apart || !part && to - from > 2;
            return firm && !(everyday && (part || e.ref().kind() == Kind.OFFICE)) && switch (e.ref().kind()) {
                case AREA -> (!part || partOfPlace(loose, from)) && !neighbours && !person;
                case TOWN -> (!part || partOfPlace(loose, from) && !addressed) && !neighbours && !person;
                case OFFICE -> stands && !neighbours && !right.denies(e) && !left.denies(e);
                case PERSON, DESK, EVENT -> stands && !neighbours;
                case DUTY, CAPABILITY, SERVICE -> !part || stands;
            };
        }, null, "");
    }

    /** 今夜坂元 is 坂元 with a word before it, 中坂元 may be somewhere else. */
    private boolean partOfPlace(boolean loose, int from) {
        return loose && !(t.joinsKanji(from) && "中小大本元".indexOf(t.text().charAt(from - 1)) >= 0);
    }

    /** Five morae are seldom chance; fewer need a beginning, three an end too (a particle will do), two must stand alone. */
    private boolean kanaStands(int from, int to, int morae) {
        return switch (morae) {
            case 0, 1, 2 -> t.opens(from) && t.closes(to);
            case 3 -> t.kanaMayBegin(from) && t.kanaMayEnd(to);
            case 4 -> t.kanaMayBegin(from);
            default -> true;
        };
    }

    /** A part of a name holds no number and is longer than two morae or letters; three are grammar unless they open a sentence. */
    private boolean partStands(int from, String key) {
        int morae = Kana.all(key) ? Kana.morae(key) : key.charAt(0) < 'z' ? key.length() : 4;
        boolean word = morae > 3 || morae == 3 && (t.opens(from) || Kana.isKatakana(t.text().charAt(from)));
        return word && key.chars().noneMatch(Character::isDigit);
    }

    /** {@code match} null = as each entry says. What is not chosen of a place goes along as the weaker candidate. */
    private void add(int from, int to, int nameFrom, int nameTo, Entry chain, Predicate<Entry> chosen, @Nullable Match match,
            String honorific) {
        Match best = null;
        Entry met = null;
        List<Ref> whole = new ArrayList<>(2);
        List<Ref> parts = new ArrayList<>(2);
        for (Entry e = chain; e != null; e = e.next()) {
            if (chosen.test(e)) {
                Match m = match != null ? match : spelled(e, nameFrom, nameTo);
                (m.whole() ? whole : parts).add(e.ref());
                if (best == null || m.compareTo(best) < 0) {
                    best = m;
                    met = e;
                }
            } else if (match != null && isPlace(e)) {
                parts.add(e.ref());
            }
        }
        if (best != null && met != null) {
            boolean any = best.whole();
            found.add(new NameHit(from, to, met.written(), any ? whole : parts, best, honorific, any ? parts : List.of()));
        }
    }

    private Match spelled(Entry e, int from, int to) {
        return e.as() == Match.EXACT && !t.text().regionMatches(from, e.written(), 0, to - from) ? Match.VARIANT : e.as();
    }

    private List<NameHit> longest() {
        found.sort(Comparator.comparingInt(NameHit::length).reversed().thenComparing(NameHit::match).thenComparingInt(NameHit::from));
        List<NameHit> kept = new ArrayList<>();
        for (NameHit hit : found) {
            int at = 0;
            while (at < kept.size() && !kept.get(at).overlaps(hit)) {
                at++;
            }
            if (at == kept.size()) {
                kept.add(hit);
            } else if (kept.get(at).sameSpan(hit)) {
                kept.set(at, kept.get(at).with(hit));
            }
        }
        kept.sort(Comparator.comparingInt(NameHit::from));
        return kept;
    }

    private static boolean isPlace(Entry e) {
        return e.ref().kind() == Kind.AREA || e.ref().kind() == Kind.TOWN;
    }

    private static boolean has(Entry chain, Predicate<Entry> what) {
        for (Entry e = chain; e != null; e = e.next()) {
            if (what.test(e)) {
                return true;
            }
        }
        return false;
    }
}
