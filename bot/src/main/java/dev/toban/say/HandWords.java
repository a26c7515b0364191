package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.attend.Guest;
import dev.toban.attend.TablePlan;
import dev.toban.days.Tokyo;
import dev.toban.directory.Audience;
import dev.toban.hub.Hub;
import dev.toban.paper.Certificate;
import dev.toban.paper.Invitation;
import dev.toban.paper.KeyRing;
import dev.toban.paper.Sheet;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on a meeting's papers, and what staff read when they are handed out by link. */
public final class HandWords {
    public static final String DESK = "hand";
    public static final String LIST = "出席の名簿（Excel）";
    public static final String INVITATION = "案内状（A4・FAX）";
    public static final String DOOR = "受付の紙（QR）";
    public static final String CERTIFICATES = "修了証書";
    public static final String TABLES = "席の案（A4）";
    public static final String TABLES_SHEET = "席の案（Excel）";
    public static final String ROUNDS = "手渡しの一覧（A4）";

    private static final Pattern FAX = Pattern.compile("(?i)fax[^0-9]{0,6}(0[0-9-]{8,13})");
    private static final int NUMBER = 6; // characters of a hash: two of some hundred certificates of a day don't meet

    private HandWords() {}

    private static String title(Meeting m, LocalDate today) {
        return MeetingWords.when(m, today, false) + " " + m.title();
    }

    /** What hangs under a meeting's numbers. */
    static Stream<Card.Part> buttons(Meeting m) {
        return Stream.of(tap(LIST, "list", m), tap(INVITATION, "invitation", m), tap(DOOR, "door", m), tap(TABLES, "tables", m), tap(TABLES_SHEET, "tablesheet", m), tap(CERTIFICATES, "certificates", m));
    }

    private static Card.Part tap(String label, String act, Meeting m) {
        return new Card.Tap(label, DESK + "|" + act + "|" + m.id());
    }

    public static Reply which(String what, List<Meeting> meetings, LocalDate today) {
        if (meetings.isEmpty()) {
            return Reply.of("その会は、いま登録されていません。");
        }
        String ask = what.equals("list") ? "どの会の名簿ですか？" : "どの会の修了証書ですか？";
        List<Card.Part> parts = meetings.stream().<Card.Part>map(m -> new Card.Tap(title(m, today), DESK + "|" + what + "|" + m.id())).toList();
        return new Reply(ask + meetings.stream().map(m -> "\n・" + title(m, today)).collect(Collectors.joining()), new Card(null, ask, parts, null), List.of(), List.of());
    }

    public static Reply link(Meeting m, String label, String url, int hours, LocalDate today) {
        return link(title(m, today), label, url, hours);
    }

    public static Reply link(String title, String label, String url, int hours) {
        String until = hours + "時間で開けなくなります。リンクを知っている人はだれでも開けるので、ほかへ送らないでください。";
        return new Reply(
                title + "\n" + label + "\n" + url + "\n" + until,
                new Card(title, label, List.of(new Card.Open("開く", url), new Card.Line(until, true)), null), List.of(), List.of());
    }

    public static Reply noAddress() {
        return Reply.of("ファイルをお渡しする場所（toban.public-url）が、まだ決まっていません。設定する方にお知らせください。何も作っていません。");
    }

    public static Reply tooEarly(Meeting m, Meeting last, LocalDate today) {
        return Reply.of(m.title() + "の修了証書は、最後の日（" + MeetingWords.when(last, today, false) + "）が始まってから作れます。");
    }

    public static Reply nobodyCame(Meeting m, int unnamed, LocalDate today) {
        return Reply.of(title(m, today) + "：" + (unnamed > 0
                ? "全日程に来られた方のお名前が、どの名簿にもありません（" + unnamed + "名）。"
                : "全日程の受付をした方が、まだいません。先に受付を入れてください。"));
    }

    public static Reply without(Reply said, int unnamed) {
        String more = "お名前がわからない方（" + unnamed + "名）の分は入っていません。";
        Card c = said.card();
        return said.reworded(said.text() + "\n" + more, c == null ? null
                : new Card(c.kicker(), c.title(), Stream.concat(c.parts().stream(), Stream.of(new Card.Line(more))).toList(), c.footer()));
    }

