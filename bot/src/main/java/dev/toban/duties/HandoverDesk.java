package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Cover;
import dev.toban.rota.Notice;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.HandoverWords;
import dev.toban.say.LearnWords;
import dev.toban.say.RotaWords;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The desk for a duty that runs right now: handed over to the second call at once. */
public final class HandoverDesk implements Desk {
    static final String NAME = "now";
    private final Clerk clerk;

    HandoverDesk(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return NAME;
    }

    private static Card.Tap tap(String label, String verb, String slot) {
        return new Card.Tap(label, NAME + "|" + verb + "|" + slot);
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        return switch (asked.what().intent()) {
            case ROTA_HANDOVER_NOW -> Optional.of(may(visit) ? over(visit, null, false) : RotaWords.notKnownAsHolder(clerk.hub()));
            default -> Optional.empty();
        };
    }

    private static boolean may(Visit visit) {
        return visit.member().person() != null && Rights.may(visit.member(), Thing.SWAP);
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|", 2);
        if (!may(visit)) {
            return Optional.of(RotaWords.notKnownAsHolder(clerk.hub()));
        }
        return Optional.of(switch (w.length < 2 ? "" : w[0]) {
            case "rung" -> over(visit, w[1], true);
            case "undo" -> takeBack(visit, w[1]);
            case "cannot" -> cannot(visit, w[1]);
            default -> LearnWords.oldButton();
        });
    }

    private List<Stint> running(Visit visit) {
        return clerk.rota().at(visit.now()).stream().filter(s -> clerk.holds(visit.member(), s)).toList();
    }

    /** Second call of what somebody is on right now. */
    private Optional<Stint> second(Stint s, Visit visit) {
        return clerk.beside(s, new Span(visit.now(), visit.now().plusMinutes(1)))
                .filter(o -> !o.holder().equals(s.holder()) && (o.kind().endsWith("2") || o.order() > s.order()))
                .findFirst();
    }

    private Reply over(Visit visit, @org.jspecify.annotations.Nullable String slot, boolean rung) {
        List<Stint> running = running(visit).stream().filter(s -> slot == null || s.shift().id().equals(slot)).toList();
        if (running.isEmpty()) {
            return handedOver(visit).orElseGet(() -> HandoverWords.notOnDuty(clerk.ahead(visit.member(), visit.now(), 1).stream()
                    .findFirst().map(s -> clerk.slot(s, null, visit.today())).orElse(null)));
        }
        // of two calls at once the one that has somebody to hand on to
        Stint s = running.stream().filter(r -> second(r, visit).isPresent()).findFirst().orElse(running.getFirst());
        Span left = new Span(visit.now(), s.end());
        String words = clerk.slot(s, left, visit.today());
        Optional<Stint> second = second(s, visit);
        if (second.isEmpty()) {
            clerk.write(Change.nothing(visit.member().id(), "no second call to hand over to")
                    .telling(clerk.callHub(s.shift().id() + "/nosecond/" + visit.at(), HandoverWords.hubNoSecond(words, clerk.name(s.holder(), Clerk.STAFF)), visit.at())));
            return HandoverWords.noSecond(words, clerk.hub());
        }
        String who = clerk.name(second.get().holder(), Clerk.COLLEAGUE);
        String phone = clerk.phone(second.get(), visit.now());
        if (clerk.reached(second.get().holder()).isEmpty() && !rung) {
            return HandoverWords.ringFirst(words, who, phone, tap("お電話で了解を得ました", "rung", s.shift().id()), clerk.hub());
        }
        clerk.write(change(visit, s, second.get(), left, words));
        return HandoverWords.handedOver(words, who, phone, tap("取り消す", "undo", s.shift().id()));
    }

