package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Round;
import dev.toban.rota.Notice;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.say.NoticeWords;
import dev.toban.say.When;
import dev.toban.talk.Card;
import dev.toban.talk.Parcel;
import dev.toban.talk.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of their duties the evening before and once more shortly before an evening begins, each of them once however many
 * replicas look, and not again once they have said 了解; then tells the hub who has not.
 */
final class NoticeRound implements Round {
    /** Whoever was handed a running duty is given less time. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    /** Who has just taken a duty knows of it. */
    private static final Duration FRESH = Duration.ofHours(12);

    private final Clerk clerk;

    NoticeRound(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void look(Instant now) {
        if (!clerk.board().ready()) {
            return;
        }
        LocalDateTime local = Clerk.local(now);
        LocalDate today = local.toLocalDate();
        if (!local.toLocalTime().isBefore(clerk.etiquette().dayBefore())) {
            tell(Notice.When.DAY_BEFORE, beginning(today.plusDays(1), today.plusDays(1).atStartOfDay()), now);
        }
        if (!local.toLocalTime().isBefore(clerk.etiquette().sameDay())) {
            tell(Notice.When.SAME_DAY, beginning(today, today.atTime(clerk.etiquette().sameDay())), now);
        }
        silence(now, today);
    }

    private List<Stint> beginning(LocalDate day, LocalDateTime from) {
        return clerk.rota().within(Span.day(day)).filter(s -> s.held() && s.start().toLocalDate().equals(day) && !s.start().isBefore(from)).toList();
    }

    private void tell(Notice.When when, List<Stint> stints, Instant now) {
        LocalDateTime local = Clerk.local(now);
        Map<Shift.Holder, List<Stint>> byHolder = stints.stream()
                .filter(s -> s.start().isAfter(local) && !known(when, s, now))
                .collect(Collectors.groupingBy(Stint::holder, LinkedHashMap::new, Collectors.toList()));
        Map<Shift.Holder, List<Stint>> byPhone = new LinkedHashMap<>();
        byHolder.forEach((who, theirs) -> {
            if (clerk.reached(who).isEmpty()) {
                byPhone.put(who, theirs.stream().filter(s -> last(when, s)).toList());
            } else {
                try {
                    clerk.write(notice(when, who, theirs, now));
                } catch (Books.Moved e) {
                    // another replica was quicker: they are told
                }
            }
        });
        byPhone.values().removeIf(List::isEmpty);
        if (!byPhone.isEmpty()) {
            try {
                clerk.write(new PhoneList(clerk).of(when, byPhone, now));
            } catch (Books.Moved e) {
                // another replica was quicker: the hub has the list
            }
        }
    }

    private boolean known(Notice.When when, Stint s, Instant now) {
        String slot = s.shift().id();
        return clerk.board().notices().of(Notice.id(when, slot, s.holder())).isPresent()
                || clerk.board().notices().seen(slot, s.holder())
                || clerk.board().swaps().ofSlot(slot).stream().anyMatch(w -> w.state() == Swap.State.DONE
                        && s.holder().equals(w.taker()) && w.settled() != null && w.settled().isAfter(now.minus(FRESH)));
    }

    private Change notice(Notice.When when, Shift.Holder who, List<Stint> stints, Instant now) {
        LocalDate day = stints.getFirst().day();
        Instant due = clerk.due(now, stints.getFirst().start());
        Change change = Change.nothing("job:notices", "duty notice");
        for (Stint s : stints) {
            Notice n = new Notice(Notice.id(when, s.shift().id(), who), when, s.shift().id(), who, due, null, false, false);
            change = change.expecting(Book.NOTICES, n.id(), null).put(Book.NOTICES, n);
        }
        boolean tomorrow = when == Notice.When.DAY_BEFORE;
        List<Card.Tap> taps = new ArrayList<>(List.of(NoticeDesk.tap("了解", "seen", day)));
        if (!tomorrow) {
            taps.add(NoticeDesk.tap("転送切替済", "phone", day));
        }
        taps.add(SwapDesk.tap("代わってほしい", "pick", stints.getFirst().shift().id()));
        LocalDate today = Clerk.local(now).toLocalDate();
        Reply what = NoticeWords.notice(tomorrow, stints.stream().map(s -> duty(s, today)).toList(), taps);
        Instant end = stints.getFirst().end().atZone(dev.toban.days.Tokyo.ZONE).toInstant();
        String id = when + "/" + day + "/" + Shift.Holder.word(who) + "/" + stints.getFirst().shift().id();
        return change.telling(clerk.tell(id, who, what, "notice", now, stints.getFirst().start()).stream().map(p -> p.due(p.due(), end)).toList());
    }

    private NoticeWords.Duty duty(Stint s, LocalDate today) {
        String second = clerk.beside(s, s.span())
                .filter(o -> !o.holder().equals(s.holder()))
                .findFirst()
                .map(o -> clerk.name(o.holder(), Clerk.COLLEAGUE) + phone(clerk.phone(o, o.start())))
                .orElse(null);
        String next = clerk.rota().next(s.end(), o -> o.post().equals(s.post())).stream()
                .findFirst()
                .map(o -> When.shift(o.span(), o.day(), today) + " " + clerk.name(o.holder(), Clerk.COLLEAGUE))
                .orElse(null);
        return new NoticeWords.Duty(clerk.slot(s, null, today), second, next);
    }

    private static String phone(@Nullable String number) {
        return number == null ? "" : " ☎" + number;
    }

    /** The last notice before a duty is the one that has to be answered. */
    private void silence(Instant now, LocalDate today) {
        List<Notice> silent = Stream.of(today.minusDays(1), today, today.plusDays(1))
                .flatMap(day -> clerk.board().notices().day(day).stream())
                .filter(n -> silent(n, now))
                .toList();
        Change change = Change.nothing("job:notices", "no answer to duty notice");
        List<String> lines = new ArrayList<>();
        boolean call = false;
        for (Notice n : silent) {
            Optional<Stint> s = clerk.held(n.slot(), n.to(), null);
            change = change.expecting(Book.NOTICES, n.id(), n).put(Book.NOTICES, n.hubTold());
            if (s.isPresent()) {
                lines.add(NoticeWords.silentLine(clerk.slot(s.get(), null, today), clerk.name(n.to(), Clerk.STAFF), clerk.ring(s.get()))
                        + (clerk.reached(n.to()).isEmpty() ? NoticeWords.notRungYet() : ""));
                call |= n.when() == Notice.When.NOW;
            }
        }
        if (!silent.isEmpty()) {
            String id = "silent/" + silent.getFirst().id();
            Reply what = NoticeWords.silent(lines);
            Parcel parcel = call ? clerk.callHub(id, what, now) : clerk.hub(id, what, now);
            clerk.write(lines.isEmpty() ? change : change.telling(parcel));
        }
    }

    private boolean silent(Notice n, Instant now) {
        Duration patience = n.when() == Notice.When.NOW ? AT_ONCE : clerk.etiquette().patience();
        if (n.missed() || now.isBefore(n.sent().plus(patience)) || clerk.board().notices().seen(n.slot(), n.to())) {
            return false;
        }
        Optional<Stint> s = clerk.held(n.slot(), n.to(), null).filter(h -> h.held() && h.end().isAfter(Clerk.local(now)));
        return s.isPresent() && last(n.when(), s.get());
    }

    /** Whether it is the last notice before a duty: a morning's is the one of the evening before. */
    private boolean last(Notice.When when, Stint s) {
        return when != Notice.When.DAY_BEFORE || s.start().toLocalTime().isBefore(clerk.etiquette().sameDay());
    }
}
