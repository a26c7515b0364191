package dev.toban.adapters.files;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row under its heading: cells by what they mean. */
record Entry(Heading heading, Row row) {

    /** The cell, cleaned; empty if the column or the cell is. */
    String text(Col col) {
        Integer at = heading.columns().get(col);
        return at == null ? "" : Text.clean(row.cell(at));
    }

    @Nullable String opt(Col col) {
        String text = text(col);
        return text.isEmpty() ? null : text;
    }

    /** The cell on one line, as names are. */
    String need(Col col) throws Unreadable {
        String text = text(col).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw new Unreadable(heading.name(col), "空欄です（必須）");
        }
        return text;
    }

    /** Items of a cell: separated by ; (the forms' own), or by any other sign lists are written with. */
    List<String> list(Col col) {
        return split(text(col), text(col).contains(";") ? ";" : "[;、,，_\\n]");
    }

    static List<String> split(String text, String by) {
        return Arrays.stream(text.split(by)).map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
    }

    @Nullable LocalDate day(Col col) throws Unreadable {
        String text = text(col);
        if (text.isEmpty()) {
            return null;
        }
        return Dates.day(text).orElseThrow(() -> Unreadable.of(heading.name(col), text, Dates.EXPECTED));
    }

    /** A number that can be rung; null if there is none on purpose. */
    @Nullable String phone(Col col) throws Unreadable {
        String text = text(col);
        if (Phones.none(text)) {
            return null;
        }
        List<String> numbers = Phones.all(text);
        if (numbers.isEmpty()) {
            throw Unreadable.of(heading.name(col), text, Phones.EXPECTED);
        }
        return numbers.getFirst();
    }

    Unreadable error(Col col, String expected) {
        return Unreadable.of(heading.name(col), text(col), expected);
    }
}
