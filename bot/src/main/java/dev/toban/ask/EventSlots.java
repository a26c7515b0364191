package dev.toban.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the slots of what is said about meetings. */
final class EventSlots {
    private static final Pattern TOPIC = Pattern.compile(
            "([一-龥々ァ-ヶーA-Za-z0-9]{2,12})の(勉強会|研修会|会|講演会|セミナー|研修|講座|事例検討会)");
    private static final Pattern QUOTED = Pattern.compile("[「『](.+?)[」』]");
    private static final Pattern LIST = Pattern.compile("(?:手渡し|配布|渡し|届け)済?み?\\s*[:：]\\s*(.+)$");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})(?:時|:)(半|[0-9]{2}分?)?(?!間)");
    private static final Pattern PLACE = Pattern.compile("([一-龥々ヶァ-ヴー]{1,12}(?:公民館|会館|集会所|センター|ホール|プラザ|コミュニティセンター|図書館|病院|体育館))(?=で|に|にて|の?会議室)");
    private static final Set<String> NO_TOPIC =
            Set.of("先週", "先々週", "昨日", "一昨日", "この前", "直近", "最近", "近々", "今後", "次月", "先月", "昨年", "今年", "来年", "市", "県", "当院", "院内", "今月", "来月", "今週", "来週", "次回", "前回", "今度", "今日", "明日", "拠点", "上町", "地域", "年度", "今年度");

    /** Words for any meeting, of which more has to be said to know which. */
    private static final Set<String> ANY_EVENT = Set.of("前回", "今回", "イベント", "会議", "カンファレンス");
    private static final Set<String> LESSONS = Set.of("勉強会", "研修会", "講演会");

    private static final Consumer<Slots> CERTIFICATE = Choice.of("field", "時期: いつ", "可否: 出ます もらえ ありますか 出るん");

    static final Map<String, Consumer<Slots>> FILLERS = Map.ofEntries(
            Map.entry("event", s -> s.put("event", s.found.containsKey("event") ? null : event(s.reading))),
            Map.entry("eventname", EventSlots::name),
            Map.entry("certificate", EventSlots::certificate),
            Map.entry("surveyfield", s -> {}),
            Map.entry("host", s -> s.put("org", s.has("self") ? "self" : null)),
            Map.entry("recur", s -> s.put("recur", s.when().recur())),
            Map.entry("time", s -> s.put("time", s.rule.frame().intent() == Intent.CONF_RESCHEDULE && lastHour(s) != null ? lastHour(s) : RotaSlots.time(s.when().time()))),
            Map.entry("groupby", Choice.of("group_by", "profession: 職種別 職種ごと", "area: 地区別 地区ごと", "org: 事業所別 事業所ごと")),
            Map.entry("sort", Choice.of("sort", "area: 地区順 地区ごと エリア順", "kana: 50音 五十音")),
            Map.entry("place", EventSlots::place),
            Map.entry("orgs", EventSlots::orgs));

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

    /** 10時から11時開始に: of two hours the second is the new one. */
    private static @Nullable String lastHour(Slots s) {
        var hours = HOUR.matcher(s.reading.text()).results().toList();
        if (hours.size() < 2) {
            return null;
        }
        var last = hours.getLast();
        String minutes = last.group(2) == null ? "00" : last.group(2).startsWith("半") ? "30" : last.group(2).replace("分", "");
        return "%02d:%s".formatted(Integer.parseInt(last.group(1)), minutes);
    }

    /** 吉田公民館 is where it is held, and says nothing of whom it is for. */
    private static void place(Slots s) {
        String place = s.match(PLACE);
        s.put("place", place);
        if (place != null) {
            s.found.remove("area");
        }
    }

    private static void orgs(Slots s) {
        String list = s.match(LIST);
        if (list != null) {
            String[] names = list.replaceAll("(?:です|でした|。)+$", "").split("[、,，・\\s]+");
            s.put("orgs", Stream.of(names).map(s.reading::whole).toList());
        } else {
            s.put("orgs", s.reading.offices().stream().map(Reading.Named::typed).toList());
        }
    }

    static @Nullable String quoted(Slots s) {
        return s.match(QUOTED);
    }
}
