package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.hub.Hub;
import dev.toban.paper.Key;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in calendars, and what is said when their address is given out. */
public final class FeedWords {
    private static final String STOP = "カレンダーの取り消し";

    private FeedWords() {}

    public static String own(Hub hub) {
        return "わたしの当番（" + hub.name() + "）";
    }

    public static String area(String area, Hub hub) {
        return area + "の当番（" + hub.name() + "）";
    }

    public static String events(Hub hub) {
        return hub.name() + "の行事";
    }

    /** 当番：上町 在宅当番医 */
    public static String duty(String area, String label, int order) {
        return "当番：" + where(area) + label + (order > 1 ? "（" + order + "番手）" : "");
    }

    public static String givenAway(String area, String label) {
        return "交代済：" + where(area) + label;
    }

    public static String held(OnDuty d, String label) {
        String who = switch (d.state()) {
            case OPEN, ABSENT -> "未定";
            case CLOSED -> "当番なし";
            case HELD -> d.name().isEmpty() ? "当番あり" : d.name();
        };
        return who + "（" + where(d.stint().area()) + label + (d.stint().order() > 1 ? " " + d.stint().order() + "番手" : "") + "）";
    }

    private static String where(String area) {
        return area.isEmpty() ? "" : area + " ";
    }

    public static String fallback(Hub hub) {
        return "つながらないとき：" + hub.fallback().label() + " " + hub.fallback().phone() + "\n変わることがあります。当日はボットで確かめてください。";
    }

    public static @Nullable String place(Meeting m) {
        String all = Stream.of(m.place(), m.address()).filter(s -> s != null && !s.isBlank()).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    public static String about(Meeting m, Hub hub) {
        String ask = "問い合わせ " + (m.contactPhone() == null ? hub.phone() : m.contactPhone());
        return Stream.of(m.whenNote(), m.about(), m.howToApply() == null ? null : "申込 " + m.howToApply(), ask)
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** @param again an address given out before is no use any more */
    public static Reply address(Key.What what, String link, boolean again, String revoke) {
        String whose = switch (what) {
            case Key.Duties() -> "あなたの当番";
            case Key.OfArea(String area) -> area + "の当番";
            case Key.Sheet(String area) -> FaceWords.title(area);
        };
        String secret = "このアドレスを知っている人はだれでも見られます。ほかの人に送らないでください。";
        String old = again ? "前にお渡ししたアドレスは、もう使えません。" : "";
        String how = "スマートフォンのカレンダーで「照会カレンダー」や「URLで追加」を選び、このアドレスを入れてください。当番が変わると、カレンダーも変わります。";
        return new Reply(
                whose + "のカレンダーです。\n" + link + "\n" + how + "\n" + secret + old + "やめるときは「" + STOP + "」と送ってください。",
                new Card(null, whose + "のカレンダー", List.of(
                        new Card.Line(link), new Card.Line(how), new Card.Line(secret + old, true), new Card.Tap("アドレスを取り消す", revoke)), "電話番号は入っていません"),
                List.of(Reply.Chip.of(STOP)),
                List.of());
    }

    public static Reply revoked(int addresses) {
        return Reply.of("カレンダーのアドレスを取り消しました（" + addresses + "件）。前のアドレスでは、もう見られません。");
    }

    public static Reply noAddress() {
        return Reply.of("お渡ししているカレンダーのアドレスはありません。", Reply.Chip.of("カレンダーに入れたい"));
    }
}
