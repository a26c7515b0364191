package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.directory.Audience;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is read when meetings are put on the calendar. */
public final class SeriesWords {
    public static final String DESK = "series";
    private static final Pattern FOR_RESIDENTS = Pattern.compile("サロン|カフェ|つどい|集い|教室|フォーラム|お話会|講座|体操|敬老");
    private static final int SHOWN = 6;

    private SeriesWords() {}

    /** 2027/1/20 as the form reads it back. */
    public static String day(LocalDate day) {
        return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    public static Reply form(String title, String when, @Nullable String from, String host, @Nullable String area, Hub hub) {
        List<Form.Option> audiences = List.of(new Form.Option(Audience.RESIDENTS.name(), "住民の方"), new Form.Option(Audience.PROFESSIONALS.name(), "専門職"));
        List<Form.Option> areas = hub.areas().stream().map(Area::name).map(a -> new Form.Option(a, a)).toList();
        List<Form.Field> fields = new ArrayList<>(List.of(
                new Form.Text("title", "会の名前", title.isEmpty() ? null : title, "例：認知症カフェ", false, false, 60),
                new Form.Text("when", "いつ", when.isEmpty() ? null : when, "例：毎月第3火曜　または　2027/1/20、2027/2/17", false, false, 200),
                new Form.Time("from", "始まり", from == null ? "14:00" : from, false),
                new Form.Time("to", "終わり", null, true),
                new Form.Text("place", "場所", null, null, false, true, 80),
                new Form.Choice("audience", "だれに", audiences, (FOR_RESIDENTS.matcher(title).find() ? Audience.RESIDENTS : Audience.PROFESSIONALS).name(), false),
                new Form.Text("host", "主催・連絡先", host.isEmpty() ? null : host, null, false, true, 80),
                new Form.Text("capacity", "定員", null, "例：20名", false, true, 20),
                new Form.Text("about", "内容", null, null, true, true, 400),
                new Form.Choice("holidays", "祝日にあたるとき", List.of(new Form.Option("no", "休み"), new Form.Option("yes", "開く")), "no", false)));
        if (!areas.isEmpty()) {
            fields.add(new Form.Choice("area", "地区", areas, hub.area(String.valueOf(area)).isPresent() ? area : null, true));
        }
        return Reply.of("入力の画面を開けませんでした。もう一度「/toban 予定を入れる」と打ってください。").form(new Form(DESK + ".new", "予定を入れる", "予定に入れる", fields, Map.of()));
    }

    public static Reply badTimes() {
        return Reply.of("始まりと終わりの時刻を確かめてください。何も入れていません。");
    }

    public static Reply badDays(String words) {
        return Reply.of("「" + words + "」が読めません。「毎月第3火曜」「毎週木曜」「毎月15日」か、「2027/1/20、2027/2/17」のように、これからの日にちを書いてください。何も入れていません。");
    }

    public static Reply written(String id, List<Meeting> all, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        all.stream().limit(SHOWN).forEach(m -> parts.add(new Card.Line(MeetingWords.when(m, today, false))));
        if (all.size() > SHOWN) {
            parts.add(new Card.Line("ほか" + (all.size() - SHOWN) + "回（" + When.day(all.getLast().when().start().toLocalDate(), today) + "まで）", true));
        }
        parts.add(new Card.Line(all.getFirst().audience() == Audience.RESIDENTS ? "住民の方にも、いまから見えます。" : "専門職の方に、いまから見えます。"));
        parts.add(new Card.Tap("取り消す", DESK + "|undo|" + id));
        return PollWords.reply("「" + all.getFirst().title() + "」を" + all.size() + "回、予定に入れました", parts);
    }

    public static Reply undone(int gone, int kept) {
        return Reply.of(gone + "回の予定を消しました。" + (kept == 0 ? "" : "申し込みのある" + kept + "回は残しています。中止にするときは「/toban 出欠」から。"));
    }

    public static Reply forwarded(String title, String when) {
        return Reply.of("「" + (title.isEmpty() ? "会" : title) + "」" + (when.isEmpty() ? "" : "（" + when + "）") + "を予定に入れるよう、拠点に伝えました。拠点が入れると、予定に出ます。");
    }

    public static Reply.Note request(String title, String when, String host, String office, String member, Instant at) {
        String text = (host.isEmpty() ? "" : host + "から、") + "「" + title + "」" + when + " を予定に入れてほしいそうです。";
        Card card = new Card(null, "予定に入れるお願い", List.of(new Card.Line(text), new Card.Tap("予定に入れる", DESK + "|new|" + title + "|" + when + "|" + office)), null);
        return new Reply.Note("series:" + member + ":" + at, text, card);
    }
}
