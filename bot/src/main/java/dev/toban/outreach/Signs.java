package dev.toban.outreach;

import dev.toban.announce.Sign;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.paper.KeyRing;
import dev.toban.say.LetterWords;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Whoever gives a code to each poster and paper, and counts whoever answers by it. The code hangs on what a phone says that has read it;
 * the answer itself is the next desk's matter, and who gave it is not kept here.
 */
public final class Signs implements Desk {
    private final Board board;
    private final Books books;

    public Signs(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Matcher m = LetterWords.SIGN.matcher(said.text());
        if (m.find() && visit.channel().line() && !visit.inGroup()) {
            board.mailroom().sign(m.group(1)).ifPresent(s -> Books.again(() -> count(s.id(), visit.member().id())));
        }
        return Optional.empty();
    }

    /** Who has answered already is not counted again. */
    private boolean count(String id, String who) {
        Sign sign = board.mailroom().sign(id).orElse(null);
        if (sign == null || board.lists().roll(sign.meeting()).of(who).isPresent()) {
            return false;
        }
        books.write(Change.nothing("job:signs", "answer by a code").expecting(Book.SIGNS, id, sign).put(Book.SIGNS, sign.counted()));
        return true;
    }

    /** The code of what hangs there, the same whenever it is printed. */
    Sign at(String meeting, String place) {
        return Books.again(() -> {
            for (int tries = 0; ; tries++) {
                Sign fresh = new Sign(letters(meeting + "|" + place + "|" + tries), meeting, place, 0);
                Sign there = board.mailroom().sign(fresh.id()).orElse(null);
                if (there == null) {
                    books.write(Change.nothing("job:signs", "code made").expecting(Book.SIGNS, fresh.id(), null).put(Book.SIGNS, fresh));
                    return fresh;
                }
                if (there.meeting().equals(meeting) && there.place().equals(place)) {
                    return there;
                }
            }
        });
    }

    /** Letters that spell no word and are not taken for one another. */
    private static String letters(String of) {
        String all = "BCDFGHJKLMNPQRSTVWXZ";
        String hash = KeyRing.hash(of);
        var four = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            four.append(all.charAt(Integer.parseInt(hash.substring(i * 4, i * 4 + 4), 16) % all.length()));
        }
        return four.toString();
    }
}