    /** The list for Excel: everybody who answered. */
    public static Sheet list(Meeting m, List<HostWords.Line> guests, Hub hub, LocalDate today) {
        List<Sheet.Column> columns = Stream.of("お名前", "事業所", "職種", "地区", "返事", "人数", "ご一緒の方", "連絡", "どこから", "受付")
                .map(c -> new Sheet.Column(c, 10)).toList();
        List<Sheet.Row> rows = guests.stream().map(HandWords::row).toList();
        return new Sheet("list-" + m.id(), m.title(), MeetingWords.when(m, today, false), columns, List.of(new Sheet.Section(null, rows)), List.of(), hub.name(), Sheet.Turn.ACROSS);
    }

    /** A table each with who sits there. */
    public static Sheet tables(Meeting m, TablePlan plan, Hub hub, LocalDate today) {
        List<Sheet.Column> columns = List.of(new Sheet.Column("卓", 2), new Sheet.Column("職種", 5), new Sheet.Column("お名前・事業所", 10));
        List<Sheet.Section> sections = new ArrayList<>();
        for (int i = 0; i < plan.tables().size(); i++) {
            String number = Integer.toString(i + 1);
            sections.add(new Sheet.Section(
                    number + "卓（" + plan.tables().get(i).size() + "名）",
                    plan.tables().get(i).stream().map(s -> Sheet.Row.of(words(number), words(s.profession()), words(s.name()))).toList()));
        }
        List<String> notes = plan.doubled() ? List.of("同じ職種が2名以上の卓があります（人数の都合）。") : List.of("どの卓も1職種1名です。");
        return new Sheet("tables-" + m.id().replaceAll("[^A-Za-z0-9-]", "-"), m.title() + "　席の案", MeetingWords.when(m, today, false), columns, sections, notes, hub.name(), Sheet.Turn.UPRIGHT);
    }

    /** Who was not there, by area, with a box to tick: carried round with the papers. */
    public static Sheet rounds(Meeting m, List<HostWords.Line> absent, Hub hub, LocalDate today) {
        List<Sheet.Column> columns = List.of(new Sheet.Column("渡した", 2), new Sheet.Column("事業所", 8), new Sheet.Column("お名前", 5), new Sheet.Column("返事", 3), new Sheet.Column("連絡", 5));
        var byArea = absent.stream().collect(Collectors.groupingBy(l -> l.area() == null ? "地区なし" : l.area(), java.util.TreeMap::new, Collectors.toList()));
        List<Sheet.Section> sections = byArea.entrySet().stream()
                .map(e -> new Sheet.Section(e.getKey(), e.getValue().stream()
                        .map(l -> Sheet.Row.of(new Sheet.Box(l.guest().papers()), words(l.office()), words(l.name()), words(l.guest().answer().label()), words(l.guest().inLine() ? "LINE" : HostWords.via(l.guest().via()))))
                        .toList()))
                .toList();
        return new Sheet("rounds-" + m.id().replaceAll("[^A-Za-z0-9-]", "-"), m.title() + "　資料の手渡し", MeetingWords.when(m, today, false), columns, sections, List.of(), hub.name(), Sheet.Turn.UPRIGHT);
    }

    private static Sheet.Row row(HostWords.Line e) {
        Guest g = e.guest();
        return Sheet.Row.of(
                words(e.name()), words(e.office()), words(g.profession() == null ? null : g.profession().label()), words(e.area()),
                words(g.answer().label() + (g.waiting() ? "（キャンセル待ち）" : "")), new Sheet.Count(g.seats()),
                words(g.along().entrySet().stream().map(a -> a.getKey() + a.getValue()).collect(Collectors.joining("・"))),
                words(Stream.concat(g.notes().stream().filter(n -> !n.equals(HostWords.REMINDED)), g.extras().stream()).collect(Collectors.joining("・"))),
                words(g.inLine() ? "LINE" : HostWords.via(g.via())),
                g.arrived() == null ? words(null) : new Sheet.Moment(LocalDateTime.ofInstant(g.arrived(), Tokyo.ZONE)));
    }

