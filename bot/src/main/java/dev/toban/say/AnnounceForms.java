package dev.toban.say;

import dev.toban.announce.Activity;
import dev.toban.announce.Announcement;
import dev.toban.announce.Circle;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Occasion;
import dev.toban.announce.Proof;
import dev.toban.announce.Task;
import dev.toban.announce.Whom;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.talk.Form;
import dev.toban.talk.Form.Choice;
import dev.toban.talk.Form.Choices;
import dev.toban.talk.Form.Option;
import dev.toban.talk.Form.Text;
import dev.toban.talk.Interest;
import dev.toban.talk.Profession;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which announcements are written, by the names of their fields. */
public final class AnnounceForms {
    /** Values of the field {@code whom} beside a profession's name and {@code circle:ID}. */
    public static final String EVERY_PROFESSION = "every";

    public static final String RESIDENTS = "residents";
    public static final String CIRCLE = "circle:";

    private AnnounceForms() {}

    /**
     * @param offices names of the offices it is for
     * @param cosigners a line each: body：person
     * @param id of the draft that is changed, null for a new one
     */
    public static Form draft(Leaflet l, List<String> offices, List<String> cosigners, Hub hub, List<Circle> circles, @Nullable String id) {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(new Form.Note("hint", "患者さんの名前や病状は書かないでください。資料は https:// のリンクで付けられます。"));
        fields.add(new Choice("occasion", "種類", Stream.of(Occasion.values()).map(o -> new Option(o.name(), o.label())).toList(), l.occasion().name(), false));
        fields.add(new Text("title", "題", l.title(), null, false, false, Proof.TITLE));
        fields.add(new Text("words", "文", l.words(), "住民向けは、1文40字まで。結論を先に。", true, false, Proof.WORDS));
        fields.add(new Form.Day("day", "日にち", l.day() == null ? null : l.day().toString(), true));
        fields.add(new Form.Time("from", "始まり", l.from() == null ? null : l.from().toString(), true));
        fields.add(new Form.Time("to", "終わり", l.to() == null ? null : l.to().toString(), true));
        fields.add(new Text("place", "場所", l.place(), null, false, true, 100));
        fields.add(new Choices("whom", "あて先", whom(circles), chosen(l.whom()), true));
        fields.add(new Choices("areas", "地区（選ばなければ全地区）", hub.areas().stream().map(Area::name).map(a -> new Option(a, a)).toList(), l.whom().areas(), true));
        fields.add(new Choices(
                "interests", "住民は、次を知りたい方だけ（選ばなければ全員）",
                Stream.of(Interest.values()).map(i -> new Option(i.name(), i.label())).toList(), l.whom().interests().stream().map(Enum::name).toList(), true));
        fields.add(new Text("offices", "あて先に加える事業所", String.join("\n", offices), "1行に1か所。名簿どおりの名前で。", true, true, 1_000));
        fields.add(new Choice("answers", "出欠", List.of(new Option("yes", "とる"), new Option("no", "とらない")), l.answers() ? "yes" : "no", false));
        fields.add(new Text("links", "資料のリンク", String.join("\n", l.links()), "1行に1つ。例：資料 https://…", true, true, 1_000));
        fields.add(new Text("credits", "主催・共催・後援・協力", String.join("\n", l.credits()), "1行に1つ。例：共催：○○市医師会", true, true, 500));
        fields.add(new Text("sender", "差出人", l.sender(), null, false, false, 60));
        fields.add(new Text(
                "cosigners", "連名（その方の「よい」が要ります）", String.join("\n", cosigners), "1行に1つ。例：○○市医師会：黒木 航平（LINEで確認）、○○市：電話（電話や紙で確かめて、職員が記録）", true, true, 500));
        fields.add(new Choices("tasks", "5つのタスク（報告の集計に使います）", Stream.of(Task.values()).map(t -> new Option(t.name(), t.label())).toList(), names(l.purpose().tasks()), true));
        fields.add(new Choices(
                "activities", "7つの活動（報告の集計に使います）", Stream.of(Activity.values()).map(t -> new Option(t.name(), t.label())).toList(), names(l.purpose().activities()), true));
        List<Form.Field> shown = fields.stream().filter(f -> !(f instanceof Choices c && c.options().isEmpty())).toList();
        return new Form("announce.draft", "お知らせを書く", "下書きにする", shown, carried(l.whom(), id));
    }

