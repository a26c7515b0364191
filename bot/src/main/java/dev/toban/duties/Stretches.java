package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Visit;
import dev.toban.rota.Cover;
import dev.toban.rota.Post;
import dev.toban.rota.Rota;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.SlotWords;
import dev.toban.say.StretchWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of many slots at once, as covers over each of them: all of it is done or nothing, and all of it can be taken back. */
final class Stretches {
    /** More than four areas over a month is rather a new table. */
    private static final int MOST = 150;
    private static final int AROUND_DAYS = 45;

    private final Clerk clerk;

    Stretches(Clerk clerk) {
        this.clerk = clerk;
    }

    /**
     * @param days weekdays and 祝, empty = every day
     * @param area empty = all
     */
    record Plan(LocalDate first, LocalDate last, String days, String area, String duty, Shift.Holder to) {
        Card.Tap tap(String label) {
            return StretchDesk.tap(label, "do", first.toString(), last.toString(), days, area, duty, Shift.Holder.word(to));
        }
    }

    /** A slot that would change hands; a hole has a row that is not written down yet. */
    private record Slot(Stint stint, boolean hole) {}

    private boolean on(Plan plan, LocalDate day) {
        String weekday = String.valueOf("月火水木金土日".charAt(day.getDayOfWeek().getValue() - 1));
        return plan.days.isEmpty() || plan.days.contains(weekday) || plan.days.contains("祝") && clerk.board().holiday().test(day);
    }

    private List<Slot> slots(Plan plan, Visit visit) {
        List<Post> posts = clerk.rota().within(Span.days(plan.first.minusDays(AROUND_DAYS), plan.last.plusDays(AROUND_DAYS)))
                .map(Stint::post)
                .filter(p -> p.kind().equals(plan.duty) && p.order() == 1 && (plan.area.isEmpty() || p.area().isEmpty() || p.area().equals(plan.area)))
                .distinct()
                .sorted(Comparator.comparing(Post::area))
                .toList();
        var slots = new ArrayList<Slot>();
        plan.first.datesUntil(plan.last.plusDays(1)).filter(d -> on(plan, d)).forEach(day -> posts.forEach(post -> {
            List<Stint> there = clerk.rota().day(day).stream().filter(s -> s.post().equals(post)).toList();
            there.stream().filter(s -> s.start().isAfter(visit.now()) && !s.holder().equals(plan.to)).forEach(s -> slots.add(new Slot(s, false)));
            clerk.board().windows().spans(post.kind(), day).stream()
                    .filter(w -> w.start().isAfter(visit.now()) && there.stream().noneMatch(s -> s.span().overlaps(w)))
                    .forEach(w -> slots.add(new Slot(open(day, post, w, visit.today()), true)));
        }));
        return slots;
    }

    private static Stint open(LocalDate day, Post post, Span hours, LocalDate today) {
        var row = new Shift(
                Rota.id(day, post.area(), post.kind(), post.order(), hours.start()), day, post.area(), post.kind(), post.order(), hours, new Shift.Open(), null, null, today);
        return new Stint(row, hours, row.holder(), null, null, Stint.Source.TABLE);
    }

    Reply preview(Visit visit, Plan plan) {
        List<Slot> slots = slots(plan, visit);
        if (slots.isEmpty() || slots.size() > MOST) {
            return slots.isEmpty() ? StretchWords.nothing() : StretchWords.tooMany(MOST);
        }
        String to = clerk.name(plan.to, Clerk.STAFF);
        return StretchWords.preview(StretchWords.what(slots.size(), to), slots.stream().map(s -> line(s.stint, visit)).toList(), warnings(slots, plan), plan.tap("この内容で変える"));
    }

    private String line(Stint s, Visit visit) {
        return clerk.slot(s, null, visit.today()) + "（いま " + clerk.name(s.holder(), Clerk.STAFF) + "）";
    }

    private List<String> warnings(List<Slot> slots, Plan plan) {
        List<String> warnings = new ArrayList<>();
        if (plan.to instanceof Shift.Someone(String id)) {
            List<Fit.Why> whys = clerk.person(id).stream().flatMap(p -> slots.stream().map(s -> clerk.fit().why(p, s.stint, s.stint.span()))).toList();
            count(whys, Fit.Why.AWAY).ifPresent(n -> warnings.add(StretchWords.away(n)));
            count(whys, Fit.Why.ON_DUTY).ifPresent(n -> warnings.add(StretchWords.onDuty(n)));
        }
        int swaps = (int) slots.stream().filter(s -> clerk.board().swaps().pending(s.stint.shift().id()).isPresent()).count();
        if (swaps > 0) {
            warnings.add(StretchWords.swaps(swaps));
        }
        return warnings;
    }

