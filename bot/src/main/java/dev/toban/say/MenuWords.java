package dev.toban.say;

import dev.toban.talk.Reply;

/** What is said about the rich menus in LINE. */
public final class MenuWords {
    private MenuWords() {}

    public static Reply made(int menus) {
        return Reply.of("LINEのリッチメニューを" + menus + "つ作り直しました。1分ほどで、みなさんの画面に出ます。");
    }

    public static Reply leadOnly() {
        return Reply.of("リッチメニューを作り直せるのは、拠点リーダーだけです。").denied("menus");
    }

    public static Reply lineWontHaveIt() {
        return Reply.of("LINEに届かないか、LINEが受け取りませんでした。いままでのメニューのままです。少し待って、もう一度お試しください。");
    }
}
