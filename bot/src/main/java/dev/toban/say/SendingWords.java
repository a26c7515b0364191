package dev.toban.say;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Sending;
import dev.toban.announce.Announcement.Stopped;
import dev.toban.announce.Quota;
import dev.toban.announce.Tally;
import dev.toban.days.Tokyo;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the hub reads of an announcement on its way, from its cost to its end. */
public final class SendingWords {
    private SendingWords() {}

    /** What it costs of the month's messages, and what is left then. */
    public static String cost(int people, Optional<Quota> month) {
        String cost = "送る通数 " + number(people) + "通";
        if (month.isEmpty()) {
            return cost + "（今月の残りは、いま確認できません）";
        }
        Quota quota = month.get();
        if (quota.limit() == null) {
            return cost + "（今月の上限はありません。これまで " + number(quota.used()) + "通）";
        }
        long missing = quota.missing(people);
        String left = "今月の残り " + number(quota.left().orElse(0)) + "通（上限 " + number(quota.limit()) + "通）";
        return missing > 0
                ? cost + "。" + left + "。⚠ " + number(missing) + "通足りません。足りない人には、月が替わってから続きを送れます。"
                : cost + "。" + left + " → 送ったあと " + number(quota.left().orElse(0) - people) + "通";
    }

    /** LINEの残り通数は？ */
    public static Reply left(Optional<Quota> month) {
        if (month.isEmpty()) {
            return Reply.of("LINEの残り通数は、いま確認できません。少しあとでもう一度お聞きください。");
        }
        Quota q = month.get();
        return Reply.of(q.limit() == null
                ? "今月の上限はありません。これまで " + number(q.used()) + "通です。"
                : "今月の残りは " + number(q.left().orElse(0)) + "通です（上限 " + number(q.limit()) + "通、これまで " + number(q.used()) + "通。LINEの数え方なので、少し前後します）。返事（リプライ）は数えません。");
    }

    private static String number(long n) {
        return String.format("%,d", n);
    }

    public static Reply sent(int people, Instant due, boolean now, boolean quiet, Card.Tap stop, Instant at) {
        String when = now ? "送信を始めました。" : "予約しました。" + moment(due, at) + "に送ります。";
        String night = quiet ? "夜間は送らないので、朝になってから送ります。" : "";
        return tapping(when, night + "LINEで届く人 " + number(people) + "人。", List.of(stop));
    }

    public static Reply allByHand() {
        return Reply.of("LINEで届く人はいません。手渡しの一覧をお使いください。");
    }

    public static Reply underWay(Tally t) {
        return Reply.of("送信中です。" + number(t.reached()) + "人に届けました。残り " + number(t.waiting()) + "人。");
    }

    /** How it ended. */
    public static Reply done(Sending a, Tally t) {
        List<String> lines = new ArrayList<>();
        lines.add(number(t.reached()) + "人に届けました（LINEが受け付けた人数です。ブロック中の方には届きません）。");
        line("送るまでにやめた・止めた方", t.left(), "人", lines);
        line("LINEが受け付けなかった方", t.refused(), "人", lines);
        line("月の通数が足りず送れなかった方", t.spent(), "人", lines);
        line("LINEの不調で、届いたか分からない方", t.unsure(), "人（二重に送らないため、送り直しません）", lines);
        List<Card.Tap> taps = new ArrayList<>();
        if (t.missed() > 0) {
            taps.add(new Card.Tap("届いていない人の一覧", data("missed", a.id())));
        }
        if (t.spent() > 0) {
            lines.add("上限が上がるか月が替わったら、続きを送れます。");
            taps.add(new Card.Tap("続きを送る", data("resume", a.id())));
        }
        taps.add(new Card.Tap("手渡しの一覧", data("paper", a.id())));
        if (a.leaflet().answers()) {
            taps.add(new Card.Tap("返事まだの所（地区別）", data("silent", a.id())));
            taps.add(new Card.Tap("ポスターをつくる", data("posters", a.id())));
        }
        return tapping((t.missed() == 0 ? "送り終えました：" : "途中までです：") + a.leaflet().title(), String.join("\n", lines), taps);
    }

    private static void line(String what, int people, String unit, List<String> lines) {
        if (people > 0) {
            lines.add(what + "：" + number(people) + unit);
        }
    }

