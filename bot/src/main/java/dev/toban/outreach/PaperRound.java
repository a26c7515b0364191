package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Handed;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.names.NameHit;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.say.PaperRoundWords;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who needs an announcement by hand, area by area, and the ticks for those it was taken to. */
final class PaperRound {
    private final Board board;
    private final Books books;

    PaperRound(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    Reply list(Announcement a) {
        RollCall call = RollCall.of(a.leaflet().whom(), board);
        Map<String, List<Office>> left = left(a, call);
        int all = call.paper().values().stream().mapToInt(List::size).sum();
        return PaperRoundWords.list(a.id(), a.leaflet().title(), left, all - count(left), call.notJoined().size());
    }

    private Map<String, List<Office>> left(Announcement a, RollCall call) {
        Map<String, List<Office>> left = new LinkedHashMap<>();
        call.paper().forEach((area, offices) -> {
            List<Office> there = offices.stream().filter(o -> board.mailroom().handed(a.id(), o.id()).isEmpty()).toList();
            if (!there.isEmpty()) {
                left.put(area, there);
            }
        });
        return left;
    }

    private static int count(Map<String, List<Office>> offices) {
        return offices.values().stream().mapToInt(List::size).sum();
    }

    Reply handed(Announcement a, List<Office> offices, Visit visit) {
        List<Handed> ticks = offices.stream().map(o -> new Handed(a.id(), o.id(), visit.member().id(), visit.at())).toList();
        List<Handed> fresh = ticks.stream().filter(t -> board.mailroom().handed(t.announcement(), t.office()).isEmpty()).toList();
        books.write(Change.nothing(visit.member().id(), "handed over").putAll(Book.HANDED, fresh));
        int before = count(left(a, RollCall.of(a.leaflet().whom(), board)));
        return PaperRoundWords.handed(offices.stream().map(Office::name).toList(), before, a.leaflet().title());
    }

    /** 手渡し済：あおぞら、さくら薬局, of the newest announcement that has them on its list. */
    Reply delivered(List<NameHit> named, List<String> words, Visit visit) {
        List<Announcement> sent = board.mailroom().all().stream().filter(a -> a.left() != null).toList();
        if (sent.isEmpty()) {
            return PaperRoundWords.noneOpen();
        }
        for (Announcement a : sent) {
            List<Office> open = left(a, RollCall.of(a.leaflet().whom(), board)).values().stream().flatMap(List::stream).toList();
            List<Office> found = new ArrayList<>();
            for (NameHit hit : named) {
                one(hit, open).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return handed(a, found.stream().distinct().toList(), visit);
            }
        }
        return PaperRoundWords.notOnList(words);
    }

    /** The one office of the list that a name can mean. */
    private static Optional<Office> one(NameHit hit, List<Office> open) {
        List<String> ids = java.util.stream.Stream.concat(hit.refs().stream(), hit.also().stream()).filter((Ref r) -> r.kind() == Kind.OFFICE).map(Ref::id).toList();
        List<Office> may = open.stream().filter(o -> ids.contains(o.id())).toList();
        return may.size() == 1 ? Optional.of(may.getFirst()) : Optional.empty();
    }
}
