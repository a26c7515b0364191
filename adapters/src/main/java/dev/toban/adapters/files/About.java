package dev.toban.adapters.files;

import java.util.ArrayList;
import java.util.List;

/** What an unreadable row may have been about, so that nothing is taken for gone that only could not be read. */
final class About {
    private About() {}

    static String[] of(Entry e) {
        List<String> words = new ArrayList<>();
        Dates.day(e.text(Col.DATE)).ifPresent(d -> words.add(d.toString()));
        for (Col col : List.of(Col.NAME, Col.PERSON, Col.EVENT, Col.OFFICE_CODE)) {
            if (!e.text(col).isEmpty()) {
                words.add(e.text(col));
            }
        }
        return words.toArray(String[]::new);
    }
}
