package dev.toban.ask;

import dev.toban.days.Holidays;
import dev.toban.days.TimeReader;
import dev.toban.names.Fold;
import dev.toban.days.TimeSettings;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.talk.Topic;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what people type. Never throws, always reads the same words in the same way, and is free to be shared. */
public final class Ear {
    /** Nobody says 「じゃあ金曜は？」 later than this. */
    static final Duration TOPIC_LASTS = Duration.ofMinutes(10);

    private static final int MORE = 3; // characters a further question has at least
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int LONGEST = 2000; // LINE takes 5,000 characters; nobody asks for a duty in so many
    private static final Pattern SENTENCES = Pattern.compile("(?<=[。？！?!\\n])|(?=(?:あと|それと|ついでに|それから)[、 ])");

    /** What makes a message ours, whatever else it speaks of. */
    private static final List<String> OURS = List.of("toban", "duty", "{office}", "{area}", "{person}", "{on:any}", "toban-table", "svc:訪問看護", "svc:地域包括支援センター", "svc:居宅介護支援");

    private final Times times;
    private final Grammar grammar;
    private final Finder slips;
    private final List<Map.Entry<String, String>> corrections;
    private final Context context = new Context();
    private final OwnDuties hub;

    public Ear(TimeReader times, Lexicon lexicon) {
        this(new Mentions(times), lexicon);
    }


    /** With the times as most hubs mean them. */
    public Ear(Lexicon lexicon) {
        this(new TimeReader(TimeSettings.defaults(), new Holidays()), lexicon);
    }

    Ear(Times times, Lexicon lexicon) {
        this.times = times;
        this.grammar = new Grammar(lexicon);
        this.hub = new OwnDuties(grammar);
        this.corrections = List.copyOf(lexicon.typos().entrySet());
        this.slips = new Finder(corrections.stream().map(Map.Entry::getKey).toList());
    }

    public Understanding understand(Heard raw) {
        try {
            Heard heard = remembering(raw);
            Understanding whole = one(heard);
            return whole.intent().group().equals("safety") ? whole : withMore(whole, heard);
        } catch (RuntimeException e) {
            return unclear(raw, List.of(), List.of("ear.failed " + e.getClass().getSimpleName()));
        }
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
        if (topic != null && topic.at().plus(TOPIC_LASTS).isBefore(heard.now().atZone(TOKYO).toInstant())) {
            topic = null;
        } else if (topic == null && !heard.before().isEmpty()) {
            topic = context.topic(heard, this::alone, w -> read(heard.saying(w)));
        }
        return new Heard(text, heard.hidden(), heard.channel(), heard.called(), heard.member(), heard.now(), topic, List.of(), heard.names(), heard.hub());
    }

    private Understanding alone(Heard heard) {
        return one(heard);
    }

    private Understanding one(Heard heard) {
        Reading reading = read(heard);
        List<Scored> scored = score(reading);
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
        return reading.has("{fragment}") && !grammarGroups(own) && (best.soft() || own.id().equals(topic.intent())) && !whole(own, reading, topic);
    }

    /** 「今夜の上町の当番は？」 says all it needs and leans on nothing, whatever was talked about before. */
    private static boolean whole(Intent own, Reading reading, @Nullable Topic topic) {
        if (own != Intent.ROTA_WHO || topic == null || !reading.has("toban")) {
            return false;
        }
        boolean ofSomeone = topic.intent().equals(Intent.ROTA_WHEN.id()) || topic.intent().equals(Intent.ROTA_IS_ON.id());
        return ofSomeone || reading.when.any() && !RotaSlots.areas(reading).isEmpty();
    }

