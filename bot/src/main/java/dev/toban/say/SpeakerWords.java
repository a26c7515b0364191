package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.hub.Hub;
import dev.toban.planning.Speech;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said when somebody is asked to speak at a meeting. */
public final class SpeakerWords {
    public static final String DESK = "speaker";
    public static final List<String> PARTS = List.of("講師", "座長", "パネリスト", "司会");

    private SpeakerWords() {}

    private static Card.Tap tap(String label, String... data) {
        return new Card.Tap(label, DESK + "|" + String.join("|", data));
    }

    /** Hangs under a meeting's numbers. */
    public static Card.Tap button(Meeting m) {
        return tap("講師・司会を頼む", "new", m.id());
    }

    private static String title(Meeting m, LocalDate today) {
        return MeetingWords.when(m, today, false) + " " + m.title();
    }

    public static Reply which(List<Meeting> meetings, LocalDate today) {
        if (meetings.isEmpty()) {
            return Reply.of("これからの会が、まだ登録されていません。");
        }
        List<Card.Part> parts = meetings.stream().<Card.Part>map(m -> tap(title(m, today), "show", m.id())).toList();
        return new Reply("どの会の講師ですか？" + meetings.stream().map(m -> "\n・" + title(m, today)).collect(Collectors.joining()), new Card(null, "どの会の講師ですか？", parts, null), List.of(), List.of());
    }

    public static Reply form(Meeting m, @Nullable String name, @Nullable String part, @Nullable String topic, LocalDate today) {
        List<Form.Option> parts = PARTS.stream().map(p -> new Form.Option(p, p)).toList();
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(
                DESK + ".ask", "講師・司会を頼む", "頼む",
                List.of(
                        new Form.Note("which", title(m, today)),
                        new Form.Text("who", "どなたに（名前）", name, "例：永山 浩二", false, false, 60),
                        new Form.Choice("part", "何を", parts, part == null ? PARTS.getFirst() : part, false),
                        new Form.Text("topic", "お話の題・お願いしたいこと", topic, "例：在宅の麻薬管理　30分", true, true, 300)),
                Map.of("meeting", m.id())));
    }

    public static Reply unknown(String name) {
        return Reply.of("「" + name + "」が名簿に見つからないか、同じ名前の方がいます。「名前（事業所）」では探せないので、名簿の名前を確かめてください。だれにも頼んでいません。");
    }

    public static Reply already(Speech s, String name) {
        return Reply.of(name + "さんには、この会の" + s.part() + "をもう頼んでいます（" + s.state().label() + "）。");
    }

    /** The asked of a meeting and their answers; who answers by telephone is entered here. */
    public static Reply show(Meeting m, Map<Speech, String> names, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        names.forEach((s, name) -> parts.add(new Card.Fact(s.part(), name + "　" + s.state().label() + (s.topic() == null ? "" : "\n" + s.topic()))));
        if (names.isEmpty()) {
            parts.add(new Card.Line("まだだれにも頼んでいません。"));
        }
        parts.add(button(m));
        names.forEach((s, name) -> {
            if (s.state() == Speech.State.ASKED) {
                parts.addAll(byPhone(s, name));
            }
        });
        return PollWords.reply(title(m, today) + "　講師・司会", parts);
    }

    private static List<Card.Part> byPhone(Speech s, String name) {
        return List.of(tap(name + "：引き受け（電話）", "yes", s.id()), tap(name + "：辞退（電話）", "no", s.id()));
    }

    /** @param inLine whether it went out in LINE; else they have to be rung */
    public static Reply asked(Speech s, String name, Meeting m, boolean inLine, @Nullable String phone, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact(s.part(), name));
        parts.add(new Card.Line(inLine ? "LINEで頼みました（1通）。返事はこの会のスレッドに出ます。" : "LINEに登録がありません。電話でお願いします。"));
        if (!inLine && phone != null) {
            parts.add(new Card.Call(name, phone));
        }
        parts.addAll(byPhone(s, name));
        return PollWords.reply(title(m, today), parts);
    }

    /** What the person reads in LINE. */
    public static Reply invitation(Speech s, Meeting m, Hub hub, LocalDate today) {
        String first = hub.name() + "から、" + s.part() + "のお願いです。";
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Head(m.title()), new Card.Fact("日時", MeetingWords.when(m, today, false))));
        if (m.place() != null) {
            parts.add(new Card.Fact("場所", m.place()));
        }
        if (s.topic() != null) {
            parts.add(new Card.Fact("内容", s.topic()));
        }
        parts.add(tap("受ける", "yes", s.id()));
        parts.add(tap("辞退する", "no", s.id()));
        parts.add(new Card.Call("拠点に相談", hub.phone()));
        String text = first + "\n" + title(m, today) + (s.topic() == null ? "" : "\n" + s.topic()) + "\n「お受けします」「今回は辞退します」のように送ってもかまいません。";
        return new Reply(text, new Card(s.part() + "のお願い", first, parts, null), List.of(), List.of());
    }

    public static Reply thanks(Speech s, Meeting m, LocalDate today) {
        boolean yes = s.state() == Speech.State.ACCEPTED;
        String first = yes ? "ありがとうございます。" + s.part() + "をお願いします。" : "承知しました。ほかの方にお願いします。";
        List<Card.Part> parts = List.of(
                new Card.Fact("会", title(m, today)), yes ? tap("都合が悪くなった", "no", s.id()) : tap("やはり受ける", "yes", s.id()));
        return new Reply(first + "\n" + title(m, today) + (yes ? "\n拠点から打ち合わせのご連絡をします。" : ""), new Card(null, first, parts, yes ? "拠点から打ち合わせのご連絡をします" : null), List.of(), List.of());
    }

    public static Reply whichOne(Map<Speech, Meeting> open, boolean yes, LocalDate today) {
        var labels = new LinkedHashMap<String, String>();
        open.forEach((s, m) -> labels.put(s.id(), title(m, today)));
        String ask = yes ? "どの会をお受けになりますか？" : "どの会を辞退されますか？";
        List<Card.Part> parts = labels.entrySet().stream().<Card.Part>map(e -> tap(e.getValue(), yes ? "yes" : "no", e.getKey())).toList();
        return new Reply(ask + labels.values().stream().map(l -> "\n・" + l).collect(Collectors.joining()), new Card(null, ask, parts, null), List.of(), List.of());
    }

    public static Reply nothingAsked(Hub hub) {
        return Reply.of("いまお願いしている講師・司会の件は見つかりません。拠点 ☎" + hub.phone() + " にお電話ください。");
    }

    public static Reply over(Meeting m, LocalDate today) {
        return Reply.of(title(m, today) + "は、もう終わっています。");
    }

    /** Into the meeting's thread. Who declined is followed by whom else one could ask. */
    public static Reply answered(Speech s, String name, Meeting m, Map<String, String> others, LocalDate today) {
        String first = name + "さんが" + s.part() + (s.state() == Speech.State.ACCEPTED ? "を引き受けました。" : "を辞退しました。");
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Fact("会", title(m, today))));
        if (s.state() == Speech.State.DECLINED) {
            others.forEach((id, other) -> parts.add(tap(other + "さんに頼む", "next", s.id(), id)));
            parts.add(tap("ほかの方に頼む", "new", m.id()));
        }
        return PollWords.reply(first, parts);
    }

    /** For the numbers of a meeting. */
    public static String line(Map<Speech, String> names) {
        return names.entrySet().stream().map(e -> e.getKey().part() + " " + e.getValue() + "（" + e.getKey().state().label() + "）").collect(Collectors.joining("、"));
    }

}
