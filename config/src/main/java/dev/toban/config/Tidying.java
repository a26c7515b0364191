package dev.toban.config;

import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.paper.Shelf;

/** The books, with an eye on the shelf: when somebody no longer shows something, files that were made before may show it still, and go. */
record Tidying(Books books, Shelf shelf, Board board) implements Books {
    @Override
    public void write(Change change) {
        boolean less = less(change);
        if (less) {
            shelf.clear(); // first: if the store is away nothing is said to be taken back
        }
        books.write(change);
        if (less) {
            shelf.clear(); // what was laid there in between
        }
    }

    private boolean less(Change change) {
        return !change.of(Book.PEOPLE).gone().isEmpty()
                || change.of(Book.PEOPLE).put().stream().anyMatch(p -> board.directory().person(p.id()).filter(was -> p.consent().narrows(was.consent())).isPresent())
                || change.of(Book.OFFICES).put().stream().anyMatch(o -> board.directory().office(o.id()).filter(was -> o.consent().narrows(was.consent())).isPresent());
    }
}
