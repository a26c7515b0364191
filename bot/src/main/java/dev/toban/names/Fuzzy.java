package dev.toban.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names that are nearly what was typed. Readings and Latin spellings may be an edit or two off. Kanji may not: of Kagoshima's towns 152
 * pairs are one char apart (上荒田, 下荒田); only in a long name of an office one wrong kanji is forgiven.
 */
final class Fuzzy {
    private static final int SHORTEST_READING = 4; // morae; among shorter ones a slip is another name (よしの, よしだ)
    private static final int SHORTEST_LATIN = 5;
    private static final int TWO_EDITS_FROM = 8; // morae or letters
    private static final int SHORTEST_SOUND = 3; // morae of what other kanji sound like
    private static final int LONGEST_SOUNDING = 5; // kanji
    private static final int LONG_NAME = 5; // kanji
    private static final int OWN_KANJI = 3; // of these outside the office word: 地域包括支援センター牧野 is not 吉野's
    /** To change one of these is to name another place or number. */
    private static final String TELLING = "一二三四五六七八九十0123456789東西南北上中下左右前後内外新旧大小本";
    private static final Set<String> PARTICLES = Set.of("の", "は", "が", "を", "に", "で", "と", "も", "へ", "や", "って", "から", "まで", "さん", "です",
            "ですか");
    /** Cuts of one run of kana that are tried, so that a long message in kana costs no more than a few looks. */
    private static final int CUTS = 16;

    private final Near sounds = new Near();
    private final Near letters = new Near();
    private final Near titles = new Near();

    private static boolean isReading(String key) {
        return Kana.all(key) && Kana.morae(key) >= SHORTEST_READING;
    }

    void learn(String key, boolean inLatin) {
        if (inLatin ? key.length() >= SHORTEST_LATIN : isReading(key)) {
            (inLatin ? letters : sounds).add(key);
        } else if (!inLatin && isTitle(key)) {
            titles.add(key);
        }
    }

    void unlearn(String key, boolean inLatin) {
        (inLatin ? letters : Kana.all(key) ? sounds : titles).remove(key);
    }

    List<NameHit> hits(String fragment, Forms written, Forms latin) {
        List<NameHit> hits = new ArrayList<>();
        var t = Folded.of(fragment);
        for (int from = 0; from < fragment.length(); from++) {
            int to = from;
            while (to < fragment.length() && Kana.is(t.key().charAt(to))) {
                to++;
            }
            if (to > from) {
                reading(t, from, to, written, hits);
                from = to;
            }
        }
        LatinWords.in(fragment, (from, to) -> {
            String key = Romaji.key(fragment.substring(from, to));
            if (key.length() >= SHORTEST_LATIN) {
                take(from, to, letters.nearest(key, edits(key.length())), latin, e -> true, hits);
            }
        });
        for (int from = 0, to; from < fragment.length(); from = to + 1) {
            to = fragment.indexOf(' ', from) < 0 ? fragment.length() : fragment.indexOf(' ', from);
            String key = t.key().substring(from, to);
            if (isTitle(key)) {
                take(from, to, titles.nearest(key, 1).stream().filter(title -> forgivable(key, title)).toList(), written,
                        e -> e.ref().kind() == Kind.OFFICE && e.as().whole(), hits);
            }
        }
        if (hits.isEmpty()) {
            for (int from = 0; from < fragment.length(); from++) {
                sounding(t, from, written, hits);
            }
        }
        hits.removeIf(h -> hits.stream().anyMatch(longer -> longer.overlaps(h) && longer.length() > h.length()));
        return hits;
    }

