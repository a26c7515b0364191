package dev.toban.ask;

import dev.toban.ask.Scores.Scored;
import dev.toban.days.Tokyo;
import dev.toban.names.Fold;
import dev.toban.names.NameHit;
import dev.toban.talk.Channel;
import dev.toban.talk.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what people type. Never throws, always reads the same words in the same way, and is free to be shared. */
public final class Ear {
    private static final int LONGEST = 2000; // LINE takes 5,000 characters; nobody asks for a duty in so many

    private final Grammar grammar;
    private final Eye eye;
    private final Scores scores;
    private final Context context = new Context();
    private final Questions questions = new Questions(this::one);

    public Ear(Lexicon lexicon) {
        this(new Mentions(), lexicon);
    }

    Ear(Times times, Lexicon lexicon) {
        this.grammar = new Grammar(lexicon);
        this.eye = new Eye(times, lexicon, grammar);
        this.scores = new Scores(grammar);
    }

    public Understanding understand(Heard raw) {
        try {
            Heard heard = remembering(raw);
            Understanding whole = one(heard);
            if (whole.intent() == Intent.SAFETY_PHI) {
                return whole.with(usefulHalf(heard));
            }
            return whole.intent().group().equals("safety") ? whole : questions.in(whole, heard);
        } catch (RuntimeException e) {
            return unclear(raw, List.of(), List.of("ear.failed " + e.getClass().getSimpleName()));
        }
    }

    /** What was asked beside the health information that the guard took out: 「…当番医は？」 */
    private List<Understanding> usefulHalf(Heard heard) {
        Understanding rest = one(heard.saying(heard.text()));
        boolean answerable = rest.intent().exists() && rest.expect() == Expect.ANSWER && rest.intent().group().matches("rota|dir|event");
        return answerable ? List.of(rest) : List.of();
    }

    /** Whether that is a word of the language or the trade (電話, 今夜, 訪看), and so nobody's name. */
    public boolean knows(String word) {
        String text = Fold.width(word).strip();
        var whole = new boolean[1];
        grammar.find(text, (w, at) -> whole[0] |= at[1] - at[0] == text.length());
        return whole[0];
    }

    Grammar grammar() {
        return grammar;
    }

    static Rule plain(Intent intent, Map<String, Object> fixed) {
        return new Rule(intent.id() + "/follow", new Grammar.Frame(intent, Expect.ANSWER, List.of()), new Rule.Part[0], new Rule.Part[0], fixed, null, 0, false, "");
    }

    private Heard remembering(Heard heard) {
        String text = heard.text().length() > LONGEST ? heard.text().substring(0, LONGEST) : heard.text();
        Topic topic = heard.topic();
        if (topic != null && topic.at().plus(heard.hub().customs().topic()).isBefore(heard.now().atZone(Tokyo.ZONE).toInstant())) {
            topic = null;
        } else if (topic == null && !heard.before().isEmpty()) {
            topic = context.topic(heard, this::one, w -> eye.read(heard.saying(w)));
        }
        return new Heard(text, heard.hidden(), heard.channel(), heard.called(), heard.member(), heard.now(), topic, List.of(), heard.names(), heard.hub());
    }

    private Understanding one(Heard heard) {
        Reading reading = eye.read(heard);
        List<Scored> scored = scores.of(reading);
        Topic topic = heard.topic();
        boolean weak = scored.isEmpty() || scored.getFirst().rule().soft() && scored.getFirst().score() < 40;
        if (topic != null && (weak || reading.has("{fragment}") && !scored.getFirst().rule().frame().intent().group().matches("safety|chat"))) {
            Map<String, Object> merged = leans(reading, topic, scored) ? FollowUp.slots(reading, topic) : null;
            if (merged != null) {
                return followed(reading, topic, merged, scored);
            }
        }
        if (scored.isEmpty()) {
            return unclear(heard, reading.names, List.of("none: nothing anchors", "unexplained " + reading.unexplained + "/" + reading.content))
                    .lacking(Unknown.in(reading));
        }
        return told(reading, scored);
    }

    /** Only a turn without an intent of its own leans on the last one, or one that asks the same again with something else in it. */
    private static boolean leans(Reading reading, Topic topic, List<Scored> scored) {
        if (scored.isEmpty()) {
            return reading.unexplained <= Math.max(2, reading.content / 4) && reading.content <= 24;
        }
        Rule best = scored.getFirst().rule();
        Intent own = best.frame().intent();
        if (own.group().equals("dir") && topic.intent().startsWith("rota.") && (reading.has("{office}") || reading.has("{person}"))) {
            return false;
        }
        if (own == Intent.DIR_SEARCH && (topic.intent().equals("dir.contact") || !reading.values("cap").isEmpty() && !topic.intent().equals("dir.search"))) {
            return false; // what somebody can do is looked for, not rung up
        }
        return reading.has("{fragment}") && !repliesToUs(own) && (best.soft() || own.id().equals(topic.intent())) && !whole(own, reading, topic);
    }

