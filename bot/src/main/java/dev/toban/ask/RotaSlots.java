package dev.toban.ask;

import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of what is said about the rota. */
final class RotaSlots {
    private static final Pattern NOTE = Pattern.compile(
            "(?:メモ|事項|申し送り|申送り|引き継ぎ|引継ぎ|引継)[はで、]?\\s*[:：、。\\s]\\s*(.{2,}?)\\s*(?:を?(?:お願い|おねがい|よろしく).*|。)?$");
    private static final Pattern STREAK = Pattern.compile("([0-9一二三四五六七八九]+(?:日|夜|回)?(?:連続|連チャン|連勤))");
    private static final Pattern REASON = Pattern.compile(
            "(?:却下|だめ|差し戻し)(?:で|です|します|お願いします)?[。、！! ]\\s*(.{2,30}?)(?:になって.*|のまま.*|なので.*|だから.*|です|。|$)");
    private static final Pattern BARE_DAY = Pattern.compile("(?<![0-9/.:-])([0-9]{1,2})(?![0-9時分月日人名年枠件床/:])");
    private static final Pattern LIMIT = Pattern.compile("([0-9])(?:日|夜|回)?連続まで");
    private static final Pattern WEEKDAY = Pattern.compile("([月火水木金土日])曜");

    static final Map<String, Consumer<Slots>> FILLERS = Map.ofEntries(
            Map.entry("duty", RotaSlots::duty),
            Map.entry("dutysaid", s -> s.putAll("duty", order(s, s.reading.values("duty")))),
            Map.entry("area", s -> s.putAll("area", areas(s.reading))),
            Map.entry("date", RotaSlots::date),
            Map.entry("dates", s -> s.put("dates", s.found.containsKey("date") || s.when().dates().size() < 2 ? null : s.when().dates().stream().map(LocalDate::toString).toList())),
            Map.entry("at", RotaSlots::at),
            Map.entry("band", RotaSlots::band),
            Map.entry("item", s -> s.put("item", s.says("薬局", "往診") || !"pharmacy".equals(s.found.get("duty")) ? null : s.reading.value("cap").orElse(null))),
            Map.entry("month", RotaSlots::month),
            Map.entry("year", s -> s.put("year", s.when().year())),
            Map.entry("filter", s -> s.put("filter", s.says("祝日") ? "holiday" : s.says("土日", "週末") ? "weekend" : null)),
            Map.entry("topic", s -> s.put("topic", s.has("cap:小児在宅") || s.says("子ども", "子供", "こども", "赤ちゃん", "小児") ? "小児" : null)),
            Map.entry("swap", RotaSlots::swap),
            Map.entry("leave", RotaSlots::leave),
            Map.entry("handover", RotaSlots::handover),
            Map.entry("split_at", s -> s.put("split_at", s.when().time() != null ? s.when().time().toString() : s.says("午前", "昼") ? "12:00" : null)),
            Map.entry("value", s -> s.put("value", s.match(DirectorySlots.PHONE))),
            Map.entry("note", s -> s.put("text", s.match(NOTE))),
            Map.entry("rule", RotaSlots::rule),
            Map.entry("preference", RotaSlots::preference),
            Map.entry("stats", RotaSlots::stats),
            Map.entry("set", RotaSlots::set),
            Map.entry("file", s -> s.put("file", s.match(Features.FILE))),
            Map.entry("reason", s -> s.put("reason", s.match(STREAK) != null ? s.match(STREAK) : s.match(REASON))));

    private static final Set<String> CEREMONIES = Set.of("法事", "葬儀", "葬式", "お葬式", "通夜", "告別式", "結婚式", "冠婚葬祭");

    /** What is counted or told of a month is of one that was. */
    private static final Set<Intent> COUNTS = Set.of(Intent.REPORT_MAKE, Intent.STATS_ASK);

    private RotaSlots() {}

    /** Areas by name, or those of the towns named. */
    static List<String> areas(Reading reading) {
        var areas = reading.areas();
        return areas.isEmpty() ? reading.townAreas() : areas;
    }

    private static void duty(Slots s) {
        Object fixed = s.found.get("duty");
        if (fixed != null && !List.of("default", "service").contains(fixed)) {
            return;
        }
        s.found.remove("duty");
        var said = s.reading.values("duty");
        if (!said.isEmpty()) {
            s.putAll("duty", order(s, said));
        } else if ("service".equals(fixed) || s.has("toban") && service(s.reading) != null && !s.has("prof:ケアマネ")) {
            s.put("duty", service(s.reading));
        } else if ("default".equals(fixed) || s.has("toban") || s.has("toban-table") && !s.rule.frame().intent().equals(Intent.ROTA_LIST)) {
            if (!s.rule.frame().intent().equals(Intent.ROTA_LIST)) {
                s.put("duty", s.has("prof:医師") && !s.has("svc:医師会") && s.reading.persons().isEmpty() ? "doctor" : own(s.reading));
            }
        }
    }

