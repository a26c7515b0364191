package dev.toban.duties;

import dev.toban.desk.Visit;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.LearnWords;
import dev.toban.say.SwapWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of one's own duties can still be given away, and what was asked about it already. */
final class Own {
    private final Clerk clerk;
    private final Suggestions suggestions;

    Own(Clerk clerk, Suggestions suggestions) {
        this.clerk = clerk;
        this.suggestions = suggestions;
    }

    /** The stint of a piece, if it is the visitor's and can still be given away; else why not. */
    Object mine(Visit visit, @Nullable Piece piece) {
        Stint s = piece == null
                ? null
                : clerk.rota().slot(piece.slot()).stream()
                        .filter(o -> clerk.theirs(visit.member(), o) && o.span().overlaps(piece.span(o)))
                        .findFirst().orElse(null);
        if (piece == null || s == null) {
            return piece == null ? LearnWords.oldButton() : SwapWords.notYours(When.day(LocalDate.parse(piece.slot().substring(0, 10)), visit.today()), "", List.of());
        }
        if (!piece.span(s).start().isAfter(visit.now())) {
            return s.end().isAfter(visit.now()) ? SwapWords.started(slot(s, piece, visit)) : SwapWords.past(When.day(s.day(), visit.today()));
        }
        return s;
    }

    String slot(Stint s, Piece piece, Visit visit) {
        return clerk.slot(s, piece.span(s), visit.today());
    }

    Optional<Reply> already(Visit visit, Stint s) {
        return clerk.board().swaps().pending(s.shift().id()).map(swap -> {
            List<Card.Tap> taps = new ArrayList<>();
            if (swap.asker().equals(visit.member().person())) {
                taps.add(SwapDesk.tap("取り下げる", "back", swap.id()));
                if (swap.state() == Swap.State.OPEN && swap.inReturn() == null) {
                    taps.addAll(suggestions.wider(swap, s));
                }
            }
            String state = swap.state() == Swap.State.OPEN ? "返事待ち" : "拠点の承認待ち";
            return SwapWords.already(clerk.slot(s, swap.part(), visit.today()), state, taps);
        });
    }
}