    private static Optional<Integer> count(List<Fit.Why> whys, Fit.Why why) {
        int n = (int) whys.stream().filter(why::equals).count();
        return n == 0 ? Optional.empty() : Optional.of(n);
    }

    Reply done(Visit visit, Plan plan) {
        List<Slot> slots = slots(plan, visit);
        if (slots.isEmpty() || slots.size() > MOST) {
            return slots.isEmpty() ? StretchWords.nothing() : StretchWords.tooMany(MOST);
        }
        String mark = Long.toString(visit.at().toEpochMilli(), Character.MAX_RADIX);
        String to = clerk.name(plan.to, Clerk.STAFF);
        Change change = Change.nothing(visit.member().id(), "days changed at once");
        Map<String, Slot> bySlot = new LinkedHashMap<>();
        slots.forEach(s -> bySlot.putIfAbsent(s.stint.shift().id(), s)); // a night that is shared by two is one slot
        for (Slot s : bySlot.values()) {
            change = covered(change, s, plan, mark, visit);
        }
        List<Parcel> tells = new ArrayList<>();
        tells.add(clerk.hub("stretch/" + mark, StretchWords.log(
                slots.size(), When.day(plan.first, visit.today()), When.day(plan.last, visit.today()), SlotWords.post(plan.area, plan.duty, 1, clerk.hub()), to), visit.at()));
        Map<Shift.Holder, List<String>> losing = new LinkedHashMap<>();
        slots.forEach(s -> losing.computeIfAbsent(s.stint.holder(), _ -> new ArrayList<>()).add(clerk.slot(s.stint, null, visit.today())));
        losing.forEach((who, theirs) -> tells.addAll(clerk.tell(
                "stretch/" + mark + "/was/" + Shift.Holder.word(who), who, StretchWords.notYours(theirs, clerk.name(plan.to, Clerk.COLLEAGUE)), "change", visit.at(), slots.getFirst().stint.start())));
        tells.addAll(clerk.tell("stretch/" + mark + "/is", plan.to, StretchWords.yours(slots.stream().map(s -> clerk.slot(s.stint, null, visit.today())).toList()), "change", visit.at(),
                slots.getFirst().stint.start()));
        clerk.write(change.telling(tells));
        return StretchWords.done(slots.size(), to, StretchDesk.tap("元に戻す", "undo", mark));
    }

    private Change covered(Change before, Slot s, Plan plan, String mark, Visit visit) {
        Shift row = s.stint.shift();
        String id = clerk.nextCover(row.id());
        Change change = s.hole ? before.expecting(Book.SHIFTS, row.id(), null).put(Book.SHIFTS, row).expecting(Book.COVERS, id, null) : clerk.onto(before, s.stint, id);
        change = change.put(Book.COVERS, new Cover(
                id, row.id(), null, s.stint.meant(), plan.to, Cover.Type.PEER, null, reason(mark), visit.member().id(), visit.at()));
        Optional<Swap> swap = clerk.board().swaps().pending(row.id());
        return swap.isEmpty() ? change : change.expecting(Book.SWAPS, swap.get().id(), swap.get()).put(Book.SWAPS, swap.get().ended(Swap.State.VOID, visit.at()));
    }

    private static String reason(String mark) {
        return "stretch-" + mark;
    }

    /** Each slot as it was before, unless it was changed again or has begun. */
    Reply undo(Visit visit, String mark) {
        List<Cover> made = clerk.rota().covers().stream().filter(c -> c.slot() != null && reason(mark).equals(c.reason())).toList();
        Change change = Change.nothing(visit.member().id(), "days put back");
        int back = 0;
        for (Cover c : made) {
            boolean latest = clerk.rota().covers().stream().filter(o -> c.slot().equals(o.slot())).noneMatch(o -> o.made().isAfter(c.made()));
            boolean begun = clerk.rota().slot(c.slot()).stream().anyMatch(s -> !s.start().isAfter(visit.now()));
            if (latest && !begun) {
                change = change.expecting(Book.COVERS, c.id(), c).remove(Book.COVERS, c.id());
                back++;
            }
        }
        if (back > 0) {
            clerk.write(change.telling(clerk.hub("stretch/" + mark + "/undo/" + visit.at(), StretchWords.undone(back, made.size() - back), visit.at())));
        }
        return StretchWords.undone(back, made.size() - back);
    }
}
