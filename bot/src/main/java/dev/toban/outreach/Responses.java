package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Meeting;
import dev.toban.announce.Tally;
import dev.toban.announce.Whom;
import dev.toban.answer.Board;
import dev.toban.attend.Roll;
import dev.toban.days.Tokyo;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.say.ResponseWords;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of an invitation: how many have answered, who has not, and how those are asked once more. */
final class Responses {
    private final Board board;
    private final Drafting drafting;

    Responses(Board board, Drafting drafting) {
        this.board = board;
        this.drafting = drafting;
    }

    /** Invitations whose meeting is still ahead, the newest first. */
    static Stream<Announcement> open(Board board, Instant now) {
        return board.mailroom().all().stream()
                .filter(a -> a.left() != null && !a.left().isAfter(now) && a.leaflet().answers() && a.leaflet().meeting() != null)
                .filter(a -> a.leaflet().whom().unless() == null)
                .filter(a -> start(a.leaflet(), board).filter(s -> s.isAfter(now)).isPresent());
    }

    /** The meeting may have been moved since it was announced. */
    private static Optional<Instant> start(Leaflet l, Board board) {
        return Optional.ofNullable(l.meeting())
                .flatMap(board.agenda()::meeting)
                .map((Meeting m) -> m.when().start())
                .or(() -> l.when().map(w -> w.start()))
                .map(s -> s.atZone(Tokyo.ZONE).toInstant());
    }

    static ResponseWords.Count count(Announcement a, Board board) {
        Roll roll = board.lists().roll(String.valueOf(a.leaflet().meeting()));
        Tally tally = Tally.of(board.mailroom().batches(a.id()));
        return new ResponseWords.Count(tally.reached(), roll, board.mailroom().signs(String.valueOf(a.leaflet().meeting())));
    }

    /** 回答率は？ */
    Reply rate(Visit visit) {
        List<Announcement> open = open(board, visit.at()).toList();
        return open.isEmpty() ? ResponseWords.noneOpen() : ResponseWords.rate(open.stream().limit(3).map(a -> ResponseWords.line(a, count(a, board))).toList(), taps(open.getFirst()));
    }

    private static List<Card.Tap> taps(Announcement a) {
        return List.of(ResponseWords.silentTap(a), ResponseWords.remindTap(a));
    }

    /** Those of an invitation who have said nothing yet. */
    private RollCall silentOf(Announcement a) {
        return RollCall.of(a.leaflet().whom().with(a.leaflet().whom().came(), a.leaflet().meeting()), board);
    }

    Reply silent(Announcement a) {
        if (a.leaflet().meeting() == null) {
            return ResponseWords.noneOpen();
        }
        RollCall call = silentOf(a);
        Map<String, Map<String, Integer>> offices = new LinkedHashMap<>(); // area → office → people in LINE there
        Map<String, Integer> alone = new TreeMap<>();
        board.hub().areas().forEach(area -> offices.put(area.name(), new TreeMap<>()));
        List<String> answered = board.lists().roll(a.leaflet().meeting()).guests().stream().flatMap(g -> Stream.ofNullable(g.office())).toList();
        for (String id : call.professionals()) {
            Member m = board.members().known(id).orElseThrow();
            Optional<Office> office = Optional.ofNullable(m.office()).flatMap(board.directory()::office);
            if (office.isEmpty()) {
                alone.merge(m.areas().isEmpty() ? "" : m.areas().getFirst(), 1, Integer::sum);
            } else if (!answered.contains(office.get().id())) {
                area(offices, office.get()).merge(office.get().name(), 1, Integer::sum);
            }
        }
        call.paper().values().stream().flatMap(List::stream).forEach(o -> area(offices, o).putIfAbsent(o.name(), 0));
        Map<String, Integer> residents = new TreeMap<>();
        call.residents().forEach(id -> residents.merge(board.members().known(id).map(m -> m.areas().isEmpty() ? "" : m.areas().getFirst()).orElse(""), 1, Integer::sum));
        offices.values().removeIf(Map::isEmpty);
        return ResponseWords.silent(a, offices, alone, residents, call.reached());
    }

    private static Map<String, Integer> area(Map<String, Map<String, Integer>> offices, Office o) {
        return offices.computeIfAbsent(o.area() == null ? "" : o.area(), _ -> new TreeMap<>());
    }

    /** 返事まだの所にもう一回: of the newest invitation, or which one is asked back. */
    Reply remind(List<Profession> only, Visit visit) {
        List<Announcement> open = open(board, visit.at()).toList();
        return open.isEmpty() ? ResponseWords.noneOpen()
                : open.size() == 1 ? remind(open.getFirst(), only, visit)
                : ResponseWords.which(open.stream().map(ResponseWords::remindTap).toList());
    }

    /** A draft for those only; it is approved by somebody else as any, and who answers meanwhile gets none. */
    Reply remind(Announcement a, List<Profession> only, Visit visit) {
        String meeting = a.leaflet().meeting();
        if (meeting == null || start(a.leaflet(), board).filter(s -> s.isAfter(visit.at())).isEmpty()) {
            return ResponseWords.noneOpen();
        }
        Whom those = only.isEmpty() ? a.leaflet().whom() : Whom.forProfessionals(only.toArray(Profession[]::new));
        Whom whom = those.with(those.came(), meeting);
        int people = RollCall.of(whom, board).reached();
        if (people == 0) {
            return ResponseWords.nobodySilent();
        }
        drafting.begin(a.leaflet().saying(ResponseWords.again(a.leaflet())).forWhom(whom), "r", visit);
        return ResponseWords.reminding(a, people);
    }
}
