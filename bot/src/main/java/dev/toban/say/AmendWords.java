package dev.toban.say;

import dev.toban.rota.Amendment;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.List;

/** What staff read who put the record of a past duty right. */
public final class AmendWords {
    private AmendWords() {}

    public static String title() {
        return "当番の記録の訂正";
    }

    public static String reason(Amendment why) {
        return switch (why) {
            case SUDDEN -> "急な交代";
            case WRONG_TABLE -> "表の書き間違い";
            case HANDED_ON -> "途中で引き継ぎ";
            case OTHER -> "その他";
        };
    }

    public static Reply inSlack() {
        return Reply.of("終わった当番の表は書き換えません。実際に出た方を、理由と一緒に訂正として残します。Slackの画面で入力してください。");
    }

    public static Reply which(List<Card.Tap> taps) {
        return SwapWords.tapping("どの当番の記録を訂正しますか？", title(), taps);
    }

    public static Reply notOver(String day) {
        return Reply.of(day + " に、もう終わった当番はありません。これからの当番は「/toban 変更」で変えられます。");
    }

    /** Asked before anything else is said of it. */
    public static Reply why(String slot, String before, String after, List<Card.Tap> reasons) {
        return SwapWords.tapping(slot + "：" + before + " → " + after + "。もう終わった当番なので、訂正として理由と一緒に残します。理由はどれですか？", title(), reasons);
    }

    public static String because(Amendment why) {
        return "訂正の理由：" + reason(why);
    }
}
