package dev.toban.say;

import dev.toban.directory.Office;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the hub reads of those who need an announcement by hand. */
public final class PaperRoundWords {
    private PaperRoundWords() {}

    /** @param left those it has yet to be taken to, by area */
    public static Reply list(String announcement, String title, Map<String, List<Office>> left, int done, int notJoined) {
        int all = left.values().stream().mapToInt(List::size).sum();
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        String head = all == 0 ? "手渡しが残っている事業所はありません。" : "手渡しが要る事業所：あと" + all + "か所";
        text.add("「" + title + "」" + head + (done > 0 ? "（手渡し済 " + done + "か所）" : ""));
        parts.add(new Card.Line(text.getFirst()));
        left.forEach((area, offices) -> {
            String where = area.isEmpty() ? "地区なし" : area;
            parts.add(new Card.Head(where + "（" + offices.size() + "）"));
            text.add("■" + where);
            offices.forEach(o -> {
                text.add("□ " + line(o));
                parts.add(new Card.Line(line(o)));
                parts.add(new Card.Tap("手渡し済：" + o.name(), "announce|handed|" + announcement + "|" + o.id()));
            });
        });
        if (notJoined > 0) {
            String people = "ほかに、LINE未登録の方が" + notJoined + "人います（職場に届いていれば、その中でお渡しください）。";
            text.add(people);
            parts.add(new Card.Line(people, true));
        }
        return new Reply(String.join("\n", text), new Card(null, "手渡しの一覧", parts, null), List.of(), List.of());
    }

    private static String line(Office o) {
        return o.name() + (o.address() == null ? "" : " " + o.address()) + (o.fax() == null ? "" : " FAX " + o.fax()) + (o.phone() == null ? "" : " ☎" + o.phone());
    }

    public static Reply handed(List<String> offices, int left, String title) {
        return Reply.of("手渡し済にしました：" + String.join("、", offices) + "（「" + title + "」あと" + left + "か所）");
    }

    public static Reply noneOpen() {
        return Reply.of("手渡しの一覧があるお知らせは、いまありません。");
    }

    public static Reply notOnList(List<String> names) {
        return Reply.of("手渡しの一覧に見つかりません：" + String.join("、", names));
    }

    public static Reply circleSaved(String name, int members) {
        return Reply.of("名簿「" + name + "」を保存しました（" + members + "人）。お知らせのあて先に選べます。");
    }

    public static Reply circleUnread(List<String> names) {
        return Reply.of("次の方が名簿に見つからないか、同じ名前の方がいます。保存していません：" + String.join("、", names));
    }

    public static Reply circles(List<Card.Tap> taps) {
        return SendingWords.tapping("お知らせのあて先の名簿", "会ごとの名簿を作っておくと、その方たちだけに送れます。", taps);
    }

    public static Card.Tap circle(String id, String name, int members) {
        return new Card.Tap(name + "（" + members + "人）", SendingWords.data("circle", id));
    }

    public static Card.Tap newCircle() {
        return new Card.Tap("新しい名簿", SendingWords.data("circle", ""));
    }
}
