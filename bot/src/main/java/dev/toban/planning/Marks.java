package dev.toban.planning;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads 「18日は○、19日×、ほかは△」 as marks on a poll's days. A sentence that says anything else is not one of marks. */
public final class Marks {
    private static final String DAY = "(?:(\\d{1,2})\\s*[/月.]\\s*)?(\\d{1,2})(?:日)?(?:\\([月火水木金土日](?:曜日?)?\\)|[月火水木金土日]曜日?)?";
    private static final String NO = "×|✕|✖|❌|ばつ|バツ|だめ|ダメ|駄目|無理|むり|不可|ng|(?:行|出|参加|出席)(?:け|ら|れ|で)?(?:き)?(?:れ)?ません|行けない|出られない|欠席|休み|都合が?悪い|空いて(?:い)?ない";
    private static final String MAYBE = "△|▲|さんかく|三角|たぶん|微妙|びみょう|調整(?:中|すれば)?|遅れて|途中(?:まで|から)|未定";
    private static final String YES = "○|〇|◯|⭕|まる|丸|ok|オーケー|可能?|大丈夫|だいじょうぶ|(?:行|出|参加|出席)(?:け|ら|でき)?(?:れ)?ます|行ける|出られる|空いて(?:い)?(?:ます|る)|いつでも|出席|参加";
    private static final String ALL = "全部|ぜんぶ|すべて|全て|どれも|どの日も|どちらも|両方|いずれも|いつでも";
    private static final String REST = "ほか|他|ほかの日|他の日|あと|それ以外|以外|残り";
    private static final Pattern PIECE = Pattern.compile("(?<rest>" + REST + ")|(?<all>" + ALL + ")|(?<no>" + NO + ")|(?<maybe>" + MAYBE + ")|(?<yes>" + YES + ")|(?<day>" + DAY + ")");

    /** What may stand between days and marks without saying anything. */
    private static final Pattern FILLER = Pattern.compile(
            "候補|日程|日に?ち|調整|の件|回答|返事|都合|です(?:が|けど)?|でお願い(?:いた)?します|お願い(?:いた)?します|で|に|は|が|も|と|なら|の|ます|する|して|ほう|方|日|時|よろしく|[、。,.!！・:：;；~〜\\s　/ーー-]");
    private static final int LEFT = 2; // characters nobody understands; more, and it is another sentence

    private final List<Span> days;

    private Marks(List<Span> days) {
        this.days = days;
    }

    /** @param text with letters and digits in their usual width; empty if it is no sentence of marks on these days */
    public static Map<Integer, Mark> read(String text, List<Span> days) {
        return text.matches(".*[?？].*") ? Map.of() : new Marks(days).read(text.toLowerCase(java.util.Locale.ROOT));
    }

    private Map<Integer, Mark> read(String text) {
        var marks = new HashMap<Integer, Mark>();
        List<Integer> waiting = new ArrayList<>();
        boolean rest = false;
        Matcher m = PIECE.matcher(text);
        var left = new StringBuilder();
        int from = 0;
        while (m.find()) {
            left.append(text, from, m.start());
            from = m.end();
            Mark mark = m.group("no") != null ? Mark.NO : m.group("maybe") != null ? Mark.MAYBE : m.group("yes") != null ? Mark.YES : null;
            if (m.group("day") != null) {
                int day = day(m);
                if (day < 0) {
                    return Map.of();
                }
                waiting.add(day);
            } else if (m.group("all") != null) {
                waiting.addAll(all());
            } else if (m.group("rest") != null) {
                waiting.forEach(d -> marks.put(d, Mark.NO)); // 19日以外は大丈夫
                waiting.clear();
                rest = true;
            } else if (mark != null) {
                List<Integer> meant = rest ? all().stream().filter(d -> !marks.containsKey(d)).toList() : List.copyOf(waiting);
                meant.forEach(d -> marks.put(d, mark));
                waiting.clear();
                rest = false;
            }
        }
        left.append(text.substring(from));
        boolean understood = FILLER.matcher(left).replaceAll("").length() <= LEFT && waiting.isEmpty() && !rest;
        return understood ? Map.copyOf(marks) : Map.of();
    }

    private List<Integer> all() {
        return IntStream.range(0, days.size()).boxed().toList();
    }

    /** Which of the days a date means; -1 if none, or more than one. */
    private int day(Matcher m) {
        String month = m.group(m.groupCount() - 1);
        int date = Integer.parseInt(m.group(m.groupCount()));
        List<Integer> found = all().stream().filter(d -> {
            LocalDate day = Objects.requireNonNull(days.get(d).start()).toLocalDate();
            return day.getDayOfMonth() == date && (month == null || day.getMonthValue() == Integer.parseInt(month));
        }).toList();
        return found.size() == 1 ? found.getFirst() : -1;
    }
}
