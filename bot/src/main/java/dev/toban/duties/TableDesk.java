package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Amendment;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.LearnWords;
import dev.toban.say.TableWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desk where hub staff change a slot: in a sentence or a form, its effect shown before it is done, and undone as easily. */
public final class TableDesk implements Desk {
    static final String NAME = "table";
    private static final Set<String> YES = Set.of("はい", "お願いします", "変える", "変えて", "ok", "OK");

    private final Clerk clerk;
    private final Edits edits;
    private final SlotSearch search;
    private final HomeTab home;

    TableDesk(Clerk clerk) {
        this.clerk = clerk;
        this.edits = new Edits(clerk);
        this.search = new SlotSearch(clerk);
        this.home = new HomeTab(clerk);
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
            case ROTA_SET -> Optional.of(Edits.may(visit) ? set(visit, asked) : TableWords.staffOnly());
            case ROTA_UNDO -> Optional.of(Edits.may(visit) ? edits.undoLast(visit) : TableWords.staffOnly());
            default -> Optional.empty();
        };
    }

    /** イブの伊敷、川畑先生→有村先生に変更 */
    private Reply set(Visit visit, Asked asked) {
        LocalDate day = asked.date("date");
        if (day == null) {
            return TableWords.when();
        }
        List<List<Ref>> named = asked.what().names().stream()
                .map(h -> h.refs().stream().filter(r -> r.kind() == Kind.PERSON || r.kind() == Kind.OFFICE).toList())
                .filter(r -> !r.isEmpty())
                .toList();
        if (named.isEmpty()) {
            return TableWords.whom();
        }
        Optional<Shift.Holder> from = named.size() < 2 ? Optional.empty() : clerk.rota().day(day).stream()
                .map(Stint::holder).filter(h -> named.getFirst().stream().anyMatch(r -> holder(r).equals(h))).findFirst();
        List<Stint> there = clerk.rota().day(day).stream()
                .filter(s -> asked.slots("area").isEmpty() || s.area().isEmpty() || asked.slots("area").contains(s.area()))
                .filter(s -> asked.slots("duty").isEmpty() || asked.slots("duty").contains(s.kind()))
                .filter(s -> from.isEmpty() || s.holder().equals(from.get()))
                .filter(s -> named.getLast().stream().anyMatch(r -> suits(r, s)))
                .sorted(Comparator.comparing((Stint s) -> !s.kind().equals(Fit.base(s.kind()))).thenComparingInt(Stint::order))
                .toList();
        if (there.isEmpty()) {
            return TableWords.noSlot(When.day(day, visit.today()));
        }
        List<Stint> first = there.stream().filter(s -> s.kind().equals(there.getFirst().kind())).toList();
        Ref to = named.getLast().stream().filter(r -> suits(r, first.getFirst())).findFirst().orElseThrow();
        return first.size() == 1 || !asked.slots("area").isEmpty()
                ? edits.preview(visit, Piece.of(first.getFirst(), null), holder(to))
                : TableWords.which(first.stream().map(s -> tap(SwapDesk.label(s, clerk, visit), "see", Piece.of(s, null).word(), Shift.Holder.word(holder(to)))).toList());
    }

    private static Shift.Holder holder(Ref r) {
        return r.kind() == Kind.OFFICE ? new Shift.At(r.id()) : new Shift.Someone(r.id());
    }

    /** Of two with that name the one who does such duties; for somebody who never has, the trade decides. */
    private boolean suits(Ref r, Stint s) {
        return r.kind() == Kind.OFFICE || clerk.person(r.id()).filter(p -> clerk.fit().why(p, s, s.span()) != Fit.Why.NOT_THE_TRADE).isPresent();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        if (!Edits.may(visit)) {
            return Optional.of(TableWords.staffOnly());
        }
        String[] w = rest.split("\\|");
        Piece piece = w.length < 2 ? null : Piece.read(w[1]);
        Optional<Shift.Holder> to = w.length < 3 ? Optional.empty() : Edits.holder(w[2]);
        return Optional.of(switch (w[0]) {
            case "see" -> piece == null || to.isEmpty() ? LearnWords.oldButton() : edits.preview(visit, piece, to.get());
            case "do" -> piece == null || to.isEmpty() ? LearnWords.oldButton() : edits.done(visit, piece, to.get(), w.length > 3 ? Amendment.of(w[3]).orElse(null) : null);
            case "edit" -> piece == null ? LearnWords.oldButton() : form(visit, piece);
            case "undo" -> w.length < 2 ? LearnWords.oldButton() : edits.undo(visit, w[1]);
            case "find" -> find(visit);
            default -> LearnWords.oldButton();
        });
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String tap = soFar.get("tap");
        return step.equals("sure") && tap != null && YES.contains(said.text().strip()) ? tapped(visit, tap) : Optional.empty();
    }

    /** Which slot: a day, an area, a kind of duty. */
    private Reply find(Visit visit) {
        return TableWords.inSlack().form(search.form(NAME, TableWords.formTitle(), "日にち", visit.today()));
    }

    /** Who and when: those who may first, then nobody yet and nobody on purpose. */
    private Reply form(Visit visit, Piece piece) {
        Optional<Stint> s = clerk.rota().slot(piece.slot()).stream().findFirst();
        if (s.isEmpty()) {
            return TableWords.noSlot(When.day(LocalDate.parse(piece.slot().substring(0, 10)), visit.today()));
        }
        String slot = clerk.slot(s.get(), null, visit.today());
        return TableWords.inSlack().form(new Form("table.slot", TableWords.formTitle(), TableWords.formSubmit(), List.of(
                new Form.Note("now", slot + "\nいま：" + clerk.name(s.get().holder(), Clerk.STAFF)),
                new Form.Choice("who", "だれに変えますか", new Roster(clerk).choices(s.get()), null, false),
                new Form.Time("from", "何時から（全部なら空のまま）", null, true),
                new Form.Time("to", "何時まで（全部なら空のまま）", null, true)), Map.of("slot", piece.slot())));
    }

    @Override
    public Optional<Reply> filled(Visit visit, String rest, Incoming.Filled filled) {
        if (!Edits.may(visit)) {
            return Optional.of(TableWords.staffOnly());
        }
        return switch (rest) {
            case "find" -> Optional.of(found(visit, filled));
            case "slot" -> Optional.of(slotFilled(visit, filled));
            default -> Optional.empty();
        };
    }

    private Reply found(Visit visit, Incoming.Filled filled) {
        Optional<LocalDate> day = SlotSearch.day(filled);
        if (day.isEmpty()) {
            return TableWords.when();
        }
        List<Card.Tap> taps = search.found(day.get(), filled, _ -> true, (label, s) -> tap(label, "edit", s.shift().id()));
        return taps.isEmpty() ? TableWords.noSlot(When.day(day.get(), visit.today())) : TableWords.which(taps);
    }

    private Reply slotFilled(Visit visit, Incoming.Filled filled) {
        String slot = filled.carried().getOrDefault("slot", "");
        Optional<Stint> s = Piece.read(slot) == null ? Optional.empty() : clerk.rota().slot(slot).stream().findFirst();
        Optional<Shift.Holder> to = Edits.holder(filled.value("who"));
        if (s.isEmpty() || to.isEmpty()) {
            return LearnWords.oldButton();
        }
        return edits.preview(visit, Edits.piece(s.get(), filled.value("from"), filled.value("to")), to.get());
    }

    @Override
    public Optional<Reply> opened(Visit visit) {
        return Rights.may(visit.member(), Thing.EDIT_ROTA) ? Optional.of(home.of(visit)) : Optional.empty();
    }

    static Cover.Type type(Clerk clerk, Stint s, LocalDateTime now) {
        return s.end().isAfter(now) ? Cover.Type.PEER : Cover.Type.CORRECTION;
    }
}
