package dev.toban.ask;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the slots of the hub's desk: consultations, papers, complaints, numbers, tickets, corrections. */
final class DeskSlots {
    private static final Pattern TICKET = Pattern.compile("#\\s?([0-9]{1,6})");
    private static final Pattern ABOUT = Pattern.compile(
            "([一-龥々ァ-ヶーA-Za-z0-9]{2,14})(?:の(?:ケース|こと|件|相談|事|方)|について|に関する|に関して)");
    private static final Pattern COPIES = Pattern.compile("([0-9]{1,4})\\s*(?:部|枚|冊)");
    /** Before a word for papers these say whose or how many, not which. */
    private static final Set<String> NO_KIND = Set.of("共通", "最新", "新規", "当日", "今回", "専用", "住民", "住民用", "患者", "患者用", "家族", "家族用", "無料", "説明", "配布", "統一", "拠点", "地域", "在宅医療", "在宅");
    private static final Set<String> NO_TOPIC =
            Set.of("相談", "拠点", "利用者", "患者", "先日", "例", "今回", "自分", "家族", "本人", "先生", "主治医");

    private static final Consumer<Slots> PAPER_FORMAT =
            Choice.of("format", "large_print: 大きい 大きな 字の大", "pdf: pdf", "word: word ワード", "xlsx: excel エクセル");
    private static final Consumer<Slots> OBJECT =
            Choice.of("object", "directory: 名簿 事業所 連絡先 情報", "broadcast: 配信 お知らせ");
    private static final Consumer<Slots> METRIC = Choice.of(
            "metric",
            "consult_count: 相談",
            "question_count: 質問 問い合わせ 問合せ",
            "care_meeting_count: ケア会議",
            "member_count: 登録",
            "swap_count: 交代",
            "attendance: 参加",
            "event_count: 勉強会 開催",
            "broadcast_count: 配信",
            "usage:");

    static final Map<String, Consumer<Slots>> FILLERS = Map.ofEntries(
            Map.entry("quote", s -> s.put("text", EventSlots.quoted(s))),
            Map.entry("easytext", s -> s.put("text", EventSlots.quoted(s))),
            Map.entry("consulttopic", s -> s.put("topic", s.found.containsKey("topic") ? null : topic(s))),
            Map.entry("callback", s -> s.put("callback", s.has("callback") ? true : null)),
            Map.entry("relaytopic", s -> s.put("topic", topic(s))),
            Map.entry("toorg", DeskSlots::toorg),
            Map.entry("anonto", Choice.of("to", "医師会: 医師会 先生 医師 ドクター", "行政: 市 行政", "拠点: 拠点")),
            Map.entry("doc", s -> {
                s.put("doc", named(s) != null ? named(s) : s.reading.value("doc").orElse(s.says("民生委員", "住民", "家族") ? "住民向け資料" : "資料"));
                s.put("count", s.number(COPIES));
            }),
            Map.entry("docformat", DeskSlots::paperFormat),
            Map.entry("complaint", s -> s.put("topic", gripe(s))),
            Map.entry("helptopic", Choice.of("topic", "在庫共有: 在庫")),
            Map.entry("statsask", DeskSlots::stats),
            Map.entry("fiscal_year", s -> s.put("fiscal_year", s.when().fiscalYear() == null && s.says("今年度") ? Integer.valueOf(s.today().minusMonths(3).getYear()) : s.when().fiscalYear())),
            Map.entry("policytopic", s -> s.put("topic", policy(s))),
            Map.entry("auditobject", DeskSlots::object),
            Map.entry("presence", s -> s.put("profession", s.reading.value("prof").orElse(null))),
            Map.entry("costtopic", s -> s.put("topic", cost(s))),
            Map.entry("period", Choice.of("period", "上半期: 上半期 上期", "下半期: 下半期 下期", "第1四半期: 第1四半期 第一四半期", "第2四半期: 第2四半期 第二四半期", "第3四半期: 第3四半期 第三四半期", "第4四半期: 第4四半期 第四四半期")),
            Map.entry("range", DeskSlots::range),
            Map.entry("audience", Choice.of("audience", "県: 県", "国: 国 厚労省 厚生労働省", "市: 市", "医師会: 医師会")),
            Map.entry("ticket", s -> s.put("ticket", s.number(TICKET))),
            Map.entry("to", Choice.of("to", "hub_clerk: 事務", "hub_msw: msw 相談員 ワーカー", "hub_nurse: 看護師 ナース")),
            Map.entry("correct", DeskSlots::correct));

