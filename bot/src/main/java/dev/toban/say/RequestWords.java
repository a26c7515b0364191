package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.announce.Wording;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when others want something announced, when those who came are told of it afterwards, and when a text is to be plain. */
public final class RequestWords {
    private RequestWords() {}

    public static Reply writeIt() {
        return Reply.of("拠点のお知らせとして載せられます。題・日時・場所・内容・問い合わせ先を、次の1通にまとめて送ってください（1行目が題になります）。\n"
                + "患者さんのことは書かないでください。やめるときは「やめます」と送ってください。");
    }

    public static Reply dropped() {
        return Reply.of("わかりました。何も渡していません。");
    }

    public static Reply handedOn(Hub hub) {
        return Reply.of("下書きとして拠点に渡しました。拠点の職員があて先を決め、別の職員が確かめてから送ります。載せられないときや、お聞きしたいことがあるときは、拠点からご連絡します（拠点 ☎" + hub.phone() + "）。");
    }

    /** Above the draft in the hub's channel. */
    public static Reply asked(String office) {
        return Reply.of((office.isEmpty() ? "専門職の方" : office + "の方") + "から、お知らせに載せてほしいと依頼がありました。「直す」で、あて先・日時・主催を入れてください。直した方とは別の方が承認します。");
    }

    public static Reply whichReported(List<Meeting> meetings, LocalDate today) {
        return meetings.isEmpty()
                ? Reply.of("報告を送れる会（60日以内に終わり、参加の返事があったもの）がありません。")
                : SendingWords.tapping("どの会の報告ですか？", "参加した方だけへの下書きができます。", meetings.stream()
                        .map(m -> new Card.Tap(MeetingWords.when(m, today, false) + " " + m.title(), SendingWords.data("report", m.id())))
                        .toList());
    }

    public static String reportTitle(Meeting m) {
        String title = "ご報告：" + m.title();
        return title.substring(0, Math.min(title.length(), 50));
    }

    public static String report(Meeting m) {
        return "先日の会にご参加くださり、ありがとうございました。\n会のまとめは、下のリンクでご覧になれます。";
    }

    public static Reply whichText() {
        return Reply.of("やさしくする文を、次の1通で送ってください（文は保存しません）。");
    }

    /** Beside the original, never in its place. */
    public static Reply easier(String text, List<Wording> found, String suggestion) {
        if (found.isEmpty()) {
            return Reply.of("むずかしいところは見つかりませんでした。");
        }
        List<Card.Part> parts = new ArrayList<>(found.stream().map(w -> new Card.Line("・" + DraftWords.wording(w))).toList());
        parts.add(new Card.Rule());
        boolean same = suggestion.equals(text);
        if (same) {
            parts.add(new Card.Line("ことばの並びは、機械では直せません。人の目でお願いします。", true));
        } else {
            parts.add(new Card.Head("やさしい文の案"));
            parts.add(new Card.Line(suggestion));
        }
        String said = found.stream().map(w -> "・" + DraftWords.wording(w)).collect(Collectors.joining("\n"))
                + (same ? "\nことばの並びは、機械では直せません。人の目でお願いします。" : "\nやさしい文の案：" + suggestion);
        return new Reply(said, new Card(null, "住民の方にやさしい文", parts, "案です。送る前に、意味が変わっていないか確かめてください。"), List.of(), List.of());
    }
}