    /** セカンド of a visiting nurse is the nurses' second call. */
    private static List<String> order(Slots s, List<String> said) {
        if (said.contains("doctor2") && said.contains("nurse")) {
            return List.of("nurse2");
        }
        return said.contains("doctor2") ? List.of("doctor2") : said;
    }

    /** The duty that a kind of office stands in: 今夜の薬局は？ */
    static @Nullable String service(Reading reading) {
        return reading.has("svc:訪問看護") ? "nurse"
                : reading.has("svc:薬局") || reading.has("prof:薬剤師") && !reading.has("svc:薬剤師会") ? "pharmacy"
                : reading.has("svc:歯科") ? "dental"
                : reading.has("svc:病院") || reading.has("bed-word") ? "bed"
                : reading.has("prof:看護師") ? "nurse"
                : reading.has("svc:診療所") || reading.has("prof:医師") && !reading.has("svc:医師会") ? "doctor" : null;
    }

    /** What the asker means by 当番 without saying which. */
    static String own(Reading reading) {
        var profession = reading.heard.member().role().atLeast(Role.HUB_STAFF) ? null : reading.heard.member().profession();
        return profession == null ? "doctor" : profession.duty();
    }

    private static void date(Slots s) {
        When when = s.when();
        List<LocalDate> dates = when.dates();
        if (when.bare() && s.rule.frame().intent() == Intent.ROTA_PUBLIC_INFO) {
            return;
        }
        if (s.rule.frame().intent() == Intent.ROTA_OFFER && dates.isEmpty()) {
            s.put("dates", daysOfTheMonth(s));
            return;
        }
        if (when.from() != null && dates.isEmpty() && s.rule.frame().intent() == Intent.ROTA_PUBLIC_INFO) {
            s.put("date", when.from().toLocalDate().toString()); // residents are told of a day
            return;
        }
        boolean rota = s.rule.frame().intent().group().equals("rota");
        if (when.from() != null && when.to() != null && dates.isEmpty() && s.rule.frame().intent() == Intent.DIR_SEARCH) {
            return;
        }
        if (when.from() != null && when.to() != null && dates.isEmpty() && when.from().toLocalDate().equals(when.to())) {
            s.put("date", when.to().toString()); // 14日の10時から11時
        } else if (when.from() != null && when.to() != null && dates.isEmpty()) {
            s.put("date_from", when.from().toLocalDate().toString());
            s.put("date_to", when.to().toString());
        } else if (!dates.isEmpty() && s.rule.frame().intent() == Intent.ROTA_OFFER || dates.size() > 1 && s.rule.frame().slots().contains("dates")) {
            s.put("dates", dates.stream().map(LocalDate::toString).toList());
        } else if (!dates.isEmpty()) {
            s.put("date", dates.getFirst().toString());
        } else if (rota && today(s)) {
            s.put("date", dutyDay(s.reading).toString());
        }
    }

    /** 「30と31入れます」 about open slots: days of this month, or of the next where they are over. */
    private static List<String> daysOfTheMonth(Slots s) {
        return BARE_DAY.matcher(s.reading.text()).results()
                .map(m -> Integer.parseInt(m.group(1)))
                .filter(day -> day >= 1 && day <= s.today().lengthOfMonth())
                .map(day -> s.today().withDayOfMonth(day))
                .map(day -> (day.isBefore(s.today()) ? day.plusMonths(1) : day).toString())
                .toList();
    }

    /** Whether the time left out is tonight: always so where somebody is sought, never in the residents' public information. */
    private static boolean today(Slots s) {
        if (s.when().month() != null || s.when().year() != null || s.when().recur() != null || s.when().weekday() != null) {
            return false;
        }
        return switch (s.rule.frame().intent()) {
            case ROTA_WHO -> s.missing == null;
            case ROTA_IS_ON, ROTA_UNREACHABLE, ROTA_HANDOVER_NOW, ROTA_CONTACT_OVERRIDE -> true;
            default -> s.when().now();
        };
    }

