package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Terms;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people read when they answer to an invitation. */
public final class GuestWords {
    /** What the buttons of an invitation begin with. */
    public static final String DESK = "rsvp";

    /** Professions that may come along, as buttons. */
    private static final List<Profession> ALONG = List.of(
            Profession.DOCTOR, Profession.DENTIST, Profession.PHARMACIST, Profession.VISITING_NURSE, Profession.CARE_MANAGER,
            Profession.HOSPITAL_MSW, Profession.THERAPIST, Profession.CARE_WORKER, Profession.OTHER);

    private GuestWords() {}

    private static Card.Tap tap(String label, String act, Meeting m, String... more) {
        return new Card.Tap(label, String.join("|", Stream.concat(Stream.of(DESK, act, m.id()), Stream.of(more)).toList()));
    }

    /** 出席, 欠席, 資料だけ: what hangs under an invitation. */
    public static Stream<Card.Part> buttons(Meeting m) {
        return m.audience() == dev.toban.directory.Audience.RESIDENTS
                ? Stream.of(tap("行きます", "yes", m), tap("行きません", "no", m))
                : Stream.of(tap("出席", "yes", m), tap("欠席", "no", m), tap("資料だけ", "papers", m));
    }

    /** In a list, beside the day: 1/5(火)に行きます. */
    static Card.Part come(Meeting m, LocalDate today) {
        boolean plain = m.audience() == dev.toban.directory.Audience.RESIDENTS;
        return tap(When.day(m.when().start().toLocalDate(), today) + (plain ? "に行きます" : "に出席"), "yes", m);
    }

    private static String title(Meeting m, LocalDate today, boolean plain) {
        return MeetingWords.when(m, today, plain) + " " + m.title();
    }

    /** What became of an answer. */
    public static Reply taken(Meeting m, Guest g, Terms terms, @Nullable Integer place, List<Meeting> otherDays, LocalDate today, boolean plain, Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        String first = switch (g.answer()) {
            case ATTEND -> place == null
                    ? (plain ? g.seats() + "人で申し込みました。" : "出席（" + g.seats() + "名）で受け付けました。")
                    : "満席のため、キャンセル待ちの" + place + "番目です。席が空いたら、すぐにお知らせします。";
            case ABSENT -> plain ? "行かない、とうけたまわりました。" : "欠席で受け付けました。";
            case PAPERS -> "欠席（資料のみ）で受け付けました。資料は会のあとにお届けします。";
        };
        parts.add(new Card.Head(m.title()));
        parts.add(new Card.Fact("日時", MeetingWords.when(m, today, plain)));
        otherDays.forEach(d -> parts.add(new Card.Fact("続きの日", MeetingWords.when(d, today, plain) + "（同じお返事にしました）")));
        if (m.place() != null && g.answer() == Answer.ATTEND) {
            parts.add(new Card.Fact("場所", m.place()));
        }
        if (!g.along().isEmpty()) {
            parts.add(new Card.Fact("ご一緒の方", g.along().entrySet().stream().map(e -> e.getKey() + e.getValue() + "名").collect(Collectors.joining("・"))));
        }
        if (!g.extras().isEmpty()) {
            parts.add(new Card.Fact("あわせて", g.extras().stream().map(x -> Terms.name(x) + fee(x)).collect(Collectors.joining("・")) + "も出席"));
        }
        if (!g.notes().isEmpty()) {
            parts.add(new Card.Fact("連絡", String.join("・", g.notes())));
        }
        if (g.answer() == Answer.ATTEND) {
            parts.add(tap("人数を変える", "many", m));
            terms.extras().forEach(x -> parts.add(tap(g.extras().contains(x) ? Terms.name(x) + "は出ない" : Terms.name(x) + "も出る" + fee(x), "extra", m, x)));
            parts.add(tap(plain ? "やっぱり行かない" : "欠席にする", "no", m));
        } else {
            parts.add(tap(plain ? "やっぱり行く" : "出席にする", "yes", m));
            if (!plain && g.answer() == Answer.ABSENT) {
                parts.add(tap("資料だけほしい", "papers", m));
            }
        }
        String text = first + "\n" + parts.stream()
                .map(p -> p instanceof Card.Head h ? h.text() : p instanceof Card.Fact f ? f.label() + "：" + f.value() : "")
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Reply(text, new Card(null, first, parts, null), List.of(), List.of());
    }

    private static String fee(String extra) {
        Integer fee = Terms.fee(extra);
        return fee == null ? "" : "（" + String.format("%,d", fee) + "円）";
    }

    /** Who answers for somebody else. */
    public static Reply forSomebody(Meeting m, Guest g, @Nullable Integer place, LocalDate today) {
        String first = place == null ? g.seats() + "名を代理で申し込みました。" : "満席のため、キャンセル待ち（" + place + "番目）に入れました。";
        String ask = "受付のため、お名前（かなでも）を返信してください。なしでもかまいません。";
        List<Card.Part> parts = List.of(
                new Card.Head(m.title()), new Card.Fact("日時", MeetingWords.when(m, today, false)), new Card.Line(ask),
                tap("この申し込みを取り消す", "forget", m, g.key()));
        return new Reply(first + "\n" + title(m, today, false) + "\n" + ask, new Card(null, first, parts, null), List.of(), List.of());
    }

