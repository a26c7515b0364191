package dev.toban.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of the conferences around one person's discharge: which, whom it wants, who comes and how. */
final class ConferenceSlots {
    private static final Pattern CHAIR = Pattern.compile("(医師会|歯科医師会|薬剤師会|看護協会)(会)?長");
    private static final Pattern MANY = Pattern.compile("(包括|訪看|薬局|居宅|病院)([0-9]{1,2})\\s*(?:か所|ヶ所|カ所|箇所|ケ所)");

    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "invite", s -> s.put("invite", invited(s)),
            "confevent", s -> s.put("event", conference(s)),
            "confwant", s -> s.put("want", wanted(s)),
            "confreply", s -> s.put("answer", s.has("attend-not") || s.has("no") && !s.has("offer") ? "absent" : "attend"),
            "mode", s -> s.put("mode", mode(s)),
            "by", s -> s.put("by", s.person() == null ? null : s.person().replaceAll("(?:さん|様|先生)$", "")));

    private ConferenceSlots() {}

    private static List<String> invited(Slots s) {
        var invited = new ArrayList<String>();
        Matcher many = MANY.matcher(s.reading.said.typed());
        while (many.find()) {
            invited.add(many.group(1) + many.group(2));
        }
        Matcher chair = CHAIR.matcher(s.reading.said.typed());
        while (chair.find()) {
            invited.add(chair.group(1) + "長");
        }
        if (invited.isEmpty()) {
            s.reading.values("prof").stream().filter(p -> !p.equals("病院")).forEach(invited::add);
        }
        return invited;
    }

    private static @Nullable String conference(Slots s) {
        var events = s.reading.values("event");
        return events.stream()
                .filter(e -> !e.equals("カンファレンス") && !e.equals("会議"))
                .findFirst()
                .orElse(events.isEmpty() ? null : events.getFirst());
    }

    private static @Nullable String wanted(Slots s) {
        return s.says("先生", "医師", "ドクター", "dr") ? "医師" : s.reading.value("prof").orElse(null);
    }

    private static @Nullable String mode(Slots s) {
        return s.has("hybrid") ? "hybrid" : s.has("remote") ? "online" : s.says("来院") ? "onsite" : null;
    }
}
