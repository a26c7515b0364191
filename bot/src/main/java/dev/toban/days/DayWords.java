package dev.toban.days;

import static dev.toban.days.Steps.following;
import static dev.toban.days.Steps.relative;
import static dev.toban.days.Steps.relativeFiscal;

import dev.toban.days.Step.Cycle;

/** Words that count days, weeks, months and years from today: あさって, 再来月, 昨年度. */
final class DayWords {
    static final Words<Chain> JAPANESE = new Words<Chain>()
            .row(day(0), "今日 きょう 本日 ほんじつ 当日 今日1日 今日一日 この1日 この一日 私の一日")
            .row(day(1), "明日 あした あす みょうにち 明くる日")
            .row(day(2), "明後日 あさって みょうごにち")
            .row(day(3), "明々後日 明明後日 しあさって 弥の明後日")
            .row(day(-1), "昨日 きのう さくじつ")
            .row(day(-2), "一昨日 おととい おとつい いっさくじつ")
            .row(day(-3), "一昨昨日 一昨々日 さきおととい 一昨昨日")
            .row(next(Grain.DAY, 1), "翌日 よくじつ 次の日 あくる日 明くる日")
            .row(next(Grain.DAY, 2), "翌々日 翌翌日")
            .row(next(Grain.DAY, 3), "翌々々日")
            .row(next(Grain.DAY, -2), "前々日")
            .row(next(Grain.DAY, -1), "前日 前の日")
            .row(week(0), "今週 こんしゅう 当週 この週")
            .row(week(1), "来週 らいしゅう 次週 次の週 らいしゅー")
            .row(week(2), "再来週 さらいしゅう さ来週")
            .row(week(3), "再々来週")
            .row(week(-1), "先週 せんしゅう 前週 前の週 先の週")
            .row(week(-2), "先々週 先先週 せんせんしゅう")
            .row(next(Grain.WEEK, 1), "翌週")
            .row(week(0).then(Steps.weekend()), "今週末 こんしゅうまつ")
            .row(week(1).then(Steps.weekend()), "来週末 らいしゅうまつ")
            .row(week(-1).then(Steps.weekend()), "先週末")
            .row(week(1).then(Steps.part("week-start", Cycle.WEEK, 1, 1)), "週明け 週あけ")
            .row(month(0), "今月 こんげつ 当月 本月 この月")
            .row(month(1), "来月 らいげつ 次の月")
            .row(month(2), "再来月 さらいげつ さ来月")
            .row(month(-1), "先月 せんげつ 前月 前の月 先の月")
            .row(month(-2), "先々月 先先月 せんせんげつ 前々月")
            .row(next(Grain.MONTH, 1), "翌月")
            .row(year(0), "今年 ことし 本年 当年 同年")
            .row(Chain.of(Steps.restOfYear()), "年内")
            .row(year(1), "来年 らいねん")
            .row(year(2), "再来年 さらいねん さ来年 明後年")
            .row(year(-1), "去年 きょねん 昨年 さくねん 前年 前の年 先年 先の年")
            .row(year(-2), "一昨年 おととし 前々年")
            .row(next(Grain.YEAR, 1), "翌年")
            .row(next(Grain.YEAR, 2), "翌々年")
            .row(fiscal(0), "今年度 本年度 当年度 こんねんど")
            .row(fiscal(1), "来年度 次年度 翌年度")
            .row(fiscal(2), "再来年度 次々年度")
            .row(fiscal(-1), "昨年度 去年度 前年度")
            .row(fiscal(-2), "一昨年度");

    private DayWords() {}

    static Chain day(int n) {
        return Chain.of(relative(Grain.DAY, n));
    }

    static Chain week(int n) {
        return Chain.of(relative(Grain.WEEK, n));
    }

    static Chain month(int n) {
        return Chain.of(relative(Grain.MONTH, n));
    }

    static Chain year(int n) {
        return Chain.of(relative(Grain.YEAR, n));
    }

    private static Chain fiscal(int n) {
        return Chain.of(relativeFiscal(n));
    }

    static Chain next(Grain unit, int n) {
        return Chain.of(following(unit, n));
    }
}
