package dev.toban.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Set;

/** The walls inside the house that Maven can't see, for a house whose packages begin with {@code root}. */
record Walls(String root) {
    /** Words every room shares; they need nobody. */
    private static final String[] BOTTOM = {"talk", "hub", "days", "names"};

    /** Rooms that say who somebody is (people, reception), what they mean (ask) and what that allows (rights). */
    private static final String[] ROLES_KNOWN = {"talk", "rights", "people", "reception", "ask"};

    private static final Set<String> CLOCKS = Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault", "currentTimeMillis", "nanoTime");

    /** The bot is plain Java: no framework, no network, no store, no log. */
    ArchRule theBotKnowsOnlyJava() {
        return classes().that(bot()).should().onlyDependOnClassesThat(bot().or(resideInAnyPackage("java..", "org.jspecify..")));
    }

    ArchRule theBotHasNoClock() {
        return noClasses().that(bot()).should().callMethodWhere(describe("the machine's clock or zone is read", Walls::clock));
    }

    private static boolean clock(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.") || owner.equals("java.lang.System")) && CLOCKS.contains(target.getName());
    }

    ArchRule theRoomsOfTheBotStandInNoCircle() {
        return slices().assignedFrom(new Rooms(bot())).should().beFreeOfCycles();
    }

    ArchRule sharedWordsNeedNobody() {
        String[] bottom = Arrays.stream(BOTTOM).map(room -> root + "." + room + "..").toArray(String[]::new);
        return classes().that().resideInAnyPackage(bottom).should().onlyDependOnClassesThat(
                resideInAnyPackage(bottom).or(resideInAnyPackage("java..", "org.jspecify..")));
    }

    ArchRule doorsDoNotKnowEachOther() {
        return slices().matching(root + ".adapters.(*)..").should().notDependOnEachOther();
    }

    ArchRule onlyTheJoinerKnowsSpringBoot() {
        return noClasses().that().resideOutsideOfPackage(root + ".config..")
                .should().dependOnClassesThat().resideInAPackage("org.springframework.boot..");
    }

    ArchRule nobodyShouts() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    /** What somebody may is asked of the table; only those who say who somebody is, or what they mean, look at the role. */
    ArchRule rightsAreAskedForNotRoles() {
        String[] may = Arrays.stream(ROLES_KNOWN).map(room -> root + "." + room + "..").toArray(String[]::new);
        return noClasses().that().resideOutsideOfPackages(may).should().callMethodWhere(
                describe("a role is compared", call -> call.getTarget().getOwner().getName().equals("dev.toban.talk.Role")
                        && Set.of("atLeast", "professional", "compareTo").contains(call.getTarget().getName())));
    }

    ArchRule nobodyKeepsAnotherLog() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");
    }

    /** Everything under the root that is neither an adapter nor the joining. */
    private DescribedPredicate<JavaClass> bot() {
        return resideInAnyPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(root + ".adapters..", root + ".config..")))
                .as("of the bot");
    }

    /** Each package of the bot is a room. */
    private record Rooms(DescribedPredicate<JavaClass> bot) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return bot.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rooms of the bot";
        }
    }
}
