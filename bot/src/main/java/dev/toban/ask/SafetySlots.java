package dev.toban.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Fills the slots of what must not go wrong: emergencies, symptoms, and what the guard hid. */
final class SafetySlots {
    private static final Set<String> NAMING = Set.of("name", "initials", "birth", "id", "place", "relation", "address");
    private static final String[] TELLS_DUTY = {"当番の先生", "当番医", "当番に", "言っといて", "伝えて", "一報"};
    private static final String[] ASKS_ADVICE = {"必要", "いいですか", "べき", "どうしたら", "どうすれば", "drコール", "大丈夫"};

    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "kind", s -> s.put("kind", s.has("danger:意識不明") ? "意識不明" : s.reading.value("danger").orElse("救急")),
            "symptom", s -> s.put("topic", s.reading.value("ill").orElse("症状")),
            "urgency", Choice.of("urgency", "now: すぐ 今 いま 至急 緊急"),
            "target", s -> s.found.putIfAbsent("target", "previous"),
            "phi", SafetySlots::phi,
            "asked", s -> {},
            "off_topic", s -> {});

    private SafetySlots() {}

    private static void phi(Slots s) {
        List<String> kinds = s.reading.heard.hidden();
        s.put("phi", kinds);
        s.put("also", s.says(TELLS_DUTY) ? "prenotify_duty" : s.says(ASKS_ADVICE) ? "medical_question" : null);
        if (!kinds.isEmpty() && kinds.stream().noneMatch(NAMING::contains)) {
            s.put("identity", "none");
            s.expect = Expect.ASK;
        }
    }
}
