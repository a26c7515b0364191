package dev.toban.adapters.paper;

import dev.toban.paper.Certificate;
import dev.toban.paper.Faces;
import dev.toban.paper.FamilySheet;
import dev.toban.paper.Invitation;
import dev.toban.paper.MonthPicture;
import dev.toban.paper.Sheet;
import dev.toban.paper.Trend;
import dev.toban.talk.Card;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers as a hub fills them in. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 12, 9);
    private static final String FOOT = "上町地区在宅医療連携拠点 ☎099-000-0100　12/9(水) 8:00 現在";
    private static final String[] DOCTORS = {"黒木 航平", "有馬 誠一", "坂元 由紀子", "中園 美緒", "折田 武"};
    private static final String[] CLINICS = {"くろき在宅クリニック", "坂元クリニック", "さかもと内科・呼吸器内科", "伊敷ファミリークリニック", "折田医院"};

    private Samples() {}

    static Sheet week() {
        List<Sheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = DAY.plusDays(i);
            List<Sheet.Cell> cells = new ArrayList<>();
            cells.add(new Sheet.Day(day, false));
            for (int area = 0; area < 4; area++) {
                boolean gap = i == 4 && area == 1;
                cells.add(gap
                        ? new Sheet.Words("未定\n拠点夜間 099-000-0199", Sheet.Weight.ALARM)
                        : new Sheet.Words(DOCTORS[(i + area) % 5] + "\n070-0000-01" + (10 + i) + "\n17:30〜翌8:30"));
            }
            rows.add(new Sheet.Row(cells));
        }
        return new Sheet(
                "week-2026-12-09", "在宅当番医 7日間の表", "12/9(水)〜12/15(火)",
                List.of(new Sheet.Column("日にち", 17), new Sheet.Column("上町", 24), new Sheet.Column("伊敷", 24), new Sheet.Column("吉野", 24), new Sheet.Column("吉田", 24)),
                List.of(new Sheet.Section(null, rows)),
                List.of("つながらないとき：拠点夜間連絡先 099-000-0199", "LINEが使えないときも、この表でお電話ください。"),
                FOOT, Sheet.Turn.ACROSS);
    }

    static Sheet rounds(int offices) {
        List<Sheet.Section> sections = new ArrayList<>();
        for (String area : List.of("上町", "伊敷", "吉野", "吉田")) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (int i = 0; i < offices; i++) {
                rows.add(Sheet.Row.of(
                        new Sheet.Box(i == 0 && area.equals("上町")), new Sheet.Words(CLINICS[i % 5], Sheet.Weight.STRONG), new Sheet.Words("医師・看護師 " + (i + 1) + "名"),
                        new Sheet.Words("099-000-0" + (300 + i)), new Sheet.Count(i + 1, "枚"), new Sheet.Words("")));
            }
            sections.add(new Sheet.Section(area + "（" + offices + "か所）", rows));
        }
        return new Sheet(
                "rounds-2026-12", "手渡しの一覧　多職種連携勉強会「褥瘡とストーマのケア」", "LINEで届かない事業所です。渡したら□に✓を付けて、拠点へ返してください。",
                List.of(new Sheet.Column("手渡し済", 13), new Sheet.Column("事業所", 34), new Sheet.Column("どなたへ", 22), new Sheet.Column("電話", 20), new Sheet.Column("枚数", 8), new Sheet.Column("メモ", 18)),
                sections, List.of(), FOOT, Sheet.Turn.UPRIGHT);
    }

    static FamilySheet family() {
        List<FamilySheet.Turn> turns = new ArrayList<>();
        for (LocalDate d = DAY.withDayOfMonth(1); d.getMonthValue() == 12; d = d.plusDays(1)) {
            int i = d.getDayOfMonth();
            boolean weekend = d.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            turns.add(new FamilySheet.Turn(
                    d, false, weekend ? "8:30〜翌8:30" : "17:30〜翌8:30", DOCTORS[i % 5], i % 5 == 0 ? null : CLINICS[i % 5], i % 5 == 0 ? null : "099-000-01" + (10 + i), i == 12));
        }
        return new FamilySheet(
                "くろき在宅クリニック", "鹿児島市長田町90番1号", "099-000-0103", "2026年12月", DAY.withDayOfMonth(1), turns,
                List.of("昼間（平日8:30〜17:30）は主治医がうかがいます。", "急に様子が変わったとき、呼びかけに答えないときは、119へお電話ください。"), "12/1(火) 作成　くろき在宅クリニック");
    }

    static Invitation invitation(@Nullable String to) {
        return new Invitation(
                "m-12", to, "多職種連携勉強会「褥瘡とストーマのケア」", "皆さまのご参加をお待ちしています。職種をこえて、ひとつの事例を一緒に考えます。",
                List.of(new Invitation.Fact("日時", "12月17日(木) 19:00〜20:30"), new Invitation.Fact("場所", "上町ふれあい会館 3階 大会議室\n（鹿児島市長田町90番1号）"),
                        new Invitation.Fact("対象", "医師・歯科医師・薬剤師・看護師・介護支援専門員 ほか"), new Invitation.Fact("費用", "無料"), new Invitation.Fact("定員", "120名")),
                List.of("講話30分と職種混合のグループワーク。ひとつの事例をみんなで考えます。", "駐車場は40台です。乗り合わせをお願いします。"),
                List.of("主催：上町地区在宅医療連携拠点", "共催：上町地区医師会"),
                new Invitation.Link("https://line.me/R/oaMessage/%40000toban/?m-12%20出席", "スマートフォンで\nかんたんにお返事"),
                new Invitation.Answer("099-000-0101", "12月14日(月)", true, List.of("講師に聞きたいこと")),
                "問い合わせ：上町地区在宅医療連携拠点 ☎099-000-0100");
    }

    static Certificate certificate(String number, String name) {
        return new Certificate(
                number, name, "訪問看護ステーションあやめ　看護師", "あなたは在宅医療推進多職種研修会（2日制・12時間）の全課程を修了されましたので、これを証します。",
                DAY, "上町地区在宅医療連携拠点\n拠点長　永田 修", false);
    }

    static Faces faces() {
        List<Faces.Face> faces = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            faces.add(new Faces.Face(null, DOCTORS[i % 5], "くろき こうへい", "医師", CLINICS[i % 5], "099-000-01" + (10 + i), i % 2 == 0 ? "平日12:30〜13:30" : null));
        }
        return new Faces("faces-kanmachi", "顔の見える連絡先　上町", "載せることに同意された方だけです。外へ出さないでください。", faces, FOOT);
    }

    static Card.Month month() {
        List<Card.Day> days = new ArrayList<>();
        String[] short1 = {"黒木", "有馬", "坂元", "中園", "折田"};
        for (LocalDate d = LocalDate.of(2027, 1, 1); d.getMonthValue() == 1; d = d.plusDays(1)) {
            int i = d.getDayOfMonth();
            boolean gap = i == 13;
            boolean closed = i == 1;
            List<String> who = gap ? List.of("未定") : closed ? List.of("なし") : d.getDayOfWeek() == DayOfWeek.SUNDAY ? List.of(short1[i % 5], "くろき在宅") : List.of(short1[i % 5]);
            days.add(new Card.Day(d, who, gap ? Card.State.GAP : closed ? Card.State.CLOSED : Card.State.HELD, i == 1 || i == 11, i % 5 == 0));
        }
        return new Card.Month(YearMonth.of(2027, 1), "上町の在宅当番医", LocalDate.of(2027, 1, 6), days);
    }

    static MonthPicture monthPicture() {
        return new MonthPicture("month-2027-01", "当番表", List.of(month(), month()), FOOT);
    }

    static Trend trend() {
        int[] n = {98, 112, 104, 131, 119, 124, 140, 122, 137, 129, 151, 124};
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            points.add(new Trend.Point((i + 3) % 12 + 1 + "月", n[i]));
        }
        return new Trend("attendance-2026", "多職種連携勉強会の出席者", "人", points, "平均", "1回ごとに", "2026年度　" + FOOT);
    }
}
