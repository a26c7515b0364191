package dev.toban.say;

import dev.toban.announce.Announcement;
import dev.toban.announce.Announcement.Approved;
import dev.toban.announce.Announcement.Draft;
import dev.toban.announce.Assent;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Fault;
import dev.toban.announce.Occasion;
import dev.toban.announce.Wording;
import dev.toban.days.Tokyo;
import dev.toban.talk.Card;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the hub reads while an announcement is written and approved. */
public final class DraftWords {
    private DraftWords() {}

    /**
     * For whom a draft is, in people.
     *
     * @param kinds how many of each profession LINE reaches
     * @param notJoined people of the directory who are not in LINE
     * @param paper offices that need it on paper
     */
    public record Reach(Map<Profession, Integer> kinds, int residents, int notJoined, int stopped, int paper, String cost) {}

    /** A draft as the hub's channel shows it: as LINE will, for whom, what it costs, what is still wrong with it. */
    public static Reply draft(Draft d, Card shown, Reach reach, List<Fault> faults, String whom, List<String> waiting, boolean hasPlainer, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        if (shown.kicker() != null) {
            parts.add(new Card.Line(shown.kicker(), true));
        }
        parts.add(new Card.Head(shown.title().isBlank() ? "（題なし）" : shown.title()));
        parts.addAll(shown.parts().stream().map(p -> p instanceof Card.Tap t ? new Card.Line("［" + t.label() + "］") : p).toList());
        if (shown.footer() != null) {
            parts.add(new Card.Line(shown.footer(), true));
        }
        parts.add(new Card.Rule());
        parts.add(new Card.Fact("あて先", whom));
        parts.add(new Card.Fact("LINEで届く人", people(reach)));
        parts.add(new Card.Fact("LINEで届かない人", unreached(reach)));
        parts.add(new Card.Line(reach.cost()));
        d.yes().forEach(y -> parts.add(new Card.Line("連名：" + yes(y, today), true)));
        if (!waiting.isEmpty()) {
            parts.add(new Card.Line("連名の返事待ち：" + String.join("、", waiting)));
        }
        if (!faults.isEmpty()) {
            parts.add(new Card.Rule());
            parts.add(new Card.Line("このままでは送れません。\n" + faults.stream().map(f -> "・" + fault(f)).collect(Collectors.joining("\n"))));
        }
        parts.addAll(taps(d, faults, !waiting.isEmpty(), hasPlainer));
        String text = "お知らせの下書き「" + d.leaflet().title() + "」 " + people(reach) + "\n" + reach.cost()
                + faults.stream().map(f -> "\n・" + fault(f)).collect(Collectors.joining());
        return new Reply(text, new Card("お知らせの下書き" + (d.revision() > 1 ? "（" + d.revision() + "版）" : ""), "LINEではこう見えます", parts, null), List.of(), List.of());
    }

    private static List<Card.Part> taps(Draft d, List<Fault> faults, boolean waiting, boolean hasPlainer) {
        String rest = d.id() + "|" + d.revision();
        List<Card.Part> taps = new ArrayList<>();
        if (faults.isEmpty() && !waiting) {
            taps.add(new Card.Tap("承認する（書いた人以外）", SendingWords.data("ok", rest)));
        }
        if (faults.isEmpty() && waiting) {
            if (d.waitingFor().stream().anyMatch(c -> c.person() != null)) {
                taps.add(new Card.Tap("連名の確認を頼む（LINE）", SendingWords.data("ask", rest)));
            }
            taps.add(new Card.Tap("電話・紙での「よい」を記録", SendingWords.data("assent", rest)));
        }
        if (hasPlainer) {
            taps.add(new Card.Tap("やさしい文の案を見る", SendingWords.data("plain", rest)));
        }
        taps.add(new Card.Tap("直す", SendingWords.data("edit", d.id())));
        taps.add(new Card.Tap("自分のLINEで見る", SendingWords.data("test", rest)));
        taps.add(new Card.Tap("手渡しの一覧", SendingWords.data("paper", d.id())));
        taps.add(new Card.Tap("捨てる", SendingWords.data("drop", rest)));
        return taps;
    }

