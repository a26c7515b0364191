package dev.toban.say;

import dev.toban.directory.Office;
import dev.toban.hub.Hub;
import dev.toban.paper.Sheet;
import dev.toban.talk.Card;
import dev.toban.talk.Form;
import dev.toban.talk.Reply;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the hub reads of those who need an announcement by hand. */
public final class PaperRoundWords {
    private PaperRoundWords() {}

    public static final String ROUTE = "手渡しの一覧（A4）";
    public static final String XLSX = "手渡しの一覧（Excel）";
    public static final String LETTERS = "案内状（1か所1枚、QR・FAX返信つき）";

    /** What the fields begin with in which offices are ticked. */
    public static final String OFFICES = "offices";

    /** Slack takes so many in one list. */
    private static final int FIELD = 100;

    /**
     * @param left those it has yet to be taken to, by area
     * @param areas all areas of the list, done or not
     */
    public static Reply list(String announcement, String title, Map<String, List<Office>> left, List<String> areas, int done, int notJoined) {
        int all = left.values().stream().mapToInt(List::size).sum();
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        String head = all == 0 ? "手渡しが残っている事業所はありません。" : "手渡しが要る事業所：あと" + all + "か所";
        text.add("「" + title + "」" + head + (done > 0 ? "（手渡し済 " + done + "か所）" : ""));
        parts.add(new Card.Line(text.getFirst()));
        for (String area : areas) {
            List<Office> there = left.getOrDefault(area, List.of());
            text.add("■" + where(area) + (there.isEmpty() ? "：済" : ""));
            parts.add(new Card.Head(where(area) + (there.isEmpty() ? "：済" : "（あと" + there.size() + "）")));
            there.forEach(o -> text.add("□ " + line(o)));
            if (!there.isEmpty()) {
                parts.add(new Card.Line(there.stream().map(o -> "□ " + line(o)).collect(Collectors.joining("\n"))));
            }
            parts.add(new Card.Tap("手渡し済を付ける：" + where(area), SendingWords.data("tick", announcement + "|" + area)));
        }
        if (notJoined > 0) {
            String people = "ほかに、LINE未登録の方が" + notJoined + "人います（職場に届いていれば、その中でお渡しください）。";
            text.add(people);
            parts.add(new Card.Line(people, true));
        }
        if (!areas.isEmpty()) {
            parts.add(new Card.Rule());
            parts.add(new Card.Tap(LETTERS, SendingWords.data("print", announcement + "|letters")));
            parts.add(new Card.Tap(ROUTE, SendingWords.data("print", announcement + "|route")));
            parts.add(new Card.Tap(XLSX, SendingWords.data("print", announcement + "|xlsx")));
        }
        return new Reply(String.join("\n", text), new Card(null, "手渡しの一覧", parts, null), List.of(), List.of());
    }

    private static String where(String area) {
        return area.isEmpty() ? "地区なし" : area;
    }

    private static String line(Office o) {
        return o.name() + (o.address() == null ? "" : " " + o.address()) + (o.fax() == null ? "" : " FAX " + o.fax()) + (o.phone() == null ? "" : " ☎" + o.phone());
    }

    public static final String POSTERS = "ポスター（場所ごとのQR）";

    public static Form places(String announcement) {
        return new Form(
                "announce.posters", "ポスターをつくる", "つくる",
                List.of(
                        new Form.Note("hint", "場所ごとに1枚、別々のQRが付きます。どこのポスターから返事が来たかを数えます（だれが読んだかは残りません）。"),
                        new Form.Text("places", "貼る場所", null, "1行に1か所。例：吉野公民館", true, false, 1_000)),
                Map.of("id", announcement));
    }

    public static Reply noPlaces() {
        return Reply.of("貼る場所を1行に1か所ずつ書いてください。");
    }

    public static String tickByWords() {
        return "印を付ける画面を出せませんでした。「手渡し済：（事業所の名前）」と送っても付けられます。";
    }

    public static Reply nobodyThere(String area) {
        return Reply.of(where(area) + "には、手渡しが要る事業所はもうありません。");
    }

    public static Reply asBefore() {
        return Reply.of("手渡しの印は変わっていません。");
    }

    public static Reply noPaperNeeded() {
        return Reply.of("このお知らせには、手渡しが要る事業所はありません。");
    }

