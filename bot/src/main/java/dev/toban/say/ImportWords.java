package dev.toban.say;

import dev.toban.days.Tokyo;
import dev.toban.directory.Field;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said to hub staff who hand in a list: what it would change, what can't be read, who is meant. */
public final class ImportWords {
    private static final int LINES = 8; // of each kind on one card
    private static final int NAMES = 4; // asked at a time

    private ImportWords() {}

    /** How many things of a kind. */
    public record Count(String what, int added, int changed, int removed, int same) {}

    /** One slot that changes hands; null = nothing stands there. */
    public record Step(LocalDate day, LocalDate today, String slot, @Nullable String before, @Nullable String after) {}

    /** A name to be asked, and whom it may mean. */
    public record Choice(String written, String duty, String where, List<Answer> answers) {}

    public record Answer(String label, String data) {}

    /** An import that was approved. */
    public record Done(String file, Instant at, LocalDate today, boolean undone, String undo) {}

    /**
     * A list as it is shown before anything is written.
     *
     * @param steps the first slots that change, {@code all} of how many
     * @param locked lines about duties that have begun
     * @param moved whether the rota has changed since it was shown before
     */
    public record Shown(
            String file, String form, List<Count> counts, List<Step> steps, int all, int locked, List<String> refused, List<String> remarks,
            List<Choice> choices, boolean moved) {}

    public static Reply proposal(Shown s, String yes, String no) {
        List<Card.Part> parts = parts(s);
        parts.add(new Card.Rule());
        parts.add(new Card.Tap("承認", yes));
        parts.add(new Card.Tap("却下", no));
        return card(s, "取り込みの確認：" + s.file(), parts, "承認するまで何も変わりません。7日で消えます。");
    }

    public static String kept(String office, Field field, String value) {
        return office + " の" + field.label() + "：あとから承認した訂正「" + value + "」を残します（ファイルの確認日が訂正より前です）";
    }

    public static Reply nothingNew(Shown s, String no) {
        List<Card.Part> parts = parts(s);
        boolean waits = !s.choices().isEmpty() || !s.refused().isEmpty();
        parts.addFirst(new Card.Line(waits ? "いま取り込める行はありません。下を直すか、答えてください。" : "いまの内容と同じです。変わるところはありません。"));
        if (!s.choices().isEmpty()) {
            parts.add(new Card.Tap("やめる", no));
        }
        return card(s, "取り込みの確認：" + s.file(), parts, null);
    }

    private static Reply card(Shown s, String title, List<Card.Part> parts, @Nullable String footer) {
        String text = title + "\n" + parts.stream().map(ImportWords::words).filter(w -> !w.isEmpty()).collect(Collectors.joining("\n"));
        return new Reply(text, new Card(s.form().isEmpty() ? null : s.form(), title, parts, footer), List.of(), List.of());
    }

    private static List<Card.Part> parts(Shown s) {
        var parts = new ArrayList<Card.Part>();
        if (s.moved()) {
            parts.add(new Card.Line("見ていた間に当番表が変わりました。もう一度確かめてください。"));
        }
        s.counts().forEach(c -> parts.add(new Card.Fact(c.what(), count(c))));
        s.steps().forEach(step -> parts.add(new Card.Line(step(step))));
        more(parts, s.all() - s.steps().size(), "件の変更");
        if (s.locked() > 0) {
            parts.add(new Card.Line("もう始まった当番の" + s.locked() + "行は変えません。直すときは「/toban 訂正」で理由を付けて。"));
        }
        if (!s.choices().isEmpty()) {
            parts.add(new Card.Rule());
            parts.add(new Card.Head("だれのことですか？（一度答えると覚えます）"));
            s.choices().stream().limit(NAMES).forEach(c -> ask(parts, c));
            more(parts, s.choices().size() - NAMES, "つの名前");
        }
        lines(parts, "取り込まない行", s.refused());
        lines(parts, "確かめてください", s.remarks());
        return parts;
    }

    private static void ask(List<Card.Part> parts, Choice c) {
        String none = c.answers().isEmpty() ? " 連絡帳に近い名がありません。連絡帳に加えるか、表の名を直してください。" : "";
        parts.add(new Card.Line("『" + c.written() + "』（" + c.duty() + "、" + c.where() + "）" + none));
        c.answers().forEach(a -> parts.add(new Card.Tap(c.written() + "＝" + a.label(), a.data())));
    }

