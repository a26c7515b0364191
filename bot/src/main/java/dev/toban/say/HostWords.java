package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Terms;
import dev.toban.directory.Audience;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What hub staff read of a meeting's list, and what its guests are told around the day. */
public final class HostWords {
    public static final String DESK = "host";

    /** Noted on a list beside who has been reminded; no guest reads it. */
    public static final String REMINDED = "前日連絡済";

    /** What a parcel that calls a meeting off is about. */
    public static final String OFF = "meeting-off";

    private static final int LINES = 40;

    /** A line of a list as the hub may read it. */
    public record Line(Guest guest, @Nullable String name, @Nullable String office, @Nullable String area) {
        String said() {
            String who = Stream.of(office, name, guest.profession() == null ? null : guest.profession().label())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            String notes = guest.notes().stream().filter(n -> !n.equals(REMINDED)).collect(Collectors.joining("・"));
            return (who.isEmpty() ? (guest.inLine() ? "住民の方（LINE）" : "お名前なし") : who)
                    + (guest.seats() > 1 ? " " + guest.seats() + "名" : "")
                    + (guest.waiting() ? "【待ち】" : "")
                    + (guest.inLine() ? "" : "（" + via(guest.via()) + "）")
                    + (notes.isEmpty() ? "" : " " + notes);
        }
    }

    private HostWords() {}

    static String via(String via) {
        return switch (via) {
            case "fax" -> "FAX";
            case "desk" -> "窓口";
            case "proxy" -> "代理";
            default -> "電話";
        };
    }

    private static String title(Meeting m, LocalDate today) {
        return MeetingWords.when(m, today, false) + " " + m.title();
    }

    private static Card.Tap tap(String label, String act, Meeting m) {
        return new Card.Tap(label, DESK + "|" + act + "|" + m.id());
    }

    public static Reply which(String act, List<Meeting> meetings, LocalDate today) {
        if (meetings.isEmpty()) {
            return Reply.of("その会は、いま登録されていません。");
        }
        String ask = "どの会ですか？";
        List<Card.Part> parts = meetings.stream().<Card.Part>map(m -> tap(title(m, today), act, m)).toList();
        return new Reply(
                ask + meetings.stream().map(m -> "\n・" + title(m, today)).collect(Collectors.joining()), new Card(null, ask, parts, null), List.of(), List.of());
    }

    /** How many come, of what profession, and who. */
    public static Reply numbers(Meeting m, Roll roll, Terms terms, List<Line> coming, String speakers, @Nullable Integer came, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        if (came != null) {
            parts.add(new Card.Fact("参加した人", came + "名（記録）"));
        }
        if (!speakers.isEmpty()) {
            parts.add(new Card.Fact("講師・司会", speakers));
        }
        int seats = roll.seats();
        Integer free = roll.free(terms);
        parts.add(new Card.Fact("出席", seats + "名" + (terms.capacity() == null ? "" : " / 定員" + terms.capacity() + "名（残り" + free + "）")));
        parts.add(new Card.Fact("欠席・資料だけ", roll.answered(Answer.ABSENT).size() + "件・" + roll.answered(Answer.PAPERS).size() + "件"));
        if (roll.arrived() > 0) {
            parts.add(new Card.Fact("受付済み", roll.arrived() + "名"));
        }
        int waiting = roll.waiting().stream().mapToInt(Guest::seats).sum();
        if (waiting > 0) {
            parts.add(new Card.Fact("キャンセル待ち", waiting + "名"));
        }
        String professions = roll.professions().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(e -> e.getKey() + " " + e.getValue() + (terms.quotas().containsKey(e.getKey()) ? "/" + terms.quotas().get(e.getKey()) : ""))
                .collect(Collectors.joining("、"));
        if (!professions.isEmpty()) {
            parts.add(new Card.Fact("職種別", professions));
        }
        terms.extras().forEach(x -> parts.add(new Card.Fact(x, extra(roll.joining(x), Terms.fee(x)))));
        if (terms.off() != null) {
            parts.add(new Card.Fact("中止", terms.off().reason()));
        }
        lines(coming, parts);
        parts.add(tap("電話・FAXの返事を入れる", "proxy", m));
        parts.add(tap("FAXの返事をまとめて入れる", "many", m));
        parts.add(tap("定員・質問・資料", "terms", m));
        parts.add(tap("欠席の所・資料", "absent", m));
        parts.add(new Card.Tap("受付を入れる", DoorWords.DESK + "|mark|" + m.id()));
        parts.add(SpeakerWords.button(m));
        parts.add(ChoreWords.button(m));
        HandWords.buttons(m).forEach(parts::add);
        if (terms.off() == null) {
            parts.add(tap("中止にする", "off", m));
        }
        return reply(title(m, today), parts, null);
    }

