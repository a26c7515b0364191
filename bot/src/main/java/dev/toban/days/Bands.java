package dev.toban.days;

import dev.toban.days.TimeSettings.Window;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Words for parts of the day, alone (夜) and grown together with their day (今夜, 翌朝). */
final class Bands {
    /**
     * @param band  the part
     * @param exact narrower bounds than the hub's: 昼前
     */
    record Said(Band band, @Nullable Window exact) {}

    /** A part of the day with its day: 昨夜. */
    record OfDay(Chain day, Band band) {}

    static final Words<OfDay> GROWN = new Words<OfDay>()
            .row(new OfDay(DayWords.day(0), Band.NIGHT), "今夜 今晩 今晚 こんや こんばん 今宵 今日夜")
            .row(new OfDay(DayWords.day(0), Band.EVENING), "今夕 こんゆう")
            .row(new OfDay(DayWords.day(0), Band.MORNING), "今朝 けさ")
            .row(new OfDay(DayWords.day(-1), Band.NIGHT), "昨夜 昨晩 ゆうべ さくや 昨日夜 夕べ")
            .row(new OfDay(DayWords.day(1), Band.NIGHT), "明晩 明夜 みょうばん")
            .row(new OfDay(DayWords.day(1), Band.MORNING), "明朝 みょうちょう")
            .row(new OfDay(DayWords.next(Grain.DAY, 1), Band.MORNING), "翌朝 よくあさ")
            .row(new OfDay(DayWords.next(Grain.DAY, 1), Band.NIGHT), "翌晩")
            .row(new OfDay(DayWords.next(Grain.DAY, -1), Band.NIGHT), "前夜 前の晩");

    private static final Words<Said> ALONE = new Words<Said>()
            .row(new Said(Band.NIGHT, null), "夜間 夜 晩 夜中 夜遅く 夜分")
            .row(new Said(Band.DAY, null), "日中 昼間 ひるま")
            .row(new Said(Band.DAWN, null), "明け方 明方 あけがた 早朝 未明 夜明け")
            .row(new Said(Band.MORNING, null), "朝方 朝 朝一 朝イチ")
            .row(new Said(Band.FORENOON, null), "午前中 午前 ごぜん 午前半ば")
            .row(new Said(Band.NOON, new Window(LocalTime.of(10, 0), LocalTime.NOON)), "昼前 お昼前")
            .row(new Said(Band.NOON, new Window(LocalTime.NOON, LocalTime.of(14, 0))), "昼すぎ 昼過ぎ お昼過ぎ お昼すぎ")
            .row(new Said(Band.NOON, null), "お昼 昼 昼食時")
            .row(new Said(Band.AFTERNOON, null), "午後 ごご")
            .row(new Said(Band.EVENING, null), "夕方 ゆうがた 夕刻 夕")
            .row(new Said(Band.SMALL_HOURS, null), "深夜 真夜中");
    /** Kana that only mean a part of the day after a day: あしたのばん. */
    private static final Words<Said> AFTER_DAY = new Words<Said>()
            .row(new Said(Band.NIGHT, null), "よる ばん").row(new Said(Band.MORNING, null), "あさ").row(new Said(Band.NOON, null), "ひる");

    private Bands() {}

    static @Nullable OfDay grown(Cursor c) {
        int start = c.pos;
        OfDay said = c.eat(GROWN);
        return said != null && Hazards.wordAt(c, start) ? said : back(c, start);
    }

    static @Nullable Said read(Cursor c, boolean afterDay) {
        int start = c.pos;
        Said said = c.eat(ALONE);
        if (said == null && first(c) && c.eat("よる")) {
            return kanaNight(c) ? new Said(Band.NIGHT, null) : back(c, start);
        }
        if (said == null && afterDay) {
            said = c.eat(AFTER_DAY);
            return said;
        }
        return said != null && Hazards.wordAt(c, start) ? said : back(c, start);
    }

    private static boolean first(Cursor c) {
        return c.pos == 0 || " 、。,".indexOf(c.peek(-1)) >= 0;
    }

    /** 「よる 電話」「よるの当番」 but not 「による」「よるところ」. */
    private static boolean kanaNight(Cursor c) {
        char next = c.peek();
        return next < 'ぁ' || next > 'ん' || "のはに".indexOf(next) >= 0;
    }

    private static <T> @Nullable T back(Cursor c, int start) {
        c.pos = start;
        return null;
    }
}
