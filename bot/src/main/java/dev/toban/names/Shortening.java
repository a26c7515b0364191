package dev.toban.names;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a word may be short for a name, put together from pieces of it: 坂クリ of 坂元クリニック, ゆずヘル of ヘルパーステーションゆずの木.
 * Loose on purpose: for a person to confirm, never for an answer.
 *
 * @param pieces of which the word consists; fewer is likelier
 * @param own    letters that come from the name itself, not from 訪問看護ステーション or クリニック
 */
public record Shortening(int pieces, int own) implements Comparable<Shortening> {
    private static final int MOST_PIECES = 3;

    /** A name ready to be compared with many words; {@code read} is empty where no reading is stored. */
    public record Name(Ref ref, String written, String read) {
        public static Name of(Ref ref, String name, @Nullable String kana) {
            return new Name(ref, Fold.key(Fold.width(name)), kana == null ? "" : Fold.key(Fold.width(kana)));
        }

        private String itself() {
            return OfficeName.own(written) + (read.isEmpty() ? "" : OfficeName.own(read));
        }
    }

    /** Empty if it can't be short for it. */
    public static Optional<Shortening> of(String word, Name name) {
        String typed = Fold.key(Fold.width(word).strip()).replace(" ", "").replace("st", "すて");
        int pieces = 0;
        for (int at = 0; at < typed.length(); pieces++) {
            int length = Math.max(longest(typed, at, name.written), longest(typed, at, name.read));
            if (length == 0 || pieces == MOST_PIECES) {
                return Optional.empty();
            }
            at += length;
        }
        String itself = name.itself();
        int own = (int) typed.chars().filter(c -> itself.indexOf(c) >= 0).count();
        return own == 0 ? Optional.empty() : Optional.of(new Shortening(pieces, own));
    }

    /** One kanji is a piece, one kana is chance. */
    private static int longest(String typed, int at, String name) {
        int to = at;
        while (to < typed.length() && name.contains(typed.substring(at, to + 1))) {
            to++;
        }
        return to - at > 1 || to > at && Kanji.is(typed.charAt(at)) ? to - at : 0;
    }

    /** The likeliest first. */
    @Override
    public int compareTo(Shortening other) {
        return pieces != other.pieces ? Integer.compare(pieces, other.pieces) : Integer.compare(other.own, own);
    }
}