    private static void lines(List<Card.Part> parts, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Card.Rule());
            parts.add(new Card.Head(head + "（" + lines.size() + "）"));
            lines.stream().limit(LINES).forEach(l -> parts.add(new Card.Line("・" + l)));
            more(parts, lines.size() - LINES, "行");
        }
    }

    private static void more(List<Card.Part> parts, int more, String what) {
        if (more > 0) {
            parts.add(new Card.Line("ほか" + more + what, true));
        }
    }

    private static String count(Count c) {
        return "新しい " + c.added() + "・変わる " + c.changed() + "・なくなる " + c.removed() + "・同じ " + c.same();
    }

    private static String step(Step s) {
        return When.day(s.day(), s.today()) + " " + s.slot() + "：" + (s.before() == null ? "（なし）" : s.before()) + " → " + (s.after() == null ? "（なし）" : s.after());
    }

    private static String words(Card.Part part) {
        return switch (part) {
            case Card.Line l -> l.text();
            case Card.Head h -> h.text();
            case Card.Fact f -> f.label() + " " + f.value();
            default -> "";
        };
    }

    public static Reply approved(String file, List<Count> counts, int refused, String undo) {
        String what = counts.stream().filter(c -> c.added() + c.changed() + c.removed() > 0).map(c -> c.what() + " " + count(c)).collect(Collectors.joining("、"));
        String rest = refused > 0 ? "\n取り込まなかった行が" + refused + "行あります。直してもう一度送ってください。" : "";
        return tapping("取り込みました：" + file + "\n" + what + rest, List.of(new Card.Tap("取り消して元に戻す", undo)));
    }

    public static Reply denied(String file) {
        return Reply.of("取り込みをやめました：" + file + "。何も変わっていません。");
    }

    public static Reply already(String file, boolean undone) {
        return Reply.of(undone ? file + " の取り込みは取り消してあります。" : file + " はもう取り込んであります。");
    }

    public static Reply undone(String file, int back, int left) {
        return Reply.of("取り消しました：" + file + "。" + back + "行を取り込む前に戻しました。" + (left > 0 ? "そのあと変わったか、もう始まった当番の" + left + "行はそのままです。" : ""));
    }

    public static Reply gone() {
        return Reply.of("この取り込みはもうありません（7日で消えます）。ファイルをもう一度送ってください。");
    }

    public static Reply staffOnly() {
        return Reply.of("ファイルを取り込めるのは拠点の職員だけです。ファイルは開いていません。").denied("import");
    }

    /** For those who may not: how their table comes to the hub all the same. */
    public static Reply forOthers(String phone) {
        return Reply.of("当番表の取り込みと承認は、拠点の職員がSlackで行います。新しい表や直しは、拠点にファイルかFAXでお送りください（拠点 ☎" + phone + "）。"
                + "ご自分の当番のことなら「13日の当番、代わってほしい」「14日から16日まで不在にします」のように送っていただけます。");
    }

    public static Reply noList(String file) {
        return Reply.of(file + " は取り込めません。取り込めるのは csv・xls・xlsx・yml と、不在の予定の ics です。写真やPDFの表は、Excelに打ち直してください。");
    }

    public static Reply tooBig(String file, int megabytes) {
        return Reply.of(file + " は大きすぎます（" + megabytes + "MBまで）。写真や図を除いて、もう一度送ってください。");
    }

    public static Reply notFetched(String file) {
        return Reply.of(file + " をSlackから受け取れませんでした。少し待って、もう一度送ってください。");
    }

    public static Reply how(List<Done> latest) {
        var parts = new ArrayList<Card.Part>();
        parts.add(new Card.Line("当番表や名簿のファイル（csv・xls・xlsx・yml、2MBまで）を、私へのダイレクトメッセージか、拠点のチャンネルで @toban を付けて送ってください。"));
        parts.add(new Card.Line("何が変わるかを先に見せます。［承認］を押すまで何も変わりません。分からない名前は一度だけ聞いて覚えます。もう始まった当番は変えません。"));
        parts.add(new Card.Line("表は、日が下へ並ぶ形・横へ並ぶ形・カレンダーの形のどれでも読めます。不在の予定はカレンダーのファイルで送れます（名前に「不在」か「休み」を入れて、「不在_有馬一郎.ics」のように）。", true));
        for (Done d : latest) {
            LocalDateTime at = LocalDateTime.ofInstant(d.at(), Tokyo.ZONE);
            parts.add(new Card.Line(When.day(at.toLocalDate(), d.today()) + " " + When.clock(at.toLocalTime()) + " " + d.file() + (d.undone() ? "（取り消し済み）" : "")));
            if (!d.undone()) {
                parts.add(new Card.Tap("取り消す：" + d.file(), d.undo()));
            }
        }
        String text = parts.stream().map(ImportWords::words).filter(w -> !w.isEmpty()).collect(Collectors.joining("\n"));
        return new Reply(text, new Card(null, "ファイルの取り込み", parts, null), List.of(), List.of());
    }

    private static Reply tapping(String text, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>(taps);
        parts.addFirst(new Card.Line(text));
        return new Reply(text, new Card(null, "ファイルの取り込み", parts, null), List.of(), List.of());
    }
}
