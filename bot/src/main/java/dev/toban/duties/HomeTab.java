package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.desk.Visit;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.SlotWords;
import dev.toban.say.TableWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What hub staff see of the duties when they open the bot's page: tonight, what waits for them, what is not filled. */
final class HomeTab {
    private static final int SHOWN = 6;

    private final Clerk clerk;
    private final Takings takings;

    HomeTab(Clerk clerk) {
        this.clerk = clerk;
        this.takings = new Takings(clerk);
    }

    Reply of(Visit visit) {
        LocalDate today = visit.today();
        Span tonight = new Span(visit.now(), today.plusDays(1).atTime(6, 0).isAfter(visit.now()) ? today.plusDays(1).atTime(6, 0) : visit.now().plusHours(1));
        List<String> lines = clerk.rota().within(tonight).map(s -> line(s, visit)).toList();
        List<Card.Part> approvals = new ArrayList<>();
        clerk.board().swaps().pending().filter(s -> s.state() == Swap.State.TAKEN).limit(SHOWN).forEach(s -> {
            approvals.add(new Card.Line(takings.slot(s, today) + " " + clerk.name(s.from(), Clerk.STAFF) + " → " + clerk.name(s.taker(), Clerk.STAFF)));
            approvals.add(SwapDesk.tap("承認", "ok", s.id()));
            approvals.add(SwapDesk.tap("見送り", "ng", s.id()));
        });
        List<String> waiting = clerk.board().swaps().pending().filter(s -> s.state() == Swap.State.OPEN).limit(SHOWN)
                .map(s -> takings.slot(s, today) + " " + clerk.name(s.from(), Clerk.STAFF) + "（" + s.asked().size() + "人に）").toList();
        List<Gaps.Gap> gaps = new Gaps(clerk.board()).between(today, today.plusDays(clerk.etiquette().gapDays()), visit.now()).stream()
                .filter(g -> g.kind() == Gaps.Kind.HOLE).toList();
        List<Card.Tap> taps = new ArrayList<>();
        gaps.stream().limit(3).forEach(g -> taps.add(GapDesk.call(label(g, today), g.slot())));
        taps.add(TableDesk.tap("当番を変える", "find"));
        taps.add(StretchDesk.tap("まとめて・お休み", "form"));
        taps.add(AmendDesk.tap("記録を訂正", "find"));
        return TableWords.home(new TableWords.Home(lines, approvals, waiting, gaps.stream().limit(SHOWN).map(g -> label(g, today)).toList(), taps));
    }

    private String line(Stint s, Visit visit) {
        String who = s.state() == Stint.State.ABSENT ? clerk.name(s.holder(), Clerk.STAFF) + "（不在・代わりなし）" : clerk.name(s.holder(), Clerk.STAFF);
        return TableWords.tonight(SlotWords.post(s, clerk.hub()), When.hours(s.span(), s.day()), who, s.held() ? clerk.phone(s, visit.now()) : null);
    }

    private String label(Gaps.Gap g, LocalDate today) {
        return When.day(g.day(), today) + " " + SlotWords.post(g.post().area(), g.post().kind(), g.post().order(), clerk.hub());
    }
}
