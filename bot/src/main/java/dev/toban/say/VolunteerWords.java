package dev.toban.say;

import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.people.Volunteer;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said to those who would like to help. */
public final class VolunteerWords {
    public static final String DESK = "vol";
    public static final List<String> DAYS = List.of("平日の午前", "平日の午後", "土曜", "日曜・祝日");
    public static final List<String> DOINGS = List.of("サロンの手伝い", "話し相手", "会場の準備・片づけ", "送り迎えの付きそい", "趣味や特技");

    private VolunteerWords() {}

    private static Card.Tap tap(String label, String... data) {
        return new Card.Tap(label, DESK + "|" + String.join("|", data));
    }

    /** What it is and what is kept, before anything is. */
    public static Reply offer(Hub hub) {
        List<Card.Part> parts = List.of(
                new Card.Line("サロンの手伝いや、話し相手などです。できる日に、できることだけで大丈夫です。"),
                new Card.Line("お預かりするのは、地区・曜日・できることだけです。お名前はいりません。いつでもやめられます。"),
                tap("登録する", "begin"), new Card.Call("話を聞く・拠点", hub.phone()));
        return PollWords.reply("ありがとうございます。", parts);
    }

    private static String box(boolean on, String label) {
        return (on ? "☑ " : "☐ ") + label;
    }

    public static Reply areas(Volunteer own, Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        hub.areas().stream().map(Area::name).limit(10).forEach(a -> parts.add(tap(box(own.areas().contains(a), a), "area", a)));
        parts.add(tap("次へ", "days"));
        return PollWords.reply("1/3 どの地区でできますか？", parts);
    }

    public static Reply days(Volunteer own, Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        DAYS.forEach(d -> parts.add(tap(box(own.days().contains(d), d), "day", d)));
        parts.add(tap("次へ", "doings"));
        return PollWords.reply("2/3 いつできますか？", parts);
    }

    public static Reply doings(Volunteer own, Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        DOINGS.forEach(d -> parts.add(tap(box(own.doings().contains(d), d), "doing", d)));
        parts.add(tap("これでよい", "done"));
        return PollWords.reply("3/3 何ができますか？", parts);
    }

    public static Reply own(Volunteer own, Hub hub) {
        List<Card.Part> parts = List.of(
                new Card.Fact("地区", or(own.areas())), new Card.Fact("いつ", or(own.days())), new Card.Fact("できること", or(own.doings())),
                new Card.Line("お願いしたいことがあるとき、ここにお知らせします。"), tap("直す", "areas"), tap("やめる", "stop"), new Card.Call("拠点", hub.phone()));
        return PollWords.reply("ボランティアに登録しています。", parts);
    }

    private static String or(List<String> all) {
        return all.isEmpty() ? "まだです" : String.join("、", all);
    }

    public static Reply stopped() {
        return Reply.of("ボランティアの登録を消しました。ありがとうございました。またいつでもどうぞ。");
    }

    public static Reply notOne() {
        return Reply.of("ボランティアの登録はありません。");
    }

    public static Reply count(int all, Map<String, Integer> byArea, Map<String, Integer> byDoing) {
        List<Card.Part> parts = List.of(
                new Card.Fact("地区ごと", byArea.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "人").collect(Collectors.joining("、"))),
                new Card.Fact("できること", byDoing.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "人").collect(Collectors.joining("、"))),
                new Card.Line("お願いするときは、「/toban お知らせ」で興味「ボランティア」の方に送れます。", true));
        return PollWords.reply("ボランティアの登録：" + all + "人", parts);
    }
}
