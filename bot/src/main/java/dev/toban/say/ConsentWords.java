package dev.toban.say;

import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of consent: what is shown to whom, and that it has been changed. */
public final class ConsentWords {
    public static final String NOTHING = "すべての公開をやめる";
    public static final String UNDO = "元に戻す";

    private ConsentWords() {}

    /** Everything at one glance, a button for each field. */
    public static Reply card(String whose, Consent consent, List<Field> fields, LocalDate today, List<Card.Tap> taps) {
        List<Card.Part> parts = new ArrayList<>();
        fields.forEach(f -> parts.add(new Card.Fact(label(f), audience(consent.fields().getOrDefault(f, consent.whole())))));
        parts.addAll(taps);
        String given = consent.given() == null ? "承諾はまだいただいていません" : "承諾日 " + When.day(consent.given(), today);
        String text = whose + " の公開設定\n"
                + String.join("、", fields.stream().map(f -> label(f) + "：" + audience(consent.fields().getOrDefault(f, consent.whole()))).toList())
                + "\n" + given;
        return new Reply(text, new Card(null, whose + " の公開設定", parts, given), List.of(), List.of());
    }

    /** The name of an office and of a person is a 名前 to everybody. */
    private static String label(Field field) {
        return field == Field.NAME ? "名前" : field.label();
    }

    public static String change(Field field) {
        return label(field) + "を変える";
    }

    public static Reply toWhom(String whose, Field field, List<Card.Tap> taps) {
        return Pane.of(whose + " の" + label(field) + "：だれに見せますか？", List.of(), taps);
    }

    public static String audience(Audience audience) {
        return switch (audience) {
            case RESIDENTS -> "だれにでも";
            case PROFESSIONALS -> "専門職まで";
            case HUB -> "拠点だけ";
        };
    }

    public static Reply set(String whose, @Nullable Field field, Audience audience, Card.Tap undo) {
        String what = field == null ? "すべて" : label(field);
        String now = audience == Audience.HUB ? "いまから、どこにも載りません（拠点だけが見ます）。" : "いまから「" + audience(audience) + "」見せます。";
        return Pane.of(whose + " の" + what + "：" + audience(audience), List.of(now), undo);
    }

    public static Reply unchanged(String whose, Field field, Audience audience) {
        return Reply.of(whose + " の" + label(field) + "は、もう「" + audience(audience) + "」です。", Chip.of("公開設定"));
    }

    public static Reply photoGone(String whose) {
        return Reply.of(whose + " の写真を消しました。いまから、どこにも載りません。");
    }

    public static Reply nothingShown() {
        return Reply.of("お名前や連絡先は、何も公開していません。");
    }

    public static Reply noSuch(String words) {
        return Reply.of("「" + words + "」は名簿に見つかりませんでした。名簿どおりの名前で送ってください。");
    }

    public static Reply which(List<Card.Tap> taps) {
        return Pane.of("どれのことですか？", List.of(), taps);
    }

    public static Reply whose() {
        return Reply.of("だれの公開設定か、名前をつけて送ってください。例：「公開 前田 美和」「公開 さくら薬局」");
    }

    public static Reply pending(String where, List<String> offices, List<String> people, int more) {
        if (offices.isEmpty() && people.isEmpty()) {
            return Reply.of(where + "承諾がまだのところはありません。");
        }
        List<String> lines = new ArrayList<>();
        if (!offices.isEmpty()) {
            lines.add("事業所：" + String.join("、", offices));
        }
        if (!people.isEmpty()) {
            lines.add("人：" + String.join("、", people));
        }
        if (more > 0) {
            lines.add("ほか" + more + "件");
        }
        lines.add("承諾をもらったら「公開 名前」で設定してください。それまでは拠点のほかには出ません。");
        return Pane.of(where + "承諾がまだのところ " + (offices.size() + people.size() + more) + "件", lines);
    }
}
