package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people read at the door. */
public final class DoorWords {
    public static final String DESK = "door";

    /** What one says, and what the code at the door sends. */
    public static final String HERE = "受付";

    private DoorWords() {}

    public static Reply welcome(Meeting m, Guest g) {
        return Reply.of("受付しました。" + m.title() + (g.seats() > 1 ? "（" + g.seats() + "名）" : "") + "へようこそ。どうぞお入りください。");
    }

    public static Reply notOnList() {
        return Reply.of("お申し込みが見つかりませんでした。会場の受付の係にお声がけください。入口のQRコードからも受付できます。");
    }

    public static Reply full() {
        return Reply.of("いま空いている席がありません。会場の受付の係にお声がけください。");
    }

    public static Reply closed(Hub hub) {
        return Reply.of("いま受付をしている会のコードではありません。受付は始まる1時間前からです。お困りのときは会場の係か、拠点 ☎" + hub.phone() + " へ。");
    }

    public static Reply which(List<Meeting> meetings) {
        String ask = "どの会の受付ですか？";
        List<Card.Part> parts = meetings.stream().<Card.Part>map(m -> new Card.Tap(m.title(), DESK + "|here|" + m.id())).toList();
        return new Reply(ask + meetings.stream().map(m -> "\n・" + m.title()).collect(Collectors.joining()), new Card(null, ask, parts, null), List.of(), List.of());
    }

    /** Who is still awaited, and who was noted and may be taken back: a finger slips. */
    public static Reply form(Meeting m, List<HostWords.Line> awaited, List<HostWords.Line> here) {
        List<Form.Field> fields = new ArrayList<>(List.of(new Form.Note("which", m.title())));
        if (!awaited.isEmpty()) {
            fields.add(new Form.Choices("who", "来られた方（まだの方から）", options(awaited), List.of(), true));
        }
        if (!here.isEmpty()) {
            fields.add(new Form.Choices("back", "受付を取り消す（押しまちがい）", options(here), List.of(), true));
        }
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。")
                .form(new Form(DESK + ".mark", "受付に来られた方", "受付に入れる", fields, Map.of("meeting", m.id())));
    }

    private static List<Form.Option> options(List<HostWords.Line> lines) {
        return lines.stream().sorted(Comparator.comparing(HostWords.Line::said)).map(a -> new Form.Option(a.guest().key(), a.said())).toList();
    }

    public static Reply nobody(Meeting m) {
        return Reply.of(m.title() + "：出席の返事をした方がいません。");
    }

    public static Reply marked(Meeting m, Roll roll) {
        return Reply.of(m.title() + "：受付済み " + roll.arrived() + "名 / 出席 " + roll.seats() + "名です。");
    }
}