    /** The offices of an area, those ticked that have it. */
    public static Form ticks(String announcement, String area, List<Office> offices, List<String> done) {
        List<Form.Field> fields = new ArrayList<>();
        for (int i = 0; i < offices.size(); i += FIELD) {
            List<Form.Option> some = offices.subList(i, Math.min(i + FIELD, offices.size())).stream().map(o -> new Form.Option(o.id(), o.name())).toList();
            fields.add(new Form.Choices(OFFICES + i, "手渡し済の事業所", some, some.stream().map(Form.Option::value).filter(done::contains).toList(), true));
        }
        return new Form("announce.tick", "手渡し済：" + where(area), "保存する", fields, Map.of("id", announcement, "area", area));
    }

    public static Reply handed(List<String> fresh, List<String> back, int left, String title) {
        String done = fresh.isEmpty() ? "" : "手渡し済にしました：" + String.join("、", fresh);
        String undone = back.isEmpty() ? "" : (done.isEmpty() ? "" : "\n") + "手渡し済の印を消しました：" + String.join("、", back);
        String none = done.isEmpty() && undone.isEmpty() ? "もう手渡し済になっています。" : "";
        return Reply.of(done + undone + none + "（「" + title + "」あと" + left + "か所）");
    }

    /** To take along: by area and along the addresses, with boxes to tick. */
    public static Sheet sheet(
            String announcement, String title, Map<String, List<Office>> offices, Predicate<Office> handed, Function<Office, List<String>> people, Hub hub, LocalDateTime now) {
        List<Sheet.Column> columns = List.of(
                new Sheet.Column("手渡し済", 11), new Sheet.Column("事業所", 34), new Sheet.Column("どなたへ", 20), new Sheet.Column("住所", 34), new Sheet.Column("電話", 18),
                new Sheet.Column("FAX", 18), new Sheet.Column("メモ", 20));
        List<Sheet.Section> sections = offices.entrySet().stream()
                .map(e -> new Sheet.Section(
                        where(e.getKey()) + "（" + e.getValue().size() + "か所）",
                        e.getValue().stream().sorted(Comparator.comparing((Office o) -> words(o.address()).text())).map(o -> row(o, handed.test(o), people.apply(o))).toList()))
                .toList();
        return new Sheet(
                "handover-" + announcement, "手渡しの一覧　" + title, "LINEで届かない事業所です。渡したら□に✓を付けて、拠点へ返してください。", columns, sections, List.of(),
                SheetWords.asOf(When.day(now.toLocalDate(), now.toLocalDate()), When.clock(now.toLocalTime()), hub.name() + " ☎" + hub.phone()), Sheet.Turn.ACROSS);
    }

    private static Sheet.Row row(Office o, boolean done, List<String> people) {
        return Sheet.Row.of(
                new Sheet.Box(done), new Sheet.Words(o.name(), Sheet.Weight.STRONG), words(String.join("、", people)), words(o.address()), words(o.phone()), words(o.fax()), words(null));
    }

    private static Sheet.Words words(@Nullable String text) {
        return new Sheet.Words(text == null ? "" : text);
    }

    public static Reply noneOpen() {
        return Reply.of("手渡しの一覧があるお知らせは、いまありません。");
    }

    public static Reply notOnList(List<String> names) {
        return Reply.of("手渡しの一覧に見つかりません：" + String.join("、", names));
    }

    public static Reply circleSaved(String name, int members) {
        return Reply.of("名簿「" + name + "」を保存しました（" + members + "人）。お知らせのあて先に選べます。");
    }

    public static Reply circleUnread(List<String> names) {
        return Reply.of("次の方が名簿に見つからないか、同じ名前の方がいます。保存していません：" + String.join("、", names));
    }

    public static Reply circles(List<Card.Tap> taps) {
        return SendingWords.tapping("お知らせのあて先の名簿", "会ごとの名簿を作っておくと、その方たちだけに送れます。", taps);
    }

    public static Card.Tap circle(String id, String name, int members) {
        return new Card.Tap(name + "（" + members + "人）", SendingWords.data("circle", id));
    }

    public static Card.Tap newCircle() {
        return new Card.Tap("新しい名簿", SendingWords.data("circle", ""));
    }
}
