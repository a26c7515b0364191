package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Amendment;
import dev.toban.rota.Cover;
import dev.toban.rota.Effect;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.AmendWords;
import dev.toban.say.LearnWords;
import dev.toban.say.SwapWords;
import dev.toban.say.TableWords;
import dev.toban.say.When;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of single slots by the hub: shown first, then written down over the row, which stays as it was. */
final class Edits {
    /** Further back nobody says 「さっきの変更」. */
    private static final Duration RECENT = Duration.ofHours(24);

    private final Clerk clerk;

    Edits(Clerk clerk) {
        this.clerk = clerk;
    }

    Optional<Stint> stint(Piece piece) {
        return clerk.rota().slot(piece.slot()).stream().filter(s -> piece.part() == null || s.span().overlaps(piece.part())).findFirst();
    }

    /** Somebody, or nobody, as a form's choice or a button has it. */
    static Optional<Shift.Holder> holder(String word) {
        return switch (word) {
            case "open" -> Optional.of(new Shift.Open());
            case "closed" -> Optional.of(new Shift.Closed());
            default -> word.matches("(person|office):.+") ? Optional.of(Shift.Holder.of(word)) : Optional.empty();
        };
    }

    /** Times of day inside the slot's hours; after midnight they are of the next day. Without any, all of it. */
    static Piece piece(Stint s, String from, String to) {
        LocalDateTime start = from.isEmpty() ? s.shift().span().start() : inside(s, from);
        LocalDateTime end = to.isEmpty() ? s.shift().span().end() : inside(s, to);
        boolean part = !(from.isEmpty() && to.isEmpty()) && start.isBefore(end);
        return Piece.of(s, part ? new Span(start, end) : null);
    }

    private static LocalDateTime inside(Stint s, String time) {
        LocalDateTime t = s.day().atTime(LocalTime.parse(time));
        return t.isBefore(s.shift().span().start()) ? t.plusDays(1) : t;
    }

    private static boolean over(Stint s, Visit visit) {
        return !s.end().isAfter(visit.now());
    }

    private Cover cover(Stint s, Piece piece, Shift.Holder to, @Nullable Amendment why, Visit visit) {
        return clerk.cover(
                clerk.nextCover(piece.slot()), s, piece.part(), to, TableDesk.type(clerk, s, visit.now()), why == null ? "staff" : why.code(), visit.member().id(), visit.at());
    }

    /** Whether somebody may change the table here: not where others read along. */
    static boolean may(Visit visit) {
        return Rights.may(visit.member(), Thing.EDIT_ROTA) && !visit.inGroup();
    }

    Reply preview(Visit visit, Piece piece, Shift.Holder to) {
        return preview(visit, piece, to, null);
    }

    /** @param why only of what is over: then it is a correction, and has a reason */
    Reply preview(Visit visit, Piece piece, Shift.Holder to, @Nullable Amendment why) {
        if (!clerk.exists(to)) {
            return LearnWords.oldButton();
        }
        Optional<Stint> found = stint(piece);
        if (found.isEmpty()) {
            return TableWords.noSlot(When.day(LocalDate.parse(piece.slot().substring(0, 10)), visit.today()));
        }
        Stint s = found.get();
        Effect effect = clerk.rota().effect(cover(s, piece, to, why, visit));
        String slot = clerk.slot(s, piece.span(s), visit.today());
        if (effect.isNothing()) {
            return effect.nothing() == Effect.Why.OUTSIDE ? TableWords.outside(slot) : TableWords.same(slot, clerk.name(to, Clerk.STAFF));
        }
        if (over(s, visit) && why == null) {
            return AmendWords.why(slot, clerk.name(s.holder(), Clerk.STAFF), clerk.name(to, Clerk.STAFF), Stream.of(Amendment.values())
                    .map(a -> AmendDesk.tap(AmendWords.reason(a), "because", piece.word(), Shift.Holder.word(to), a.code())).toList());
        }
        String because = over(s, visit) && why != null ? why.code() : "now";
        String yes = "do|" + piece.word() + "|" + Shift.Holder.word(to) + "|" + because;
        return TableWords.preview(
                        slot, clerk.name(s.holder(), Clerk.STAFF), clerk.name(to, Clerk.STAFF), warnings(visit, s, piece.span(s), to), remarks(visit, s, to, why),
                        TableDesk.tap("この内容で変える", "do", piece.word(), Shift.Holder.word(to), because))
                .asking(TableDesk.NAME, "sure", Map.of("tap", yes));
    }

