package dev.toban.days;

import static dev.toban.days.Steps.part;

import dev.toban.days.Step.Cycle;

/** Parts of a month or a week: 来月上旬, 3月末, 週の初め. */
final class Parts {
    static final Words<Step> OF_MONTH = new Words<Step>()
            .row(part("first-third", Cycle.MONTH, 1, 10), "上旬 初旬 じょうじゅん")
            .row(part("second-third", Cycle.MONTH, 11, 20), "中旬")
            .row(part("last-third", Cycle.MONTH, 21, -1), "下旬")
            .row(part("first-half", Cycle.MONTH, 1, 15), "前半")
            .row(part("middle", Cycle.MONTH, 10, 20), "半ば なかば 中頃 中ごろ")
            .row(part("second-half", Cycle.MONTH, 16, -1), "後半 終わりごろ 終わり頃 末頃 末ごろ")
            .row(Steps.monthStart(), "始め 初め はじめ")
            .row(part("first-day", Cycle.MONTH, 1, 1), "頭 初日 あたま")
            .row(Steps.monthEnd(), "月末 末")
            .row(part("last-day", Cycle.MONTH, -1, -1), "末日 尻 最終日 最後の日 終わり");
    /** Without a month before them. */
    static final Words<Step> BARE = new Words<Step>()
            .row(Steps.monthEnd(), "月末 げつまつ")
            .row(Steps.monthStart(), "月初め 月初 月頭");
    static final Words<Step> OF_WEEK = new Words<Step>()
            .row(part("week-start", Cycle.WEEK, 1, 3), "初め 始め はじめ 前半 頭")
            .row(part("week-end", Cycle.WEEK, -4, -1), "終わりごろ 終わり頃 終わり 後半")
            .row(part("mid-week", Cycle.WEEK, 2, 5), "半ば 中頃 中ごろ")
            .row(part("working-week", Cycle.WEEK, 1, 5), "平日");

    static final Words<Step> OF_YEAR = new Words<Step>()
            .row(months("first-half", 0, 6), "前半 上半期 上期").row(months("second-half", 6, 6), "後半 下半期 下期")
            .row(months("quarter", 0, 3), "第1四半期 第一四半期").row(months("quarter", 3, 3), "第2四半期 第二四半期")
            .row(months("quarter", 6, 3), "第3四半期 第三四半期").row(months("quarter", 9, 3), "第4四半期 第四四半期");

    private Parts() {}

    /** 来年度の上期: months of a year or a fiscal year. */
    private static Step months(String rule, int from, int count) {
        return Step.of(rule, Cycle.YEAR, Cycle.NONE, (wide, f) ->
                Days.of(wide.first().plusMonths(from), wide.first().plusMonths(from + count).minusDays(1), Grain.DAYS));
    }
}
