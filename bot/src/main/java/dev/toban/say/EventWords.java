package dev.toban.say;

import dev.toban.announce.Meeting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of open events, for people who have no LINE and for the notice board. */
public final class EventWords {
    public static final String TITLE = "行事のお知らせ";
    public static final String LEAD = "どなたでも参加できる行事です。";
    public static final String NONE = "いま決まっている行事はありません。";
    public static final String ASK = "お問い合わせ";
    public static final String CALENDAR = "カレンダーに入れる（iCalendar）";
    public static final String TABLE = "表でダウンロードする（CSV）";
    public static final String MORE = "くわしい案内";
    public static final String NOT_READY = "ただいま準備中です。";

    private EventWords() {}

    /** 2026年12月20日（日） 午後2時〜午後3時30分 */
    public static String when(Meeting m, LocalDate today) {
        return MeetingWords.when(m, today, true);
    }

    /** What else there is to know, label and words. */
    public static Map<String, String> facts(Meeting m) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "場所", m.place());
        put(facts, "住所", m.address());
        put(facts, "内容", m.about());
        put(facts, "費用", m.fee());
        put(facts, "定員", m.capacity());
        put(facts, "申込", m.howToApply());
        put(facts, "締切", m.applyBy());
        put(facts, "主催", m.host());
        put(facts, "備考", m.note());
        return facts;
    }

    /** Stands where the hour would. */
    public static String off(String reason) {
        return "中止になりました（" + reason + "）";
    }

    /** Of what a link says more, also for who hears it out of its place. */
    public static String more(Meeting m) {
        return MORE + "：" + m.title();
    }

    private static void put(Map<String, String> facts, String label, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            facts.put(label, words);
        }
    }

    /** 12/9(水) 現在 */
    public static String asOf(LocalDate today) {
        return When.day(today, today) + " 現在";
    }
}
