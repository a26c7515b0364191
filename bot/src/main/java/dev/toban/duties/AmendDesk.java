package dev.toban.duties;

import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rota.Amendment;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.AmendWords;
import dev.toban.say.LearnWords;
import dev.toban.say.TableWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The desk where the record of a past duty is put right: what the table said stays, who really was there is a new fact with a reason. */
public final class AmendDesk implements Desk {
    static final String NAME = "amend";
    private static final Pattern WORDS = Pattern.compile("(?:当番の?)?(?:記録の?)?訂正(?:する|したい|をしたい)?[。]?");

    private final Clerk clerk;
    private final Edits edits;
    private final SlotSearch search;

    AmendDesk(Clerk clerk) {
        this.clerk = clerk;
        this.edits = new Edits(clerk);
        this.search = new SlotSearch(clerk);
    }

    @Override
    public String name() {
        return NAME;
    }

    static Card.Tap tap(String label, String... words) {
        return new Card.Tap(label, NAME + "|" + String.join("|", words));
    }

    /** /toban 訂正 */
    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        return Edits.may(visit) && WORDS.matcher(said.text().strip()).matches() ? Optional.of(find(visit)) : Optional.empty();
    }

    private Reply find(Visit visit) {
        return AmendWords.inSlack().form(search.form(NAME, AmendWords.title(), "始まった日", visit.today().minusDays(1)));
    }

    @Override
    public Optional<Reply> filled(Visit visit, String rest, Incoming.Filled filled) {
        if (!Edits.may(visit)) {
            return Optional.of(TableWords.staffOnly());
        }
        return switch (rest) {
            case "find" -> Optional.of(found(visit, filled));
            case "slot" -> Optional.of(slot(visit, filled));
            default -> Optional.empty();
        };
    }

    private Reply found(Visit visit, Incoming.Filled filled) {
        Optional<LocalDate> day = SlotSearch.day(filled);
        if (day.isEmpty()) {
            return TableWords.when();
        }
        List<Card.Tap> taps = search.found(
                day.get(), filled, s -> !s.end().isAfter(visit.now()), (label, s) -> tap(label, "pick", Piece.of(s, null).word()));
        return taps.isEmpty() ? AmendWords.notOver(When.day(day.get(), visit.today())) : AmendWords.which(taps);
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        if (!Edits.may(visit)) {
            return Optional.of(TableWords.staffOnly());
        }
        String[] w = rest.split("\\|");
        if (w[0].equals("find")) {
            return Optional.of(find(visit));
        }
        Piece piece = w.length < 2 ? null : Piece.read(w[1]);
        return Optional.of(piece == null ? LearnWords.oldButton() : switch (w[0]) {
            case "pick" -> form(visit, piece);
            case "because" -> chosen(visit, piece, w);
            default -> LearnWords.oldButton();
        });
    }

    /** Who really was there, when, and why it is put right. */
    private Reply form(Visit visit, Piece piece) {
        Optional<Stint> s = edits.stint(piece);
        if (s.isEmpty()) {
            return TableWords.noSlot(When.day(LocalDate.parse(piece.slot().substring(0, 10)), visit.today()));
        }
        String slot = clerk.slot(s.get(), null, visit.today());
        return AmendWords.inSlack().form(new Form(NAME + ".slot", AmendWords.title(), TableWords.formSubmit(), List.of(
                new Form.Note("now", slot + "\n記録：" + clerk.name(s.get().holder(), Clerk.STAFF)),
                new Form.Choice("who", "実際に出た方", new Roster(clerk).choices(s.get()), null, false),
                new Form.Time("from", "何時から（全部なら空のまま）", null, true),
                new Form.Time("to", "何時まで（全部なら空のまま）", null, true),
                new Form.Choice("why", "理由", Stream.of(Amendment.values()).map(a -> new Form.Option(a.code(), AmendWords.reason(a))).toList(), null, false)),
                Map.of("slot", piece.slot())));
    }

    private Reply slot(Visit visit, Incoming.Filled filled) {
        Piece whole = Piece.read(filled.carried().getOrDefault("slot", ""));
        Optional<Stint> s = whole == null ? Optional.empty() : edits.stint(whole);
        Optional<Shift.Holder> to = Edits.holder(filled.value("who"));
        Optional<Amendment> why = Amendment.of(filled.value("why"));
        return s.isEmpty() || to.isEmpty() || why.isEmpty()
                ? LearnWords.oldButton()
                : edits.preview(visit, Edits.piece(s.get(), filled.value("from"), filled.value("to")), to.get(), why.get());
    }

    private Reply chosen(Visit visit, Piece piece, String[] w) {
        Optional<Shift.Holder> to = w.length < 4 ? Optional.empty() : Edits.holder(w[2]);
        Optional<Amendment> why = w.length < 4 ? Optional.empty() : Amendment.of(w[3]);
        return to.isEmpty() || why.isEmpty() ? LearnWords.oldButton() : edits.preview(visit, piece, to.get(), why.get());
    }
}