    /** 坂本クリニック for 坂元クリニック, 有間先生 for 有馬先生, 桜薬局 for さくら薬局: other kanji of the same sound, the reading being stored. */
    private static void sounding(Folded t, int from, Forms written, List<NameHit> hits) {
        if (!Kanji.is(t.key().charAt(from)) || t.joinsKanji(from)) {
            return;
        }
        int run = from;
        while (run < t.key().length() && Kanji.is(t.key().charAt(run))) {
            run++;
        }
        for (int to = Math.min(run, from + LONGEST_SOUNDING); to > from; to--) {
            var word = OfficeWords.startingAt(t, to, t.key().length());
            int honorific = Honorifics.after(t, to);
            boolean alone = from == 0 && to == t.key().length() && to - from > 1;
            if (word.length() == 0 && honorific == 0 && !alone) {
                continue;
            }
            for (String sound : Sounds.of(t.key().substring(from, to))) {
                if (Kana.morae(sound) >= SHORTEST_SOUND) {
                    take(from, to, List.of(sound), written, e -> e.as() != Match.EXACT && sounds(e, word, honorific > 0 || alone), hits);
                }
            }
            if (!hits.isEmpty()) {
                return;
            }
        }
    }

    /** Only a person who is addressed, or an office of the kind that is said; never a place. */
    private static boolean sounds(Entry e, OfficeWords.Rim word, boolean addressed) {
        return switch (e.ref().kind()) {
            case PERSON -> addressed && word.length() == 0;
            case OFFICE -> word.length() > 0 && word.completes(e);
            default -> false;
        };
    }

    /** A run of kana, as it is, or without the particles around the name. */
    private void reading(Folded t, int from, int to, Forms written, List<NameHit> hits) {
        int cuts = 0;
        for (int start : rims(t.key(), from, to, true)) {
            for (int end : rims(t.key(), start, to, false)) {
                String key = t.key().substring(start, end);
                if (!isReading(key) || ++cuts > CUTS) {
                    continue;
                }
                List<String> near = sounds.nearest(key, edits(Kana.morae(key)));
                var left = OfficeWords.endingAt(t, start, 0);
                var right = OfficeWords.startingAt(t, end, t.key().length());
                if (take(start, end, near, written, e -> !left.denies(e) && !right.denies(e), hits)) {
                    return;
                }
            }
        }
    }

    /** Where a name in a run of kana may begin (after a particle) or end (before one), the run's own rim first. */
    private static List<Integer> rims(String key, int from, int to, boolean begin) {
        List<Integer> rims = new ArrayList<>(List.of(begin ? from : to));
        for (int at = from + 1; at < to; at++) {
            for (int n = 1; n <= 3; n++) {
                int other = begin ? at - n : at + n;
                if (other >= from && other <= to && PARTICLES.contains(key.substring(Math.min(at, other), Math.max(at, other)))) {
                    rims.add(at);
                    break;
                }
            }
        }
        return rims;
    }

    private static boolean take(int from, int to, List<String> near, Forms forms, Predicate<Entry> may, List<NameHit> hits) {
        int before = hits.size();
        for (String key : near) {
            Set<Ref> whole = new LinkedHashSet<>();
            Set<Ref> parts = new LinkedHashSet<>();
            String form = key;
            for (Entry e = forms.get(key); e != null; e = e.next()) {
                if (may.test(e)) {
                    (e.as().whole() ? whole : parts).add(e.ref());
                    form = e.written();
                }
            }
            List<Ref> refs = List.copyOf(whole.isEmpty() ? parts : whole);
            if (!refs.isEmpty()) {
                hits.add(new NameHit(from, to, form, refs, Match.FUZZY, "", whole.isEmpty() ? List.of() : List.copyOf(parts)));
            }
        }
        return hits.size() > before;
    }

    private static int edits(int length) {
        return length < TWO_EDITS_FROM ? 1 : 2;
    }

    private static boolean isTitle(String key) {
        return kanji(key) >= LONG_NAME;
    }

    private static long kanji(String key) {
        return key.chars().filter(c -> Kanji.is((char) c)).count();
    }

    /** Whether the one edit lies in the name's own part, and in no char that tells places apart. */
    private static boolean forgivable(String typed, String title) {
        int at = 0;
        while (at < Math.min(typed.length(), title.length()) && typed.charAt(at) == title.charAt(at)) {
            at++;
        }
        boolean telling = tells(typed, at) || tells(title, at);
        String own = OfficeName.own(title);
        int start = title.indexOf(own);
        return !telling && kanji(own) >= OWN_KANJI && at >= start && at < start + own.length();
    }

    private static boolean tells(String name, int at) {
        return at < name.length() && TELLING.indexOf(name.charAt(at)) >= 0;
    }
}
