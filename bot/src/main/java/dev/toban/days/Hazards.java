package dev.toban.days;

import java.util.Set;

/** What looks like a time and is none; each row with the words it protects. */
final class Hazards {
    /** A word, and the characters after it that make it another one. */
    private static final Words<String> NOT_BEFORE = new Words<String>()
            .row("だかしりせどとゆみこぼいじ", "きょう") // きょうだい, きょうかい, きょうと
            .row("かなぱ", "あす") // あすか, あすなろ
            .row("プニ", "イブ") // イブプロフェン, イブニング
            .row("香", "明日") // 明日香
            .row("井村泉西田川治野里宮福岡北枝関津出邑金給吉城池度回後更昔際風中帰いなに", "今") // 今井, 今回, 今後
            .row("すしせそだいちりよ", "いま") // います, いまだ, いまいち
            .row("せっ", "けさ") // 休ませけさせ
            .row("はわ", "こんばん") // a greeting
            .row("日食倉礼ご顔比市霞青熊枝妻", "朝 朝の") // 朝日, 朝食, 朝ごはん
            .row("食ご寝休飯", "昼 お昼") // 昼食, 昼休み
            .row("食張日立陽ご", "夕").row("様", "午前") // 夕食, 夕張
            .row("食尿勤ご飯会景桜泣", "夜 晩") // 夜勤, 夜尿, 晩ご飯
            .row("前外分以後", "時間"); // 時間外
    /** Kana that may stand before a word of kana: particles. */
    private static final String PARTICLES = "はがをにのでともへねよかやん";
    private static final Set<String> WHOLE = Set.of("24時間365日", "24時間対応", "24/7");

    private Hazards() {}

    /** Whether the word from start to the cursor stands as a word of its own. */
    static boolean wordAt(Cursor c, int start) {
        Words.Hit<String> hit = NOT_BEFORE.at(c.text, start);
        if (hit != null && start + hit.word().length() == c.pos && c.peek() != '\0' && hit.value().indexOf(c.peek()) >= 0
                && !c.looksAt("ごろ")) {
            return false;
        }
        char before = start == 0 ? '\0' : c.text.charAt(start - 1);
        return !kana(c.text.charAt(start)) || !kana(before) || PARTICLES.indexOf(before) >= 0;
    }

    private static boolean kana(char ch) {
        return ch >= 'ぁ' && ch <= 'ん';
    }

    /** How many characters to pass over as a whole: 24時間365日, 1日2回, 3時のおやつ. */
    static int length(String text, int pos) {
        for (String whole : WHOLE) {
            if (text.startsWith(whole, pos)) {
                return whole.length();
            }
        }
        return text.startsWith("3時のおやつ", pos) || text.startsWith("三時のおやつ", pos) ? 6 : 0;
    }
}
