package dev.toban.faces;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Intent;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.paper.Key;
import dev.toban.paper.KeyRing;
import dev.toban.rights.Thing;
import dev.toban.say.FaceWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Reply;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Hands out the sheet with faces, by an address that makes it anew each time it is opened. */
public final class FaceDesk implements Desk {
    private final Board board;
    private final Books books;
    private final Optional<URI> address;

    /** @param address where the bot is reached from outside; empty = nowhere */
    public FaceDesk(Board board, Books books, Optional<URI> address) {
        this.board = board;
        this.books = books;
        this.address = address;
    }

    @Override
    public String name() {
        return "faces";
    }

    /** 顔写真つきの一覧がほしい */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.DIR_PHOTO_SHEET) {
            return Optional.empty();
        }
        if (visit.inGroup()) {
            return Optional.of(FaceWords.oneToOne());
        }
        String area = asked.refs(Kind.AREA).stream().findFirst().map(Ref::id).orElse("");
        return Optional.of(RightsWords.unless(visit.member(), Thing.SEE_PROFESSIONAL)
                .orElseGet(() -> address.map(base -> handed(visit, base, area)).orElseGet(FaceWords::noAddress)));
    }

    private Reply handed(Visit visit, URI base, String area) {
        String secret = KeyRing.secret();
        String me = visit.member().id();
        List<String> old = board.keys().of(me).stream().filter(k -> k.what() instanceof Key.Sheet).map(Key::id).toList();
        books.write(Change.nothing(me, "address of a sheet made")
                .with(Book.KEYS, new Change.Set<>(List.of(new Key(KeyRing.hash(secret), new Key.Sheet(area), me, visit.at())), old)));
        return FaceWords.here(area, base.resolve("/s/" + secret + ".pdf").toString(), (int) Gallery.KEPT.toDays());
    }
}
