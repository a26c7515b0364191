package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Absence;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.LearnWords;
import dev.toban.say.LeaveWords;
import dev.toban.say.RotaWords;
import dev.toban.say.SwapWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The desk where people say that they will be away, and see which of their duties need somebody. */
public final class LeaveDesk implements Desk {
    static final String NAME = "leave";
    private static final Set<String> YES = Set.of("はい", "お願いします", "届けます", "届ける", "ok", "OK");

    private final Clerk clerk;

    LeaveDesk(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return NAME;
    }

    private static boolean may(Visit visit) {
        return visit.member().person() != null && Rights.may(visit.member(), Thing.SWAP);
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        return switch (asked.what().intent()) {
            case ROTA_LEAVE -> Optional.of(visit.inGroup() ? SwapWords.notInGroup() : may(visit) ? sure(visit, asked) : RotaWords.notKnownAsHolder(clerk.hub()));
            default -> Optional.empty();
        };
    }

    private Reply sure(Visit visit, Asked asked) {
        Span span = span(asked);
        if (span == null) {
            return LeaveWords.when();
        }
        if (!span.end().isAfter(visit.now())) {
            return LeaveWords.past();
        }
        List<String> duties = affected(visit, span).stream().map(s -> clerk.slot(s, null, visit.today())).toList();
        String put = "put|" + span.start() + "|" + span.end();
        return LeaveWords.sure(When.span(span, visit.today()), duties, new Card.Tap("届ける", NAME + "|" + put)).asking(NAME, "sure", Map.of("tap", put));
    }

    /** Both ends as they were said; days are whole. */
    private static @Nullable Span span(Asked asked) {
        Span said = asked.what().interval();
        if (said != null && said.start() != null && said.end() != null && said.start().isBefore(said.end())) {
            return said;
        }
        LocalDate from = asked.date("from");
        LocalDate to = asked.date("to");
        return from == null ? null : Span.days(from, to == null || to.isBefore(from) ? from : to);
    }

    private List<Stint> affected(Visit visit, Span span) {
        return clerk.rota().within(span)
                .filter(s -> s.end().isAfter(visit.now()) && s.holder().equals(new Shift.Someone(visit.member().person())) && (s.held() || s.state() == Stint.State.ABSENT))
                .toList();
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String tap = soFar.get("tap");
        return step.equals("sure") && tap != null && YES.contains(said.text().strip().replaceAll("[。!！]+$", "")) ? tapped(visit, tap) : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|");
        if (!may(visit)) {
            return Optional.of(RotaWords.notKnownAsHolder(clerk.hub()));
        }
        if (w.length == 2 && w[0].equals("undo")) {
            return Optional.of(withdraw(visit, w[1]));
        }
        try {
            Span span = w.length == 3 && w[0].equals("put") ? new Span(LocalDateTime.parse(w[1]), LocalDateTime.parse(w[2])) : null;
            return Optional.of(span == null || !span.start().isBefore(span.end()) ? LearnWords.oldButton() : put(visit, span));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.of(LearnWords.oldButton());
        }
    }

    private Reply put(Visit visit, Span span) {
        if (!span.end().isAfter(visit.now())) {
            return LeaveWords.past();
        }
        String me = visit.member().person();
        Shift.Holder who = new Shift.Someone(me);
        String id = me + "/" + span.start() + "/" + span.end();
        String words = When.span(span, visit.today());
        List<Stint> duties = affected(visit, span);
        Absence absence = new Absence(id, who, span, null, "leave", visit.member().id(), visit.at());
        var then = clerk.rota().withAbsences(List.of(absence), List.of());
        List<Stint> open = duties.stream().filter(s -> then.slot(s.shift().id()).stream().anyMatch(o -> o.state() == Stint.State.ABSENT)).toList();
        List<String> covered = duties.stream().filter(s -> !open.contains(s)).map(s -> clerk.slot(s, null, visit.today())).toList();
        List<Card.Tap> hubTaps = open.stream().limit(5).map(s -> GapDesk.call(SwapDesk.label(s, clerk, visit), s.shift().id())).toList();
        try {
            clerk.write(Change.nothing(visit.member().id(), "absence")
                    .expecting(Book.ABSENCES, id, null)
                    .put(Book.ABSENCES, absence)
                    .telling(clerk.hub("leave/" + id + "/" + visit.at(), LeaveWords.hub(
                            clerk.name(who, Clerk.STAFF), words, open.stream().map(s -> clerk.slot(s, null, visit.today())).toList(), covered, hubTaps), visit.at())));
        } catch (Books.Moved e) {
            return LeaveWords.already(words);
        }
        List<Card.Tap> taps = open.stream().limit(10).map(s -> SwapDesk.tap(SwapDesk.label(s, clerk, visit), "pick", s.shift().id())).toList();
        return LeaveWords.done(words, covered, taps, new Card.Tap("届けを取り消す", NAME + "|undo|" + id));
    }

    private Reply withdraw(Visit visit, String id) {
        Optional<Absence> found = clerk.rota().absences().stream().filter(a -> a.id().equals(id)).findFirst();
        if (found.isEmpty() || !found.get().who().equals(new Shift.Someone(visit.member().person()))) {
            return LeaveWords.nothing();
        }
        String words = When.span(found.get().span(), visit.today());
        clerk.write(Change.nothing(visit.member().id(), "absence withdrawn")
                .expecting(Book.ABSENCES, id, found.get())
                .remove(Book.ABSENCES, id)
                .telling(clerk.hub("leave/" + id + "/undo/" + visit.at(), LeaveWords.hubWithdrawn(clerk.name(found.get().who(), Clerk.STAFF), words), visit.at())));
        return LeaveWords.withdrawn(words);
    }
}