    private static String people(Reach r) {
        int professionals = r.kinds().values().stream().mapToInt(Integer::intValue).sum();
        String kinds = r.kinds().entrySet().stream().map(e -> e.getKey().label() + " " + e.getValue()).collect(Collectors.joining("、"));
        return professionals + r.residents() == 0
                ? "0人"
                : AnnounceWords.people(professionals, r.residents()) + (r.kinds().size() > 1 ? "（" + kinds + "）" : "");
    }

    private static String unreached(Reach r) {
        List<String> all = Stream.of(
                        r.notJoined() > 0 ? "LINE未登録 " + r.notJoined() + "人" : "",
                        r.stopped() > 0 ? "お知らせを止めた方 " + r.stopped() + "人" : "",
                        r.paper() > 0 ? "手渡しが要る事業所 " + r.paper() + "か所" : "")
                .filter(s -> !s.isEmpty())
                .toList();
        return all.isEmpty() ? "なし" : String.join("、", all);
    }

    static String fault(Fault fault) {
        return switch (fault) {
            case Fault.NoTitle() -> "題がありません。";
            case Fault.NoWords() -> "文がありません。";
            case Fault.Unfilled(var around) -> "まだ書いていない所があります：" + around;
            case Fault.TooLong(var what, var is, var most) -> what + "が長すぎます（" + is + "字。" + most + "字まで）。";
            case Fault.BadLink(var line) -> "「" + line + "」は「名前 https://…」の形にしてください。http:// のままでは送れません。";
            case Fault.Past() -> "日時が過ぎています。";
            case Fault.EndsBeforeItStarts() -> "終わりの時刻が、始まりより前です。";
            case Fault.NoDay() -> "出欠をとるには、日にちが要ります。";
            case Fault.ForNobody() -> "あて先がありません。";
            case Fault.NobodyThere() -> "このあて先に当てはまる人がいません。";
            case Fault.Unread(var line) -> "「" + line + "」が名簿に見つかりません。";
            case Fault.BadCredit(var line) -> "「" + line + "」は「主催：○○」の形にしてください（主催・共催・後援・協力・協賛）。";
            case Fault.WrongWeekday(var date, var right) -> "「" + date + (date.contains("（") ? "）" : date.contains("(") ? ")" : "") + "」は曜日が合いません" + (right.isEmpty() ? "（その日はありません）。" : "（" + right + "です）。");
            case Fault.LongSentence(var sentence, var length) -> "住民向けの文は1文40字までです（" + length + "字）：「" + sentence + "」";
        };
    }

    /** Beside the original, never in its place. */
    public static Reply plainer(Draft d, List<Wording> found, String suggestion) {
        List<Card.Part> parts = new ArrayList<>();
        found.forEach(w -> parts.add(new Card.Line("・" + wording(w))));
        parts.add(new Card.Rule());
        parts.add(new Card.Head("いまの文"));
        parts.add(new Card.Line(d.leaflet().words()));
        List<Card.Tap> taps = new ArrayList<>();
        String rest = d.id() + "|" + d.revision();
        if (suggestion.equals(d.leaflet().words())) {
            parts.add(new Card.Line("ここから先は、機械では直せません。人の目でお願いします。", true));
        } else {
            parts.add(new Card.Head("やさしい文の案"));
            parts.add(new Card.Line(suggestion));
            taps.add(new Card.Tap("この案にする", SendingWords.data("use", rest)));
        }
        taps.add(new Card.Tap("このままにする", SendingWords.data("keep", rest)));
        taps.add(new Card.Tap("自分で直す", SendingWords.data("edit", d.id())));
        parts.addAll(taps);
        String text = found.stream().map(w -> "・" + wording(w)).collect(Collectors.joining("\n")) + "\n案：" + suggestion;
        return new Reply(text, new Card(null, "住民の方にやさしい文", parts, null), List.of(), List.of());
    }

