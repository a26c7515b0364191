package dev.toban.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of who comes to a meeting: answers, proxies, seats, what they want to see there. */
final class AttendanceSlots {
    private static final Pattern SEATS = Pattern.compile(
            "([0-9]{1,3}|[一二三四五六七八九十]|ひとり|ふたり|一人|二人|三人)\\s*(?:名|人)|(ひとり|ふたり|夫婦|ご夫婦)");
    /** Somebody who comes along besides: 母の分も, 夫も一緒に, もう1人. */
    private static final Pattern MORE = Pattern.compile("の分も|の分を?お願い|も(?:一緒|いっしょ|つれ|連れ)|もう(?:1|一|ひと)(?:人|り)");
    private static final Pattern SOME = Pattern.compile("([0-9]{1,3})\\s*(?:つ|席|枠)");
    private static final Pattern CHANGED_TO = Pattern.compile("[0-9]\\s*(?:名|人|席)?\\s*(?:→|⇒|->|から)\\s*([0-9]{1,3})");
    private static final Pattern SHEETS = Pattern.compile("([0-9]{1,3})\\s*(?:枚|部|通|冊|名分|人分)");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("一", 1), Map.entry("二", 2), Map.entry("三", 3), Map.entry("四", 4), Map.entry("五", 5),
            Map.entry("六", 6), Map.entry("七", 7), Map.entry("八", 8), Map.entry("九", 9), Map.entry("十", 10),
            Map.entry("ひとり", 1), Map.entry("ふたり", 2), Map.entry("一人", 1), Map.entry("二人", 2), Map.entry("三人", 3),
            Map.entry("夫婦", 2), Map.entry("ご夫婦", 2));

    /** Meetings of which there are many: without a day, nobody knows which. */
    private static final Set<String> VAGUE = Set.of("勉強会", "研修会", "会議", "イベント", "講演会", "地域サロン", "健康講座");
    private static final Consumer<Slots> NOTE = Choice.of(
            "note",
            "ノンアルコール: 飲みません 飲まない 飲めません ノンアル",
            "車いす: 車いす 車椅子",
            "遅刻: 遅れて 遅れます 途中から 遅刻",
            "早退: 途中退席 早退 途中まで",
            "オンライン: オンライン zoom リモート");
    private static final Consumer<Slots> VIA = Choice.of("via", "phone: 電話", "fax: fax ファックス", "desk: 窓口 来所");

    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "rsvp", AttendanceSlots::rsvp,
            "proxy", AttendanceSlots::proxy,
            "materials", AttendanceSlots::materials,
            "choices", AttendanceSlots::choices,
            "count", s -> s.put("count", count(s) == null ? s.number(SHEETS) : count(s)),
            "quota", AttendanceSlots::quota);

    private AttendanceSlots() {}

    private static void rsvp(Slots s) {
        String event = EventSlots.event(s.reading);
        s.put("event", event);
        s.put("sub_event", s.has("event:懇親会") ? "懇親会" : null);
        s.put("answer", s.has("attend-not") ? "absent" : "attend");
        s.put("date", s.day());
        Integer seats = count(s);
        s.put("seats", seats);
        s.put("more", seats == null && MORE.matcher(s.reading.said.typed()).find() ? 1 : null);
        if (seats != null && seats > 1 && s.reading.values("prof").size() == seats) {
            var each = new LinkedHashMap<String, Object>();
            s.reading.values("prof").forEach(p -> each.put(p, 1));
            s.found.put("by_profession", each);
        }
        NOTE.accept(s);
        boolean vague = event == null ? !s.found.containsKey("sub_event") : VAGUE.contains(event) && s.when().date() == null;
        if (vague && !s.has("{on:event}")) {
            s.ask("event");
        }
    }

    private static void proxy(Slots s) {
        s.put("event", EventSlots.event(s.reading));
        s.put("seats", count(s));
        s.put("org", s.office());
        s.putAll("area", s.reading.areas());
        s.put("date", s.day());
        VIA.accept(s);
        if (!s.found.containsKey("event")) {
            s.ask("event");
        }
    }

    private static void materials(Slots s) {
        s.put("event", EventSlots.event(s.reading));
        s.put("answer", s.has("attend-not") ? "absent" : null);
        s.put("format", s.says("録画", "動画", "アーカイブ") ? "video" : null);
        s.put("date", s.found.containsKey("answer") ? null : s.day());
    }

    private static void choices(Slots s) {
        var choices = new ArrayList<String>();
        if (s.says("訪問診療", "往診")) {
            choices.add("訪問診療同行");
        }
        if (s.says("訪問看護", "訪看")) {
            choices.add("訪問看護同行");
        }
        if (s.says("ケアマネ")) {
            choices.add("ケアマネ同行");
        }
        if (s.says("緩和")) {
            choices.add("緩和ケア病棟回診");
        }
        if (s.says("薬剤師", "薬局", "訪問薬剤")) {
            choices.add("訪問薬剤同行");
        }
        s.put("choices", choices);
    }

    private static void quota(Slots s) {
        String profession = s.reading.value("prof").orElse(null);
        s.put("profession", profession);
        Integer target = s.number(CHANGED_TO);
        if (target != null) {
            s.put("count", target); // 8→10: what it shall be
            return;
        }
        s.put("action", s.says("増や") ? "increase" : s.says("減ら") ? "decrease" : "keep");
        Integer count = count(s) == null ? s.number(SOME) : count(s);
        s.put("count", count == null || count == 0 ? null : count);
        s.put("then", s.says("声かけ", "声をかけ", "案内", "連絡") ? "invite" : null);
    }

    /** How many people: 2名, ふたり, ご夫婦; the greatest if several are told apart. */
    static @Nullable Integer count(Slots s) {
        Matcher matcher = SEATS.matcher(s.reading.said.typed());
        Integer most = null;
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            Integer number = word.chars().allMatch(Character::isDigit) ? Integer.valueOf(word) : NUMBERS.get(word);
            most = most == null || number > most ? number : most;
        }
        return most;
    }
}
