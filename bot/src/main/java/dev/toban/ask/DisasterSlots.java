package dev.toban.ask;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Fills the slots of disasters: what is out, what is needed, how strong the quake was. */
final class DisasterSlots {
    private static final Pattern OUTAGE =
            Pattern.compile("(停電|断水|浸水|冠水|土砂崩れ|土砂災害|通行止め|孤立|倒壊|火災|ガス漏れ|避難|床上|床下|雨漏り)");
    private static final Pattern NEED = Pattern.compile("(断水|停電|電源|電気|水|薬|人手|人|食料|燃料|ガソリン|酸素|道路|通信)");
    private static final Pattern INTENSITY = Pattern.compile("震度\\s*([0-9](?:弱|強)?)");

    private static final Consumer<Slots> WHOM = Choice.of("segment", "professional: 専門職", "resident: 住民", "all: 全員 全部");

    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "outage", s -> s.put("status", s.match(OUTAGE)),
            "action", Choice.of("action", "安否確認開始: 安否", "避難: 避難"),
            "disanswer", s -> s.put("need", needs(s)),
            "drill", Choice.of("field", "date: いつ 何日 日程 何時"),
            "disegment", s -> s.put("segment", s.found.containsKey("segment") || s.reading.values("svc").isEmpty() ? null : s.reading.values("svc")),
            "quake", DisasterSlots::quake);

    private DisasterSlots() {}

    private static List<String> needs(Slots s) {
        return NEED.matcher(s.reading.said.typed()).results().map(m -> m.group(1)).toList();
    }

    private static void quake(Slots s) {
        s.put("intensity", s.match(INTENSITY));
        WHOM.accept(s);
    }
}
