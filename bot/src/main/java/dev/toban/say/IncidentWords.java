package dev.toban.say;

import dev.toban.talk.Channel;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stub of an incident: that personal health information came in and was dropped. Which, but not what. */
public final class IncidentWords {
    /** 漏えい等の速報: 3 to 5 days from when it is known (個人情報保護委員会). */
    private static final int FIRST = 3;

    private static final int LAST = 5;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("name", "氏名"), Map.entry("initials", "イニシャル"), Map.entry("age", "年齢"), Map.entry("sex", "性別"), Map.entry("birth", "生年月日"),
            Map.entry("id", "番号"), Map.entry("address", "住所"), Map.entry("place", "場所"), Map.entry("relation", "続柄"), Map.entry("adl", "ADL"),
            Map.entry("family", "家族"), Map.entry("admission", "入院"), Map.entry("discharge", "退院"), Map.entry("care_level", "要介護度"),
            Map.entry("vital", "バイタル"), Map.entry("condition", "病名・状態"), Map.entry("treatment", "処置"), Map.entry("prognosis", "予後"), Map.entry("image", "画像"));

    private IncidentWords() {}

    /** @param id of this incident; @param office of the sender, null where there is none */
    public static Reply.Note stub(String id, LocalDateTime at, Channel channel, String sender, @Nullable String office, List<String> kinds) {
        LocalDate day = at.toLocalDate();
        String what = kinds.stream().map(k -> KINDS.getOrDefault(k, "不明")).distinct().collect(Collectors.joining("・"));
        return new Reply.Note(
                "incident:" + id,
                "個人情報の検知（本文なし）%s\n%d/%d %d:%02d %s %s%s\n種別：%s\n保存前に破棄しました。見た人：0人。\n報告が要るかは送った方の所属先が決めます（漏えい等の速報は3〜5日以内：%d/%d〜%d/%dまで）。"
                        .formatted(
                                id, at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute(), channel(channel), sender,
                                office == null ? "" : "（" + office + "）", what, day.plusDays(FIRST).getMonthValue(), day.plusDays(FIRST).getDayOfMonth(),
                                day.plusDays(LAST).getMonthValue(), day.plusDays(LAST).getDayOfMonth()));
    }

    /** PHI-20261209-184003-1a2b: by when and a digest of whom, so that one who knows can find it and nobody else. */
    public static String id(LocalDateTime at, String of) {
        return "PHI-%tY%<tm%<td-%<tH%<tM%<tS-%s".formatted(at, String.format(Locale.ROOT, "%08x", of.hashCode()).substring(0, 4));
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case LINE_DM -> "LINE";
            case LINE_GROUP -> "LINEグループ";
            case SLACK -> "Slack";
        };
    }
}