    /** Before the night duty ends, it is still yesterday's duty day. */
    static LocalDate dutyDay(Reading reading) {
        LocalDateTime now = reading.heard.now();
        int minute = now.getHour() * 60 + now.getMinute() + 24 * 60;
        boolean night = reading.heard.hub().duties().stream().flatMap(d -> d.windows().stream()).anyMatch(w -> minute < w.to());
        return night ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    private static void at(Slots s) {
        When when = s.when();
        if (when.at() != null) {
            s.put("at", Slots.minutes(when.at()));
        } else if (when.now() || !when.any() && s.missing == null) {
            s.put("at", Slots.minutes(s.reading.heard.now()));
        }
    }

    private static void band(Slots s) {
        if (s.when().band() != null) {
            s.found.putIfAbsent("band", s.when().band());
        } else if (s.has("oncall-word") && s.when().date() != null && s.when().at() == null) {
            s.put("band", "night");
        }
    }

    private static void month(Slots s) {
        When when = s.when();
        if (when.month() != null) {
            When counted = COUNTS.contains(s.rule.frame().intent()) && when.back() != null ? when.back() : when;
            s.put("month", String.valueOf(counted.month()));
        } else if (when.date() == null && when.from() == null && when.year() == null && when.fiscalYear() == null
                && List.of(Intent.ROTA_LIST, Intent.ROTA_PATIENT_SHEET, Intent.ROTA_GAPS).contains(s.rule.frame().intent())) {
            s.put("month", java.time.YearMonth.from(s.today()).toString());
        }
    }

    private static void swap(Slots s) {
        When when = s.when();
        var dates = when.dates().isEmpty() && when.from() != null && when.to() != null ? List.of(when.from().toLocalDate(), when.to()) : when.dates();
        var persons = s.reading.persons();
        if (!persons.isEmpty()) {
            s.put("to_person", persons.getLast().typed());
        }
        String duty = s.reading.value("duty").orElse(null);
        boolean doctor = s.reading.heard.member().profession() == Profession.DOCTOR;
        s.put("duty", duty != null ? duty : doctor ? null : own(s.reading)); // a doctor's is told from the table
        if (!dates.isEmpty()) {
            s.put("date", dates.getFirst().toString());
        }
        if (dates.size() > 1) {
            s.put("to_date", dates.getLast().toString());
        }
        if (dates.size() < 2 || !persons.isEmpty()) {
            s.put("person", "self");
        }
        s.put("agreed", s.has("agreed") ? true : null);
        s.put("reason", s.has("reason-self") && !s.has("reason-fam") ? "体調不良" : s.has("reason-fam") ? "家族都合" : s.has("reason-duty") ? errand(s) : null);
        if (dates.isEmpty()) {
            s.ask("date");
        }
    }

    /** A funeral or a wedding is called by its name; what work asks for is work. */
    private static String errand(Slots s) {
        return s.reading.of("reason-duty").stream().map(h -> s.reading.said.typed(h.from(), h.to())).filter(w -> CEREMONIES.contains(w)).findFirst().orElse("業務都合");
    }

    private static void leave(Slots s) {
        When when = s.when();
        if (when.from() != null) {
            s.put("from", when.timed() ? Slots.minutes(when.from()) : when.from().toLocalDate().toString());
            s.put("to", when.to() == null ? null : when.to().toString());
        } else if (!when.dates().isEmpty()) {
            s.put("from", when.dates().getFirst().toString());
            s.put("to", when.dates().getLast().toString());
        } else {
            s.ask("from");
        }
        s.put("want", s.says("一報", "前もって", "伝えて", "知らせて", "申し送") ? "prenotify_duty" : s.says("副の先生", "副主治医", "代わりの先生", "代診") ? "deputy" : null);
    }

    private static void handover(Slots s) {
        boolean nurse = s.reading.heard.member().profession() == Profession.VISITING_NURSE;
        s.put("to_duty", nurse || s.has("duty:nurse2") ? "nurse2" : "doctor2");
        s.put("at", Slots.minutes(s.reading.heard.now()));
        s.put("date", dutyDay(s.reading).toString());
    }

    private static void rule(Slots s) {
        String limit = s.match(LIMIT);
        s.put("rule", limit != null ? "consecutive_night<=" + limit : s.has("rule-word") && s.says("連", "続") ? "consecutive_night<=2" : "other");
    }

    private static void preference(Slots s) {
        s.put("org", s.says("うち", "当院", "当ステーション", "当薬局") ? "self" : null);
        s.put("person", s.found.containsKey("org") ? null : "self");
        s.put("duty", s.reading.value("duty").orElse(own(s.reading)));
        s.put("avoid_weekday", s.match(WEEKDAY));
        s.put("year", s.when().year());
        s.put("fiscal_year", s.when().fiscalYear());
        s.put("month", s.when().month() == null ? null : s.when().month().toString());
    }

    private static void stats(Slots s) {
        s.put("metric", s.says("曜日") ? "count_per_weekday" : s.says("祝日", "休日") ? "count_holiday" : "count_per_person");
        s.put("year", s.when().year());
        s.put("fiscal_year", s.when().fiscalYear());
        s.put("month", s.when().month() == null ? null : s.when().month().toString());
    }

    private static void set(Slots s) {
        s.putAll("area", areas(s.reading));
        s.put("duty", s.reading.value("duty").orElse(null));
        s.put("date", s.when().date() == null ? null : s.when().date().toString());
        s.put("band", s.when().band());
        var people = s.reading.named.stream().filter(n -> n.kind() != dev.toban.names.Kind.AREA).map(Reading.Named::typed).toList();
        if (people.size() > 1) {
            s.put("from_person", people.getFirst());
        }
        s.put("to_person", people.isEmpty() ? null : people.getLast());
        s.put("notify", s.has("notify") ? true : null);
    }

    static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
