package dev.toban.feeds;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.paper.Key;
import dev.toban.paper.KeyRing;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.FeedWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives out the secret addresses of calendars and takes them back. Whoever asks again gets a new one, and the old one is no use any more. */
public final class FeedDesk implements Desk {
    private static final String REVOKE = "revoke";
    private static final Set<String> STOP = Set.of("カレンダーの取り消し", "カレンダーを取り消して", "カレンダーをやめる", "カレンダーのアドレスを取り消して");

    private final Board board;
    private final Books books;
    private final Optional<URI> address;

    /** @param address where the bot is reached from outside; empty = not set, then there are no calendars to follow */
    public FeedDesk(Board board, Books books, Optional<URI> address) {
        this.board = board;
        this.books = books;
        this.address = address;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.ROTA_ICAL || address.isEmpty() || visit.channel() != Channel.LINE_DM) {
            return Optional.empty(); // in a group the address would be everybody's
        }
        if (!Rights.may(visit.member(), Thing.SEE_PROFESSIONAL)) {
            return Optional.empty();
        }
        Key.What what = what(visit, asked);
        String secret = KeyRing.secret();
        Key key = new Key(KeyRing.hash(secret), what, visit.member().id(), visit.at());
        List<String> old = board.keys().of(visit.member().id()).stream().filter(k -> k.what().equals(what)).map(Key::id).toList();
        books.write(Change.nothing(visit.member().id(), "calendar address made").with(Book.KEYS, new Change.Set<>(List.of(key), old)));
        String link = address.get().resolve("/c/" + secret + ".ics").toString();
        return Optional.of(FeedWords.address(what, link, !old.isEmpty(), name() + "|" + REVOKE));
    }

    /** An area that is named, else one's own duties; who holds none gets those of their area. */
    private Key.What what(Visit visit, Asked asked) {
        Object said = asked.what().slots().get("area");
        String area = said instanceof List<?> several ? String.valueOf(several.getFirst()) : said instanceof String one ? one : null;
        return area != null && board.hub().area(area).isPresent() ? new Key.OfArea(area) : new Key.Duties();
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        return STOP.contains(said.text().strip()) ? Optional.of(revoked(visit)) : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        return rest.equals(REVOKE) ? Optional.of(revoked(visit)) : Optional.empty();
    }

    private Reply revoked(Visit visit) {
        List<String> all = board.keys().of(visit.member().id()).stream().map(Key::id).toList();
        if (all.isEmpty()) {
            return FeedWords.noAddress();
        }
        books.write(Change.nothing(visit.member().id(), "calendar addresses taken back").with(Book.KEYS, new Change.Set<>(List.of(), all)));
        return FeedWords.revoked(all.size());
    }
}