    private List<String> warnings(Visit visit, Stint s, Span hours, Shift.Holder to) {
        List<String> warnings = new ArrayList<>();
        if (!s.end().isAfter(visit.now())) {
            warnings.add(TableWords.past());
        } else if (!s.start().isAfter(visit.now())) {
            warnings.add(TableWords.running());
        }
        if (clerk.board().swaps().pending(s.shift().id()).isPresent()) {
            warnings.add(TableWords.swapOpen());
        }
        Optional<Person> p = to instanceof Shift.Someone(String id) ? clerk.person(id) : Optional.empty();
        String who = clerk.name(to, Clerk.STAFF);
        p.map(person -> clerk.fit().why(person, s, hours)).ifPresent(why -> {
            switch (why) {
                case AWAY -> warnings.add(who + " は" + SwapWords.away());
                case ON_DUTY -> warnings.add(who + " は" + SwapWords.onDuty());
                case NOT_THE_TRADE -> warnings.add(who + " は" + SwapWords.notTheTrade());
                case TOO_MANY_NIGHTS -> warnings.add(who + " は" + SwapWords.nights(clerk.fit().nightsWith(to, s.day())));
                case FITS, SELF -> {}
            }
        });
        return warnings;
    }

    private List<String> remarks(Visit visit, Stint s, Shift.Holder to, @Nullable Amendment why) {
        List<String> remarks = new ArrayList<>();
        if (why != null) {
            remarks.add(AmendWords.because(why));
        }
        for (Shift.Holder h : List.of(s.holder(), to)) {
            if (h instanceof Shift.Someone) {
                int now = clerk.fit().carried(h, s.kind(), s.day());
                remarks.add(SwapWords.carries(clerk.name(h, Clerk.STAFF), now) + "→" + (h.equals(to) ? now + 1 : now - 1) + "回");
            }
        }
        if (s.end().isAfter(visit.now())) {
            remarks.add(TableWords.told(Stream.of(s.holder(), to).filter(h -> !clerk.reached(h).isEmpty()).map(h -> clerk.name(h, Clerk.STAFF)).toList()));
        }
        return remarks;
    }

    Reply done(Visit visit, Piece piece, Shift.Holder to, @Nullable Amendment why) {
        if (!clerk.exists(to)) {
            return LearnWords.oldButton();
        }
        Optional<Stint> found = stint(piece);
        if (found.isEmpty()) {
            return TableWords.noSlot(When.day(LocalDate.parse(piece.slot().substring(0, 10)), visit.today()));
        }
        Stint s = found.get();
        if (over(s, visit) && why == null) {
            return preview(visit, piece, to, null); // it has ended since it was shown
        }
        Cover cover = cover(s, piece, to, why, visit);
        String slot = clerk.slot(s, piece.span(s), visit.today());
        String before = clerk.name(s.holder(), Clerk.STAFF);
        String after = clerk.name(to, Clerk.STAFF);
        if (clerk.rota().effect(cover).isNothing()) {
            return TableWords.same(slot, after);
        }
        clerk.write(change(visit, s, piece.span(s), cover, to, slot));
        return TableWords.done(slot, before, after, TableDesk.tap("元に戻す", "undo", cover.id()));
    }

