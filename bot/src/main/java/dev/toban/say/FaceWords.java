package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.List;

/** What is said of photos of colleagues, and what stands on the sheet with them. */
public final class FaceWords {
    private FaceWords() {}

    public static String title(String area) {
        return "顔の見える連絡先" + (area.isEmpty() ? "" : "　" + area);
    }

    public static String under() {
        return "載せることに同意された方だけです。関係者の方だけでお使いください。";
    }

    public static String foot(Hub hub, LocalDate today) {
        return hub.name() + " ☎" + hub.phone() + "　" + today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日 現在";
    }

    public static String photoOf(String name) {
        return name + " さんの写真";
    }

    public static Reply here(String area, String url, int days) {
        String words = title(area) + "（印刷用）です。" + days + "日のあいだ開けます。開くたびに、そのとき載せることに同意されている方だけになります。";
        return new Reply(words + "\n" + url, new Card(null, title(area), List.of(new Card.Line(words), new Card.Open("開く", url)), null), List.of(), List.of());
    }

    public static Reply oneToOne() {
        return Reply.of("顔写真つきの一覧は、1対1のトークでお渡しします。");
    }

    public static Reply noAddress() {
        return SheetWords.noAddress();
    }
}