    static String wording(Wording w) {
        return switch (w) {
            case Wording.Long(var sentence, var length) -> "長い文（" + length + "字）：「" + sentence + "」";
            case Wording.Hard(var word, var plain) -> "むずかしいことば：「" + word + "」→「" + plain + "」";
            case Wording.Dense(var run) -> "漢字が続いています：「" + run + "」";
            case Wording.Foreign(var word) -> "英字：「" + word + "」";
            case Wording.Weekday(var date, var with) -> "曜日がありません：「" + date + "」→「" + with + "」";
            case Wording.HalfDay(var time) -> "午前か午後か、わかりません：「" + time + "」";
            case Wording.Clock(var time, var spoken) -> "時刻：「" + time + "」→「" + spoken + "」";
        };
    }

    public static Reply nothingHard() {
        return Reply.of("むずかしいところは見つかりませんでした。");
    }

    public static Reply kept() {
        return Reply.of("いまの文のままにします。");
    }

    public static Reply saved() {
        return Reply.of("下書きを拠点のチャンネルに出しました。直すところがなければ、ほかの方の承認のあとに送れます。");
    }

    public static Reply useSlack() {
        return Reply.of("お知らせは、Slackで「/toban お知らせ」と打つと書けます。");
    }

    /** Where a form can't be shown. */
    public static String formInSlack() {
        return "お知らせを書く画面を出せませんでした。もう一度「/toban お知らせ」と打ってください。";
    }

    public static Reply staffOnly() {
        return Reply.of("お知らせを書いたり送ったりできるのは、拠点の職員だけです。").denied("draft");
    }

    public static Reply gone() {
        return Reply.of("そのお知らせはもうありません。");
    }

    public static Reply changedMeanwhile() {
        return Reply.of("この下書きはあとから直されています。新しい下書きのボタンを押してください。");
    }

    public static Reply ownDraft() {
        return Reply.of("自分で書いた（直した）お知らせは、自分では承認できません。ほかの職員にお願いしてください。");
    }

    public static Reply onlyInSlack() {
        return Reply.of("承認は、拠点のSlackでお願いします。");
    }

    public static Reply notYet(List<Fault> faults) {
        return Reply.of("まだ承認できません。\n" + faults.stream().map(f -> "・" + fault(f)).collect(Collectors.joining("\n")));
    }

    public static Reply waitingFor(List<String> bodies) {
        return Reply.of("連名の返事がそろっていません：" + String.join("、", bodies));
    }

    public static Reply approved(Approved a) {
        return SendingWords.tapping(
                "承認しました：" + a.leaflet().title(),
                "いま送るか、日時を決めて送ってください。",
                List.of(
                        new Card.Tap("いま送る", SendingWords.data("send", a.id() + "|" + a.revision())),
                        new Card.Tap("日時を決めて送る", SendingWords.data("when", a.id() + "|" + a.revision())),
                        new Card.Tap("直す（承認は取り消し）", SendingWords.data("edit", a.id()))));
    }

    public static Reply alreadyApproved() {
        return Reply.of("もう承認されています。");
    }

    public static Reply alreadySent() {
        return Reply.of("もう送信が始まっています。");
    }

    public static Reply notApproved() {
        return Reply.of("まだ承認されていないので、送れません。");
    }

    public static Reply cantEdit() {
        return Reply.of("もう送信が始まっているので、直せません。止めるときは「中止」を押してください。");
    }

    public static Reply dropped() {
        return Reply.of("下書きを捨てました。");
    }

    public static Reply pastTime() {
        return Reply.of("その日時は過ぎています。これからの日時を選んでください。");
    }

    public static Reply tooFar() {
        return Reply.of("予約できるのは90日先までです。");
    }

    public static Reply afterMeeting() {
        return Reply.of("会の始まりより後には送れません。");
    }

    public static Reply quietTime(LocalTime from, LocalTime to) {
        return Reply.of("夜（" + When.clock(from) + "〜" + When.clock(to) + "）は送れません。ほかの時刻を選んでください。");
    }

    public static Reply testSent() {
        return Reply.of("あなたのLINEに、ためしに1通送りました。");
    }

    public static Reply notLinked() {
        return Reply.of("あなたのSlackとLINEがまだ結びついていません。「/toban 私は（氏名）」と送ると結びつきます（LINEでも拠点の職員として登録されている方）。");
    }

    public static Reply asked(List<String> bodies) {
        return Reply.of("連名の確認を頼みました：" + String.join("、", bodies));
    }

