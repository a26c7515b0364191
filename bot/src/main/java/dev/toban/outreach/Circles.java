package dev.toban.outreach;

import dev.toban.announce.Circle;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Visit;
import dev.toban.say.AnnounceForms;
import dev.toban.say.DraftWords;
import dev.toban.say.PaperRoundWords;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming.Filled;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the lists of closed circles are kept. */
final class Circles {
    private final Board board;
    private final Books books;
    private final Writing writing;

    Circles(Board board, Books books, Writing writing) {
        this.board = board;
        this.books = books;
        this.writing = writing;
    }

    Reply list() {
        Stream<Card.Tap> known = board.mailroom().circles().stream().map(c -> PaperRoundWords.circle(c.id(), c.name(), c.members().size()));
        return PaperRoundWords.circles(Stream.concat(known, Stream.of(PaperRoundWords.newCircle())).toList());
    }

    Reply form(String id) {
        Circle c = board.mailroom().circle(id).orElse(null);
        return Reply.of(DraftWords.formInSlack()).form(AnnounceForms.circle(c, c == null ? List.of() : writing.names(c)));
    }

    /** All of it or nothing: a list with somebody missing would leave them out for years. */
    Reply written(Visit visit, Filled filled) {
        List<String> unread = new ArrayList<>();
        List<String> members = filled.value("members").lines().map(String::strip).filter(l -> !l.isEmpty())
                .flatMap(name -> {
                    var person = writing.person(name);
                    if (person.isEmpty()) {
                        unread.add(name);
                    }
                    return person.stream();
                })
                .distinct()
                .toList();
        if (!unread.isEmpty() || filled.value("name").isEmpty()) {
            return PaperRoundWords.circleUnread(unread);
        }
        String id = filled.carried().getOrDefault("id", "c" + Long.toString(visit.at().toEpochMilli(), 36));
        books.write(Change.nothing(visit.member().id(), "circle written").put(Book.CIRCLES, new Circle(id, filled.value("name"), members)));
        return PaperRoundWords.circleSaved(filled.value("name"), members.size());
    }
}
