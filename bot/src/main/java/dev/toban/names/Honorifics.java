package dev.toban.names;

import java.util.Arrays;
import java.util.stream.Stream;

/** What is said after (先生, さん) or before (Dr.) a person's name. */
final class Honorifics {
    private static final String[] AFTER = folded("先生 せんせい ドクター 医師 歯科医師 ケアマネジャー ケアマネージャー ケアマネ ナース 看護師長 看護師 保健師 薬剤師 衛生士 療法士 "
            + "栄養士 相談員 社会福祉士 師長 院長 所長 会長 主任 事務長 さん さま 様 氏 殿 くん 君 sensei san sama dr ns msw cm pt ot");
    private static final String[] BEFORE = folded("dr. dr ドクター ns. ns msw ケアマネ");

    private Honorifics() {}

    /** The length of what follows at {@code from}, a space or dash before it and a second one (看護師さん, 院長先生) included; 0 = none. */
    static int after(Folded t, int from) {
        int space = t.key().startsWith(" ", from) || t.key().startsWith("-", from) ? 1 : 0;
        int first = one(t, from + space);
        return first == 0 ? 0 : space + first + one(t, from + space + first);
    }

    private static int one(Folded t, int from) {
        for (String h : AFTER) {
            int to = from + h.length();
            if (t.key().startsWith(h, from) && !t.splits(to) && !beginsAnother(t, to)) {
                return h.length();
            }
        }
        return 0;
    }

    /** 医師会, 様子 and 氏名 are other words. */
    private static boolean beginsAnother(Folded t, int to) {
        return t.joinsKanji(to) && "会子名式部".indexOf(t.key().charAt(to)) >= 0;
    }

    /** The length of what stands before {@code to}, the space included; 0 = none. */
    static int before(Folded t, int to) {
        int end = to > 0 && t.key().charAt(to - 1) == ' ' ? to - 1 : to;
        for (String h : BEFORE) {
            int from = end - h.length();
            if (from >= 0 && t.key().startsWith(h, from) && !t.splits(from)) {
                return to - from;
            }
        }
        return 0;
    }

    static boolean is(String key) {
        return Arrays.asList(AFTER).contains(key);
    }

    private static String[] folded(String words) {
        return Stream.of(words.split(" ")).map(Fold::key).toArray(String[]::new);
    }
}