    private DeskSlots() {}

    private static @Nullable String topic(Slots s) {
        String about = s.match(ABOUT);
        return about == null || NO_TOPIC.contains(about) ? null : about;
    }

    private static void toorg(Slots s) {
        String office = s.office();
        var areas = s.reading.areas();
        s.put("to_org", office != null ? office : areas.isEmpty() ? s.reading.value("svc").orElse(null) : areas.getFirst() + "包括");
    }

    private static void paperFormat(Slots s) {
        if (s.has("postal")) {
            s.put("format", "postal");
        } else {
            PAPER_FORMAT.accept(s);
        }
    }

    private static String gripe(Slots s) {
        if (s.has("missing-out") && s.has("contact-net")) {
            return s.says("連絡網") ? "連絡網漏れ" : "名簿漏れ";
        }
        return s.reading.value("gripe").orElse("その他");
    }

    private static void stats(Slots s) {
        METRIC.accept(s);
        s.put("year", s.when().year());
    }

    /** 主治医連絡票 is not any 連絡票: kanji right before the word belong to its name. */
    private static @Nullable String named(Slots s) {
        var papers = s.reading.of("doc-word");
        if (papers.isEmpty()) {
            return null;
        }
        var paper = papers.getFirst();
        int from = paper.from();
        while (from > 0 && Bounds.kanji(s.reading.text().charAt(from - 1))) {
            from--;
        }
        boolean whole = s.reading.of("doc").stream().anyMatch(d -> d.from() <= paper.from() && d.to() >= paper.to() && d.to() - d.from() > paper.to() - paper.from());
        String before = s.reading.text().substring(from, paper.from());
        return from == paper.from() || whole || before.length() < 2 || NO_KIND.contains(before) ? null : s.reading.said.typed(from, paper.to());
    }

    private static void range(Slots s) {
        if (!s.found.containsKey("date") && s.when().from() != null && s.when().to() != null) {
            s.put("date_from", s.when().from().toLocalDate().toString());
            s.put("date_to", s.when().to().toString());
        }
    }

    private static String policy(Slots s) {
        var duties = s.reading.of("duty");
        if (!duties.isEmpty()) {
            return typed(s, duties.getFirst()) + "の公開可否";
        }
        return s.has("toban-table") || s.has("toban") ? "当番表の公開可否"
                : s.says("写真") ? "写真の可否"
                : s.has("field:phone") || s.says("番号") ? "連絡先の公開可否"
                : s.says("患者", "利用者", "名前") ? "患者情報の可否" : "個人情報の扱い";
    }

    private static void object(Slots s) {
        if (s.has("toban-table") || s.has("toban")) {
            s.put("object", "rota");
        } else {
            OBJECT.accept(s);
        }
    }

    private static @Nullable String cost(Slots s) {
        return s.reading.of("care-topic").stream().findFirst().map(hit -> typed(s, hit) + "費用").orElse(null);
    }

    private static String typed(Slots s, Reading.Hit hit) {
        return s.reading.said.typed(hit.from(), hit.to());
    }

    private static void correct(Slots s) {
        var topic = s.reading.heard.topic();
        if (topic != null && topic.slots().get("field") != null) {
            s.put("field", topic.slots().get("field"));
        }
        FollowUp.said(s.reading).forEach(s::put);
    }
}