    private static Sheet.Words words(@Nullable String text) {
        return new Sheet.Words(text == null ? "" : text);
    }

    /** The A4 to carry round or fax. The number it comes back to stands in the meeting's form; where it doesn't, room is left to write it. */
    public static Invitation invitation(Meeting m, @Nullable String qr, Hub hub, LocalDate today) {
        boolean plain = m.audience() == Audience.RESIDENTS;
        Invitation.Link link = qr == null ? null : new Invitation.Link(qr, "スマートフォンで\nかんたんにお返事");
        var answer = new Invitation.Answer(fax(m), m.applyBy(), !plain, List.of());
        List<String> about = Stream.of(m.about(), m.note()).filter(Objects::nonNull).toList();
        return new Invitation(m.id(), null, m.title(), null, facts(m, today, plain), about, m.host() == null ? List.of() : List.of("主催：" + m.host()), link, answer, contact(hub));
    }

    private static String fax(Meeting m) {
        return Stream.of(m.howToApply(), m.contact(), m.note())
                .filter(Objects::nonNull)
                .flatMap(said -> FAX.matcher(java.text.Normalizer.normalize(said, java.text.Normalizer.Form.NFKC)).results().map(f -> f.group(1)))
                .findFirst()
                .orElse("＿＿＿＿＿＿＿＿＿＿");
    }

    private static String contact(Hub hub) {
        return "問い合わせ：" + hub.name() + " ☎" + hub.phone();
    }

    private static List<Invitation.Fact> facts(Meeting m, LocalDate today, boolean plain) {
        List<Invitation.Fact> facts = new ArrayList<>(List.of(new Invitation.Fact("日時", MeetingWords.when(m, today, plain))));
        String place = Stream.of(m.place(), m.address()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        Stream.of(
                        new Invitation.Fact("場所", place),
                        new Invitation.Fact("対象", String.join("・", m.professions())),
                        new Invitation.Fact("費用", Objects.requireNonNullElse(m.fee(), "")),
                        new Invitation.Fact("定員", Objects.requireNonNullElse(m.capacity(), "")))
                .filter(f -> !f.value().isEmpty())
                .forEach(facts::add);
        return facts;
    }

    /** Hangs at the door. */
    public static Invitation door(Meeting m, @Nullable String qr, String code, Hub hub, LocalDate today) {
        Invitation.Link link = qr == null ? null : new Invitation.Link(qr, "カメラで読んで\n送信を押してください");
        return new Invitation(
                m.id() + "-door", null, "受付　" + m.title(), "ご来場ありがとうございます。LINEで受付ができます。",
                facts(m, today, m.audience() == Audience.RESIDENTS),
                List.of("LINEで「" + DoorWords.HERE + " " + code + "」と送っても、受付できます。", "LINEをお使いでない方は、受付の係にお名前をお伝えください。"),
                List.of(), link, null, contact(hub));
    }

    /** The number is always the same for a person and a course, so a second print is the same certificate. */
    public static Certificate certificate(Meeting last, int days, HostWords.Line of, Hub hub) {
        Guest g = of.guest();
        String name = Objects.requireNonNull(of.name());
        LocalDate day = Objects.requireNonNull(last.when().start()).toLocalDate();
        String who = g.inLine() ? g.key() : name;
        String number = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + KeyRing.hash(last.id() + "|" + who).substring(0, NUMBER).toUpperCase(Locale.ROOT);
        String before = Stream.of(of.office(), g.profession() == null ? null : g.profession().label()).filter(Objects::nonNull).collect(Collectors.joining("　"));
        String words = "あなたは「" + last.title() + "」" + (days > 1 ? "（" + days + "日間）の全課程" : "") + "を修了されましたので、これを証します。";
        return new Certificate(number, name, before.isEmpty() ? null : before, words, day, hub.name(), false);
    }
}
