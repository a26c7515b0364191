package dev.toban.adapters.practice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON object with its properties: which must be there, which may, and what each may be. */
final class LineShape implements LineRule {
    private final Map<String, LineRule> rules;
    private final Set<String> required;
    private final boolean strict;
    private final LineRule whole;

    private LineShape(Map<String, LineRule> rules, Set<String> required, boolean strict, LineRule whole) {
        this.rules = rules;
        this.required = required;
        this.strict = strict;
        this.whole = whole;
    }

    /** LINE overlooks properties it does not know. */
    static LineShape open() {
        return new LineShape(Map.of("type", ANY), Set.of(), false, ANY);
    }

    /** LINE refuses properties it does not know: everything inside a Flex message. */
    static LineShape strict() {
        return new LineShape(Map.of("type", ANY), Set.of(), true, ANY);
    }

    LineShape must(String name, LineRule rule) {
        var more = new HashSet<>(required);
        more.add(name);
        return with(Map.of(name, rule), more);
    }

    LineShape may(String name, LineRule rule) {
        return with(Map.of(name, rule), required);
    }

    LineShape may(Map<String, LineRule> several) {
        return with(several, required);
    }

    /** A rule about the object as a whole. */
    LineShape but(LineRule rule) {
        return new LineShape(rules, required, strict, whole.and(rule));
    }

    private LineShape with(Map<String, LineRule> several, Set<String> required) {
        var more = new HashMap<>(rules);
        more.putAll(several);
        return new LineShape(more, required, strict, whole);
    }

    @Override
    public void check(JsonNode value, String at, LineFaults faults) {
        if (!value.isObject()) {
            faults.add("Must be an object", at);
            return;
        }
        String prefix = at.isEmpty() ? "" : at + ".";
        for (String name : required) {
            if (!value.hasNonNull(name)) {
                faults.add("May not be empty", prefix + name);
            }
        }
        value.forEachEntry((name, inside) -> {
            LineRule rule = rules.get(name);
            if (rule == null && strict) {
                faults.add("unknown field", prefix + name);
            } else if (rule != null && !inside.isNull()) {
                rule.check(inside, prefix + name, faults);
            }
        });
        whole.check(value, at, faults);
    }
}
