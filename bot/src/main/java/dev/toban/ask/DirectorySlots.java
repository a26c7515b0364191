package dev.toban.ask;

import dev.toban.names.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of what is said about offices and people. */
final class DirectorySlots {
    static final Pattern PHONE = Pattern.compile("(0\\d{1,4}[-‐–(]?\\d{1,4}[-‐–)]?\\d{3,4}(?:\\s*内線\\s*\\d+)?)");

    private static final Pattern WEEKDAY = Pattern.compile("([月火水木金土日])曜|([土日祝])(?:は|も|って|に|の|、|$)");
    private static final Pattern DEPT = Pattern.compile("(入退院支援(?:センター|室)?|退院支援(?:室)?|地域連携室|医療連携室|連携室|医療相談室|相談室|患者支援センター|薬剤部|栄養科|リハビリ科|外来|病棟|介護保険課|高齢福祉課|医事課)");
    private static final Pattern NEW = Pattern.compile("(?:新\\s*[:：]|→|⇒|->)\\s*([^\\s、。に]{1,30})|(?:新しい|新任の|後任の?)[^、。はが]{0,8}(?:は|が)\\s*([^\\s、。]{2,16}?)(?:さん|先生)?(?:です|になり|に変|と申|。|$)|(?:が|は|を)\\s*([^\\s、。がはを]{1,24}?)(?:さん)?に(?:変わり|替わり|代わり|かわり|なり|変更)");
    private static final Pattern BECOMES = Pattern.compile("(?:は|が|を|^)\\s*([^はがを、。]{2,20}?)に(?:変わり|かわり|変更|なり|変え|直し|します|なった)");
    private static final Pattern UNTIL = Pattern.compile("([0-9]{1,2})(?:時|:)(半|[0-9]{2}分?)?(まで|から)");
    private static final Pattern PATCH = Pattern.compile("(末尾|下[0-9一二三四]桁|番号)?[がはの]?\\s*([0-9-]+)\\s*(?:→|⇒|->|から|じゃなくて|ではなくて?|でなくて|じゃなく)\\s*([0-9-]+)");
    static final Pattern HOURS = Pattern.compile("((?:平日|[月火水木金土日祝](?:曜日?)?(?:[〜~・-][月火水木金土日祝])?)?\\s*\\d{1,2}(?::\\d{2}|時半?)?\\s*[-~〜–]\\s*\\d{1,2}(?::\\d{2}|時半?)?)");
    private static final Set<String> ONE_DESK = Set.of("行政窓口", "地域連携室", "医師会", "薬剤師会", "歯科医師会", "保健センター", "看護協会", "社会福祉協議会", "拠点");

    static final Map<String, Consumer<Slots>> FILLERS = Map.ofEntries(
            Map.entry("org", DirectorySlots::org),
            Map.entry("person", s -> s.put("person", s.found.containsKey("person") ? null : s.person())),
            Map.entry("org_type", DirectorySlots::orgType),
            Map.entry("capability", DirectorySlots::capability),
            Map.entry("field", DirectorySlots::field),
            Map.entry("weekday", s -> s.put("weekday", "hours".equals(s.found.get("field")) || s.found.containsKey("weekday") ? s.match(WEEKDAY) : null)),
            Map.entry("dept", s -> s.put("dept", s.found.containsKey("org") ? s.match(DEPT) : null)),
            Map.entry("profession", DirectorySlots::profession),
            Map.entry("address", s -> {
                s.put("address", town(s.reading));
                if (s.found.containsKey("address") && s.reading.areas().isEmpty()) {
                    s.found.remove("area");
                }
            }),
            Map.entry("update", DirectorySlots::update),
            Map.entry("format", DirectorySlots::format));

    private DirectorySlots() {}

    private static void org(Slots s) {
        String office = s.office();
        s.put("org", office);
        if (office != null && (office.matches("(?:地域)?包括[cC]") || s.homonym()) && !s.says("略")) {
            s.ask("org");
        }
    }

    private static void orgType(Slots s) {
        if ("none".equals(s.found.get("org_type"))) {
            s.found.remove("org_type");
            s.missing = null;
            if (s.rule.frame().intent() == Intent.DIR_SEARCH) {
                s.found.put("org_type", "");
            }
            return;
        }
        if (s.found.containsKey("org_type") || s.found.containsKey("org")) {
            return;
        }
        var types = services(s.reading);
        if (types.isEmpty() && s.rule.frame().intent() == Intent.DIR_SEARCH) {
            types = byCapability(s.reading.values("cap"));
            if (types.isEmpty() && s.says("先生", "ドクター", "医師", "お医者", "dr")) {
                types = List.of("診療所");
            }
            if (types.isEmpty()) {
                s.found.put("org_type", "");
            }
        }
        s.putAll("org_type", types);
    }

