package dev.toban.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Askers;
import dev.toban.talk.Channel;
import dev.toban.talk.Topic;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The grammar read by itself: every rule is understood by its own example. */
class GrammarTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 18, 40);
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("duty-notice", "rota.ack"),
            Map.entry("swap", "rota.swap_request"),
            Map.entry("gap", "rota.fill_gap"),
            Map.entry("import", "rota.import"),
            Map.entry("set", "rota.set"),
            Map.entry("rota.who", "rota.who"),
            Map.entry("dis-check", "dis.start"),
            Map.entry("dis", "dis.status"),
            Map.entry("bed", "bed.answer"),
            Map.entry("speaker", "event.speaker_answer"),
            Map.entry("survey", "event.survey"),
            Map.entry("match", "match.request"),
            Map.entry("bc", "bc.create"),
            Map.entry("event", "event.detail"),
            Map.entry("conf", "conf.request"),
            Map.entry("consult", "consult.ask"),
            Map.entry("confirm", "chat.cancel"),
            Map.entry("any", "rota.who"));

    @Test
    void everyRuleHasAnExampleThatIsReadAsItsIntent() {
        assertThat(misread()).isEmpty();
    }

    static List<String> misread() {
        var ear = new Ear(Lexicon.standard());
        var misread = new ArrayList<String>();
        for (Rule rule : ear.grammar().rules()) {
            String example = rule.example().replaceFirst("^（続けて）", "");
            if (example.isEmpty()) {
                misread.add(rule.id() + ": no example");
            } else if (!example.startsWith("（")) {
                Understanding u = ear.understand(heard(ear, rule, example));
                if (u.intent() != rule.frame().intent()) {
                    misread.add(rule.id() + " 「" + example + "」 read as " + u.intent().id() + " " + u.trace());
                }
            }
        }
        return misread;
    }

    private static Heard heard(Ear ear, Rule rule, String example) {
        var features = new HashMap<Integer, String>();
        for (String feature : List.of("{hub}", "{resident}", "{pro}")) {
            features.put(ear.grammar().id(feature), feature);
        }
        String role = "visiting_nurse";
        Topic topic = null;
        for (Rule.Part part : rule.needs()) {
            for (int id : part.first()) {
                String feature = features.getOrDefault(id, "");
                role = feature.equals("{hub}") ? "hub_clerk" : feature.equals("{resident}") ? "resident" : role;
                for (var on : TOPICS.entrySet()) {
                    if (ear.grammar().id("{on:" + on.getKey() + "}") == id && part.first().length == 1) {
                        topic = new Topic(
                                on.getValue(),
                                Map.of(),
                                on.getKey().equals("confirm") ? "confirm" : null,
                                NOW.atZone(ZoneId.of("Asia/Tokyo")).toInstant());
                    }
                }
            }
        }
        return new Heard(example, List.of(), Channel.LINE_DM, true, Askers.as(role), NOW, topic, List.of(), District.NAMES, District.HUB);
    }
}
