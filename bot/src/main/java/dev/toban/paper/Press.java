package dev.toban.paper;

import java.util.List;

/** The hub's press: makes files of what is written into the forms of this room. */
public interface Press {
    /** A4, ready for the printer. */
    Print pdf(Paper paper);

    /** Certificates and the like: one file, each on its own page. */
    Print pdf(String name, List<? extends Paper> papers);

    /** Excel, a sheet each; numbers and dates can be counted with. */
    Print xlsx(String name, List<Sheet> sheets);

    /** For other programs; Excel opens it as it is, and nothing in it is run. */
    Print csv(Sheet sheet);

    /** A PNG for a phone. */
    Print png(Picture picture);
}
