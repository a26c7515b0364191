package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.rota.Notice;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.NoticeWords;
import dev.toban.talk.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of those on duty whom no message reaches, with the numbers to ring, for the hub to tick off. */
final class PhoneList {
    /** Slack shows 25 buttons well. */
    private static final int TICKS = 20;

    private final Clerk clerk;

    PhoneList(Clerk clerk) {
        this.clerk = clerk;
    }

    Change of(Notice.When when, Map<Shift.Holder, List<Stint>> people, Instant now) {
        LocalDate today = Clerk.local(now).toLocalDate();
        Change change = Change.nothing("job:notices", "duty notices by telephone");
        List<String> lines = new ArrayList<>();
        List<Card.Tap> ticks = new ArrayList<>();
        LocalDate day = people.values().iterator().next().getFirst().day();
        for (Map.Entry<Shift.Holder, List<Stint>> one : people.entrySet()) {
            Shift.Holder who = one.getKey();
            String name = clerk.name(who, Clerk.STAFF);
            for (Stint s : one.getValue()) {
                Notice n = new Notice(Notice.id(when, s.shift().id(), who), when, s.shift().id(), who, now, null, false, false);
                change = change.expecting(Book.NOTICES, n.id(), null).put(Book.NOTICES, n);
                lines.add(NoticeWords.silentLine(clerk.slot(s, null, today), name, clerk.ring(s)));
            }
            if (ticks.size() < TICKS) {
                ticks.add(NoticeDesk.tap(NoticeWords.rung(name), "told", one.getValue().getFirst().day(), Shift.Holder.word(who)));
            }
        }
        ticks.add(NoticeDesk.tap(NoticeWords.allRung(), "toldall", day, ""));
        String id = "byphone/" + when + "/" + day + "/" + lines.size() + "/" + now.toEpochMilli();
        return change.telling(clerk.hub(id, NoticeWords.byPhone(lines, ticks), now));
    }
}
