package dev.toban.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints what stands on the paper as plain words, to be read in tests. */
public final class PlainPress implements Press {
    private static Print of(String name, Object what) {
        return new Print(name, "text/plain", what.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Print pdf(Paper paper) {
        return of("one.pdf", paper);
    }

    @Override
    public Print pdf(String name, List<? extends Paper> papers) {
        return of(name + ".pdf", papers);
    }

    @Override
    public Print xlsx(String name, List<Sheet> sheets) {
        return of(name + ".xlsx", sheets);
    }

    @Override
    public Print csv(Sheet sheet) {
        return of("sheet.csv", sheet);
    }

    @Override
    public Print png(Picture picture) {
        return of("picture.png", picture);
    }
}
