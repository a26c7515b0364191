package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Viewer;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Cover;
import dev.toban.rota.Notice;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.AskerWords;
import dev.toban.say.HandoverWords;
import dev.toban.say.LearnWords;
import dev.toban.say.OnDuty;
import dev.toban.say.SlotWords;
import dev.toban.talk.Card;
import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk of the duty's telephones: a number that does not answer, one that was left at home, a transfer still on yesterday's. */
public final class PhoneDesk implements Desk {
    static final String NAME = "phone";
    private static final Pattern NUMBER = Pattern.compile("0\\d{1,4}-?\\d{1,4}-?\\d{3,4}");
    /** A button holds 300 characters, the slot's id beside the note. */
    private static final int NOTE = 60;

    private final Clerk clerk;

    PhoneDesk(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return NAME;
    }

    private static Card.Tap tap(String label, String... words) {
        return new Card.Tap(label, NAME + "|" + String.join("|", words));
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        boolean own = visit.member().person() != null && Rights.may(visit.member(), Thing.SWAP);
        return switch (asked.what().intent()) {
            case ROTA_UNREACHABLE -> unreached(visit, asked);
            case ROTA_TRANSFER_CHECK -> Rights.may(visit.member(), Thing.SEE_PROFESSIONAL) ? Optional.of(transfer(visit, asked)) : Optional.empty();
            case ROTA_CONTACT_OVERRIDE -> own ? Optional.of(otherNumber(visit, asked)) : Optional.empty();
            case ROTA_HANDOFF_NOTE -> own ? Optional.of(note(visit, asked)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Who is on duty there right now, first call first. */
    private List<Stint> calls(Visit visit, Asked asked) {
        String said = asked.slots("duty").stream().findFirst().orElse("doctor");
        String base = Fit.base(said);
        String area = asked.slots("area").stream().findFirst().or(() -> visit.member().areas().stream().findFirst()).orElse("");
        List<String> named = asked.refs(dev.toban.names.Kind.PERSON).stream().map(r -> r.id()).toList();
        List<Stint> now = clerk.rota().at(visit.now()).stream().filter(Stint::held).toList();
        Optional<Stint> ofPerson = now.stream().filter(s -> s.holder() instanceof Shift.Someone(String id) && named.contains(id)).findFirst();
        String kind = ofPerson.map(s -> Fit.base(s.kind())).orElse(base);
        String where = ofPerson.map(Stint::area).orElse(area);
        return now.stream()
                .filter(s -> Fit.base(s.kind()).equals(kind) && (s.area().isEmpty() || s.area().equals(where)))
                .sorted(Comparator.comparing((Stint s) -> s.kind().endsWith("2")).thenComparingInt(Stint::order))
                .toList();
    }

    /** つながらない: the next number in call order at once, and the hub is called. Said also while nothing can be written. */
    private Optional<Reply> unreached(Visit visit, Asked asked) {
        List<Stint> calls = calls(visit, asked);
        if (calls.isEmpty() || !Rights.may(visit.member(), Thing.SEE_PROFESSIONAL)) {
            return Optional.empty(); // the answer from the board has the line that always answers
        }
        Stint first = calls.getFirst();
        List<Card.Call> next = new ArrayList<>();
        calls.stream().skip(1).flatMap(s -> call(s, visit).stream()).forEach(next::add);
        next.add(new Card.Call(clerk.hub().fallback().label(), clerk.hub().fallback().phone()));
        String slot = clerk.slot(first, null, visit.today());
        String about = first.shift().id() + "/unreached/" + visit.at();
        Reply call = HandoverWords.hubUnreached(slot, clerk.name(first.holder(), Clerk.STAFF), clerk.phone(first, visit.now()), by(visit));
        Reply answer = HandoverWords.ringNext("つながらない：" + slot + " " + clerk.name(first.holder(), Clerk.COLLEAGUE), next);
        try {
            clerk.write(Change.nothing(visit.member().id(), "duty not reached").telling(clerk.callHub(about, call, visit.at())));
            return Optional.of(answer);
        } catch (Inbox.Unavailable e) {
            return Optional.of(answer.and(new Reply.Note(Reply.Note.CALL + about, call.text()))); // straight into the hub's channel
        }
    }

    private Optional<Card.Call> call(Stint s, Visit visit) {
        OnDuty d = OnDuty.of(s, clerk.board().directory(), Viewer.of(visit.member().role()), visit.now(), clerk.board().holiday());
        return d.phone() == null ? Optional.empty() : Optional.of(new Card.Call(SlotWords.post(s, clerk.hub()) + " " + d.name(), d.phone()));
    }

    private String by(Visit visit) {
        return visit.member().person() == null ? AskerWords.of(visit.member()) : clerk.name(visit.member().person(), Clerk.STAFF);
    }

    /** The holder is told to switch over, the hub is told, and meanwhile the direct number is given. */
    private Reply transfer(Visit visit, Asked asked) {
        List<Stint> calls = calls(visit, asked);
        if (calls.isEmpty()) {
            return HandoverWords.transferTold(List.of());
        }
        Stint s = calls.getFirst();
        String slot = clerk.slot(s, null, visit.today());
        List<Parcel> tells = new ArrayList<>(clerk.tell(
                s.shift().id() + "/transfer/" + visit.at(), s.holder(), HandoverWords.switchOver(slot, NoticeDesk.tap("転送切替済", "phone", s.day())), "notice", visit.at(), visit.now()));
        tells.add(clerk.callHub(s.shift().id() + "/transferhub/" + visit.at(), HandoverWords.hubTransfer(slot, clerk.name(s.holder(), Clerk.STAFF)), visit.at()));
        Notice n = new Notice(Notice.id(Notice.When.NOW, s.shift().id(), s.holder()), Notice.When.NOW, s.shift().id(), s.holder(), visit.at(), null, false, false);
        Change change = Change.nothing(visit.member().id(), "transfer not switched").telling(tells);
        boolean fresh = clerk.board().notices().of(n.id()).isEmpty() && !clerk.reached(s.holder()).isEmpty();
        clerk.write(fresh ? change.expecting(Book.NOTICES, n.id(), null).put(Book.NOTICES, n) : change);
        String own = s.holder() instanceof Shift.Someone(String id)
                ? clerk.person(id).flatMap(Clerk.COLLEAGUE::sees).flatMap(p -> Stream.of(p.phone(), p.mobile()).filter(java.util.Objects::nonNull).findFirst()).orElse(null)
                : null;
        return HandoverWords.transferTold(own == null ? List.of() : List.of(new Card.Call(clerk.name(s.holder(), Clerk.COLLEAGUE), own)));
    }

    private Optional<Stint> today(Visit visit) {
        return clerk.rota().within(new Span(visit.now(), visit.now().plusHours(18))).filter(s -> clerk.holds(visit.member(), s)).findFirst();
    }

    /** The duty's telephone was left behind: another number for this duty, only for colleagues. */
    private Reply otherNumber(Visit visit, Asked asked) {
        Optional<Stint> s = today(visit);
        if (s.isEmpty()) {
            return HandoverWords.noDutyToday();
        }
        String value = asked.slot("value");
        return value != null
                ? set(visit, s.get().shift().id(), value)
                : HandoverWords.askNumber(clerk.slot(s.get(), null, visit.today())).asking(NAME, "number", Map.of("slot", s.get().shift().id()));
    }

    @Override
    public Optional<Reply> answered(Visit visit, String step, Map<String, String> soFar, Incoming.Said said) {
        String slot = soFar.get("slot");
        String words = java.text.Normalizer.normalize(said.text(), java.text.Normalizer.Form.NFKC).strip();
        if (!step.equals("number") || slot == null || words.replaceAll("\\D", "").length() < 4) {
            return Optional.empty();
        }
        return Optional.of(set(visit, slot, words));
    }

    private Optional<Stint> own(Visit visit, String slot) {
        return Piece.read(slot) == null ? Optional.empty()
                : clerk.rota().slot(slot).stream().filter(s -> clerk.holds(visit.member(), s) && s.end().isAfter(visit.now())).findFirst();
    }

    private Reply set(Visit visit, String slot, String words) {
        var number = NUMBER.matcher(words.replaceAll("[ー―−‐‑–]", "-"));
        Optional<Stint> s = own(visit, slot);
        if (s.isEmpty()) {
            return HandoverWords.noDutyToday();
        }
        if (!number.find()) {
            return HandoverWords.notANumber().asking(NAME, "number", Map.of("slot", slot));
        }
        Cover cover = s.get().cover();
        String before = cover != null ? cover.phone() : s.get().shift().phone();
        write(visit, s.get(), number.group(), "duty number changed");
        return HandoverWords.numberSet(
                clerk.slot(s.get(), null, visit.today()), number.group(), tap("元に戻す", "back", slot, before == null ? "" : before));
    }

    /** Onto the row, or onto the cover where somebody stands in. */
    private void write(Visit visit, Stint s, @Nullable String number, String why) {
        Change change = Change.nothing(visit.member().id(), why);
        Cover c = s.cover();
        Shift r = s.shift();
        clerk.write(c != null
                ? change.expecting(Book.COVERS, c.id(), c).put(Book.COVERS, new Cover(
                        c.id(), c.slot(), c.span(), c.replaces(), c.by(), c.type(), number, c.reason(), c.madeBy(), c.made()))
                : (s.source() == Stint.Source.TABLE ? change.expecting(Book.SHIFTS, r.id(), r) : change).put(Book.SHIFTS, new Shift(
                        r.id(), r.day(), r.area(), r.kind(), r.order(), r.span(), r.holder(), number, r.note(), r.confirmed())));
    }

    /** 引き継ぎメモ: goes with the button, not into any book. */
    private Reply note(Visit visit, Asked asked) {
        String words = asked.slot("text");
        Optional<Stint> mine = clerk.rota().within(new Span(visit.now().minusHours(6), visit.now().plusHours(1))).filter(s -> clerk.holds(visit.member(), s)).findFirst();
        if (words == null || words.length() > NOTE || words.indexOf('|') >= 0) {
            return HandoverWords.noteTooLong();
        }
        Optional<Stint> next = mine.flatMap(s -> clerk.rota().next(s.end(), o -> o.held() && o.post().equals(s.post())).stream().findFirst());
        return next.filter(n -> !clerk.reached(n.holder()).isEmpty())
                .map(n -> HandoverWords.noteToWhom(
                        clerk.name(n.holder(), Clerk.COLLEAGUE), clerk.slot(n, null, visit.today()), words, tap("送る", "note", n.shift().id(), words)))
                .orElseGet(HandoverWords::noteNobody);
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        String[] w = rest.split("\\|", 3);
        if (w.length < 2 || Piece.read(w[1]) == null || !Rights.may(visit.member(), Thing.SWAP)) {
            return Optional.of(LearnWords.oldButton());
        }
        return Optional.of(switch (w[0]) {
            case "back" -> own(visit, w[1]).map(s -> {
                write(visit, s, w.length > 2 && NUMBER.matcher(w[2]).matches() ? w[2] : null, "duty number put back");
                return HandoverWords.numberBack(clerk.slot(s, null, visit.today()));
            }).orElseGet(HandoverWords::noDutyToday);
            case "note" -> w.length < 3 || w[2].length() > NOTE ? LearnWords.oldButton() : clerk.rota().slot(w[1]).stream()
                    .filter(Stint::held)
                    .findFirst()
                    .map(s -> sent(visit, s, w[2]))
                    .orElseGet(HandoverWords::noteNobody);
            default -> LearnWords.oldButton();
        });
    }

    private Reply sent(Visit visit, Stint to, String words) {
        String from = clerk.name(java.util.Objects.requireNonNullElse(visit.member().person(), ""), Clerk.COLLEAGUE);
        clerk.write(Change.nothing(visit.member().id(), "handoff note").telling(clerk.tell(
                to.shift().id() + "/note/" + visit.at(), to.holder(), HandoverWords.note(from, words), "note", visit.at(), to.start())));
        return HandoverWords.noteSent(clerk.name(to.holder(), Clerk.COLLEAGUE));
    }
}
