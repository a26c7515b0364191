package dev.toban.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand in the real house, and each of them would notice the one in {@code dev.toban.crooked} that goes through it. */
class WallsTest {
    private static final Walls HOUSE = new Walls("dev.toban");
    private static final Walls CROOKED = new Walls("dev.toban.crooked");
    private static final JavaClasses house =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.toban");
    private static final JavaClasses crooked = new ClassFileImporter().importPackages("dev.toban.crooked");

    static Stream<Arguments> walls() {
        return Stream.of(
                wall(Walls::theBotKnowsOnlyJava, "crooked.ask.Chatty"),
                wall(Walls::theBotHasNoClock, "crooked.ask.Wristwatch"),
                wall(Walls::theRoomsOfTheBotStandInNoCircle, "crooked.rota.Hen"),
                wall(Walls::sharedWordsNeedNobody, "crooked.days.Climber"),
                wall(Walls::doorsDoNotKnowEachOther, "crooked.adapters.line.Eavesdropper"),
                wall(Walls::onlyTheJoinerKnowsSpringBoot, "crooked.adapters.line.SelfWired"),
                wall(Walls::nobodyShouts, "crooked.say.Shout"),
                wall(Walls::rightsAreAskedForNotRoles, "crooked.say.Doorman"),
                wall(Walls::nobodyKeepsAnotherLog, "crooked.say.Diary"));
    }

    private static Arguments wall(Function<Walls, ArchRule> wall, String offender) {
        return Arguments.of(wall, offender);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void stands(Function<Walls, ArchRule> wall, String offender) {
        wall.apply(HOUSE).check(house);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wouldNotice(Function<Walls, ArchRule> wall, String offender) {
        assertThat(wall.apply(CROOKED).evaluate(crooked).getFailureReport().toString()).contains(offender);
    }

    @Test
    void allThreeModulesAreLookedAt() {
        assertThat(house.contain("dev.toban.Bot")).isTrue();
        assertThat(house.contain("dev.toban.adapters.line.LineWebhook")).isTrue();
        assertThat(house.contain("dev.toban.config.App")).isTrue();
        assertThat(house.contain("dev.toban.crooked.say.Shout")).isFalse();
    }
}
