package dev.toban.say;

import dev.toban.paper.Almanac;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.List;

/** The printed words of forms that are the same whoever fills them in. */
public final class PaperWords {
    public static final String FAMILY_TO = "患者さん・ご家族の皆さまへ";
    public static final String FAMILY_TITLE = "往診担当医のお知らせ";
    public static final String FAMILY_PHONE = "連絡先（24時間）";
    public static final String FAMILY_NAME = "様";
    public static final List<String> FAMILY_COLUMNS = List.of("日にち", "時間", "往診担当医", "電話");
    public static final String SWAPPED = "差替";
    public static final String SWAPPED_NOTE = "「差替」は、前にお渡しした表から変わったところです。前の表は捨ててください。";

    public static final String TO = "御中";
    public static final String TEAR = "き　り　と　り";
    public static final String ANSWER_TITLE = "お返事（FAX送信票）";
    public static final String ANSWER_FAX = "返信先 FAX";
    public static final String ANSWER_BY = "お返事の締切";
    public static final String OFFICE = "事業所名";
    public static final String ANSWERED_BY = "記入者";
    public static final String PHONE = "電話";
    public static final String COMING = "出席";
    public static final String NOT_COMING = "欠席";
    public static final String MATERIALS = "資料だけ希望";
    public static final String HOW_MANY = "（　　　　）名";
    public static final String NAME = "お名前";
    public static final String PROFESSION = "職種";
    public static final String PATIENTS = "患者さんのお名前や病状は書かないでください。";

    public static final String CERTIFICATE = "修了証書";
    public static final String CERTIFICATE_NUMBER = "第";
    public static final String CERTIFICATE_NUMBER_END = "号";
    public static final String HONORIFIC = "殿";
    public static final String REISSUED = "再発行";
    public static final String SEAL = "印";

    public static final String PHOTO = "写真";
    public static final String HOURS = "話せる時間";

    private PaperWords() {}

    /** 1/1(木・祝) */
    public static String day(LocalDate day, boolean holiday) {
        return day.getMonthValue() + "/" + day.getDayOfMonth() + "(" + When.weekday(day) + (holiday ? "・祝" : "") + ")";
    }

    /** 12/9(水) 18:40 */
    public static String moment(LocalDateTime at) {
        return day(at.toLocalDate(), false) + " " + When.clock(at.toLocalTime());
    }

    /** 令和8年12月9日 */
    public static String wareki(LocalDate day) {
        JapaneseDate date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.JAPAN) + (year == 1 ? "元" : String.valueOf(year))
                + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** What to tell somebody whose calendar can't be taken over. */
    public static String illegible(Almanac.Why why) {
        return switch (why) {
            case NO_CALENDAR -> "カレンダーのファイル（.ics）として読めませんでした。";
            case TOO_LARGE -> "ファイルが大きすぎます。お休みだけのカレンダーを送ってください。";
            case NO_START -> "始まりの日にちが無い予定がありました。";
            case BACKWARDS -> "終わりが始まりより前の予定がありました。";
            case UNKNOWN_ZONE -> "時間帯のわからない予定がありました。";
            case HARD_RULE -> "くり返しの決まりがこみ入った予定がありました。毎日・毎週の予定だけ読めます。日にちを一つずつ入れてください。";
            case TOO_MANY -> "予定が多すぎます。お休みだけのカレンダーを送ってください。";
        };
    }
}
