package dev.toban.imports;

import dev.toban.answer.Board;
import dev.toban.books.Diff;
import dev.toban.directory.Corrections;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.say.ImportWords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import changes, with the names staff know. */
record Differences(Board board, LocalDate today) {
    private static final int SHOWN = 8; // lines that fit on a phone's screen

    List<ImportWords.Count> counts(Diff diff) {
        return Stream.of(count("当番", diff.shifts()), count("事業所", diff.offices()), count("人", diff.people()), count("行事", diff.meetings()))
                .filter(c -> c.added() + c.changed() + c.removed() + c.same() > 0)
                .toList();
    }

    private static ImportWords.Count count(String what, Diff.Count c) {
        return new ImportWords.Count(what, c.added(), c.changed(), c.removed(), c.unchanged());
    }

    List<ImportWords.Step> steps(Sketch sketch) {
        return sketch.steps().stream().limit(SHOWN).map(s -> new ImportWords.Step(s.slot().day(), today, slot(s.slot()), who(s.before()), who(s.after()))).toList();
    }

    /** Corrections that are newer than the file, and other than what it says. */
    List<String> kept(Sketch sketch) {
        return sketch.read().edition().offices().stream()
                .flatMap(filed -> board.corrections().all()
                        .filter(c -> c.approved() && c.office().equals(filed.id()))
                        .filter(c -> !c.after().equals(filed.value(c.field())) && !Corrections.kept(filed, filed.confirmed(), Stream.of(c)).equals(filed))
                        .map(c -> ImportWords.kept(filed.name(), c.field(), c.after())))
                .limit(SHOWN)
                .toList();
    }

    private String slot(Shift s) {
        String duty = board.hub().duty(s.kind()).map(d -> d.label()).orElse(s.kind());
        return (s.area().isEmpty() ? "" : s.area() + " ") + duty + (s.order() > 1 ? s.order() : "");
    }

    private @Nullable String who(@Nullable Shift s) {
        return s == null ? null : switch (s.holder()) {
            case Shift.Someone(String id) -> board.directory().person(id).map(Person::name).orElse(id);
            case Shift.At(String id) -> board.directory().office(id).map(Office::name).orElse(id);
            case Shift.Closed() -> "当番なし";
            case Shift.Open() -> "調整中";
        };
    }
}
