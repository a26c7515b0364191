package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.ask.Intent;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.LearnWords;
import dev.toban.say.RotaWords;
import dev.toban.say.SwapWords;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desk where people find somebody to take their duty: asked for, taken, given back, and confirmed by the hub. */
public final class SwapDesk implements Desk {
    static final String NAME = "swap";
    /** Wishes that a list shows. */
    private static final int SHOWN = 5;

    private static final Set<String> YES = Set.of("はい", "お願いします", "おねがいします", "お願いする", "よろしく", "ok", "OK", "それで", "頼みます");

    private final Clerk clerk;
    private final Wishes wishes;
    private final Takings takings;
    private final Endings endings;

    SwapDesk(Clerk clerk) {
        this.clerk = clerk;
        this.wishes = new Wishes(clerk);
        this.takings = new Takings(clerk);
        this.endings = new Endings(clerk, takings, new Suggestions(clerk));
    }

    @Override
    public String name() {
        return NAME;
    }

    static Card.Tap tap(String label, String... words) {
        return new Card.Tap(label, NAME + "|" + String.join("|", words));
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        return switch (asked.what().intent()) {
            case ROTA_SWAP_REQUEST, ROTA_SPLIT -> {
                if (asked.what().intent() == Intent.ROTA_SPLIT && clerk.ahead(visit.member(), visit.now(), 1).isEmpty()) {
                    yield Optional.empty(); // a question about the rules, for the hub
                }
                yield Optional.of(visit.inGroup() ? SwapWords.notInGroup() : person(visit).orElseGet(() -> wishes.asked(visit, asked)));
            }
            case ROTA_SWAP_STATUS -> Optional.of(person(visit).orElseGet(() -> status(visit)));
            case ROTA_SWAP_ANSWER -> answer(visit, "yes".equals(asked.what().slots().get("answer")));
            default -> Optional.empty();
        };
    }

    /** What is said to somebody of whom no duty can be known. */
    private Optional<Reply> person(Visit visit) {
        return visit.member().person() != null && Rights.may(visit.member(), Thing.SWAP)
                ? Optional.empty()
                : Optional.of(RotaWords.notKnownAsHolder(clerk.hub()));
    }

    /** いいですよ、かわります: to the wish that waits for them; with several, which. */
    private Optional<Reply> answer(Visit visit, boolean yes) {
        String me = visit.member().person();
        List<Swap> waiting = me == null ? List.of() : clerk.board().swaps().waitingFor(me);
        if (waiting.size() > 1) {
            List<Card.Tap> taps = waiting.stream().limit(SHOWN).map(s -> tap(title(s, visit), yes ? "yes" : "no", s.id())).toList();
            return Optional.of(SwapWords.status(List.of(yes ? "どのお願いを引き受けますか？" : "どのお願いへのお返事ですか？"), taps));
        }
        if (waiting.isEmpty()) {
            return Optional.of(yes ? SwapWords.nothingWaits() : ownInstead(visit));
        }
        return Optional.of(yes ? takings.take(visit, waiting.getFirst().id()) : endings.decline(visit, waiting.getFirst().id()));
    }

    /** 明日むり: nobody has asked them anything, so it may be their own duty that they mean. */
    private Reply ownInstead(Visit visit) {
        List<Card.Tap> own = clerk.ahead(visit.member(), visit.now(), 3).stream()
                .filter(s -> s.start().isAfter(visit.now()))
                .map(s -> tap(label(s, clerk, visit), "pick", s.shift().id()))
                .toList();
        return own.isEmpty() ? SwapWords.nothingWaits() : SwapWords.nothingWaitsBut(own);
    }

    private String title(Swap s, Visit visit) {
        return takings.slot(s, visit.today());
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|");
        String verb = w[0];
        boolean hub = verb.equals("ok") || verb.equals("ng");
        if (hub && !Rights.may(visit.member(), Thing.EDIT_ROTA)) {
            return Optional.of(SwapWords.staffOnly());
        }
        Optional<Reply> stranger = hub ? Optional.empty() : person(visit);
        if (stranger.isPresent() || w.length < 2 || visit.inGroup()) {
            return stranger.isPresent() ? stranger : Optional.of(visit.inGroup() ? SwapWords.notInGroup() : LearnWords.oldButton());
        }
        return Optional.of(switch (verb) {
            case "pick" -> wishes.pick(visit, w[1]);
            case "sure" -> w.length < 3 ? LearnWords.oldButton() : wishes.sure(visit, w[1], w[2], false);
            case "to" -> w.length < 3 ? LearnWords.oldButton() : wishes.put(visit, w[1], Swap.Reach.ONE, w[2], null, w.length > 3);
            case "team" -> wishes.put(visit, w[1], Swap.Reach.TEAM, null, null, false);
            case "all" -> wishes.put(visit, w[1], Swap.Reach.ALL, null, null, false);
            case "ex" -> w.length < 4 ? LearnWords.oldButton() : wishes.put(visit, w[1], Swap.Reach.ONE, w[3], w[2], w.length > 4);
            case "yes" -> takings.take(visit, w[1]);
            case "no" -> endings.decline(visit, w[1]);
            case "un" -> endings.giveBack(visit, w[1]);
            case "back" -> endings.withdraw(visit, w[1]);
            case "ok" -> takings.approve(visit, w[1]);
            case "ng" -> endings.refuse(visit, w[1]);
            default -> LearnWords.oldButton();
        });
    }

    /** はい, typed instead of tapped. */
    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String tap = soFar.get("tap");
        return step.equals("sure") && tap != null && YES.contains(said.text().strip().replaceAll("[。!！]+$", "")) ? tapped(visit, tap) : Optional.empty();
    }

    @Override
    public Optional<Topic> open(Visit visit) {
        String me = visit.member().person();
        return me == null || clerk.board().swaps().waitingFor(me).isEmpty()
                ? Optional.empty()
                : Optional.of(new Topic(Intent.ROTA_SWAP_REQUEST.id(), Map.of(), null, visit.at()));
    }

    private Reply status(Visit visit) {
        Member me = visit.member();
        List<String> lines = new ArrayList<>();
        List<Card.Tap> taps = new ArrayList<>();
        clerk.board().swaps().askedBy(me.person()).filter(s -> s.state() != Swap.State.WITHDRAWN && s.state() != Swap.State.VOID).limit(SHOWN).forEach(s -> {
            lines.add(wishes.state(s, visit.today()));
            if (s.pending()) {
                taps.add(tap("取り下げる", "back", s.id()));
            }
        });
        clerk.board().swaps().waitingFor(me.person()).stream().limit(SHOWN).forEach(s -> {
            lines.add(title(s, visit) + "：あなたのお返事待ち");
            taps.add(tap("受けます", "yes", s.id()));
            taps.add(tap("できません", "no", s.id()));
        });
        return lines.isEmpty() ? SwapWords.nothingAsked() : SwapWords.status(lines, taps);
    }

    /** A stint of the asker's as a button. */
    static String label(Stint s, Clerk clerk, Visit visit) {
        return dev.toban.say.SlotWords.button(s, clerk.hub(), visit.today());
    }
}
