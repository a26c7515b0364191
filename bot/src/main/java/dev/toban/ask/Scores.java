package dev.toban.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighs the rules against a reading: what they anchor on counts for them, what nothing explains against them. */
final class Scores {
    /** What makes a message ours, whatever else it speaks of. */
    static final List<String> OURS =
            List.of(
                    "toban", "duty", "{known}", "{on:any}", "toban-table", "svc:訪問看護", "svc:地域包括支援センター", "svc:居宅介護支援",
                    "svc:訪問介護", "svc:小規模多機能", "svc:看護小規模多機能", "svc:老健", "svc:特養", "svc:ショートステイ", "svc:通所介護",
                    "svc:訪問リハビリテーション", "svc:グループホーム", "left-phone", "unreach", "cap:無菌調製", "cap:看取り", "cap:褥瘡", "cap:喀痰吸引", "cap:胃ろう", "cap:人工呼吸器");

    private final Grammar grammar;

    Scores(Grammar grammar) {
        this.grammar = grammar;
    }

    /** A rule that fits, and how well. */
    record Scored(Rule rule, int score) {}

    /** Those that fit and may be believed, best first; of equals the one that stands first in the files. */
    List<Scored> of(Reading reading) {
        var fitting = new ArrayList<Scored>();
        for (Rule rule : grammar.rules()) {
            if (rule.fits(reading) && believed(rule, reading)) {
                int score = rule.bonus();
                for (Rule.Part part : rule.needs()) {
                    score += part.then().length > 0 ? 20 : part.seen() ? 6 : 10;
                }
                fitting.add(new Scored(rule, score));
            }
        }
        fitting.sort(Comparator.comparingInt(Scored::score).reversed());
        return fitting;
    }

    private static boolean believed(Rule rule, Reading reading) {
        if (rule.bonus() >= 200) {
            return true;
        }
        if (reading.has("world") && !rule.frame().intent().group().matches("chat|safety|text|phi")) {
            return false; // how one makes a rota, what the law says, what it costs: not asked of this hub
        }
        if (reading.has("about") && rule.frame().intent() != Intent.DIR_REGISTER && !rule.frame().intent().group().matches("chat|safety|text|phi|acct|bc|help|doc")) {
            return false;
        }
        if ((reading.has("foreign") || reading.has("other-topic"))
                && rule.frame().intent() != Intent.ROTA_HISTORY
                && rule.frame().intent() != Intent.AUDIT_QUERY
                && !(rule.frame().intent() == Intent.BC_REMIND && reading.has("unanswered"))
                && !rule.frame().intent().group().matches("chat|safety")
                && !OURS.stream().anyMatch(reading::has)) {
            return false;
        }
        if (rule.soft()) {
            return reading.unexplained <= Math.max(1, reading.content / 5);
        }
        return reading.unexplained
                <= (OURS.stream().anyMatch(reading::has)
                        ? Math.max(5, reading.content / 3)
                        : Math.max(5, reading.content / 3));
    }
}
