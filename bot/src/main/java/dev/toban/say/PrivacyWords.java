package dev.toban.say;

import dev.toban.directory.Person;
import dev.toban.people.Wish;
import dev.toban.talk.Card;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read of what is kept about them, for how long, and how it goes. */
public final class PrivacyWords {
    public static final String CHAT = "送られた文章";
    public static final String ROTA = "当番表・交代・不在の記録";
    public static final String RECORD = "監査の記録（だれが・いつ・何を。IDだけ）";
    public static final String RSVP = "行事の申込（住民の方）";
    public static final String ATTENDANCE = "専門職の出席・修了証";
    public static final String TICKETS = "ご相談・ご用件の受付";
    public static final String PHOTOS = "顔写真（あらためて承諾がなければ）";
    public static final String SAFETY = "安否確認の返事";
    public static final String DRILL = "訓練の返事";
    public static final String LEFT = "ブロック・退会した方の登録";

    private PrivacyWords() {}

    /** @param kept null = not at all */
    public record Kind(String what, @Nullable Period kept) {}

    public static Reply periods(List<Kind> kinds) {
        List<Card.Part> parts = new ArrayList<>();
        kinds.forEach(k -> parts.add(new Card.Fact(k.what(), k.kept() == null ? "お答えしたらすぐ消します。患者さんの情報は保存しません" : length(k.kept()))));
        String text = kinds.stream()
                .map(k -> "・" + k.what() + "：" + (k.kept() == null ? "お答えしたらすぐ消します。患者さんの情報は保存しません" : length(k.kept())))
                .collect(Collectors.joining("\n"));
        return new Reply("保存期間\n" + text + "\n期間が過ぎたものは、毎晩消します。", new Card(null, "保存期間", parts, "期間が過ぎたものは、毎晩消します。"), List.of(), List.of());
    }

    private static String length(Period p) {
        return p.getYears() > 0 ? p.getYears() + "年" : p.getMonths() > 0 ? p.getMonths() + "か月" : p.getDays() + "日";
    }

    public static Reply.Note cleared(LocalDate day, Map<String, Integer> counts) {
        String what = counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "件").collect(Collectors.joining("、"));
        return new Reply.Note("retention:" + day, "保存期間が過ぎたものを消しました：" + what + "。");
    }

    public static Reply mine(Member m, List<String> offices, Optional<Person> person, Wish terms, Map<String, Integer> kept) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Fact("立場", AskerWords.of(m)));
        fact(parts, "職種", m.profession() == null ? null : m.profession().label());
        fact(parts, "所属", String.join("、", offices));
        fact(parts, "地区", String.join("、", m.areas()));
        fact(parts, "登録日", m.since() == null ? null : m.since().toString());
        person.ifPresent(p -> {
            parts.add(new Card.Rule());
            parts.add(new Card.Head("名簿"));
            fact(parts, "氏名", p.name());
            fact(parts, "電話", p.phone());
            fact(parts, "携帯", p.mobile());
            fact(parts, "話せる時間", p.talkTime());
            fact(parts, "写真", p.photo() == null ? null : "あり");
            fact(parts, "公開の承諾日", p.consent().given() == null ? "なし（拠点だけ）" : p.consent().given().toString());
        });
        parts.add(new Card.Rule());
        fact(parts, "お知らせ", terms.quiet() ? "受け取らない" : "受け取る");
        kept.forEach((what, count) -> fact(parts, what, count + "件"));
        String text = parts.stream().flatMap(p -> p instanceof Card.Fact f ? java.util.stream.Stream.of(f.label() + "：" + f.value()) : java.util.stream.Stream.empty())
                .collect(Collectors.joining("\n"));
        return new Reply(
                "あなたについて保存しているもの\n" + text,
                new Card(null, "あなたについて保存しているもの", parts, "送られた文章は保存していません。監査の記録にはIDだけが残ります。"),
                List.of(Chip.of("保存期間は？"), Chip.of("私のデータを消して")),
                List.of());
    }

    private static void fact(List<Card.Part> parts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.add(new Card.Fact(label, value));
        }
    }

    public static Reply eraseAsked(Map<String, Integer> kept) {
        String what = kept.isEmpty() ? "登録はありません。お話の記憶だけを消します。" : listed(kept) + "があります。";
        return new Reply(
                "データを消しますか？ " + what + "消すと元に戻せません。登録もなくなります。（当番表の記録は、決まりにより5年残ります）",
                new Card(
                        null,
                        "データを消しますか？",
                        List.of(new Card.Line(what), new Card.Line("消すと元に戻せません。登録もなくなります。当番表の記録は、決まりにより5年残ります。"), new Card.Tap("はい、消してください", "privacy|erase")),
                        null),
                List.of(Chip.of("やめます")),
                List.of());
    }

    public static Reply erased(Map<String, Integer> went, boolean onFile) {
        return Reply.of("消しました" + (went.isEmpty() ? "。" : "：" + listed(went) + "。")
                + (onFile ? "名簿の連絡先も消し、拠点に名簿のもとのファイルから外すよう伝えました。" : "")
                + "待っていたお知らせも送りません。監査の記録には番号（ID）だけが残ります。");
    }

    /** The people file is the hub's: what stands in it would come back with the next import. */
    public static Reply.Note takeOut(Person p, LocalDate today) {
        return new Reply.Note(
                "erased:" + p.id() + ":" + today, p.name() + "さんから、データの消去の求めがありました。こちらの連絡先は消しました。次の取り込みで戻らないように、名簿のファイルからも連絡先を外してください。");
    }

    public static Reply leadOnly() {
        return Reply.of("ほかの方のデータを見たり消したりできるのは、拠点リーダーだけです。").denied("personal-data");
    }

    public static Reply notOne(String name, int found) {
        return Reply.of(found == 0 ? "「" + name + "」の方は見つかりません。氏名か登録のIDで指定してください。" : "「" + name + "」の方が" + found + "人います。登録のIDで指定してください。");
    }

    /** @param erase the id on the button, null for no button */
    public static Reply kept(String name, Map<String, Integer> kept, @Nullable String erase) {
        String what = kept.isEmpty() ? "何も保存していません。" : listed(kept);
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Line(what));
        if (erase != null) {
            parts.add(new Card.Tap("すべて消す（元に戻せません）", "privacy|of|" + erase));
        }
        return new Reply(name + "：" + what, new Card(null, name + " の個人データ", parts, "消すときは「/toban 個人データ 消去 氏名」。"), List.of(), List.of());
    }

    public static Reply erasedFor(Map<String, Integer> went) {
        return Reply.of("消しました" + (went.isEmpty() ? "。" : "：" + listed(went) + "。") + "名簿のファイルに行があれば、そこからも外してください。");
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "件").collect(Collectors.joining("、"));
    }
}
