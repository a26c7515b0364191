package dev.toban.say;

import dev.toban.days.Tokyo;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of free beds. */
public final class BedWords {
    private BedWords() {}

    /** @param any whether it has any free */
    public record House(String name, String day, String free, boolean any, String asOf, @Nullable String phone) {}

    public static String free(int beds, @Nullable String only) {
        return (beds == 0 ? "満床" : beds + "床") + (only == null ? "" : "（" + only + "）");
    }

    public static String asOf(Instant at, boolean stale, LocalDate today) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Tokyo.ZONE);
        return "（" + When.day(local.toLocalDate(), today) + " " + When.clock(local.toLocalTime()) + " 時点" + (stale ? "・要確認" : "") + "）";
    }

    public static Reply forResidents(String phone) {
        return Reply.of("ベッドや施設の空きは、担当のケアマネジャーか病院の相談室がお調べします。担当の方がいないときは、拠点 ☎" + phone + " へお電話ください。");
    }

    public static Reply housesOnly(String phone) {
        return Reply.of("空床を知らせていただけるのは、病院や入所のある事業所の方です。そうでしたら、拠点 ☎" + phone + " に登録を確かめてください。");
    }

    public static Reply howMany(String day, List<Card.Tap> numbers) {
        return SwapWords.tapping(day + " は何床ですか？下から選ぶか「明日2床」のように送ってください。", "空床", numbers);
    }

    public static Reply past() {
        return Reply.of("過ぎた日の空床は変えられません。");
    }

    public static Reply sure(String house, String day, int free, @Nullable String only, @Nullable String before, Card.Tap yes) {
        String text = house + " " + day + "：" + free(free, only) + " と知らせます。よろしいですか？" + (before == null ? "" : "\nいまの表示：" + before);
        return SwapWords.tapping(text, "空床", List.of(yes));
    }

    public static Reply noted(String house, String day, String said) {
        return Reply.of("ありがとうございます。" + house + " " + day + "：" + said + " と知らせました。変わったら、また一行で送ってください（例：明日0床）。");
    }

    public static Reply hub(String house, String day, String said) {
        return Reply.of("空床のお返事：" + house + " " + day + " " + said);
    }

    public static Reply list(String day, String what, List<House> told, List<House> silent, List<String> waiting) {
        String title = what + "の空き " + day;
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>(List.of(title));
        if (told.isEmpty()) {
            String none = "空きの連絡は、まだ届いていません。直接お問い合わせください。";
            text.add(none);
            parts.add(new Card.Line(none));
        }
        told.forEach(h -> {
            String line = h.name() + "：" + (h.day().equals(day) ? "" : h.day() + " ") + h.free() + h.asOf();
            text.add("・" + line + (h.phone() == null ? "" : " ☎" + h.phone()));
            parts.add(new Card.Line(line));
            if (h.phone() != null) {
                parts.add(new Card.Call(h.name(), h.phone()));
            }
        });
        if (!silent.isEmpty()) {
            text.add("連絡のないところ：" + silent.stream().map(h -> h.name() + (h.phone() == null ? "" : " ☎" + h.phone())).collect(Collectors.joining("、")));
            parts.add(new Card.Line("連絡のないところ", true));
            silent.stream().filter(h -> h.phone() != null).limit(5).forEach(h -> parts.add(new Card.Call(h.name(), h.phone())));
        }
        if (!waiting.isEmpty()) {
            String line = "お返事待ち：" + String.join("、", waiting);
            text.add(line);
            parts.add(new Card.Line(line, true));
        }
        String foot = "空きは変わります。お電話で確かめてから患者さんにお伝えください。";
        text.add(foot);
        return new Reply(String.join("\n", text), new Card(null, title, parts, foot), List.of(), List.of());
    }

    public static Reply visibility() {
        return Reply.of("空床は専門職だけに見えていて、住民の方には出ません。職種ごとに隠すことはまだできないので、ご希望を拠点に伝えました。折り返しご連絡します。");
    }

    public static String visibilityNote(String who) {
        return "空床の見せ方の相談です：" + who + " から、一部の職種に見せたくないとのことです。";
    }

    public static Reply inquiry(String day, List<Card.Tap> numbers) {
        return SwapWords.tapping("【後方病床】受入可否のお尋ね：" + day + " に受け入れられるベッドはありますか？", "受入可否のお尋ね", numbers);
    }

    public static Reply asked(String day, List<String> asked, List<String> byPhone) {
        return Reply.of(Stream.of(
                        asked.isEmpty() ? "LINEでお尋ねできる病院がありません。" : day + " の受入可否をお尋ねしました：" + String.join("、", asked) + "。お返事はこのチャンネルに届きます。",
                        byPhone.isEmpty() ? "" : "電話でお尋ねください：" + String.join("、", byPhone))
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n")));
    }
}
