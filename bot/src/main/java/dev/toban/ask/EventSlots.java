package dev.toban.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of what is said about meetings, and about the conferences around one person's discharge. */
final class EventSlots {
    private static final Pattern SEATS = Pattern.compile("([0-9]{1,3}|[一二三四五六七八九十]|ひとり|ふたり|一人|二人|三人)\\s*(?:名|人)|(ひとり|ふたり|夫婦|ご夫婦)");
    private static final Pattern EACH = Pattern.compile("([0-9]{1,3})\\s*(?:名|人)");
    private static final Pattern TOPIC = Pattern.compile("([一-龥々ァ-ヶーA-Za-z0-9]{2,12})の(勉強会|研修会|会|講演会|セミナー|研修|講座|事例検討会)");
    private static final Pattern QUOTED = Pattern.compile("[「『](.+?)[」』]");
    private static final Pattern LIST = Pattern.compile("(?:手渡し|配布|渡し|届け)済?み?\\s*[:：]\\s*(.+)$");
    private static final Pattern CHAIR = Pattern.compile("(医師会|歯科医師会|薬剤師会|看護協会)(会)?長");
    private static final Pattern MANY = Pattern.compile("(包括|訪看|薬局|居宅|病院)([0-9]{1,2})\\s*(?:か所|ヶ所|カ所|箇所|ケ所)");
    private static final Set<String> NO_TOPIC = Set.of("今月", "来月", "今週", "来週", "次回", "前回", "今度", "今日", "明日", "拠点", "上町", "地域", "年度", "今年度");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("一", 1), Map.entry("二", 2), Map.entry("三", 3), Map.entry("四", 4), Map.entry("五", 5), Map.entry("六", 6),
            Map.entry("七", 7), Map.entry("八", 8), Map.entry("九", 9), Map.entry("十", 10), Map.entry("ひとり", 1), Map.entry("ふたり", 2),
            Map.entry("一人", 1), Map.entry("二人", 2), Map.entry("三人", 3), Map.entry("夫婦", 2), Map.entry("ご夫婦", 2));

    /** Words for any meeting, of which more has to be said to know which. */
    private static final Set<String> ANY_EVENT = Set.of("前回", "今回", "イベント", "会議", "カンファレンス");
    private static final Set<String> VAGUE = Set.of("勉強会", "研修会", "会議", "イベント", "講演会", "地域サロン", "健康講座");
    private static final Set<String> LESSONS = Set.of("勉強会", "研修会", "講演会");

    private static final Consumer<Slots> NOTE = Choice.of(
            "note",
            "ノンアルコール: 飲みません 飲まない 飲めません ノンアル",
            "車いす: 車いす 車椅子",
            "遅刻: 遅れて 遅れます 途中から 遅刻",
            "早退: 途中退席 早退 途中まで",
            "オンライン: オンライン zoom リモート");
    private static final Consumer<Slots> VIA = Choice.of("via", "phone: 電話", "fax: fax ファックス", "desk: 窓口 来所");
    private static final Consumer<Slots> CERTIFICATE = Choice.of("field", "時期: いつ", "可否: 出ます もらえ ありますか 出るん");

    static final Map<String, Consumer<Slots>> FILLERS = Map.ofEntries(
            Map.entry("event", s -> s.put("event", s.found.containsKey("event") ? null : event(s.reading))),
            Map.entry("eventname", EventSlots::name),
            Map.entry("rsvp", EventSlots::rsvp),
            Map.entry("proxy", EventSlots::proxy),
            Map.entry("materials", EventSlots::materials),
            Map.entry("certificate", EventSlots::certificate),
            Map.entry("surveyfield", s -> {}),
            Map.entry("choices", EventSlots::choices),
            Map.entry("host", s -> s.put("org", s.has("self") ? "self" : null)),
            Map.entry("count", s -> s.put("count", count(s))),
            Map.entry("recur", s -> s.put("recur", s.when().recur())),
            Map.entry("time", s -> s.put("time", RotaSlots.time(s.when().time()))),
            Map.entry("groupby", Choice.of("group_by", "profession: 職種別 職種ごと", "area: 地区別 地区ごと", "org: 事業所別 事業所ごと")),
            Map.entry("sort", Choice.of("sort", "area: 地区順 地区ごと エリア順", "kana: 50音 五十音")),
            Map.entry("orgs", EventSlots::orgs),
            Map.entry("invite", s -> s.put("invite", invited(s))),
            Map.entry("quota", EventSlots::quota),
            Map.entry("confevent", s -> s.put("event", conference(s))),
            Map.entry("confwant", s -> s.put("want", wanted(s))),
            Map.entry("confreply", s -> s.put("answer", s.has("attend-not") || s.has("no") && !s.has("offer") ? "absent" : "attend")),
            Map.entry("mode", s -> s.put("mode", s.has("hybrid") ? "hybrid" : s.has("remote") ? "online" : s.says("来院") ? "onsite" : null)),
            Map.entry("by", s -> s.put("by", s.person() == null ? null : s.person().replaceAll("(?:さん|様|先生)$", ""))));

    private EventSlots() {}

    /** The meeting meant: its own name, or its topic and what kind it is (ストーマの勉強会 → ストーマ勉強会). */
    static @Nullable String event(Reading reading) {
        var events = new ArrayList<>(reading.values("event"));
        events.removeIf(e -> e.equals("懇親会"));
        events.sort(Comparator.comparing(ANY_EVENT::contains));
        if (events.isEmpty()) {
            return null;
        }
        Matcher matcher = TOPIC.matcher(reading.said.typed());
        if (LESSONS.contains(events.getFirst()) && matcher.find()) {
            String topic = matcher.group(1).replaceFirst("^.*(?:月|日|次|度)の?", "");
            if (!topic.isBlank() && !NO_TOPIC.contains(topic) && !reading.areas().contains(topic)) {
                return topic + (matcher.group(2).equals("会") ? "勉強会" : matcher.group(2));
            }
        }
        if (LESSONS.contains(events.getFirst())) {
            for (String capability : reading.values("cap")) {
                if (reading.text().matches(".*" + Pattern.quote(capability) + "\\s*(?:勉強会|研修会|講演会).*")) {
                    return capability + events.getFirst();
                }
            }
        }
        if (events.getFirst().equals("会議") && events.size() > 1) {
            return events.get(1);
        }
        return events.getFirst();
    }

    private static void name(Slots s) {
        String event = event(s.reading);
        s.put("event", event == null || event.equals("会議") || event.equals("イベント") ? null : event);
    }

    private static void certificate(Slots s) {
        if (s.has("reissue")) {
            s.put("field", "再発行");
        } else {
            CERTIFICATE.accept(s);
        }
    }

    private static void rsvp(Slots s) {
        String event = event(s.reading);
        s.put("event", event);
        s.put("sub_event", s.has("event:懇親会") ? "懇親会" : null);
        s.put("answer", s.has("attend-not") ? "absent" : "attend");
        s.put("date", s.day());
        Integer seats = count(s);
        s.put("seats", seats);
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
        s.put("event", event(s.reading));
        s.put("seats", count(s));
        s.putAll("area", s.reading.areas());
        s.put("date", s.day());
        VIA.accept(s);
        if (!s.found.containsKey("event")) {
            s.ask("event");
        }
    }

    private static void materials(Slots s) {
        s.put("event", event(s.reading));
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
        if (s.says("薬剤師", "薬局")) {
            choices.add("訪問薬剤同行");
        }
        s.put("choices", choices);
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

    private static void orgs(Slots s) {
        String list = s.match(LIST);
        if (list != null) {
            s.put("orgs", List.of(list.replaceAll("(?:です|でした|。)+$", "").split("[、,，・\\s]+")).stream().map(o -> s.reading.whole(o)).toList());
        } else {
            s.put("orgs", s.reading.offices().stream().map(Reading.Named::typed).toList());
        }
    }

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

    private static void quota(Slots s) {
        String profession = s.reading.value("prof").orElse(null);
        s.put("profession", profession);
        s.put("action", s.says("増や") ? "increase" : s.says("減ら") ? "decrease" : "keep");
        s.put("count", count(s) == null || count(s) == 0 ? null : count(s));
        s.put("then", s.says("声かけ", "声をかけ", "案内", "連絡") ? "invite" : null);
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

    static @Nullable String quoted(Slots s) {
        return s.match(QUOTED);
    }
}
