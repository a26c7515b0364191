package dev.toban.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of everything else: safety, the hub's desk, notices, disaster, accounts, beds. */
final class DeskSlots {
    private static final Pattern OUTAGE = Pattern.compile("(停電|断水|浸水|冠水|土砂崩れ|土砂災害|通行止め|孤立|倒壊|火災|ガス漏れ|避難|床上|床下|雨漏り)");
    private static final Pattern NEED = Pattern.compile("(断水|停電|電源|電気|水|薬|人手|人|食料|燃料|ガソリン|酸素|道路|通信)");
    private static final Pattern INTENSITY = Pattern.compile("震度\\s*([0-9](?:弱|強)?)");
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,4})\\s*(?:枚|名|人|個|件|通|部)");
    private static final Pattern TICKET = Pattern.compile("#\\s?([0-9]{1,6})");
    private static final Pattern CHANGED_TO = Pattern.compile("(?:→|⇒|->)\\s*([0-9]{1,2})");
    private static final Pattern BEDS = Pattern.compile("([0-9]{1,2})\\s*(?:床|ベッド|名|人|室)|空(?:き|床)\\s*([0-9]{1,2})");
    private static final Pattern ABOUT = Pattern.compile("([一-龥々ァ-ヶーA-Za-z0-9]{2,14})(?:の(?:ケース|こと|件|相談|事|方)|について|に関する|に関して)");
    private static final Pattern TO = Pattern.compile("→|じゃなくて|ではなく");
    private static final Set<String> NO_TOPIC = Set.of("相談", "拠点", "利用者", "患者", "先日", "例", "今回", "自分", "家族", "本人", "先生", "主治医");

    private DeskSlots() {}

    private static void phi(Slots s) {
        List<String> kinds = s.reading.heard.hidden();
        s.put("phi", kinds);
        boolean named = kinds.stream().anyMatch(Set.of("name", "initials", "birth", "id", "place", "relation", "address")::contains);
        s.put("also", s.says("当番の先生", "当番医", "当番に", "言っといて", "伝えて", "一報") ? "prenotify_duty"
                : s.says("必要", "いいですか", "べき", "どうしたら", "どうすれば", "drコール", "大丈夫") ? "medical_question" : null);
        if (!named && !kinds.isEmpty()) {
            s.put("identity", "none");
            s.expect = Expect.ASK;
        }
    }

    private static void segment(Slots s) {
        var professions = s.reading.values("prof");
        if (!professions.isEmpty()) {
            s.found.put("segment", new LinkedHashMap<>(Map.of("profession", professions)));
        } else if (s.says("全員", "みんな")) {
            s.put("segment", "all");
        } else if (s.says("住民")) {
            s.put("segment", "resident");
        } else if (s.says("欠席")) {
            s.put("segment", "absent");
        }
    }

    private static void bctopic(Slots s) {
        String event = EventSlots.event(s.reading);
        if (s.found.containsKey("event")) {
            return;
        }
        if (event != null && s.has("event:MSW会") && s.has("event:勉強会")) {
            event = "MSW会勉強会";
        }
        s.put("topic", event != null ? event : s.says("年末年始") && s.has("toban") ? "年末年始当番" : s.has("toban") ? "当番" : s.says("募集") ? "募集" : null);
    }

    private static void edit(Slots s) {
        String field = s.when().time() != null ? "start" : s.says("場所", "会場") ? "place" : s.says("件名", "タイトル", "題") ? "title" : s.says("締切", "締め切り", "〆切") ? "deadline" : s.when().date() != null ? "date" : "body";
        s.put("field", field);
        s.put("value", switch (field) {
            case "start" -> s.when().time().toString();
            case "date", "deadline" -> s.when().date() == null ? null : s.when().date().toString();
            default -> EventSlots.quoted(s);
        });
        s.put("then", s.says("送信", "送って", "配信して") ? "send" : null);
    }

    private static List<String> needs(Slots s) {
        var needs = new ArrayList<String>();
        var matcher = NEED.matcher(s.reading.said.typed());
        while (matcher.find()) {
            needs.add(matcher.group(1));
        }
        return needs;
    }

    private static void language(Slots s) {
        s.put("value", s.says("中文", "中国語", "chinese") ? "zh" : s.says("韓国", "한국", "korean") ? "ko" : s.says("ベトナム", "việt", "vietnam") ? "vi"
                : s.says("タガログ", "tagalog") ? "tl" : s.says("ネパール") ? "ne" : s.says("インドネシア") ? "id" : s.says("ポルトガル", "portug") ? "pt" : s.says("スペイン", "espa") ? "es" : s.says("日本語") ? "ja" : "en");
    }

    private static void bedcount(Slots s) {
        if (s.found.containsKey("count")) {
            return;
        }
        Integer beds = number(s, CHANGED_TO) == null ? number(s, BEDS) : number(s, CHANGED_TO);
        s.put("count", beds != null ? beds : s.says("満床", "空きなし", "埋まり", "なし") ? Integer.valueOf(0) : null);
        if (!s.found.containsKey("date") && s.when().month() == null) {
            s.put("date", s.today().toString());
        }
        if (!s.found.containsKey("count")) {
            s.ask("count");
        }
    }

    private static void matching(Slots s) {
        s.put("role", s.says("副主治") ? "副主治医" : "主治医");
        s.putAll("area", s.reading.areas());
        var categories = s.reading.values("cap").stream().filter(c -> !c.equals("訪問診療")).toList();
        s.putAll("category", categories);
        s.put("age", s.match(AGE));
    }

    private static final Pattern AGE = Pattern.compile("([0-9]{1,2}0代)");

    static final Map<String, Consumer<Slots>> FILLERS = Map.ofEntries(
            Map.entry("kind", s -> s.put("kind", s.reading.value("danger").orElse("救急"))),
            Map.entry("symptom", s -> s.put("topic", s.reading.value("ill").orElse("症状"))),
            Map.entry("urgency", s -> s.put("urgency", s.says("すぐ", "今", "いま", "至急", "緊急") ? "now" : null)),
            Map.entry("quote", s -> s.put("text", EventSlots.quoted(s))),
            Map.entry("target", s -> s.found.putIfAbsent("target", "previous")),
            Map.entry("phi", DeskSlots::phi),
            Map.entry("asked", s -> {}),
            Map.entry("off_topic", s -> {}),
            Map.entry("segment", DeskSlots::segment),
            Map.entry("segmentelse", s -> {
                if (!s.found.containsKey("segment")) {
                    segment(s);
                }
            }),
            Map.entry("deadline", s -> s.put("deadline", s.has("deadline") || s.says("まで") ? s.when().date() == null ? null : s.when().date().toString() : null)),
            Map.entry("bctopic", DeskSlots::bctopic),
            Map.entry("edit", DeskSlots::edit),
            Map.entry("metric", s -> {}),
            Map.entry("when", s -> s.put("at", s.when().at() == null ? s.when().date() == null ? null : s.when().date().toString() : Slots.minutes(s.when().at()))),
            Map.entry("outage", s -> s.put("status", s.match(OUTAGE))),
            Map.entry("action", s -> s.put("action", s.says("安否確認", "安否") ? "安否確認開始" : s.says("避難") ? "避難" : null)),
            Map.entry("disanswer", s -> s.put("need", needs(s))),
            Map.entry("drill", s -> s.put("field", s.says("いつ", "何日", "日程", "何時") ? "date" : null)),
            Map.entry("quake", s -> {
                s.put("intensity", s.match(INTENSITY));
                s.put("segment", s.says("専門職") ? "professional" : s.says("住民") ? "resident" : s.says("全員", "全部") ? "all" : null);
            }),
            Map.entry("code", s -> s.put("code", s.match(Features.CODE))),
            Map.entry("areavalue", s -> s.putAll("value", s.reading.areas())),
            Map.entry("language", DeskSlots::language),
            Map.entry("qrformat", s -> s.put("format", s.says("画像", "写真", "png", "jpg") ? "image" : s.says("pdf") ? "pdf" : s.says("紙", "印刷") ? "paper" : null)),
            Map.entry("revoke", s -> s.put("reason", s.says("退職", "辞め", "やめ") ? "退職" : s.says("異動", "転勤") ? "異動" : null)),
            Map.entry("invitefor", s -> {
                s.put("profession", s.reading.values("prof").stream().findFirst().map(p -> p.equals("居宅") ? "ケアマネ" : p).orElse(null));
                s.put("count", number(s, COUNT));
            }),
            Map.entry("bedtype", s -> s.put("type", s.found.containsKey("type") ? null : s.reading.value("svc").orElse(s.has("bed-word") ? "空床" : null))),
            Map.entry("date_from", s -> s.put("date_from", s.when().date() != null ? s.when().date().toString() : s.when().from() != null ? s.when().from().toLocalDate().toString() : null)),
            Map.entry("bedformat", s -> s.put("format", s.says("まとめ", "一覧", "リスト", "表") ? "list" : null)),
            Map.entry("bedcount", DeskSlots::bedcount),
            Map.entry("bedkind", s -> s.put("sex", s.says("女性") ? "女性" : s.says("男性") ? "男性" : null)),
            Map.entry("hide", s -> s.put("hide_from", s.reading.values("prof").stream().filter(p -> !p.equals("病院")).toList())),
            Map.entry("matching", DeskSlots::matching),
            Map.entry("consulttopic", s -> s.put("topic", s.found.containsKey("topic") ? null : topic(s))),
            Map.entry("callback", s -> s.put("callback", s.has("callback") ? true : null)),
            Map.entry("relaytopic", s -> s.put("topic", topic(s))),
            Map.entry("toorg", DeskSlots::toorg),
            Map.entry("anonto", s -> s.put("to", s.says("医師会", "先生", "医師", "ドクター") ? "医師会" : s.says("市", "行政") ? "行政" : s.says("拠点") ? "拠点" : null)),
            Map.entry("doc", s -> s.put("doc", s.reading.value("doc").orElse(s.says("民生委員", "住民", "家族") ? "住民向け資料" : "資料"))),
            Map.entry("docformat", s -> s.put("format", s.has("postal") ? "postal" : s.says("大きい", "大きな", "字の大") ? "large_print" : s.says("pdf") ? "pdf" : s.says("word", "ワード") ? "word" : s.says("excel", "エクセル") ? "xlsx" : null)),
            Map.entry("complaint", s -> s.put("topic", s.has("missing-out") && s.has("contact-net") ? s.says("連絡網") ? "連絡網漏れ" : "名簿漏れ" : s.reading.value("gripe").orElse("その他"))),
            Map.entry("helptopic", s -> s.put("topic", s.says("在庫") ? "在庫共有" : null)),
            Map.entry("statsask", DeskSlots::stats),
            Map.entry("fiscal_year", s -> s.put("fiscal_year", s.when().fiscalYear())),
            Map.entry("policytopic", s -> s.put("topic", policy(s))),
            Map.entry("auditobject", s -> s.put("object", s.has("toban-table") || s.has("toban") ? "rota" : s.says("名簿", "事業所", "連絡先", "情報") ? "directory" : s.says("配信", "お知らせ") ? "broadcast" : null)),
            Map.entry("presence", s -> s.put("profession", s.reading.value("prof").orElse(null))),
            Map.entry("costtopic", s -> s.put("topic", s.reading.of("care-topic").stream().findFirst().map(h -> name(s, h) + "費用").orElse(null))),
            Map.entry("audience", s -> s.put("audience", s.says("県") ? "県" : s.says("国", "厚労省", "厚生労働省") ? "国" : s.says("市") ? "市" : s.says("医師会") ? "医師会" : null)),
            Map.entry("easytext", s -> s.put("text", EventSlots.quoted(s))),
            Map.entry("ticket", s -> s.put("ticket", number(s, TICKET))),
            Map.entry("to", s -> s.put("to", s.says("事務") ? "hub_clerk" : s.says("msw", "相談員", "ワーカー") ? "hub_msw" : s.says("看護師", "ナース") ? "hub_nurse" : null)),
            Map.entry("correct", DeskSlots::correct));

    private static @Nullable String topic(Slots s) {
        String about = s.match(ABOUT);
        return about == null || NO_TOPIC.contains(about) ? null : about;
    }

    private static void toorg(Slots s) {
        String office = s.office();
        var areas = s.reading.areas();
        s.put("to_org", office != null ? office : areas.isEmpty() ? s.reading.value("svc").orElse(null) : areas.getFirst() + "包括");
    }

    private static void stats(Slots s) {
        s.put("metric", s.says("相談") ? "consult_count" : s.says("質問", "問い合わせ", "問合せ") ? "question_count" : s.says("ケア会議") ? "care_meeting_count"
                : s.says("登録") ? "member_count" : s.says("交代") ? "swap_count" : s.says("参加") ? "attendance" : s.says("勉強会", "開催") ? "event_count" : s.says("配信") ? "broadcast_count" : "usage");
        s.put("year", s.when().year());
    }

    private static String policy(Slots s) {
        var duties = s.reading.of("duty");
        if (!duties.isEmpty()) {
            return s.reading.said.typed(duties.getFirst().from(), duties.getFirst().to()) + "の公開可否";
        }
        return s.has("toban-table") || s.has("toban") ? "当番表の公開可否" : s.says("写真") ? "写真の可否" : s.has("field:phone") || s.says("番号") ? "連絡先の公開可否" : s.says("患者", "利用者", "名前") ? "患者情報の可否" : "個人情報の扱い";
    }

    private static String name(Slots s, Reading.Hit hit) {
        return s.reading.said.typed(hit.from(), hit.to());
    }

    private static void correct(Slots s) {
        var topic = s.reading.heard.topic();
        if (topic != null && topic.slots().get("field") != null) {
            s.put("field", topic.slots().get("field"));
        }
        FollowUp.said(s.reading, TO).forEach(s::put);
    }

    private static @Nullable Integer number(Slots s, Pattern pattern) {
        String text = s.match(pattern);
        return text == null ? null : Integer.valueOf(text);
    }
}
