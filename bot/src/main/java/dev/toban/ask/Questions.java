package dev.toban.ask;

import dev.toban.days.Tokyo;
import dev.toban.talk.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds further questions in the same message. */
final class Questions {
    private static final int MORE = 3; // characters a further question has at least
    private static final Pattern SENTENCES = Pattern.compile("(?<=[。？！?!\\n])|(?=(?:あと|それと|ついでに|それから)[、 ])");

    private final Function<Heard, Understanding> one;

    Questions(Function<Heard, Understanding> one) {
        this.one = one;
    }

    /** Further questions of the same message, sentence by sentence: the first stays what it is without the others' words. */
    Understanding in(Understanding whole, Heard heard) {
        List<String> parts = List.of(SENTENCES.split(heard.text())).stream().filter(p -> p.strip().length() >= MORE).toList();
        if (parts.size() < 2 || whole.intent().group().equals("chat")) {
            return whole;
        }
        Understanding first = whole;
        var also = new ArrayList<>(whole.also());
        Topic topic = heard.topic();
        for (int i = 0; i < parts.size(); i++) {
            Understanding u = one.apply(heard.saying(parts.get(i)).about(topic));
            if (!u.intent().exists() || u.intent().group().matches("chat|safety") || u.expect() != Expect.ANSWER) {
                continue;
            }
            if (u.intent() != whole.intent()) {
                also.add(u);
            } else if (topic == null || i == 0) {
                first = u;
            } else if (contradicts(first, u)) {
                also.add(u);
            }
            topic = new Topic(u.intent().id(), u.slots(), null, heard.now().atZone(Tokyo.ZONE).toInstant());
        }
        Understanding main = also.isEmpty() ? whole : first;
        return main.with(also.stream().limit(2).toList());
    }

    /** Asks the same of something else: another area, another duty, another office. */
    private static boolean contradicts(Understanding first, Understanding next) {
        return List.of("area", "duty", "date", "org", "person", "org_type", "capability").stream()
                .anyMatch(s -> first.slots().get(s) != null
                        && next.slots().get(s) != null
                        && !first.slots().get(s).equals(next.slots().get(s)));
    }
}