    /** 「今夜の上町の当番は？」 says all it needs and leans on nothing, whatever was talked about before. */
    private static boolean whole(Intent own, Reading reading, Topic topic) {
        if (own != Intent.ROTA_WHO || !reading.has("toban")) {
            return false;
        }
        boolean ofSomeone = topic.intent().equals(Intent.ROTA_WHEN.id()) || topic.intent().equals(Intent.ROTA_IS_ON.id());
        return ofSomeone || reading.when.any() && !RotaSlots.areas(reading).isEmpty();
    }

    /** Replies to what the bot asked are no fragments: 「元日なら入れます」 after an open slot. */
    private static boolean repliesToUs(Intent intent) {
        return intent == Intent.ROTA_OFFER || intent == Intent.ROTA_UNDO || intent == Intent.ROTA_SWAP_ANSWER || intent == Intent.ROTA_UNREACHABLE;
    }

    private Understanding followed(Reading reading, Topic topic, Map<String, Object> slots, List<Scored> scored) {
        Intent intent = Intent.of(topic.intent()).filter(i -> i != Intent.ROTA_UNREACHABLE && i != Intent.ROTA_IS_ON).orElse(Intent.ROTA_WHO);
        if (intent == Intent.ROTA_HISTORY && !reading.when.past() && reading.when.any()) {
            intent = Intent.ROTA_WHO;
        }
        if (intent == Intent.ROTA_WHO && RotaSlots.own(reading) instanceof String duty) {
            slots.putIfAbsent("duty", duty);
        }
        String missing = intent == Intent.ROTA_WHO && !slots.containsKey("duty") ? "duty" : null;
        Expect expect = missing != null ? Expect.ASK : intent.group().equals("rota") || intent.group().equals("dir") ? Expect.ANSWER : grammar.frame(intent).expect();
        return new Understanding(intent, slots, expect, reading.when.interval(), reading.names,
                List.of("follows " + topic.intent(), words(reading)), considered(scored, intent), missing, List.of())
                .doubting(reading.when.doubt());
    }

    private Understanding told(Reading reading, List<Scored> scored) {
        Rule rule = ofThePast(scored.getFirst().rule(), reading);
        Intent intent = rule.frame().intent();
        Slots slots = new Slots(reading, rule).fill();
        Expect expect = slots.expect != null ? slots.expect : rule.frame().expect();
        if (unasked(reading.heard, intent)) {
            expect = Expect.SILENT;
        }
        List<Understanding> also = intent == Intent.CHAT_CORRECT ? corrected(reading, slots.found) : List.of();
        var trace = new ArrayList<String>();
        trace.add(rule.id() + " " + scored.getFirst().score());
        trace.add(words(reading));
        return new Understanding(intent, slots.found, expect, reading.when.interval(), reading.names, trace, considered(scored, intent), slots.missing, also)
                .doubting(reading.when.doubt());
    }

    /** In a group the bot speaks when called, and then not to greetings that are meant for all. */
    private static boolean unasked(Heard heard, Intent intent) {
        boolean group = heard.channel() == Channel.LINE_GROUP;
        return group && (!heard.called() || intent.group().equals("chat") && heard.text().indexOf('@') < 0 && heard.text().indexOf('＠') < 0);
    }

    /** Who was on duty on a day gone by is asked of the record. */
    private Rule ofThePast(Rule rule, Reading reading) {
        var day = reading.when.date();
        boolean past = rule.frame().intent() == Intent.ROTA_WHO && day != null && reading.when.past() && day.isBefore(RotaSlots.dutyDay(reading));
        return past
                ? new Rule(rule.id() + ">past", grammar.frame(Intent.ROTA_HISTORY), rule.needs(), rule.bars(), rule.fixed(), rule.expect(), rule.bonus(), rule.soft(), rule.example())
                : rule;
    }

    private static List<Understanding> corrected(Reading reading, Map<String, Object> said) {
        Topic topic = reading.heard.topic();
        if (topic == null || said.isEmpty()) {
            return List.of();
        }
        var merged = new LinkedHashMap<>(topic.slots());
        merged.putAll(said);
        return Intent.of(topic.intent())
                .map(i -> List.of(new Understanding(i, merged, Expect.ANSWER, reading.when.interval(), reading.names, List.of("corrects " + topic.intent()), List.of(), null, List.of())))
                .orElse(List.of());
    }

    private static List<Intent> considered(List<Scored> scored, Intent chosen) {
        return scored.stream().map(s -> s.rule().frame().intent()).filter(i -> i != chosen).distinct().limit(4).toList();
    }

    private static String words(Reading reading) {
        return reading.hits.stream().filter(h -> !h.word().concepts().isEmpty()).map(h -> h.word().text()).distinct().limit(12).collect(Collectors.joining(" "));
    }

    private Understanding unclear(Heard heard, List<NameHit> names, List<String> trace) {
        return new Understanding(Intent.CHAT_UNCLEAR, Map.of(), unasked(heard, Intent.CHAT_UNCLEAR) ? Expect.SILENT : Expect.ASK, null, names, trace, List.of(), null, List.of());
    }
}