    public static Reply proxyNamed(Meeting m) {
        return Reply.of("お名前を受付の名簿に入れました。" + m.title() + "でお待ちしています。");
    }

    public static Reply proxyForgotten(Meeting m) {
        return Reply.of(m.title() + "の代理の申し込みを取り消しました。");
    }

    public static Reply howMany(Meeting m, Hub hub) {
        List<Card.Part> parts = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            parts.add(tap(n + "人", "seats", m, Integer.toString(n)));
        }
        parts.add(new Card.Line("6人以上のときは「6人で行きます」のように送ってください。", true));
        String text = m.title() + "は何人で来られますか？（ご本人をふくめて）";
        return new Reply(text, new Card(m.title(), "何人で来られますか？", parts, "ご本人をふくめた人数です"), List.of(), List.of());
    }

    /** Asks what somebody who comes along is, one after another. */
    public static Reply withWhom(Reply said, Meeting m, int left) {
        String ask = "ご一緒の方（あと" + left + "名）の職種を押してください。わからなければ、そのままで大丈夫です。";
        List<Card.Part> parts = new ArrayList<>(said.card() == null ? List.of() : said.card().parts().stream().filter(p -> !(p instanceof Card.Tap)).toList());
        parts.add(new Card.Rule());
        parts.add(new Card.Line(ask));
        ALONG.forEach(p -> parts.add(tap(p.label(), "along", m, p.label())));
        Card c = said.card();
        return said.reworded(said.text() + "\n" + ask, c == null ? null : new Card(c.kicker(), c.title(), parts, c.footer()));
    }

    /** The meeting's next question, under what was taken. */
    public static Reply asking(Reply said, String question) {
        String ask = question + "（このまま文字で返信してください）";
        Card c = said.card();
        List<Card.Part> parts = new ArrayList<>(c == null ? List.of() : c.parts());
        parts.add(new Card.Rule());
        parts.add(new Card.Line(ask));
        return said.reworded(said.text() + "\n" + ask, c == null ? null : new Card(c.kicker(), c.title(), parts, c.footer()));
    }

    /** Several may be meant. */
    public static Reply which(String act, List<Meeting> meetings, LocalDate today, boolean plain) {
        String ask = switch (act) {
            case "no" -> "どれを取り消しますか？";
            case "papers" -> "どの会の資料ですか？";
            default -> plain ? "どれに行きますか？" : "どの会に出席されますか？";
        };
        List<Card.Part> parts = meetings.stream()
                .flatMap(m -> Stream.<Card.Part>of(
                        new Card.Line(title(m, today, plain)), tap(m.when().start().getMonthValue() + "/" + m.when().start().getDayOfMonth() + "の会", act, m)))
                .toList();
        String text = ask + meetings.stream().map(m -> "\n・" + title(m, today, plain)).collect(Collectors.joining());
        return new Reply(text, new Card(null, ask, parts, null), List.of(), List.of());
    }

    public static Reply noSuch(Hub hub) {
        return Reply.of("その会は、いま登録されていません。拠点 ☎" + hub.phone() + " でもお受けします。", Chip.of("次の行事は？"));
    }

    public static Reply over(Meeting m, LocalDate today) {
        return Reply.of(m.title() + "（" + MeetingWords.when(m, today, false) + "）の受け付けは終わりました。");
    }

    public static Reply calledOff(Meeting m, Terms.CalledOff off, LocalDate today, boolean plain) {
        return Reply.of(title(m, today, plain) + "は中止になりました（" + off.reason() + "）。");
    }

    public static Reply tooMany(int most, Hub hub) {
        return Reply.of("ここで受け付けられるのは" + most + "人までです。それより多いときは、拠点 ☎" + hub.phone() + " へお電話ください。");
    }

    public static Reply nothingToCancel(Hub hub) {
        return Reply.of("申し込み中の会は見つかりませんでした。お電話やFAXで申し込まれた分は、拠点 ☎" + hub.phone() + " へご連絡ください。");
    }

    /** In a group an answer would be everybody's. */
    public static Reply oneToOne() {
        return Reply.of("出欠は、このボットとの1対1のトークで受け付けます。お手数ですが、そちらに送ってください。");
    }

    /** Told to whoever waited and has a seat now. */
    public static Reply movedUp(Meeting m, Guest g, LocalDate today) {
        boolean plain = g.profession() == null;
        String first = "席が空いたので、出席（" + g.seats() + "名）になりました。";
        List<Card.Part> parts = new ArrayList<>(List.of(
                new Card.Head(m.title()), new Card.Fact("日時", MeetingWords.when(m, today, plain)), tap("都合が悪くなった", "no", m)));
        return new Reply(first + "\n" + title(m, today, plain), new Card("キャンセル待ちのお知らせ", first, parts, null), List.of(), List.of());
    }
}
