package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.hub.Hub;
import dev.toban.planning.HostOrder;
import dev.toban.planning.HostOrder.Turn;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose turn it is to host. */
public final class TurnWords {
    public static final String DESK = "wander";

    private TurnWords() {}

    private static Card.Tap tap(String label, String act, HostOrder o) {
        return new Card.Tap(label, DESK + "|" + act + "|" + o.id());
    }

    private static String when(Turn t, LocalDate today) {
        return MeetingWords.when(t.meeting(), today, false);
    }

    public static Reply form(@Nullable HostOrder o, String title, List<String> offices) {
        return Reply.of("入力の画面を開けませんでした。もう一度「/toban 幹事」と打ってください。").form(new Form(
                DESK + ".order", "持ち回りの順番", "決める",
                List.of(
                        new Form.Text("title", "会の名前（題にふくまれることば）", title.isEmpty() ? null : title, "例：情報交換会", false, false, 40),
                        new Form.Text("offices", "順番（1行に1事業所、上から次回・その次…）", offices.isEmpty() ? null : String.join("\n", offices), "例：訪問看護ステーションあやめ", true, false, 2000)),
                o == null ? Map.of() : Map.of("id", o.id())));
    }

    public static Reply unknown(String line) {
        return Reply.of("「" + line + "」が名簿に見つかりません。何も変えていません。");
    }

    public static Reply tooFew() {
        return Reply.of("事業所を2つ以上、1行に1つ、重ならないように書いてください。何も変えていません。");
    }

    public static Reply noMeetings(HostOrder o) {
        return Reply.of("順番を決めました。題に「" + o.title() + "」の入った会は、まだ予定にありません。入ると、順に割り当てます。");
    }

    public static Reply which(List<HostOrder> orders) {
        List<Card.Part> parts = orders.stream().<Card.Part>map(o -> tap(o.title(), "show", o)).toList();
        return new Reply("どの会ですか？" + orders.stream().map(o -> "\n・" + o.title()).collect(Collectors.joining()), new Card(null, "どの会ですか？", parts, null), List.of(), List.of());
    }

    public static Reply show(HostOrder o, List<Turn> turns, Function<String, String> office, boolean staff, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        turns.forEach(t -> parts.add(new Card.Fact(when(t, today), office.apply(t.office()) + (o.swapped().containsKey(t.meeting().id()) ? "（入れかえ）" : ""))));
        if (turns.isEmpty()) {
            parts.add(new Card.Line("これからの予定は、まだありません。"));
        }
        if (staff) {
            parts.add(tap("2つの会を入れかえる", "swap", o));
            parts.add(tap("順番を直す", "edit", o));
            parts.add(tap("持ち回りをやめる", "drop", o));
        }
        return PollWords.reply("持ち回り：" + o.title(), parts);
    }

    public static Reply dropped(HostOrder o) {
        return Reply.of("「" + o.title() + "」の持ち回りの順番を消しました。会の予定はそのままです。");
    }

    public static Reply swap(HostOrder o, List<Turn> turns, Function<String, String> office, LocalDate today) {
        List<Form.Option> all = turns.stream().map(t -> new Form.Option(t.meeting().id(), when(t, today) + " " + office.apply(t.office()))).toList();
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(
                DESK + ".swap", "当番を入れかえる", "入れかえる",
                List.of(new Form.Choice("a", "この会と", all, null, false), new Form.Choice("b", "この会を入れかえる", all, null, false)), Map.of("id", o.id())));
    }

    public static Reply sameTwice() {
        return Reply.of("ちがう会を2つ選んでください。何も変えていません。");
    }

    public static Reply noOrder(Hub hub) {
        return Reply.of("持ち回りの順番は、まだ登録されていません。拠点 ☎" + hub.phone() + " へお聞きください。");
    }

    /** @param member whether the asker's office takes turns at all */
    public static Reply next(HostOrder o, @Nullable Turn next, @Nullable Turn own, boolean member, Function<String, String> office, LocalDate today) {
        if (next == null) {
            return Reply.of("次の「" + o.title() + "」は、まだ予定に入っていません。");
        }
        String first = own != null && own.meeting().id().equals(next.meeting().id())
                ? "はい、次はそちらの番です。"
                : "次は" + office.apply(next.office()) + "の番です。";
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Fact("次の会", when(next, today) + " " + next.meeting().title())));
        if (own != null && !own.meeting().id().equals(next.meeting().id())) {
            parts.add(new Card.Fact("そちらの番", when(own, today)));
        } else if (own == null && member) {
            parts.add(new Card.Line("そちらの番は、いま決まっている予定より先です。"));
        }
        return PollWords.reply(first, parts);
    }

    /** To the people of the office whose turn it is. */
    public static Reply reminder(Meeting m, int days, Hub hub, LocalDate today) {
        String first = switch (days) {
            case 1 -> "明日は、そちらが開催の当番です。";
            case 7 -> "来週は、そちらが開催の当番です。";
            default -> "ひと月後は、そちらが開催の当番です。";
        };
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Head(m.title()), new Card.Fact("日時", MeetingWords.when(m, today, false))));
        if (m.place() != null) {
            parts.add(new Card.Fact("場所", m.place()));
        }
        parts.add(new Card.Call("都合が悪いとき・拠点", hub.phone()));
        return new Reply(
                first + "\n" + m.title() + "\n" + MeetingWords.when(m, today, false) + "\n都合が悪いときは、拠点 ☎" + hub.phone() + " へ。入れかえます。",
                new Card("開催当番のお知らせ", first, parts, null), List.of(), List.of());
    }

    /** Where nobody of the host is in LINE. */
    public static String byPhone(String office, Meeting m, int days, @Nullable String phone, LocalDate today) {
        return MeetingWords.when(m, today, false) + " " + m.title() + "（" + days + "日後）の開催当番 " + office + " は、LINEに登録がありません。電話で伝えてください。" + (phone == null ? "" : "☎" + phone);
    }
}