    private Change change(Visit visit, Stint s, Stint second, Span left, String words) {
        String id = clerk.nextCover(s.shift().id());
        Cover cover = clerk.cover(id, s, left, second.holder(), Cover.Type.HANDOVER, "handover", visit.member().id(), visit.at());
        Notice notice = new Notice(
                Notice.id(Notice.When.NOW, s.shift().id(), second.holder()), Notice.When.NOW, s.shift().id(), second.holder(), visit.at(), null, false, false);
        List<Parcel> tells = new ArrayList<>();
        tells.addAll(clerk.tell(
                id + "/now", second.holder(),
                HandoverWords.yourTurnNow(
                        words, clerk.name(s.holder(), Clerk.COLLEAGUE), own(visit), NoticeDesk.tap("了解", "seen", s.day()), tap("出られない", "cannot", s.shift().id())),
                "handover", visit.at(), visit.now()));
        tells.add(clerk.callHub(
                id + "/hub", HandoverWords.hubHandover(words, clerk.name(s.holder(), Clerk.STAFF), clerk.name(second.holder(), Clerk.STAFF), clerk.phone(second, visit.now())),
                visit.at()));
        return clerk.onto(Change.nothing(visit.member().id(), "handed over while running"), s, id)
                .put(Book.COVERS, cover)
                .put(Book.NOTICES, notice)
                .telling(tells);
    }

    /** Their own number, for the one who takes over: they were on duty together. */
    private @org.jspecify.annotations.Nullable String own(Visit visit) {
        return clerk.person(visit.member().person()).flatMap(Clerk.COLLEAGUE::sees).map(p -> p.phone() != null ? p.phone() : p.mobile()).orElse(null);
    }

    /** The running stretch that this visitor has handed over. */
    private Optional<Stint> given(Visit visit) {
        return clerk.rota().at(visit.now()).stream()
                .filter(s -> s.cover() != null && s.cover().type() == Cover.Type.HANDOVER && s.cover().madeBy().equals(visit.member().id()))
                .findFirst();
    }

    private Optional<Reply> handedOver(Visit visit) {
        return given(visit).map(s -> HandoverWords.already(clerk.slot(s, null, visit.today()), clerk.name(s.holder(), Clerk.COLLEAGUE)));
    }

    private Reply takeBack(Visit visit, String slot) {
        Optional<Stint> given = given(visit).filter(s -> s.shift().id().equals(slot));
        if (given.isEmpty()) {
            return HandoverWords.nothingToTakeBack();
        }
        Stint s = given.get();
        Shift.Holder me = before(s, visit);
        Span left = new Span(visit.now(), s.end());
        String words = clerk.slot(s, left, visit.today());
        String id = clerk.nextCover(slot);
        List<Parcel> tells = new ArrayList<>(clerk.tell(
                id + "/back", s.holder(), HandoverWords.backAgain(words, clerk.name(me, Clerk.COLLEAGUE)), "handover", visit.at(), visit.now()));
        tells.add(clerk.callHub(id + "/hub", HandoverWords.backAgain(words, clerk.name(me, Clerk.STAFF)), visit.at()));
        clerk.write(clerk.onto(Change.nothing(visit.member().id(), "handover taken back"), s, id)
                .put(Book.COVERS, clerk.cover(id, s, left, me, Cover.Type.HANDOVER, "handover", visit.member().id(), visit.at()))
                .telling(tells));
        return HandoverWords.takenBack(words);
    }

    /** As whom the visitor held it: for themselves, or for their office. */
    private Shift.Holder before(Stint s, Visit visit) {
        boolean office = s.meant() instanceof Shift.At && visit.member().office() != null;
        return office ? new Shift.At(Objects.requireNonNull(visit.member().office())) : new Shift.Someone(Objects.requireNonNull(visit.member().person()));
    }

    /** Whoever took over can't go either: people have to see to it. */
    private Reply cannot(Visit visit, String slot) {
        Optional<Stint> mine = running(visit).stream().filter(s -> s.shift().id().equals(slot)).findFirst();
        if (mine.isEmpty()) {
            return HandoverWords.notOnDuty(null);
        }
        clerk.write(Change.nothing(visit.member().id(), "second call can't either").telling(clerk.callHub(
                slot + "/cannot/" + visit.at(),
                HandoverWords.hubCannot(clerk.slot(mine.get(), null, visit.today()), clerk.name(mine.get().holder(), Clerk.STAFF)), visit.at())));
        return HandoverWords.cannotEither(clerk.hub());
    }
}