    /** Replies to what the bot asked are no fragments: 「元日なら入れます」 after an open slot. */
    private static boolean grammarGroups(Intent intent) {
        return intent == Intent.ROTA_OFFER || intent == Intent.ROTA_SWAP_ANSWER || intent == Intent.ROTA_UNREACHABLE;
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
                List.of("follows " + topic.intent(), words(reading)), considered(scored, intent), missing, List.of());
    }

    private Understanding told(Reading reading, List<Scored> scored) {
        Rule rule = ofThePast(scored.getFirst().rule(), reading);
        Intent intent = rule.frame().intent();
        Slots slots = new Slots(reading, rule).fill();
        Expect expect = slots.expect != null ? slots.expect : rule.frame().expect();
        if (intent == Intent.CHAT_NOISE && !reading.heard.member().role().atLeast(dev.toban.talk.Role.HUB_STAFF)
                && reading.heard.channel() == dev.toban.talk.Channel.LINE_GROUP) {
            expect = Expect.SILENT;
        }
        List<Understanding> also = intent == Intent.CHAT_CORRECT ? corrected(reading, slots.found) : List.of();
        var trace = new ArrayList<String>();
        trace.add(rule.id() + " " + scored.getFirst().score());
        trace.add(words(reading));
        return new Understanding(intent, slots.found, expect, reading.when.interval(), reading.names, trace, considered(scored, intent), slots.missing, also);
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
        boolean group = heard.channel() == dev.toban.talk.Channel.LINE_GROUP && !heard.called();
        return new Understanding(Intent.CHAT_UNCLEAR, Map.of(), group ? Expect.SILENT : Expect.ASK, null, names, trace, List.of(), null, List.of());
    }

    /** Further questions of the same message, sentence by sentence: the first stays what it is without the others' words. */
    private Understanding withMore(Understanding whole, Heard heard) {
        List<String> parts = List.of(SENTENCES.split(heard.text())).stream().filter(p -> p.strip().length() >= MORE).toList();
        if (parts.size() < 2 || whole.intent().group().equals("chat")) {
            return whole;
        }
        Understanding first = whole;
        var also = new ArrayList<>(whole.also());
        Topic topic = heard.topic();
        for (int i = 0; i < parts.size(); i++) {
            Understanding u = one(heard.saying(parts.get(i)).about(topic));
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
            topic = new Topic(u.intent().id(), u.slots(), null, heard.now().atZone(TOKYO).toInstant());
        }
        Understanding main = also.isEmpty() ? whole : first;
        return new Understanding(main.intent(), main.slots(), main.expect(), main.interval(), main.names(), main.trace(), main.considered(), main.missing(), also.stream().limit(2).toList());
    }

    /** Asks the same of something else: another area, another duty, another office. */
    private static boolean contradicts(Understanding first, Understanding next) {
        return List.of("area", "duty", "date", "org", "person", "org_type", "capability").stream()
                .anyMatch(s -> first.slots().get(s) != null && next.slots().get(s) != null && !first.slots().get(s).equals(next.slots().get(s)));
    }

    private record Scored(Rule rule, int score) {}

    private List<Scored> score(Reading reading) {
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
        if (reading.has("about") && !rule.frame().intent().group().matches("chat|safety|text|phi|acct|bc|help|doc")) {
            return false;
        }
        if (reading.has("foreign") && !rule.frame().intent().group().matches("chat|safety") && !OURS.stream().anyMatch(reading::has)) {
            return false;
        }
        if (rule.soft()) {
            return reading.unexplained <= Math.max(1, reading.content / 5);
        }
        return reading.unexplained <= (OURS.stream().anyMatch(reading::has) ? Math.max(8, reading.content / 2) : Math.max(6, reading.content * 2 / 5));
    }

    private Reading read(Heard heard) {
        Said said = Said.of(heard.text(), slips, corrections);
        String text = said.text();
        var hits = new ArrayList<Reading.Hit>();
        grammar.find(text, (word, at) -> {
            if (Bounds.fits(text, word.text(), at[0], at[1])) {
                hits.add(new Reading.Hit(word, at[0], at[1]));
            }
        });
        hub.in(heard.hub()).find(text, hits);
        List<NameHit> names = heard.names().scan(text).stream()
                .filter(n -> !n.refs().isEmpty() && hits.stream().noneMatch(h -> !h.word().concepts().isEmpty() && h.from() <= n.from() && h.to() >= n.to() && h.to() - h.from() > n.length()))
                .toList();
        Set<String> areas = heard.hub().areas().stream().map(a -> a.name()).collect(Collectors.toCollection(LinkedHashSet::new));
        var named = Surfaces.find(said, names, hits, areas);
        hits.removeIf(h -> partOfOther(text, h, hits, names));
        hits.removeIf(h -> named.stream().anyMatch(n -> n.kind() != Kind.TOWN && n.from() <= h.from() && h.to() <= n.to() && n.to() - n.from() > h.to() - h.from() && !keeps(h)));
        When when = times.read(masked(text, names, named), heard.now(), heard.hub());
        Reading reading = new Reading(heard, said, when, names, named, hits, grammar);
        Explained.count(reading);
        Features.see(reading);
        Explained.fragment(reading);
        return reading;
    }

    /** 会議 of 首脳会議, 訪問 of 訪問着: a short word for a meeting or a service inside a longer one is none. */
    private static boolean partOfOther(String text, Reading.Hit hit, List<Reading.Hit> hits, List<NameHit> names) {
        if (hit.to() - hit.from() > 2 || hit.word().concepts().stream().noneMatch(c -> c.startsWith("event:") || c.equals("care-topic"))) {
            return false;
        }
        return foreignKanji(text, hit.from() - 1, hit, hits, names) || foreignKanji(text, hit.to(), hit, hits, names);
    }

    private static boolean foreignKanji(String text, int at, Reading.Hit hit, List<Reading.Hit> hits, List<NameHit> names) {
        return at >= 0 && at < text.length() && Bounds.kanji(text.charAt(at)) && "今来次前先再毎日月中時後用等回".indexOf(text.charAt(at)) < 0
                && hits.stream().noneMatch(h -> h != hit && h.from() <= at && at < h.to()) && names.stream().noneMatch(n -> n.from() <= at && at < n.to());
    }

    /** A profession that ends a name (居宅ひまわりのケアマネさん) still counts. */
    private static boolean keeps(Reading.Hit hit) {
        return hit.word().concepts().contains("doctor-of");
    }

    private static String masked(String text, List<NameHit> names, List<Reading.Named> named) {
        var masked = new StringBuilder(text);
        names.stream().filter(n -> n.refs().getFirst().kind() != Kind.DUTY && n.refs().getFirst().kind() != Kind.CAPABILITY && n.refs().getFirst().kind() != Kind.SERVICE && n.refs().getFirst().kind() != Kind.EVENT).forEach(n -> blot(masked, n.from(), n.to()));
        named.forEach(n -> blot(masked, n.from(), n.to()));
        return masked.toString();
    }

    private static void blot(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '◇');
        }
    }
}
