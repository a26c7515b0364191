package dev.toban.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** People spoken of by name and honorific whom the directory does not know: 日高先生 is no date, and nobody is found for it. */
public final class Strangers {
    private static final Pattern ADDRESSED = Pattern.compile("([一-龯々髙﨑ヶ]+)(先生|さん|様|氏|dr|ドクター)(?![a-z]|[子式相変名々])");
    /** Said before a name without a space. */
    private static final Pattern LEAD = Pattern.compile("^(?:今日|明日|昨日|明後日|今夜|今晩|今朝|昨夜|明晩|今週|来週|先週|今月|来月|本日|当番|担当|主治医|医師)+(?=..)");
    /** 当番医さん, 患者様, 薬局さん: a role, a trade or a house. */
    private static final String ROLE_ENDS = "者員師医局院所会課室係役士長番族客店屋家民曜";
    private static final Set<String> ROLES = Set.of("旦那", "息子", "祖母", "祖父", "事務", "担当", "主治", "先輩", "後輩", "学生", "本人", "訪看", "包括", "居宅", "世話", "苦労",
            "馳走", "友達", "同僚", "上司", "夫婦", "叔父", "叔母", "伯父", "伯母", "母", "父", "兄", "姉", "娘", "孫", "奥", "皆", "隣", "神", "仏", "嫁", "婆", "爺", "王", "専門", "近所",
            "何方", "当直", "新人", "女医", "校医", "歯科", "内科", "外科", "先方", "相手");
    /** Of a longer run of kanji the last two are taken for the surname. */
    private static final int LONGEST_SURNAME = 3;

    private Strangers() {}

    /** Hits without refs; {@code known} is what {@link Names#scan} found in {@code text}. */
    public static List<NameHit> in(String text, List<NameHit> known) {
        List<NameHit> hits = new ArrayList<>();
        for (MatchResult m : (Iterable<MatchResult>) ADDRESSED.matcher(text).results()::iterator) {
            int from = m.start() + surnameAt(m.group(1));
            var hit = new NameHit(from, m.end(), text.substring(from, m.end(1)), List.of(), Match.PART, m.group(2), List.of());
            if (isName(hit.form()) && known.stream().noneMatch(hit::overlaps)) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private static int surnameAt(String run) {
        var lead = LEAD.matcher(run);
        int from = lead.find() ? lead.end() : 0;
        return run.length() - from > LONGEST_SURNAME ? run.length() - 2 : from;
    }

    private static boolean isName(String surname) {
        boolean one = surname.length() > 1 || Surnames.isOne(surname);
        return one && !ROLES.contains(surname) && ROLE_ENDS.indexOf(surname.charAt(surname.length() - 1)) < 0;
    }
}
