package dev.toban.privacy;

import dev.toban.answer.Board;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.talk.Parcel;
import dev.toban.talk.Traces;
import java.util.LinkedHashMap;
import java.util.Map;

/** That everything of a person goes: from every book what it says it lets go, and from the store what is under way. Ids in the record stay. */
final class Erasure {
    private final Board board;
    private final Books books;
    private final Traces traces;

    Erasure(Board board, Books books, Traces traces) {
        this.board = board;
        this.books = books;
        this.traces = traces;
    }

    Who who(String user) {
        return new Who(user, board.members().known(user).map(m -> m.person()).orElse(null));
    }

    /** How much each book has of them, by its name. */
    Map<String, Integer> kept(Who who) {
        var counts = new LinkedHashMap<String, Integer>();
        Keepings.ofPeople().forEach(keeping -> {
            int count = keeping.of(who, board).size();
            if (count > 0) {
                counts.put(keeping.name(), count);
            }
        });
        return counts;
    }

    /** @return how much went or was cut down, by the names of the books */
    Map<String, Integer> of(Who who, String by, String why, Parcel... telling) {
        var counts = new LinkedHashMap<String, Integer>();
        Change change = Change.nothing(by, "erasure: " + why);
        for (Keeping<?> keeping : Keepings.ALL) {
            int before = change.expects().size();
            change = keeping.erase(who, board, change);
            int went = change.expects().size() - before;
            if (went > 0) {
                counts.put(keeping.name(), went);
            }
        }
        if (!change.isEmpty()) {
            books.write(change.telling(telling));
        }
        traces.forget(who.user());
        return counts;
    }
}
