package dev.toban.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases of other on-call systems in one neutral form ({@code oncall-cases/1}), against our own rota: a small invented set always, and any
 * file of that form by {@code -Doncall.cases=FILE}.
 */
class OnCallCasesTest {
    private static final Map<String, BiFunction<Node, Node, Outcome>> KINDS = Map.ofEntries(
            Map.entry("resolve", Schedules::resolve),
            Map.entry("coverage", Schedules::coverage),
            Map.entry("gaps", Schedules::gaps),
            Map.entry("window", Clocks::window),
            Map.entry("turns", Clocks::turns),
            Map.entry("handoffs", Clocks::handOffs),
            Map.entry("occurrence", Clocks::occurrence),
            Map.entry("clock", Clocks::add),
            Map.entry("clock-diff", Clocks::difference),
            Map.entry("notice", Clocks::notice),
            Map.entry("noticeFire", Clocks::noticeFire),
            Map.entry("reminder", Clocks::reminder),
            Map.entry("populate", Clocks::populate),
            Map.entry("tempEdit", People::tempEdit),
            Map.entry("eventEdit", People::eventEdit),
            Map.entry("populateAssign", People::populateAssign),
            Map.entry("pick", People::pick),
            Map.entry("roundRobin", People::roundRobin),
            Map.entry("fairness", People::fairness),
            Map.entry("reject", People::reject),
            Map.entry("swapState", People::swapState),
            Map.entry("swapStatus", People::swapStatus));

    private static final Map<String, String> WITHOUT_COUNTERPART = Map.of(
            "icalExport", "calendar feeds are written outside the bot's plain Java; their form has tests of its own there");

    @TestFactory
    Stream<DynamicTest> ownCases() throws IOException {
        var all = new ArrayList<Node>();
        for (String file : List.of("own-cases.json", "drawn-cases.json")) {
            try (InputStream own = OnCallCasesTest.class.getResourceAsStream(file)) {
                all.addAll(cases(own.readAllBytes()));
            }
        }
        return all.stream().map(c -> DynamicTest.dynamicTest(
                    c.text("id"), () -> assertThat(judge(c)).as(c.text("title")).isEqualTo(Outcome.PASSED)));
    }

    @Test
    void casesOfOthers() throws IOException {
        String file = System.getProperty("oncall.cases");
        if (file == null) {
            return;
        }
        List<Node> cases = cases(Files.readAllBytes(Path.of(file)));
        var report = new StringBuilder();
        int passed = 0;
        int failed = 0;
        int left = 0;
        for (Node c : cases) {
            switch (judge(c)) {
                case Outcome.Passed() -> passed++;
                case Outcome.Failed(String why) -> {
                    failed++;
                    report.append("failed ").append(c.text("id")).append(": ").append(why).append('\n');
                }
                case Outcome.NotApplicable(String why) -> {
                    left++;
                    report.append("not applicable ").append(c.text("id")).append(": ").append(why).append('\n');
                }
            }
        }
        String sum = passed + " passed, " + failed + " failed, " + left + " not applicable";
        System.out.print(report + sum + "\n");
        System.out.flush();
        if (failed > 0) {
            fail(sum);
        }
    }

    /** The sum means something only if what is wrong fails, and what is not understood is neither passed nor failed. */
    @TestFactory
    Stream<DynamicTest> casesThatMustNotPass() throws IOException {
        try (InputStream wrong = OnCallCasesTest.class.getResourceAsStream("wrong-cases.json")) {
            return cases(wrong.readAllBytes()).stream().map(c -> DynamicTest.dynamicTest(c.text("id"), () -> {
                Outcome outcome = judge(c);
                assertThat(outcome).as(c.text("title")).isInstanceOf(c.text("id").startsWith("fails") ? Outcome.Failed.class : Outcome.NotApplicable.class);
            }));
        }
    }

    private static List<Node> cases(byte[] file) {
        return new Node(JsonMapper.shared().readTree(file)).each("cases").toList();
    }

    private static Outcome judge(Node test) {
        String kind = test.text("kind");
        if (!KINDS.containsKey(kind)) {
            return new Outcome.NotApplicable(WITHOUT_COUNTERPART.getOrDefault(kind, "a kind this version doesn't know: " + kind));
        }
        Node input = test.at("input");
        Optional<String> not = Known.not(test);
        if (not.isPresent()) {
            return new Outcome.NotApplicable(not.get());
        }
        try {
            return KINDS.get(kind).apply(input, test);
        } catch (Unjudged e) {
            return new Outcome.NotApplicable(e.getMessage());
        } catch (RuntimeException e) {
            return new Outcome.Failed(e.toString());
        }
    }
}