    /** The cover, the end of a wish about that slot, and the messages to those whose duty it was, is, or is beside. */
    private Change change(Visit visit, Stint s, Span hours, Cover cover, Shift.Holder to, String slot) {
        Change change = clerk.onto(Change.nothing(visit.member().id(), cover.type() == Cover.Type.CORRECTION ? "record corrected" : "slot changed"), s, cover.id())
                .put(Book.COVERS, cover);
        Optional<Swap> swap = clerk.board().swaps().pending(s.shift().id());
        if (swap.isPresent()) {
            change = change.expecting(Book.SWAPS, swap.get().id(), swap.get()).put(Book.SWAPS, swap.get().ended(Swap.State.VOID, visit.at()));
        }
        boolean past = !s.end().isAfter(visit.now());
        List<Parcel> tells = new ArrayList<>();
        tells.add(clerk.hub(cover.id() + "/log", TableWords.log(
                slot, clerk.name(s.holder(), Clerk.STAFF), clerk.name(to, Clerk.STAFF), past, Amendment.of(String.valueOf(cover.reason())).map(AmendWords::reason).orElse(null)), visit.at()));
        if (!past) {
            String after = clerk.name(to, Clerk.COLLEAGUE);
            tells.addAll(clerk.tell(cover.id() + "/was", s.holder(), TableWords.notYours(slot, after), "change", visit.at(), s.start()));
            tells.addAll(clerk.tell(cover.id() + "/is", to, TableWords.yours(slot), "change", visit.at(), s.start()));
            Reply beside = SwapWords.beside(slot, clerk.name(s.holder(), Clerk.COLLEAGUE), after);
            clerk.beside(s, hours).filter(o -> !o.holder().equals(to) && !o.holder().equals(s.holder()))
                    .forEach(o -> tells.addAll(clerk.tell(cover.id() + "/beside/" + o.shift().id(), o.holder(), beside, "change", visit.at(), s.start())));
        }
        return change.telling(tells);
    }

    private Optional<Cover> latest(String slot) {
        return clerk.rota().covers().stream().filter(c -> slot.equals(c.slot())).max(Comparator.comparing(Cover::made).thenComparing(c -> c.id()));
    }

    /** さっきの変更、元に戻して: the visitor's own last one, else the hub's. */
    Reply undoLast(Visit visit) {
        Optional<Cover> last = clerk.rota().covers().stream()
                .filter(c -> c.slot() != null && ("staff".equals(c.reason()) || c.reason() != null && Amendment.of(c.reason()).isPresent()) && c.made().isAfter(visit.at().minus(RECENT)))
                .max(Comparator.comparing((Cover c) -> c.madeBy().equals(visit.member().id())).thenComparing(Cover::made));
        if (last.isEmpty()) {
            return TableWords.nothingToUndo();
        }
        Optional<Stint> now = covered(last.get());
        return now.map(s -> {
            String yes = "undo|" + last.get().id();
            return TableWords.undoSure(clerk.slot(s, null, visit.today()), clerk.name(s.holder(), Clerk.STAFF), clerk.name(before(last.get(), s), Clerk.STAFF),
                    TableDesk.tap("元に戻す", "undo", last.get().id())).asking(TableDesk.NAME, "sure", Map.of("tap", yes));
        }).orElseGet(TableWords::nothingToUndo);
    }

    private Optional<Stint> covered(Cover c) {
        return clerk.rota().slot(c.slot()).stream().filter(s -> c.equals(s.cover())).findFirst();
    }

    /** Who would stand there without that cover. */
    private Shift.Holder before(Cover c, Stint now) {
        return clerk.rota().withCovers(List.of(), List.of(c.id())).slot(c.slot()).stream()
                .filter(s -> s.span().overlaps(now.span()))
                .map(Stint::holder)
                .findFirst()
                .orElse(now.meant());
    }

    Reply undo(Visit visit, String id) {
        Optional<Cover> found = clerk.rota().covers().stream().filter(c -> c.id().equals(id) && c.slot() != null).findFirst();
        if (found.isEmpty()) {
            return TableWords.nothingToUndo();
        }
        Cover c = found.get();
        Optional<Stint> now = covered(c);
        if (now.isEmpty() || latest(c.slot()).filter(c::equals).isEmpty()) {
            return TableWords.changedSince(clerk.rota().slot(c.slot()).stream().findFirst().map(s -> clerk.slot(s, null, visit.today())).orElse("その当番"));
        }
        Stint s = now.get();
        Shift.Holder to = before(c, s);
        String slot = clerk.slot(s, null, visit.today());
        Cover back = clerk.cover(clerk.nextCover(c.slot()), s, c.span(), to, TableDesk.type(clerk, s, visit.now()), "undo", visit.member().id(), visit.at());
        clerk.write(change(visit, s, s.span(), back, to, slot));
        return TableWords.undone(slot, clerk.name(to, Clerk.STAFF));
    }
}