    public static Reply notInLine(List<String> bodies) {
        return Reply.of("次の方はLINEに登録がないため、電話や紙で確かめて「電話・紙での「よい」を記録」を押してください：" + String.join("、", bodies));
    }

    /** What a cosigner's person reads in LINE. */
    public static Reply cosign(Draft d, Cosigner c, Card shown) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(c.body() + "の名前で、次のお知らせを出してよいですか？"));
        parts.add(new Card.Rule());
        parts.add(new Card.Head(shown.title()));
        parts.addAll(shown.parts().stream().filter(p -> !(p instanceof Card.Tap)).toList());
        parts.add(new Card.Rule());
        parts.add(new Card.Tap("この内容でよい", SendingWords.data("yes", d.id() + "|" + d.revision())));
        parts.add(new Card.Tap("直してほしい", SendingWords.data("no", d.id() + "|" + d.revision())));
        return new Reply(
                c.body() + "の名前で、お知らせ「" + d.leaflet().title() + "」を出してよいですか？", new Card(null, "連名の確認", parts, null), List.of(), List.of());
    }

    public static Reply saidYes() {
        return Reply.of("ありがとうございます。拠点に伝えました。");
    }

    public static Reply saidNo() {
        return Reply.of("承知しました。拠点からご連絡します。");
    }

    public static Reply notAsked() {
        return Reply.of("このお知らせの確認は、いまお願いしていません。");
    }

    /** みなと医師会「よい」（12/9(水) 10:05 電話、事務局 山田様） */
    static String yes(Assent y, LocalDate today) {
        LocalDateTime at = LocalDateTime.ofInstant(y.at(), Tokyo.ZONE);
        return y.body() + "「よい」（" + When.day(at.toLocalDate(), today) + " " + When.clock(at.toLocalTime()) + " " + y.via() + (y.who().isEmpty() ? "" : "、" + y.who()) + "）";
    }

    public static Reply nobodyWaited() {
        return Reply.of("この下書きで待っている連名の返事はありません。");
    }

    public static Reply assentUnread() {
        return Reply.of("返事をくださった方と、返事のあった日時（いままで）を入れてください。記録していません。");
    }

    public static Reply assentNoted(String body, int waiting) {
        return Reply.of(body + "の「よい」を記録しました。" + left(waiting));
    }

    private static String left(int waiting) {
        return waiting == 0 ? "連名の返事がそろいました。" : "あと " + waiting + "件です。";
    }

    public static Reply cosigned(Assent y, int waiting, LocalDate today) {
        return Reply.of("連名の返事：" + yes(y, today) + "。" + left(waiting));
    }

    public static Reply objected(String body) {
        return Reply.of(body + "から「直してほしい」と返事がありました。電話で確かめてください。");
    }

    /** What the hub's own page shows. */
    public static Reply home(List<Card.Tap> templates, List<Card.Tap> running) {
        List<Card.Part> parts = new ArrayList<>(templates);
        if (!running.isEmpty()) {
            parts.add(new Card.Line("書きかけ・送信中"));
            parts.addAll(running);
        }
        return new Reply("お知らせを書く：/toban お知らせ", new Card(null, "お知らせを書く", parts, null), List.of(), List.of());
    }

    public static Card.Tap template(Occasion o) {
        return new Card.Tap(o.label(), SendingWords.data("new", o.name()));
    }

    public static Card.Tap copy(Announcement a) {
        return new Card.Tap("写す：" + a.leaflet().title(), SendingWords.data("copy", a.id()));
    }

    public static Card.Tap show(Announcement a) {
        return new Card.Tap(a.leaflet().title().isBlank() ? "（題なし）" : a.leaflet().title(), SendingWords.data("show", a.id()));
    }

    public static Reply whichToCopy(List<Card.Tap> taps) {
        return taps.isEmpty() ? Reply.of("写せるお知らせがまだありません。") : SendingWords.tapping("どれを写しますか？", "日にちは次の回に替えておきます。", taps);
    }

    /** In whose name it goes out: the hub's, and those who sign with it. */
    public static String sender(String hub, List<Cosigner> cosigners) {
        return Stream.concat(Stream.of(hub), cosigners.stream().map(Cosigner::body)).collect(Collectors.joining("・"));
    }
}
