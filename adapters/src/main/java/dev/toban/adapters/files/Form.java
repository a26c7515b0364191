package dev.toban.adapters.files;

import java.util.List;
import java.util.Optional;

/** A shape of list: the headers it is known by, and how its rows are read. */
interface Form {
    /** In the order they are asked: the more telling headers first. A folder's files are read in {@link #turn}. */
    List<Form> ALL = List.of(
            new NotOurs(), new PeopleForm(), new RotaForm(), new EventForm(), new WeekTable(), new MonthSheet(), new OfficeForm(true), new OfficeForm(false));

    /** What people call it. */
    String name();

    /** The hub's own offices 1, public lists 2, people 3, events 4, rotas 5: each names what comes before it. */
    int turn();

    boolean fits(Heading heading);

    Reading open(Heading heading, Task task) throws Unfit;

    /** Reads the rows of one table, one by one. */
    interface Reading {
        void take(Entry entry) throws Unreadable;

        /** After the last row: what could only be seen then. */
        default void end() {}
    }

    static Optional<Form> of(Heading heading) {
        return ALL.stream().filter(f -> f.fits(heading)).findFirst();
    }
}
