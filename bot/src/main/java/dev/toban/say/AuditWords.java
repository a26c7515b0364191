package dev.toban.say;

import dev.toban.days.Tokyo;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Ledger;
import dev.toban.talk.Ledger.Check;
import dev.toban.talk.Ledger.Fault;
import dev.toban.talk.Ledger.Line;
import dev.toban.talk.Ledger.Mark;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the hub's lead reads of the record: ids, times and acts, nobody's words. */
public final class AuditWords {
    private static final int FAULTS = 20; // named one by one; more say no more

    /** Characters of a link that people compare. */
    private static final int LINK = 16;

    private AuditWords() {}

    public static Reply leadOnly() {
        return Reply.of("記録（監査）は、拠点リーダーだけが見られます。").denied("audit");
    }

    public static Reply list(List<Line> lines, @Nullable LocalDate day, LocalDate today) {
        String title = "記録" + (day == null ? "" : "（" + When.day(day, today) + "）") + " 新しい順に" + lines.size() + "件";
        if (lines.isEmpty()) {
            return Reply.of("その記録はありません。");
        }
        List<Card.Part> parts = lines.stream().<Card.Part>map(line -> new Card.Line(line(line))).toList();
        String text = lines.stream().map(AuditWords::line).collect(Collectors.joining("\n"));
        return new Reply(title + "\n" + text, new Card(null, title, parts, "検証は「/toban 監査 検証」。しぼるときは「/toban 監査 閲覧」や「/toban 監査 U…」。"), List.of(), List.of());
    }

    private static String line(Line line) {
        LocalDateTime at = LocalDateTime.ofInstant(line.at(), Tokyo.ZONE);
        return "%d/%d %d:%02d %s %s（%s）%s".formatted(
                at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute(), act(line), line.by(), via(line), line.what());
    }

    /** 閲覧, 拒否 …; a change says why it was made. */
    public static String act(Line line) {
        if (line.kind() == Ledger.Kind.CHANGES) {
            return "変更〈" + line.act() + "〉";
        }
        return switch (line.act()) {
            case "view" -> "閲覧";
            case "denied" -> "拒否";
            case "sent" -> "送信";
            case "hidden" -> "個人情報を破棄";
            case "export" -> "書き出し";
            case "audit" -> "監査";
            case "trimmed" -> "保存期間の削除";
            case "lost" -> "記録もれ";
            default -> line.act();
        };
    }

    /** Whoever has no channel of their own is told by their id: LINE's are long, the bot's own begin with job:. */
    private static String via(Line line) {
        if (line.via() != null) {
            return line.via() == Channel.SLACK ? "Slack" : line.via() == Channel.LINE_GROUP ? "LINEグループ" : "LINE";
        }
        return line.by().matches("U[0-9a-f]{32}") ? "LINE" : line.by().matches("[UW][0-9A-Z]+") ? "Slack" : "自動";
    }

    /** @param compared marks that were pasted, and whether they still stand */
    public static Reply checked(List<Check> checks, Map<String, Boolean> compared) {
        List<Card.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean good = checks.stream().allMatch(c -> c.faults().isEmpty()) && !compared.containsValue(false);
        String title = good ? "記録は書きかえられていません" : "⚠ 記録が書きかえられています";
        text.append(title);
        for (Check check : checks) {
            String said = said(check);
            parts.add(new Card.Line(said));
            text.append('\n').append(said);
            for (Fault fault : check.faults().stream().limit(FAULTS).toList()) {
                parts.add(new Card.Line("・" + said(fault)));
                text.append("\n・").append(said(fault));
            }
            if (check.faults().size() > FAULTS) {
                parts.add(new Card.Line("・ほか" + (check.faults().size() - FAULTS) + "か所"));
            }
        }
        compared.forEach((mark, stands) -> {
            String said = mark + (stands ? "：いまの記録と合っています" : "：いまの記録と合いません");
            parts.add(new Card.Line(said));
            text.append('\n').append(said);
        });
        return new Reply(text.toString(), new Card(null, title, parts, "毎朝チャンネルに出る「記録の印」と見くらべる（「/toban 監査 検証 」に続けて貼る）と、全部を作りなおされていないことも確かめられます。"), List.of(), List.of());
    }

    private static String said(Check c) {
        return c.kind().label() + "：" + c.whole() + "件つながっています"
                + (c.before() > 0 ? "（印のない古い記録" + c.before() + "件は検証できません）" : "")
                + (c.from() > 1 ? "（" + c.from() + "番より前は保存期間が過ぎて削除）" : "")
                + (c.marks() > 0 ? "。過去の印" + c.marks() + "個と一致" : "");
    }

    private static String said(Fault f) {
        String where = f.kind().label() + "の" + (f.number() > 0 ? f.number() + "番" : "番号のない記録") + "（" + f.entry() + "）";
        return switch (f.flaw()) {
            case CHANGED -> where + "：中身が変わっています";
            case MISSING -> where + "：この前の記録が消えています";
            case FOREIGN -> where + "：あとから入れた記録か、順番が変わっています";
            case END -> where + "：最後の記録が消えているか、変わっています";
            case OTHER_MARK -> where + "：以前の印と合いません。全体が作りなおされたおそれがあります";
        };
    }

    /** One line a day for the hub's channel. */
    public static Reply.Note mark(LocalDate day, List<Mark> marks) {
        String ends = marks.stream().map(m -> m.kind().label() + " " + m.number() + "件 " + shown(m.link())).collect(Collectors.joining("、"));
        return new Reply.Note("audit-mark:" + day, "記録の印 " + day.getMonthValue() + "/" + day.getDayOfMonth() + "：" + ends);
    }

    private static String shown(String link) {
        return link.isEmpty() ? "-" : link.substring(0, Math.min(LINK, link.length()));
    }
}
