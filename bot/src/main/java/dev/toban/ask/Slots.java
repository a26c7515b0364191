package dev.toban.ask;

import dev.toban.names.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The slots of one reading while they are filled. A frame names its fillers; each puts what it finds and nothing else. */
final class Slots {
    static final Map<String, Consumer<Slots>> FILLERS = new HashMap<>();

    static {
        FILLERS.putAll(RotaSlots.FILLERS);
        FILLERS.putAll(DirectorySlots.FILLERS);
        FILLERS.putAll(EventSlots.FILLERS);
        FILLERS.putAll(AttendanceSlots.FILLERS);
        FILLERS.putAll(ConferenceSlots.FILLERS);
        FILLERS.putAll(SafetySlots.FILLERS);
        FILLERS.putAll(NoticeSlots.FILLERS);
        FILLERS.putAll(DisasterSlots.FILLERS);
        FILLERS.putAll(AccountSlots.FILLERS);
        FILLERS.putAll(BedSlots.FILLERS);
        FILLERS.putAll(DeskSlots.FILLERS);
    }

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    final Reading reading;
    final Rule rule;
    final Map<String, Object> found = new LinkedHashMap<>();
    @Nullable String missing;
    @Nullable Expect expect;

    Slots(Reading reading, Rule rule) {
        this.reading = reading;
        this.rule = rule;
        this.expect = rule.expect();
        rule.fixed().forEach((slot, value) -> {
            if (slot.equals("missing")) {
                missing = value.toString();
            } else {
                found.put(slot, value);
            }
        });
    }

    /** Runs the frame's fillers. A slot with {@code !} that stays empty is asked back for; {@code a=b} fills what is still empty. */
    Slots fill() {
        for (String slot : rule.frame().slots()) {
            boolean needed = slot.endsWith("!");
            String name = needed ? slot.substring(0, slot.length() - 1) : slot;
            int equals = name.indexOf('=');
            if (equals >= 0) {
                found.putIfAbsent(name.substring(0, equals), name.substring(equals + 1));
                continue;
            }
            var filler = FILLERS.get(name);
            if (filler == null) {
                throw new IllegalStateException("slot: " + name + " (expected: one of " + FILLERS.keySet() + ")");
            }
            filler.accept(this);
            if (needed && !found.containsKey(name) && missing == null) {
                missing = name;
                expect = Expect.ASK;
            }
        }
        return this;
    }

    When when() {
        return reading.when;
    }

    LocalDate today() {
        return reading.heard.now().toLocalDate();
    }

    /** The first day said, as slots have it. */
    @Nullable String day() {
        LocalDate duty = when().date();
        if (duty == null) {
            return null;
        }
        var said = when().interval();
        boolean morning = when().dates().size() == 1 && said != null && said.start() != null && said.start().toLocalDate().equals(duty.plusDays(1));
        return (morning ? duty.plusDays(1) : duty).toString(); // 明日の朝 is tomorrow's, also where a duty would be tonight's
    }

    void put(String slot, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> l && l.isEmpty())) {
            found.put(slot, value);
        }
    }

    void ask(String slot) {
        missing = slot;
        expect = Expect.ASK;
    }

    /** One value as itself, several as a list. */
    void putAll(String slot, List<String> values) {
        put(slot, values.size() == 1 ? values.getFirst() : values);
    }

    boolean has(String feature) {
        return reading.has(feature);
    }

    boolean says(String... words) {
        for (String word : words) {
            if (reading.text().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The first group of a pattern in the words as typed. */
    @Nullable String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(reading.said.typed());
        if (!matcher.find()) {
            return null;
        }
        for (int g = 1; g <= matcher.groupCount(); g++) {
            if (matcher.group(g) != null) {
                return matcher.group(g).strip();
            }
        }
        return matcher.group().strip();
    }

    /** The same as a whole number. */
    @Nullable Integer number(Pattern pattern) {
        String digits = match(pattern);
        return digits == null ? null : Integer.valueOf(digits);
    }

    @Nullable String office() {
        return reading.offices().stream().map(Reading.Named::typed).findFirst().orElse(null);
    }

    @Nullable String person() {
        return reading.persons().stream().map(Reading.Named::typed).findFirst().orElse(null);
    }

    boolean homonym() {
        return reading.names.stream()
                .anyMatch(n -> n.refs().size() > 1 && n.refs().stream().allMatch(r -> r.kind() == Kind.OFFICE || r.kind() == Kind.PERSON));
    }

    static String minutes(LocalDateTime instant) {
        return MINUTES.format(instant);
    }
}
