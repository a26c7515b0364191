package dev.toban.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
    /** What stands in docs/rights.md is what is decided: cell by cell, in the same order. */
    @Test
    void theTableInTheDocsIsTheOneThatDecides() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "rights.md")).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .skip(1)
                .toList();
        List<String> decided = Stream.of(Thing.values())
                .map(thing -> "| " + thing.label() + " | "
                        + Arrays.stream(Role.values()).map(role -> Rights.reach(role, thing).sign()).collect(Collectors.joining(" | "))
                        + " |")
                .toList();
        assertThat(rows).isEqualTo(decided);
    }

    @ParameterizedTest
    @EnumSource(Thing.class)
    void whoStandsHigherReachesAsFar(Thing thing) {
        for (int i = 1; i < Role.values().length; i++) {
            assertThat(Rights.reach(Role.values()[i], thing)).isGreaterThanOrEqualTo(Rights.reach(Role.values()[i - 1], thing));
        }
    }

    @ParameterizedTest
    @EnumSource(Thing.class)
    void strangersSeeWhatIsPublicAndMayComeToMeetingsAndNothingElse(Thing thing) {
        boolean open = thing == Thing.SEE_PUBLIC || thing == Thing.RSVP;
        assertThat(Rights.may(Member.stranger("U1"), thing)).isEqualTo(open);
    }

    @Test
    void aManagersArmIsAsLongAsTheirOffice() {
        var manager = new Member("U1", Role.OFFICE_MANAGER, Profession.DOCTOR, "p1", "o1", List.of("o2"), List.of(), List.of(), null, null);
        assertThat(Rights.mayFor(manager, Thing.REMOVE, "o1")).isTrue();
        assertThat(Rights.mayFor(manager, Thing.REMOVE, "o2")).as("only works there").isFalse();
        assertThat(Rights.mayFor(manager, Thing.REMOVE, "o3")).isFalse();
        assertThat(Rights.mayFor(manager, Thing.REMOVE, null)).isFalse();
        assertThat(Rights.mayForAll(manager, Thing.REMOVE)).isFalse();
    }

    @Test
    void onesOwnEntryIsOnesOwnWhereverOneWorks() {
        var nurse = new Member("U1", Role.PROFESSIONAL, Profession.VISITING_NURSE, "p1", "o1", List.of());
        assertThat(Rights.mayFor(nurse, Thing.CONSENT, "p1", "o9")).isTrue();
        assertThat(Rights.mayFor(nurse, Thing.CONSENT, "p2", "o1")).isFalse();
        assertThat(Rights.mayFor(Member.stranger("U2"), Thing.CONSENT, null, null)).isFalse();
    }
}
