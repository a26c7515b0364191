package dev.toban.days;

import dev.toban.days.Step.Cycle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** Days and seasons that go by a name, in every year: 元日, お盆, 勤労感謝の日. */
final class Seasons {
    static final Words<Step> NAMES = new Words<Step>()
            .row(fixed(1, 1, 1, 1), "元日 元旦 がんたん がんじつ 新年 new_year new_year's_day")
            .row(fixed(1, 1, 1, 3), "三が日 三ヶ日 三箇日 三ケ日 三賀日 正月三が日 正月三ヶ日 お正月 正月 年始")
            .row(fixed(12, 31, 12, 31), "大晦日 大みそか おおみそか new_year's_eve")
            .row(fixed(12, 24, 12, 24), "クリスマスイブ クリスマスイヴ イブ イヴ christmas_eve xmas_eve")
            .row(fixed(12, 25, 12, 25), "クリスマス christmas_day christmas xmas")
            .row(fixed(2, 14, 2, 14), "バレンタインデー バレンタイン")
            .row(fixed(3, 3, 3, 3), "ひな祭り ひなまつり 雛祭り")
            .row(fixed(7, 7, 7, 7), "七夕")
            .row(fixed(10, 31, 10, 31), "ハロウィン ハロウィーン halloween")
            .row(fixed(3, 31, 3, 31), "年度末")
            .row(fixed(4, 1, 4, 1), "年度初め 年度始め エイプリルフール")
            .row(fixed(1, 1, 1, 10), "年明け")
            .row(yearly("year-end", (y, f) -> Days.of(of(f.settings().yearEndFrom(), y), next(of(f.settings().yearEndFrom(), y), f.settings().yearEndTo()), Grain.DAYS)),
                    "年末年始 年末から年始")
            .row(yearly("end-of-december", (y, f) -> Days.of(of(f.settings().yearEndFrom(), y), LocalDate.of(y, 12, 31), Grain.DAYS)), "年末 年の瀬 年の暮れ")
            .row(yearly("obon", (y, f) -> Days.of(of(f.settings().obonFrom(), y), of(f.settings().obonTo(), y), Grain.DAYS)), "お盆休み お盆 盆休み 旧盆")
            .row(yearly("golden-week", (y, f) -> goldenWeek(y, f.holidays())), "gw ゴールデンウィーク ゴールデンウイーク 大型連休")
            .row(yearly("last-working-day", (y, f) -> workday(LocalDate.of(y, 12, 28), -1, f.holidays())), "仕事納め 御用納め")
            .row(yearly("first-working-day", (y, f) -> workday(LocalDate.of(y, 1, 4), 1, f.holidays())), "仕事始め 御用始め")
            .row(sunday(5, 2), "母の日 mother's_day")
            .row(sunday(6, 3), "父の日 father's_day");

    static final Words<Step> HOLIDAYS = new Words<Step>()
            .row(holiday("成人の日"), "成人の日 成人式")
            .row(holiday("建国記念の日"), "建国記念の日 建国記念日")
            .row(holiday("天皇誕生日"), "天皇誕生日")
            .row(holiday("春分の日"), "春分の日 春分")
            .row(holiday("昭和の日"), "昭和の日")
            .row(holiday("憲法記念日"), "憲法記念日")
            .row(holiday("みどりの日"), "みどりの日 緑の日")
            .row(holiday("こどもの日"), "こどもの日 子供の日 子どもの日")
            .row(holiday("海の日"), "海の日")
            .row(holiday("山の日"), "山の日")
            .row(holiday("敬老の日"), "敬老の日")
            .row(holiday("秋分の日"), "秋分の日 秋分")
            .row(holiday("スポーツの日"), "スポーツの日 体育の日")
            .row(holiday("文化の日"), "文化の日")
            .row(holiday("勤労感謝の日"), "勤労感謝の日 勤労感謝")
            .row(holiday("振替休日"), "振替休日 振り替え休日")
            .row(holiday("国民の休日"), "国民の休日");

    private Seasons() {}

    private interface InYear {
        Days of(int year, Frame frame);
    }

    private static Step yearly(String rule, InYear days) {
        return Step.of(rule, Cycle.YEAR, Cycle.NONE, (wide, f) -> days.of(wide.first().getYear(), f));
    }

    private static Step fixed(int month, int day, int lastMonth, int lastDay) {
        return yearly("named-day", (y, f) -> {
            LocalDate first = LocalDate.of(y, month, day);
            LocalDate last = LocalDate.of(y, lastMonth, lastDay);
            return Days.of(first, last, first.equals(last) ? Grain.DAY : Grain.DAYS);
        });
    }

    private static Step sunday(int month, int nth) {
        return yearly("named-day", (y, f) ->
                Days.day(LocalDate.of(y, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.SUNDAY))));
    }

    /** 敬老の日; of several in a year (振替休日) the first that is still to come. */
    private static Step holiday(String name) {
        return Step.of("holiday", Cycle.YEAR, Cycle.NONE, (wide, f) -> {
            Days all = Steps.those(wide, d -> f.holidays().name(d).filter(name::equals).isPresent());
            return all == null ? null : Days.day(all.dates().stream().filter(d -> !d.isBefore(f.base())).findFirst().orElse(all.first()));
        });
    }

    /** From 29 April to 5 May and the days off that touch it. */
    private static Days goldenWeek(int year, Holidays holidays) {
        LocalDate last = LocalDate.of(year, 5, 5);
        for (LocalDate next = last.plusDays(1); next.getDayOfWeek().getValue() >= 6 || holidays.isHoliday(next); next = next.plusDays(1)) {
            last = next;
        }
        return Days.of(LocalDate.of(year, 4, 29), last, Grain.DAYS);
    }

    private static Days workday(LocalDate from, int step, Holidays holidays) {
        LocalDate day = from;
        while (day.getDayOfWeek().getValue() >= 6 || holidays.isHoliday(day)) {
            day = day.plusDays(step);
        }
        return Days.day(day);
    }

    private static LocalDate of(MonthDay day, int year) {
        return day.atYear(year);
    }

    private static LocalDate next(LocalDate from, MonthDay to) {
        LocalDate same = to.atYear(from.getYear());
        return same.isBefore(from) ? to.atYear(from.getYear() + 1) : same;
    }
}