    /** Where it stands when someone asks. */
    public static Reply state(Announcement a, Tally t, Instant now) {
        String title = a.leaflet().title();
        return switch (a) {
            case Announcement.Draft _ -> Reply.of("「" + title + "」は下書きです。まだ承認されていません。");
            case Announcement.Approved _ -> Reply.of("「" + title + "」は承認されています。まだ送っていません。");
            case Sending s when s.due().isAfter(now) -> Reply.of("「" + title + "」は" + moment(s.due(), now) + "に送ります。" + number(s.people()) + "人。");
            case Sending _ -> Reply.of("「" + title + "」：" + underWay(t).text());
            case Announcement.Done _ -> Reply.of("「" + title + "」は送り終えています。" + number(t.reached()) + "人に届けました。");
            case Stopped _ -> Reply.of("「" + title + "」は中止されています。中止までに届いた方：" + number(t.reached()) + "人。");
        };
    }

    public static Reply stopped(Tally t, boolean before) {
        return Reply.of(before
                ? "中止しました。まだだれにも送っていません。"
                : "中止しました。" + (t.reached() == 0 ? "届いた方は、いまのところいません。" : number(t.reached()) + "人にはもう届いています。残り " + number(t.waiting()) + "人には送りません。")
                        + "途中の分を数えて、最後の人数をスレッドに出します。");
    }

    /** After a stop, once nothing is under way any more. */
    public static Reply ended(Stopped a, Tally t) {
        List<String> lines = new ArrayList<>();
        lines.add(number(t.reached()) + "人に届いたところで止まりました。");
        line("送らずに済んだ方", t.stopped(), "人", lines);
        line("送るまでにやめた・止めた方", t.left(), "人", lines);
        line("LINEが受け付けなかった方", t.refused(), "人", lines);
        line("LINEの不調で、届いたか分からない方", t.unsure(), "人", lines);
        List<Card.Tap> taps = t.missed() > 0 ? List.of(new Card.Tap("届いていない人の一覧", data("missed", a.id()))) : List.of();
        return tapping("中止した結果：" + a.leaflet().title(), String.join("\n", lines), taps);
    }

    public static Reply notRunning() {
        return Reply.of("いま送信中・予約中のお知らせはありません。");
    }

    public static Reply whichToStop(List<Card.Tap> taps) {
        return tapping("どれを中止しますか？", "まだ送っていない分だけが止まります。", taps);
    }

    public static Card.Tap stop(Announcement a) {
        return new Card.Tap("中止：" + a.leaflet().title(), data("stop", a.id()));
    }

    /** @param lines a person each, the id first */
    public static Reply missed(List<String> lines, int more) {
        return Reply.of(lines.isEmpty()
                ? "届いていない人はいません。"
                : "届いていない人（番号：名前）\n" + String.join("\n", lines) + (more > 0 ? "\nほか " + more + "人" : ""));
    }

    /** A resident has no name here. */
    public static String someone(String id, @Nullable String name, List<String> areas) {
        return id.substring(0, Math.min(8, id.length())) + "：" + (name == null ? "住民の方" + (areas.isEmpty() ? "" : "（" + areas.getFirst() + "）") : name);
    }

    public static Reply nothingToResume() {
        return Reply.of("続きを送る人はいません。");
    }

    public static Reply stillSpent(Quota q) {
        return Reply.of("今月の残りは " + number(q.left().orElse(0)) + "通で、まだ足りません。月が替わってからお願いします。");
    }

    public static Reply resumed(int people) {
        return Reply.of("続きを送ります。" + number(people) + "人。もう届いている方には送りません。");
    }

    /** 12/10(木) 9:00 */
    static String moment(Instant at, Instant now) {
        LocalDateTime t = LocalDateTime.ofInstant(at, Tokyo.ZONE);
        return When.day(t.toLocalDate(), LocalDateTime.ofInstant(now, Tokyo.ZONE).toLocalDate()) + " " + When.clock(t.toLocalTime());
    }

    static String data(String what, String id) {
        return "announce|" + what + "|" + id;
    }

    static Reply tapping(String title, String text, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(text));
        parts.addAll(taps);
        return new Reply(title + "\n" + text, new Card(null, title, parts, null), List.of(), List.of());
    }
}
