package dev.toban.volunteering;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.hub.Area;
import dev.toban.people.Volunteer;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.VolunteerWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The desk of those who would like to help: where, when and with what, by taps in LINE; they stop with a word, and staff read only how many they are. */
public final class VolunteerDesk implements Desk {
    private static final Pattern STOP = Pattern.compile("ボランティア(?:の?登録)?(?:を|は)?(?:やめ|辞め|取り?消|休み|お休み|解除|退会).{0,12}");
    private static final Pattern MINE = Pattern.compile("ボランティアの?(?:登録|内容|変更)(?:を?(?:見せて|変えたい|変更|直したい).{0,6})?");

    private final Board board;
    private final Books books;

    public VolunteerDesk(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    @Override
    public String name() {
        return VolunteerWords.DESK;
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        if (v.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        String words = said.text().strip();
        if (STOP.matcher(words).matches()) {
            return Optional.of(stop(v));
        }
        return MINE.matcher(words).matches() ? board.volunteers().of(v.member().id()).map(own -> VolunteerWords.own(own, board.hub())) : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case VOL_REGISTER -> v.channel() == Channel.LINE_DM
                    ? Optional.of(board.volunteers().of(v.member().id()).map(own -> VolunteerWords.own(own, board.hub())).orElseGet(() -> VolunteerWords.offer(board.hub())))
                    : Optional.empty();
            case VOL_COUNT -> Rights.may(v.member(), Thing.SEE_PROFESSIONAL) ? Optional.of(count(asked.slots("area"))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Numbers only, also for the hub: who they are is nobody's business until they are written to. */
    private Reply count(List<String> areas) {
        Map<String, Integer> byArea = new LinkedHashMap<>();
        board.hub().areas().stream().map(Area::name).filter(a -> areas.isEmpty() || areas.contains(a))
                .forEach(a -> byArea.put(a, (int) board.volunteers().all().filter(w -> w.areas().contains(a)).count()));
        Map<String, Integer> byDoing = new LinkedHashMap<>();
        VolunteerWords.DOINGS.forEach(d -> byDoing.put(d, (int) board.volunteers().all()
                .filter(w -> w.doings().contains(d) && (areas.isEmpty() || w.areas().stream().anyMatch(areas::contains))).count()));
        return VolunteerWords.count((int) board.volunteers().all().count(), byArea, byDoing);
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (v.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        String what = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "begin" -> Optional.of(begin(v));
            case "area" -> board.hub().area(what).flatMap(a -> change(v, w -> w.area(what), VolunteerWords::areas));
            case "days" -> own(v).map(w -> VolunteerWords.days(w, board.hub()));
            case "day" -> VolunteerWords.DAYS.contains(what) ? change(v, w -> w.day(what), VolunteerWords::days) : Optional.empty();
            case "doings" -> own(v).map(w -> VolunteerWords.doings(w, board.hub()));
            case "doing" -> VolunteerWords.DOINGS.contains(what) ? change(v, w -> w.doing(what), VolunteerWords::doings) : Optional.empty();
            case "areas" -> own(v).map(w -> VolunteerWords.areas(w, board.hub()));
            case "done" -> own(v).map(w -> VolunteerWords.own(w, board.hub()));
            case "stop" -> Optional.of(stop(v));
            default -> Optional.empty();
        };
    }

    private Optional<Volunteer> own(Visit v) {
        return board.volunteers().of(v.member().id());
    }

    private Reply begin(Visit v) {
        Volunteer own = own(v).orElse(null);
        if (own == null) {
            own = Volunteer.begun(v.member().id(), v.member().areas().stream().filter(a -> board.hub().area(a).isPresent()).limit(1).toList(), v.today());
            books.write(Change.nothing(v.member().id(), "volunteers").expecting(Book.VOLUNTEERS, own.user(), null).put(Book.VOLUNTEERS, own));
        }
        return VolunteerWords.areas(own, board.hub());
    }

    private interface Shown {
        Reply of(Volunteer own, dev.toban.hub.Hub hub);
    }

    private Optional<Reply> change(Visit v, UnaryOperator<Volunteer> how, Shown then) {
        return own(v).map(was -> {
            Volunteer now = how.apply(was);
            books.write(Change.nothing(v.member().id(), "volunteers").expecting(Book.VOLUNTEERS, was.user(), was).put(Book.VOLUNTEERS, now));
            return then.of(now, board.hub());
        });
    }

    private Reply stop(Visit v) {
        Volunteer own = own(v).orElse(null);
        if (own == null) {
            return VolunteerWords.notOne();
        }
        books.write(Change.nothing(v.member().id(), "volunteers no more").expecting(Book.VOLUNTEERS, own.user(), own).remove(Book.VOLUNTEERS, own.user()));
        return VolunteerWords.stopped();
    }
}
