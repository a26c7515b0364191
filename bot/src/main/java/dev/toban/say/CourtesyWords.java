package dev.toban.say;

import dev.toban.hub.Hub;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;

/** What is said to people who want to be spoken to otherwise, or not at all. */
public final class CourtesyWords {
    private CourtesyWords() {}

    public static Reply stopped(boolean professional, Hub hub) {
        return Reply.of(
                "わかりました。もうお知らせは送りません。" + (professional ? "ご自分の当番のこと（交代のお願いなど）だけはお送りします。" : "")
                        + "聞かれたことには、これからもお答えします。また受け取るときは「また送って」と送ってください。（お電話は ☎" + hub.phone() + "）",
                Chip.of("また送って"));
    }

    public static Reply again() {
        return Reply.of("わかりました。またお知らせを送ります。止めるときは「もう送らないで」と送ってください。", Chip.of("もう送らないで"));
    }

    public static Reply large() {
        return Reply.of("大きい字でお答えします。もとに戻すときは「ふつうの字で」と送ってください。", Chip.of("ふつうの字で"));
    }

    public static Reply usualLetters() {
        return Reply.of("ふつうの大きさの字に戻しました。", Chip.of("大きい字で"));
    }

    public static Reply easy() {
        return Reply.of("わかりました。これからは、やさしい日本語（にほんご）で話（はな）します。もとに戻（もど）すときは「ふつうの日本語で」と送（おく）ってください。", Chip.of("ふつうの日本語で"));
    }

    public static Reply usualWords() {
        return Reply.of("ふつうの日本語に戻しました。", Chip.of("やさしい日本語で"));
    }

    public static Reply english(Hub hub) {
        return Reply.of(
                "OK. I will use English words for the main things (who is on call, phone numbers, events). Names stay in Japanese. Emergency: call 119. "
                        + "To go back, send 「ふつうの日本語で」. Phone: " + hub.phone(),
                Chip.of("今夜の当番は？"),
                Chip.of("ふつうの日本語で"));
    }

    public static Reply noSuchLanguage(Hub hub) {
        return Reply.of(
                "すみません。日本語（にほんご）と英語（えいご）だけです。Japanese and English only. 「やさしい日本語で」「in English」 ☎" + hub.phone(),
                Chip.of("やさしい日本語で"),
                Chip.of("in English"));
    }
}
