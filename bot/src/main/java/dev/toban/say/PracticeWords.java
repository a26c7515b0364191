package dev.toban.say;

import dev.toban.days.Span;
import dev.toban.hub.Hub;
import dev.toban.planning.Placement;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What people read who go along with a colleague to learn, and who take them along. */
public final class PracticeWords {
    public static final String DESK = "practice";
    public static final List<String> LOOKS = List.of("とても学びになった", "まあまあ", "あまり");

    private PracticeWords() {}

    private static Card.Tap tap(String label, String... data) {
        return new Card.Tap(label, DESK + "|" + String.join("|", data));
    }

    private static String when(Placement p, LocalDate today) {
        return When.span(p.when(), today);
    }

    public static String state(Placement.State state) {
        return switch (state) {
            case WISHED -> "受け入れ先の返事待ち";
            case OFFERED -> "本人の返事待ち";
            case CONFIRMED -> "決定";
            case OFF -> "取りやめ";
        };
    }

    public static Reply all(List<Placement> all, Function<Placement, String> office, Function<Placement, List<String>> trainees, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        all.forEach(p -> parts.add(new Card.Fact(
                when(p, today), office.apply(p) + "　" + p.kind() + "　残り" + p.free() + "/" + p.seats() + (trainees.apply(p).isEmpty() ? "" : "\n" + String.join("\n", trainees.apply(p))))));
        if (all.isEmpty()) {
            parts.add(new Card.Line("受け入れの日が、まだありません。"));
        }
        parts.add(tap("受け入れの日を入れる", "new"));
        return PollWords.reply("同行実習", parts);
    }

    public static Reply form() {
        List<Form.Option> kinds = Placement.KINDS.stream().map(k -> new Form.Option(k, k)).toList();
        return Reply.of("入力の画面を開けませんでした。もう一度「/toban 実習」と打ってください。").form(new Form(
                DESK + ".new", "同行実習の受け入れ", "入れる",
                List.of(
                        new Form.Text("office", "受け入れる事業所", null, null, false, false, 60),
                        new Form.Choice("kind", "内容", kinds, Placement.KINDS.getFirst(), false),
                        new Form.Text("days", "日にち（1行に1つ）", null, "例：1/20 14:00〜17:00", true, false, 400),
                        new Form.Text("hours", "時間（日にちに書いていないとき）", null, "例：14:00〜17:00", false, true, 40),
                        new Form.Text("seats", "1回に何人", "1", "1〜9", false, false, 1)),
                Map.of()));
    }

    public static Reply unknown(String office) {
        return Reply.of("「" + office + "」が名簿に見つかりません。何も入れていません。");
    }

    public static Reply badDays() {
        return Reply.of("日にちは「1/20 14:00〜17:00」のように、終わりの時刻まで1行に1つ書いてください。何も入れていません。");
    }

    public static Reply badSeats() {
        return Reply.of("人数は1〜9の数字で入れてください。何も入れていません。");
    }

    public static Reply doubled(String office, Span day, LocalDate today) {
        return Reply.of(office + "は、" + When.span(day, today) + "に別の受け入れがあります。重なるので、何も入れていません。");
    }

    public static Reply offered(List<String> kinds, List<Placement> free, Function<Placement, String> office, LocalDate today, Hub hub) {
        String what = kinds.isEmpty() ? "同行実習" : String.join("・", kinds);
        if (free.isEmpty()) {
            return Reply.of(what + "の空いている日が、いまありません。拠点 ☎" + hub.phone() + " へご相談ください。");
        }
        List<Card.Part> parts = new ArrayList<>();
        free.forEach(p -> {
            parts.add(new Card.Fact(p.kind(), when(p, today) + "\n" + office.apply(p)));
            parts.add(tap(When.day(p.when().start().toLocalDate(), today) + "を希望する", "wish", p.id()));
        });
        return PollWords.reply(what + "：空いている日", parts);
    }

    public static Reply wished(Placement p, String office, LocalDate today) {
        return PollWords.reply(
                office + "に受け入れをお願いしました。返事が来たら、お知らせします。",
                List.of(new Card.Fact(p.kind(), when(p, today)), tap("取りやめる", "not", p.id())));
    }

    public static Reply full() {
        return Reply.of("その日は、もう空いていません。ほかの日を選んでください。");
    }

    public static Reply already() {
        return Reply.of("その時間には、もう希望している実習があります。");
    }

    public static Reply askHost(Placement p, String user, String name, String office, LocalDate today) {
        List<Card.Part> parts = List.of(
                new Card.Fact("どなた", name), new Card.Fact(p.kind(), when(p, today)), tap("受け入れる", "host", p.id(), user, "yes"), tap("むずかしい", "host", p.id(), user, "no"));
        return PollWords.reply(office + "で同行実習をしたい方がいます。", parts);
    }

    public static Reply ring(Reply words) {
        Card c = words.card();
        String first = "受け入れ先はLINEに登録がありません。電話で伝えてください。";
        return words.reworded(first + "\n" + words.text(), c == null ? null : new Card(first, c.title(), c.parts(), c.footer()));
    }

    public static Reply answeredAlready() {
        return Reply.of("このお願いには、もう返事がされているか、取りやめになりました。");
    }

    public static Reply noted(boolean yes) {
        return Reply.of(yes ? "受け入れで承りました。ご本人に伝えます。" : "承知しました。ご本人に伝えます。");
    }

    public static Reply hostSaid(Placement p, String office, boolean yes, LocalDate today) {
        return yes
                ? PollWords.reply(office + "が受け入れます。参加されますか？", List.of(new Card.Fact(p.kind(), when(p, today)), tap("参加します", "sure", p.id()), tap("やめておきます", "not", p.id())))
                : Reply.of(office + "は、" + when(p, today) + "の受け入れがむずかしいそうです。「同行実習」と送ると、ほかの日をお出しします。");
    }

    public static Reply traineeSaid(Placement p, String name, String office, boolean yes, LocalDate today) {
        return Reply.of("同行実習（" + office + "・" + when(p, today) + "）：" + name + "さんが" + (yes ? "参加に決まりました。" : "取りやめました。"));
    }

    public static Reply sure(Placement p, String office, boolean yes, LocalDate today) {
        return yes
                ? PollWords.reply("決まりました。前の日にもお知らせします。", List.of(new Card.Fact(p.kind(), when(p, today) + "\n" + office), tap("都合が悪くなった", "not", p.id())))
                : Reply.of("取りやめました。受け入れ先に伝えます。");
    }

    public static Reply tomorrow(Placement p, String office, String name, LocalDate today) {
        return Reply.of("明日は同行実習です。\n" + when(p, today) + " " + office + "\n" + p.kind() + "：" + name);
    }

    public static Reply howWasIt(Placement p, String office, LocalDate today) {
        List<Card.Part> parts = LOOKS.stream().<Card.Part>map(l -> tap(l, "back", p.id(), l)).toList();
        return PollWords.reply("昨日の同行実習（" + office + "）はいかがでしたか？", parts);
    }

    public static Reply thanks() {
        return Reply.of("ありがとうございました。つぎの実習づくりに生かします。");
    }
}