    private static List<String> names(List<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).toList();
    }

    /** Whom it is for by a meeting is not chosen in the form, and not lost by it. */
    private static Map<String, String> carried(Whom w, @Nullable String id) {
        Map<String, String> all = new HashMap<>();
        if (id != null) {
            all.put("id", id);
        }
        if (!w.came().isEmpty()) {
            all.put("came", String.join(" ", w.came()));
        }
        if (w.unless() != null) {
            all.put("unless", w.unless());
        }
        return all;
    }

    private static List<Option> whom(List<Circle> circles) {
        return Stream.of(
                        Stream.of(new Option(RESIDENTS, "住民"), new Option(EVERY_PROFESSION, "専門職の全員")),
                        circles.stream().map(c -> new Option(CIRCLE + c.id(), c.name() + "（名簿の方だけ）")),
                        Stream.of(Profession.values()).map(p -> new Option(p.name(), p.label())))
                .flatMap(options -> options)
                .toList();
    }

    private static List<String> chosen(Whom w) {
        return Stream.of(
                        w.residents() ? Stream.of(RESIDENTS) : Stream.<String>empty(),
                        w.everyProfession() ? Stream.of(EVERY_PROFESSION) : Stream.<String>empty(),
                        w.circles().stream().map(c -> CIRCLE + c),
                        w.professions().stream().map(Enum::name))
                .flatMap(values -> values)
                .toList();
    }

    /** Ways in which a cosigner answers who is not asked in LINE. */
    public static final List<String> BY_HAND = List.of("電話", "FAX・書面", "対面");

    /** A yes that did not come by LINE: whose, how, who said it, when. */
    public static Form assent(Announcement.Draft d, List<Cosigner> waiting, LocalDateTime now) {
        return new Form(
                "announce.assent",
                "連名の返事を書きとめる",
                "記録する",
                List.of(
                        new Form.Note("hint", "いまの下書き（" + d.revision() + "版）を読んでいただいたうえでの「よい」だけを記録してください。直してほしいときは、直した下書きをもう一度見ていただきます。"),
                        new Choice("body", "どなたの返事ですか", waiting.stream().map(c -> new Option(c.body(), c.body())).toList(), waiting.getFirst().body(), false),
                        new Choice("via", "何で返事がありましたか", BY_HAND.stream().map(v -> new Option(v, v)).toList(), BY_HAND.getFirst(), false),
                        new Text("who", "返事をくださった方", null, "例：事務局 山田様", false, false, 40),
                        new Form.Day("day", "日にち", now.toLocalDate().toString(), false),
                        new Form.Time("time", "時刻", now.toLocalTime().withSecond(0).withNano(0).toString(), false)),
                Map.of("id", d.id(), "revision", Integer.toString(d.revision())));
    }

    /** When it leaves. */
    public static Form when(String id, int revision, LocalDateTime suggested) {
        return new Form(
                "announce.when",
                "送る日時",
                "予約する",
                List.of(
                        new Form.Day("day", "日にち", suggested.toLocalDate().toString(), false),
                        new Form.Time("time", "時刻", suggested.toLocalTime().withSecond(0).withNano(0).toString(), false)),
                Map.of("id", id, "revision", Integer.toString(revision)));
    }

    /** A circle and its members, a name a line. */
    public static Form circle(@Nullable Circle circle, List<String> members) {
        return new Form(
                "announce.circle",
                "名簿をつくる",
                "保存する",
                List.of(
                        new Text("name", "名前", circle == null ? null : circle.name(), "例：訪問看護管理者会", false, false, 40),
                        new Text("members", "入っている方", String.join("\n", members), "1行に1人。名簿どおりの名前で。同じ名前の方がいるときは、後に（事業所名）を付けます。", true, false, 3_000)),
                circle == null ? Map.of() : Map.of("id", circle.id()));
    }

    /** Who of a circle an announcement may be for, in words. */
    public static String whom(Whom w, List<String> circles, List<String> offices, List<String> meetings) {
        String where = w.areas().isEmpty() ? "" : String.join("・", w.areas()) + "の";
        List<String> all = new ArrayList<>();
        if (w.residents()) {
            all.add(where + "住民" + (w.interests().isEmpty() ? "" : "（" + String.join("・", w.interests().stream().map(Interest::label).toList()) + "を知りたい方）"));
        }
        if (w.everyProfession()) {
            all.add(where + "専門職の全員");
        } else if (!w.professions().isEmpty()) {
            all.add(where + String.join("・", w.professions().stream().map(Profession::label).toList()));
        }
        all.addAll(circles);
        all.addAll(offices);
        meetings.forEach(m -> all.add("「" + m + "」に参加した方"));
        String said = all.isEmpty() ? "（まだ選ばれていません）" : String.join("、", all);
        return w.unless() == null ? said : said + "のうち、まだ返事のない方";
    }
}
