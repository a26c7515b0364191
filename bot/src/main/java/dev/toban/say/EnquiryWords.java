package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.attend.Headcount;
import dev.toban.attend.Terms;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people read who ask about a meeting that was, or whether one takes place. */
public final class EnquiryWords {
    public static final String DESK = "enquire";

    private EnquiryWords() {}

    private static Card.Tap tap(String label, String... data) {
        return new Card.Tap(label, DESK + "|" + String.join("|", data));
    }

    private static String title(Meeting m, LocalDate today, boolean plain) {
        return MeetingWords.when(m, today, plain) + " " + m.title();
    }

    // ---- takes place or not

    public static Reply asPlanned(Meeting m, LocalDate today, boolean plain, Hub hub) {
        String first = plain ? "はい、いまのところ予定どおりです。" : "いまのところ、予定どおり行います。";
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Head(m.title()), new Card.Fact("日時", MeetingWords.when(m, today, plain))));
        if (m.place() != null) {
            parts.add(new Card.Fact("場所", m.place()));
        }
        String weather = Stream.of(m.note(), m.whenNote()).filter(Objects::nonNull).filter(n -> n.contains("中止")).findFirst()
                .orElse("中止になったら、申し込んだ方にLINEでお知らせします。");
        parts.add(new Card.Line(weather));
        String phone = m.contactPhone() == null ? hub.phone() : m.contactPhone();
        parts.add(new Card.Call(m.contact() == null ? "拠点" : m.contact(), phone));
        return new Reply(
                first + "\n" + title(m, today, plain) + (m.place() == null ? "" : "（" + m.place() + "）") + "\n" + weather + "\n☎" + phone,
                new Card(null, first, parts, null), List.of(), List.of());
    }

    public static Reply off(Meeting m, Terms.CalledOff off, LocalDate today, boolean plain, Hub hub) {
        String first = plain ? "いいえ、お休みになりました。" : "中止になりました。";
        return Reply.of(first + "\n" + title(m, today, plain) + "（" + off.reason() + "）\n☎" + (m.contactPhone() == null ? hub.phone() : m.contactPhone()));
    }

    public static Reply noneThen(@Nullable Meeting next, LocalDate today, boolean plain, Hub hub) {
        return Reply.of(next == null
                ? "その日の予定は、登録されていません。拠点 ☎" + hub.phone() + " へお聞きください。"
                : "その日の予定はありません。次は " + title(next, today, plain) + " です。");
    }

    // ---- papers

    public static Reply papers(Meeting m, String url, LocalDate today) {
        return new Reply(
                title(m, today, false) + "の資料です。\n" + url, new Card("資料", m.title(), List.of(new Card.Fact("日時", MeetingWords.when(m, today, false)), new Card.Open("資料を開く", url)), null),
                List.of(), List.of());
    }

    public static Reply noPapers(Meeting m, boolean video, LocalDate today, Hub hub) {
        String what = video ? "録画" : "資料";
        return new Reply(
                title(m, today, false) + "の" + what + "は、まだここにはありません。" + (video ? "拠点 ☎" + hub.phone() + " へお聞きください。" : "入りましたらお届けしましょうか？"),
                video ? null : new Card(null, "資料は、まだここにはありません", List.of(new Card.Fact("会", title(m, today, false)), tap("入ったら送ってほしい", "want", m.id()), new Card.Call("拠点", hub.phone())), null),
                List.of(), List.of());
    }

    public static Reply wanted(Meeting m) {
        return Reply.of("「" + m.title() + "」の資料が入ったら、お送りします。");
    }

    public static Reply nothingBefore(Hub hub) {
        return Reply.of("その会の記録が見つかりません。拠点 ☎" + hub.phone() + " へお聞きください。");
    }

    // ---- certificates

    /** @param through courses of which the door noted them on all days */
    public static Reply certificates(List<Meeting> through, List<Meeting> ahead, LocalDate today, Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        through.forEach(m -> {
            parts.add(new Card.Fact("受付の記録がある会", title(m, today, false)));
            parts.add(tap("修了証をお願いする（" + When.day(m.when().start().toLocalDate(), today) + "）", "certificate", m.id()));
        });
        ahead.forEach(m -> parts.add(new Card.Fact("これから証明が出る会", title(m, today, false))));
        if (parts.isEmpty()) {
            return Reply.of("受付の記録がある研修が見つかりません。受講証明のことは、拠点 ☎" + hub.phone() + " へお聞きください。");
        }
        String first = through.isEmpty() ? "全日程の受付をされた方に、拠点が出します。" : "お出しできます。";
        return PollWords.reply(first, parts);
    }

    public static Reply certificateAsked() {
        return Reply.of("拠点に伝えました。修了証は拠点からお渡しします。お急ぎのときはお電話ください。");
    }

    public static Reply.Note certificateNote(Meeting m, String name, String member, LocalDate today) {
        String text = name + "さんが、" + title(m, today, false) + "の修了証を希望しています。";
        Card card = new Card(null, "修了証の希望", List.of(new Card.Line(text), new Card.Tap("修了証書を作る", HandWords.DESK + "|certificates|" + m.id())), null);
        return new Reply.Note("certificate:" + m.id() + ":" + member, text, card);
    }

    // ---- how many came

    public static Reply confirmCount(Meeting m, int people, LocalDate today) {
        return PollWords.reply(
                title(m, today, false) + "に " + people + "名で記録しますか？", List.of(tap(people + "名で記録する", "count", m.id(), Integer.toString(people))));
    }

    public static Reply counted(Meeting m, Headcount h, @Nullable Headcount before, LocalDate today) {
        return Reply.of(title(m, today, false) + "の参加を " + h.people() + "名で記録しました。" + (before == null ? "" : "（前の記録：" + before.people() + "名）"));
    }

    public static Reply whichCount(List<Meeting> meetings, int people, LocalDate today) {
        if (meetings.isEmpty()) {
            return Reply.of("その会が見つかりません。「今日の上町サロン、参加18名でした」のように、どの会かを添えて送ってください。");
        }
        List<Card.Part> parts = meetings.stream().<Card.Part>map(m -> tap(title(m, today, false), "count", m.id(), Integer.toString(people))).toList();
        return new Reply(
                "どの会の参加人数ですか？（" + people + "名）" + meetings.stream().map(m -> "\n・" + title(m, today, false)).collect(Collectors.joining()),
                new Card(null, "どの会に " + people + "名と記録しますか？", parts, null), List.of(), List.of());
    }

    public static Reply notYours() {
        return Reply.of("参加人数を記録できるのは、その会を開いた事業所の方と拠点です。");
    }
}