    /** Kinds of offices that were named; a visiting nurse's ST is not a therapist, a dental office is no clinic. */
    static List<String> services(Reading reading) {
        var types = new ArrayList<>(reading.values("svc"));
        if (types.size() > 1) {
            types.remove("施設");
            if (types.contains("歯科") || types.contains("訪問看護") || types.contains("薬局")) {
                types.remove("診療所");
                types.remove("病院");
            }
        }
        return types;
    }

    private static List<String> byCapability(List<String> capabilities) {
        for (String capability : capabilities) {
            switch (capability) {
                case "無菌調製", "麻薬", "麻薬注射", "訪問薬剤管理", "漢方", "経腸栄養剤" -> {
                    return List.of("薬局");
                }
                case "義歯", "訪問歯科", "口腔ケア", "嚥下" -> {
                    return List.of("歯科");
                }
                case "訪問診療", "腹水穿刺", "輸血" -> {
                    return List.of("診療所");
                }
                case "精神科訪問看護" -> {
                    return List.of("訪問看護");
                }
                case "福祉用具" -> {
                    return List.of("福祉用具貸与");
                }
                default -> {}
            }
        }
        return List.of();
    }

    /** What has to be possible; リハ of 訪リハ and 入浴 of 訪問入浴 are part of the service's name. */
    static List<String> capabilities(Reading reading) {
        var services = reading.of("svc");
        var found = new java.util.LinkedHashSet<String>();
        for (Reading.Hit hit : reading.of("cap")) {
            if (services.stream().noneMatch(v -> within(hit, v))) {
                hit.word().concepts().stream().filter(c -> c.startsWith("cap:")).forEach(c -> found.add(c.substring(4)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean within(Reading.Hit hit, Reading.Hit service) {
        boolean inside = service.from() <= hit.from() && hit.to() <= service.to() && service.to() - service.from() > hit.to() - hit.from();
        return inside && service.word().concepts().stream().anyMatch(c -> hit.word().concepts().stream().anyMatch(k -> k.startsWith("cap:") && k.length() > 5 && c.contains(k.substring(4, 6))));
    }

    private static void capability(Slots s) {
        var wanted = new ArrayList<>(capabilities(s.reading));
        if (wanted.remove("訪問歯科")) {
            wanted.addFirst("訪問歯科"); // the visit comes before what is done at it
        }
        s.put("capability", wanted);
        if ("".equals(s.found.get("org_type"))) {
            s.found.remove("org_type");
            if (!s.found.containsKey("capability")) {
                s.ask("org_type");
            }
        }
    }

    private static void field(Slots s) {
        if (s.found.containsKey("field")) {
            return;
        }
        var fields = new ArrayList<>(s.reading.values("field"));
        switch (s.rule.frame().intent()) {
            case DIR_CONTACT -> s.put("field", contact(s, fields));
            case ROTA_WHO -> s.put("field", fields.contains("fax") ? "fax" : s.says("番号", "tel", "電話番号", "電話も", "と電話", "あと電話", "電話は", "連絡先も", "と連絡先") && (fields.contains("phone") || fields.contains("night_phone")) ? "phone" : null);
            case DIR_PERSON -> s.put("field", fields.contains("担当者") ? "担当者" : fields.contains("manager") ? "manager" : null);
            default -> {
                fields.remove("all");
                s.put("field", fields.stream().filter(f -> !f.equals("phone")).findFirst().orElse(fields.isEmpty() ? null : fields.getFirst()));
            }
        }
    }

    private static String contact(Slots s, List<String> fields) {
        for (String special : List.of("caremane_time", "night_phone", "holiday_hours", "fax", "email", "url", "contact_way", "capacity", "capability", "photo", "staff")) {
            if (fields.contains(special)) {
                return special;
            }
        }
        if (fields.contains("hours")) {
            return "hours";
        }
        if (fields.contains("all") && !fields.contains("phone")) {
            return s.reading.has("prof") && s.says("さんの連絡先", "さん の連絡先") && s.office() != null && !s.office().endsWith("さん") ? "phone" : "all";
        }
        for (String plain : List.of("phone", "address", "manager")) {
            if (fields.contains(plain)) {
                return plain;
            }
        }
        return s.says("連絡") ? "all" : s.says("電話", "tel") ? "phone" : "all";
    }

    private static void profession(Slots s) {
        var professions = new ArrayList<>(s.reading.values("prof"));
        professions.removeIf(p -> Set.of("病院", "薬局", "包括", "施設", "行政", "医師").contains(p) && s.rule.frame().intent().group().equals("dir"));
        s.put("profession", professions.isEmpty() ? null : professions.getFirst());
    }

    static @Nullable String town(Reading reading) {
        return reading.named(n -> n.kind() == Kind.TOWN).map(Reading.Named::typed).orElse(null);
    }

    private static void update(Slots s) {
        String office = s.office();
        s.put(office == null ? "target" : "org", office == null ? "self_org" : office);
        if (!s.found.containsKey("field")) {
            var fields = new ArrayList<>(s.reading.values("field"));
            fields.removeIf(f -> f.equals("all") && true);
            String profession = s.reading.value("prof").orElse(null);
            s.put("field", fields.contains("fax") ? "fax"
                    : fields.contains("manager") ? label(s, "manager")
                    : fields.isEmpty() ? s.reading.has("prof:主任介護支援専門員") ? "主任介護支援専門員" : profession : fields.getFirst());
        }
        String field = String.valueOf(s.found.get("field"));
        switch (field) {
            case "hours", "caremane_time" -> s.put("value", hours(s) != null ? hours(s) : until(s) != null ? until(s) : s.match(BECOMES));
            case "photo", "status" -> {}
            case "holiday_hours" -> holidays(s);
            case "capability" -> s.put("value", s.reading.values("cap").isEmpty() ? null : s.reading.values("cap").size() == 1 ? s.reading.values("cap").getFirst() : s.reading.values("cap"));
            default -> {
                Matcher patch = PATCH.matcher(s.reading.said.typed());
                if (Set.of("fax", "phone").contains(field) && patch.find()) {
                    s.put("patch", (patch.group(1) == null ? "" : patch.group(1)) + patch.group(2) + "→" + patch.group(3));
                } else if (s.match(PHONE) != null) {
                    s.put("value", s.match(PHONE));
                } else {
                    s.put("value", s.match(NEW));
                }
            }
        }
        if (!field.equals("photo") && !field.equals("status") && !s.found.containsKey("value") && !s.found.containsKey("patch") && !s.found.containsKey("open_until") && !s.found.containsKey("open_from")
                && !s.found.containsKey("closed_from")) {
            s.ask("value");
        }
    }

    /** 管理者 said as 所長 or 院長 is written down as it was said. */
    private static String label(Slots s, String field) {
        for (String word : List.of("管理者", "院長", "所長", "施設長", "センター長", "室長", "師長", "科長")) {
            if (s.says(word)) {
                return word;
            }
        }
        return field;
    }

    /** 平日9-18:30 → 平日9:00-18:30. */
    private static @Nullable String hours(Slots s) {
        Matcher matcher = HOURS.matcher(s.reading.said.typed());
        var spans = new ArrayList<String>();
        while (matcher.find()) {
            spans.add(matcher.group(1).strip().replaceAll("\\s", "").replaceAll("[~〜–]", "-").replace("時半", ":30").replace("時", ":00")
                    .replaceAll("(?<![:\\d])(\\d{1,2})(?![:\\d])", "$1:00"));
        }
        return spans.isEmpty() ? null : String.join(" ", spans);
    }

    /** 土曜は13時まで→12時まで: 土12:00まで. Of several the last is the new one. */
    private static @Nullable String until(Slots s) {
        String day = s.match(WEEKDAY);
        return UNTIL.matcher(s.reading.text()).results()
                .reduce((old, now) -> now)
                .map(m -> (day == null ? "" : day) + m.group(1) + ":" + (m.group(2) == null ? "00" : m.group(2).startsWith("半") ? "30" : m.group(2).replaceAll("\\D", "")) + m.group(3))
                .orElse(null);
    }

    private static void holidays(Slots s) {
        var dates = s.when().dates();
        boolean closed = s.says("休み", "休業", "休診", "閉め");
        if (s.when().from() != null && s.when().to() != null) {
            s.put("closed_from", s.when().from().toLocalDate().toString());
            s.put("closed_to", s.when().to().toString());
        } else if (dates.size() == 2 && !closed) {
            s.put("open_until", dates.getFirst().toString());
            s.put("open_from", dates.getLast().toString());
        } else if (dates.size() == 2) {
            s.put("closed_from", dates.getFirst().toString());
            s.put("closed_to", dates.getLast().toString());
        } else if (dates.size() == 1) {
            s.put(s.says("から") ? "open_from" : "open_until", dates.getFirst().toString());
        }
    }

    private static void format(Slots s) {
        s.found.putIfAbsent("format", s.says("csv") ? "csv" : s.says("excel", "エクセル") ? "xlsx" : s.says("pdf") ? "pdf" : s.says("紙", "印刷", "プリント") ? "paper" : "");
        if (s.found.get("format").equals("")) {
            s.found.remove("format");
        }
    }

    static boolean oneDesk(String service) {
        return ONE_DESK.contains(service);
    }
}
