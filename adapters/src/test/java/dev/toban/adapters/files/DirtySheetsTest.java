package dev.toban.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.rota.Shift;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a month is written and spoiled: what is read is what was meant, and what can't be read is told. Never silently wrong. */
class DirtySheetsTest {
    private static final Map<String, String> PEOPLE = Seed.full().read().files().stream().flatMap(f -> f.people().stream())
            .collect(Collectors.toMap(p -> p.id(), p -> p.name()));
    private static final Map<String, String> OFFICES = Seed.full().read().files().stream().flatMap(f -> f.offices().stream())
            .collect(Collectors.toMap(o -> o.id(), o -> o.name(), (a, b) -> a));

    @Provide
    Arbitrary<DirtySheet> sheets() {
        return Arbitraries.randomValue(DirtySheet::new);
    }

    @Property(tries = 80)
    void whatIsReadIsWhatWasMeant(@ForAll("sheets") DirtySheet sheet) {
        Imported read = sheet.read();
        Map<LocalDate, Set<String>> told = read.shifts().stream().collect(Collectors.groupingBy(Shift::day, Collectors.mapping(word(read), Collectors.toCollection(HashSet::new))));
        told.forEach((day, said) -> assertThat(sheet.clean(day) ? said : Set.of("spoiled")).as("%s of\n%s", day, sheet).isEqualTo(sheet.clean(day) ? expected(sheet, day) : said));
        if (sheet.untouched()) {
            assertThat(read.refused()).as(sheet::toString).isEmpty();
        }
        sheet.truth().forEach((day, meant) -> {
            if (sheet.doubtful(day)) {
                assertThat(told.getOrDefault(day, new HashSet<>())).isIn(Set.of(), expected(sheet, day));
            } else if (sheet.clean(day) && !meant.isEmpty()) {
                assertThat(told.getOrDefault(day, new HashSet<>())).as("%s of\n%s\n%s", day, sheet, read.refused()).isEqualTo(expected(sheet, day));
            } else if (!sheet.clean(day)) {
                assertThat(read.refused()).as("%s of\n%s", day, sheet).isNotEmpty();
            }
        });
    }

    /** A bed that is named once is for the day and the night. */
    private static Set<String> expected(DirtySheet sheet, LocalDate day) {
        return sheet.truth().get(day).stream()
                .flatMap(m -> m.contains(" bed ") && !m.contains("@") ? java.util.stream.Stream.of(m + "@0", m + "@1") : java.util.stream.Stream.of(m))
                .collect(Collectors.toSet());
    }

    private static Function<Shift, String> word(Imported read) {
        return s -> s.day() + " " + s.area() + " " + s.kind() + " " + s.order() + " "
                + switch (s.holder()) {
                    case Shift.Someone(String p) -> PEOPLE.get(p);
                    case Shift.At(String o) -> OFFICES.get(o);
                    case Shift.Closed() -> "なし";
                    case Shift.Open() -> "未定";
                }
                + (s.kind().equals("bed") ? s.span().start().getHour() < 12 ? "@0" : "@1" : "");
    }
}
