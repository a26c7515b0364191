package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.paper.Almanac;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What staff read when they hand in another association's calendar. */
public final class CalendarWords {
    public static final String DESK = "calendar";
    private static final int SHOWN = 5;

    private CalendarWords() {}

    public static Reply taken(String whose, List<Meeting> all, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        all.stream().limit(SHOWN).forEach(m -> parts.add(new Card.Fact(When.span(m.when(), today), m.title())));
        if (all.size() > SHOWN) {
            parts.add(new Card.Line("ほか" + (all.size() - SHOWN) + "件", true));
        }
        parts.add(new Card.Line("拠点だけに見えます。日程調整のとき、重なる予定として出ます。同じ名前のファイルを入れると置きかわります。", true));
        parts.add(new Card.Tap("取り消す", DESK + "|drop|" + whose));
        return PollWords.reply("「" + whose + "」の予定を" + all.size() + "件入れました", parts);
    }

    public static Reply dropped(String whose, int entries) {
        return Reply.of("「" + whose + "」の予定（" + entries + "件）を消しました。");
    }

    public static Reply illegible(String name, Almanac.Why why) {
        String reason = switch (why) {
            case NO_CALENDAR -> "カレンダー（.ics）ではありません";
            case TOO_LARGE, TOO_MANY -> "予定が多すぎます";
            case NO_START, BACKWARDS -> "日時の読めない予定があります";
            case UNKNOWN_ZONE -> "知らない時差の予定があります";
            case HARD_RULE -> "くりかえしの決まりが読めません";
        };
        return Reply.of(name + "：" + reason + "。何も入れていません。");
    }
}