    private static String extra(int people, @Nullable Integer fee) {
        return people + "名" + (fee == null ? "" : "（会費の合計 " + String.format("%,d", people * fee) + "円）");
    }

    private static void lines(List<Line> lines, List<Card.Part> parts) {
        if (!lines.isEmpty()) {
            String all = lines.stream().limit(LINES).map(l -> "・" + l.said()).collect(Collectors.joining("\n"));
            parts.add(new Card.Line(all + (lines.size() > LINES ? "\nほか" + (lines.size() - LINES) + "件" : "")));
        }
    }

    private static Reply reply(String title, List<Card.Part> parts, @Nullable String footer) {
        String text = title + parts.stream()
                .map(p -> switch (p) {
                    case Card.Fact f -> "\n" + f.label() + "：" + f.value();
                    case Card.Line l -> "\n" + l.text();
                    default -> "";
                })
                .collect(Collectors.joining());
        return new Reply(text, new Card(null, title, parts, footer), List.of(), List.of());
    }

    /** For who could not come, by area, so that one can walk the round. */
    public static Reply absentees(Meeting m, List<Line> lines, Terms terms, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        Map<String, List<Line>> byArea = lines.stream()
                .collect(Collectors.groupingBy(l -> l.area() == null ? "地区なし" : l.area(), java.util.TreeMap::new, Collectors.toList()));
        byArea.forEach((area, some) -> parts.add(new Card.Fact(
                area, some.stream().map(l -> (l.guest().papers() ? "☑ " : "☐ ") + l.said() + "（" + l.guest().answer().label() + "）").collect(Collectors.joining("\n")))));
        if (lines.isEmpty()) {
            parts.add(new Card.Line("欠席・資料だけの返事は、まだありません。"));
        }
        if (terms.papers() != null) {
            parts.add(tap("LINEの人に資料のリンクを送る", "papers", m));
        }
        if (lines.stream().anyMatch(l -> !l.guest().papers())) {
            parts.add(tap("手渡し済にする", "given", m));
            parts.add(new Card.Tap(HandWords.ROUNDS, HandWords.DESK + "|rounds|" + m.id()));
        }
        return reply(title(m, today) + " 欠席の所", parts, "☑は資料をお渡し済み");
    }

