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
import dev.toban.talk.Incoming.Filled;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who needs an announcement by hand, area by area, and the ticks for those it was taken to. */
final class PaperRound {
    private final Board board;
    private final Books books;
    private final Strand strand;

    PaperRound(Board board, Books books, Strand strand) {
        this.board = board;
        this.books = books;
        this.strand = strand;
    }

    /** Everybody on the list, ticked or not. */
    Map<String, List<Office>> all(Announcement a) {
        return RollCall.of(a.leaflet().whom(), board).paper();
    }

    Reply list(Announcement a) {
        RollCall call = RollCall.of(a.leaflet().whom(), board);
        Map<String, List<Office>> left = left(a, call.paper());
        return PaperRoundWords.list(a.id(), a.leaflet().title(), left, List.copyOf(call.paper().keySet()), count(call.paper()) - count(left), call.notJoined().size());
    }

    private Map<String, List<Office>> left(Announcement a, Map<String, List<Office>> offices) {
        Map<String, List<Office>> left = new LinkedHashMap<>();
        offices.forEach((area, there) -> {
            List<Office> open = there.stream().filter(o -> !handed(a, o)).toList();
            if (!open.isEmpty()) {
                left.put(area, open);
            }
        });
        return left;
    }

    boolean handed(Announcement a, Office office) {
        return board.mailroom().handed(a.id(), office.id()).isPresent();
    }

    private static int count(Map<String, List<Office>> offices) {
        return offices.values().stream().mapToInt(List::size).sum();
    }

    /** The ticks of one area, to be set and taken back. */
    Reply ticks(Announcement a, String area) {
        List<Office> there = all(a).getOrDefault(area, List.of());
        return there.isEmpty()
                ? PaperRoundWords.nobodyThere(area)
                : Reply.of(PaperRoundWords.tickByWords()).form(PaperRoundWords.ticks(a.id(), area, there, there.stream().filter(o -> handed(a, o)).map(Office::id).toList()));
    }

    Reply ticked(Announcement a, Filled filled, Visit visit) {
        String area = filled.carried().getOrDefault("area", "");
        Set<String> chosen = filled.values().entrySet().stream()
                .filter(f -> f.getKey().startsWith(PaperRoundWords.OFFICES)).flatMap(f -> f.getValue().stream()).collect(Collectors.toSet());
        List<Office> there = all(a).getOrDefault(area, List.of());
        List<Office> fresh = there.stream().filter(o -> chosen.contains(o.id()) && !handed(a, o)).toList();
        List<Office> back = there.stream().filter(o -> !chosen.contains(o.id()) && handed(a, o)).toList();
        if (fresh.isEmpty() && back.isEmpty()) {
            return PaperRoundWords.asBefore();
        }
        return written(a, fresh, back, visit);
    }

    private Reply handed(Announcement a, List<Office> offices, Visit visit) {
        return written(a, offices.stream().filter(o -> !handed(a, o)).toList(), List.of(), visit);
    }

    /** The thread hears of it: several carry papers, and nobody is to go twice. */
    private Reply written(Announcement a, List<Office> fresh, List<Office> back, Visit visit) {
        List<Handed> ticks = fresh.stream().map(o -> new Handed(a.id(), o.id(), visit.member().id(), visit.at())).toList();
        int left = count(left(a, all(a))) - fresh.size() + back.size();
        Reply said = PaperRoundWords.handed(names(fresh), names(back), left, a.leaflet().title());
        if (!fresh.isEmpty() || !back.isEmpty()) {
            books.write(Change.nothing(visit.member().id(), "handed over")
                    .putAll(Book.HANDED, ticks)
                    .remove(Book.HANDED, back.stream().map(o -> Handed.id(a.id(), o.id())).toArray(String[]::new))
                    .telling(strand.says(a.id(), "handed" + visit.at().toEpochMilli(), said, visit.at())));
        }
        return said;
    }

    private static List<String> names(List<Office> offices) {
        return offices.stream().map(Office::name).toList();
    }

    /** 手渡し済：あおぞら、さくら薬局, of the newest announcement that has them on its list. */
    Reply delivered(List<NameHit> named, List<String> words, Visit visit) {
        List<Announcement> sent = board.mailroom().all().stream().filter(a -> a.left() != null).toList();
        if (sent.isEmpty()) {
            return PaperRoundWords.noneOpen();
        }
        for (Announcement a : sent) {
            List<Office> open = left(a, all(a)).values().stream().flatMap(List::stream).toList();
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
