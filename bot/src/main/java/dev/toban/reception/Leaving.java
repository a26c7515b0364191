package dev.toban.reception;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Consent;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.talk.Member;
import java.time.LocalDate;

/** Somebody goes: what is to be written for it. From then on they are a stranger, whatever the people file says. */
final class Leaving {
    private Leaving() {}

    /** The same change, and that member is none any more. */
    static Change without(Member m, Change change, Board board) {
        Change expecting = change.expecting(Book.MEMBERS, m.id(), board.members().written(m.id()).orElse(null));
        return board.members().onFile(m.id())
                ? expecting.put(Book.MEMBERS, Member.stranger(m.id()))
                : expecting.remove(Book.MEMBERS, m.id());
    }

    /** The same change, and nobody but the hub sees that person any more; who came by the bot and holds no duty is forgotten. */
    static Change unseen(Person p, Change change, Board board, LocalDate today, String by) {
        boolean holds = board.rota().all().anyMatch(s -> s.holder() instanceof Shift.Someone(String id) && id.equals(p.id()));
        Change without = change.remove(Book.PORTRAITS, p.id());
        return p.source().equals(Person.JOINED) && !holds
                ? without.remove(Book.PEOPLE, p.id())
                : without.put(Book.PEOPLE, p.withoutPhoto().consenting(new Consent(Consent.HUB_ONLY.whole(), java.util.Map.of(), today, by)));
    }
}