    /** Ticks those the papers were handed to. */
    public static Reply given(Meeting m, List<Line> waiting, LocalDate today) {
        List<Form.Option> all = waiting.stream().map(l -> new Form.Option(l.guest().key(), l.said())).toList();
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(
                DESK + ".given", "資料を手渡した所", "手渡し済にする", List.of(new Form.Choices("who", title(m, today), all, List.of(), false)), Map.of("meeting", m.id())));
    }

    public static Reply proxy(Meeting m, LocalDate today) {
        return proxy(m, 1, "phone", today);
    }

    /** The same with what was said already. */
    public static Reply proxy(Meeting m, int seats, String via, LocalDate today) {
        List<Form.Option> professions = Stream.of(Profession.values()).map(p -> new Form.Option(p.label(), p.label())).toList();
        boolean residents = m.audience() == Audience.RESIDENTS;
        var form = new Form(
                DESK + ".proxy", "電話・FAXの返事", "入れる",
                List.of(
                        new Form.Note("which", title(m, today)),
                        new Form.Choice("answer", "返事", Stream.of(Answer.values()).map(a -> new Form.Option(a.name(), a.label())).toList(), Answer.ATTEND.name(), false),
                        new Form.Text("name", residents ? "お名前（かなだけで結構です）" : "お名前・事業所", null, null, false, true, 60),
                        new Form.Text("seats", "人数", Integer.toString(seats), "ご本人をふくめて 1〜20", false, false, 2),
                        new Form.Choice("profession", "職種", professions, null, true),
                        new Form.Choice("via", "どこから", List.of(new Form.Option("phone", "電話"), new Form.Option("fax", "FAX"), new Form.Option("desk", "窓口")), via, false),
                        new Form.Text("note", "会場への連絡", null, "車いす、遅れて参加 など。病気のことは書かないでください", false, true, 40)),
                Map.of("meeting", m.id()));
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(form);
    }

    /** A pile of faxes, a line each. */
    public static Reply many(Meeting m, LocalDate today) {
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(
                DESK + ".many", "FAXの返事をまとめて", "入れる",
                List.of(
                        new Form.Note("which", title(m, today)),
                        new Form.Choice("answer", "返事", Stream.of(Answer.values()).map(a -> new Form.Option(a.name(), a.label())).toList(), Answer.ATTEND.name(), false),
                        new Form.Text("lines", "1行に1件：名前・事業所　職種　人数", null, "例：さくら薬局 米盛　薬剤師　2名", true, false, 2000),
                        new Form.Choice("via", "どこから", List.of(new Form.Option("fax", "FAX"), new Form.Option("phone", "電話"), new Form.Option("desk", "窓口")), "fax", false)),
                Map.of("meeting", m.id())));
    }

    public static Reply enteredMany(Meeting m, int lines, int seats, int waiting, List<String> unread, LocalDate today) {
        return Reply.of(title(m, today) + "：" + lines + "件（" + seats + "名）を入れました。" + (waiting == 0 ? "" : "うち" + waiting + "件は満席のため、キャンセル待ちです。")
                + (unread.isEmpty() ? "" : "\n読めなかった行（入れていません）：" + String.join("／", unread)));
    }

    public static Reply entered(Meeting m, Guest g, Roll roll, Terms terms, LocalDate today) {
        Integer free = roll.free(terms);
        String state = g.waiting() ? "満席のため、キャンセル待ちに入れました。" : g.answer().label() + (g.seats() > 0 ? "（" + g.seats() + "名）" : "") + "で入れました。";
        return Reply.of(title(m, today) + "：" + state + (free == null ? "" : " 残り" + free + "席です。"));
    }

    public static Reply badSeats(String seats, int most) {
        return Reply.of("人数: " + (seats.isEmpty() ? "空欄" : seats) + "（1〜" + most + " の数字で入れてください）。何も入れていません。");
    }

    public static Reply badCapacity(String seats) {
        return Reply.of("定員: " + seats + "（1〜9999 の数字か、空欄にしてください）。何も変えていません。");
    }

    public static Reply badUrl() {
        return Reply.of("資料の場所: https:// で始まるリンクを入れてください。何も変えていません。");
    }

    /** @param others meetings that may be further days of the same course */
    public static Reply terms(Meeting m, Terms t, Map<String, Integer> quotasNow, List<Meeting> others, LocalDate today) {
        String quotas = quotasNow.entrySet().stream().map(e -> e.getKey() + e.getValue()).collect(Collectors.joining(" "));
        List<Form.Field> fields = new ArrayList<>(List.of(
                new Form.Note("which", title(m, today)),
                new Form.Text("capacity", "定員", t.capacity() == null ? null : t.capacity().toString(), "空欄は定員なし", false, true, 4),
                new Form.Text("quotas", "職種ごとの枠", quotas.isEmpty() ? null : quotas, "例：薬剤師8 歯科医師4（各職種8 とも書けます）", false, true, 200),
                new Form.Text("extras", "あわせて聞くもの", t.extras().isEmpty() ? null : String.join("、", t.extras()), "例：懇親会3000円", false, true, 60),
                new Form.Text("questions", "出席の人への質問（1行に1つ）", t.questions().isEmpty() ? null : String.join("\n", t.questions()), null, true, true, 500),
                new Form.Text("papers", "資料の場所", t.papers(), "https:// のリンク", false, true, 500)));
        if (!others.isEmpty()) {
            List<Form.Option> days = others.stream().map(o -> new Form.Option(o.id(), title(o, today))).toList();
            fields.add(new Form.Choices("linked", "続きの日（2日制など。返事は1回）", days, t.linked().stream().filter(id -> others.stream().anyMatch(o -> o.id().equals(id))).toList(), true));
        }
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(new Form(DESK + ".terms", "定員・質問・資料", "決める", fields, Map.of("meeting", m.id())));
    }

    /** Days of a course that lie too near or too far from each other for what was learned to be tried out between them. */
    public static Reply gap(Reply said, Meeting first, Meeting next, long days, LocalDate today) {
        String warning = "⚠ " + When.day(first.when().start().toLocalDate(), today) + "と" + When.day(next.when().start().toLocalDate(), today) + "の間が" + days
                + "日です。2日制の研修は1〜1.5か月あけるのが目安です。";
        Card c = said.card();
        return said.reworded(warning + "\n" + said.text(), c == null ? null
                : new Card(c.kicker(), c.title(), Stream.concat(Stream.of(new Card.Line(warning)), c.parts().stream()).toList(), c.footer()));
    }

    public static Reply callOff(Meeting m, LocalDate today) {
        var form = new Form(
                DESK + ".off", "中止にする", "中止を知らせる",
                List.of(
                        new Form.Note("which", title(m, today) + "\n出席と答えた全員に、すぐLINEでお知らせします。"),
                        new Form.Text("reason", "わけ（みなさんが読みます）", null, "例：大雨のため", false, false, 60)),
                Map.of("meeting", m.id()));
        return Reply.of("入力の画面を開けませんでした。もう一度ボタンを押してください。").form(form);
    }

    public static Reply alreadyOff(Meeting m, Terms.CalledOff off, LocalDate today) {
        return Reply.of(title(m, today) + "は、もう中止になっています（" + off.reason() + "）。");
    }

    /** Told to everybody who was going to come. */
    public static Reply off(Meeting m, Terms.CalledOff off, LocalDate today) {
        boolean plain = m.audience() == Audience.RESIDENTS;
        String first = plain ? "お休みのお知らせ" : "中止のお知らせ";
        String when = MeetingWords.when(m, today, plain);
        String line = when + "の「" + m.title() + "」は、" + off.reason() + "、中止になりました。";
        return new Reply(first + "\n" + line, new Card(first, m.title(), List.of(new Card.Fact("日時", when), new Card.Line(line)), null), List.of(), List.of());
    }

    /** The hub has to ring those whom LINE did not take. */
    public static Reply.Note missed(Meeting m, String parcel, List<Line> missed, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        lines(missed, parts);
        Reply all = reply("中止のお知らせがLINEで届きませんでした（電話をお願いします）：" + title(m, today), parts, null);
        return new Reply.Note("missed:" + parcel, all.text(), all.card());
    }

    public static Reply isOff(Meeting m, int inLine, List<Line> byHand, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("LINEで知らせる", inLine + "人"));
        parts.add(new Card.Fact("電話・FAXで知らせる", byHand.size() + "件"));
        lines(byHand, parts);
        return reply(title(m, today) + "を中止にしました", parts, null);
    }

    public static Reply papers(Meeting m, String url, LocalDate today, boolean plain) {
        String line = (plain ? "先日の会の資料です。" : title(m, today) + "の資料です。");
        return new Reply(line + "\n" + url, new Card("資料のお届け", m.title(), List.of(new Card.Line(line), new Card.Open("資料を開く", url)), null), List.of(), List.of());
    }

    public static Reply noPapers(Meeting m, LocalDate today) {
        return Reply.of(title(m, today) + "の資料の場所が、まだ入っていません。「定員・質問・資料」で入れてください。");
    }

    public static Reply papersSent(Meeting m, int sent, List<Line> byHand, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("LINEで送る", sent + "人"));
        parts.add(new Card.Fact("手渡し・FAX", byHand.size() + "件"));
        lines(byHand, parts);
        return reply(title(m, today) + "の資料", parts, null);
    }

    /** The evening before, to those who come. */
    public static Reply reminder(Meeting m, LocalDate today) {
        boolean plain = m.audience() == Audience.RESIDENTS;
        String first = plain ? "あした、お待ちしています" : "明日です";
        List<Card.Part> parts = new ArrayList<>(List.of(new Card.Fact("日時", MeetingWords.when(m, today, plain))));
        if (m.place() != null) {
            parts.add(new Card.Fact("場所", m.place()));
        }
        parts.add(new Card.Tap(plain ? "行けなくなった" : "欠席に変える", GuestWords.DESK + "|no|" + m.id()));
        String text = first + "\n" + m.title() + "\n" + MeetingWords.when(m, today, plain) + (m.place() == null ? "" : "\n" + m.place());
        return new Reply(text, new Card(first, m.title(), parts, null), List.of(), List.of());
    }
}
