package dev.toban.answer;

import dev.toban.names.Fold;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.AskerWords;
import dev.toban.say.Words;
import dev.toban.talk.Reply;
import dev.toban.talk.Unanswered;
import dev.toban.talk.Unanswered.Why;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are none, with what the hub may learn from them. A word that was not known goes along only if it can't be about a
 * person: a professional typed it where an office or a place is meant, and it says itself what kind of office or place it is.
 */
final class Lacking {
    /** Signs of an office or a town, as {@link Fold#key} writes them; of the kanji none that surnames end in (園, 所, 院). */
    private static final Pattern SIGN = Pattern.compile("病|薬|歯|医|診療所|くり|訪看|訪問|看護|介護|居宅|包括|けあ|へるぱ|へる$|でい|ほーむ|すて|st|老健|特養|多機|社協|"
            + "支援|連携室|せんた|しょーと|苑$|荘$|..町$|[0-9一二三四五六七八九]丁目$");
    private static final Pattern PERSON = Pattern.compile("さん|さま|様|氏|殿|君|くん|ちゃん|先生|せんせい|どくたー|dr");
    /** A number of somebody or something: 4 digits in a row, or with dashes between them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[-. ]?[0-9]){3}");
    /** Beside the sign this may be 姓 and 名 of a person. */
    private static final Pattern FULL_NAME = Pattern.compile("[一-龥々]{4}");
    private static final int LONGEST = 30;

    private Lacking() {}

    static Reply unclear(Asked asked) {
        String word = asked.what().unknown();
        boolean hides = word != null && FULL_NAME.matcher(SIGN.matcher(Fold.key(Fold.width(word))).replaceAll(" ")).find();
        return Words.unclear(asked.board().hub()).unanswered(List.of(question(Why.UNCLEAR, hides ? null : word, asked)));
    }

    static Reply name(@Nullable String name, Reply said, Asked asked) {
        return said.unanswered(List.of(question(Why.UNKNOWN_NAME, name, asked)));
    }

    /** {@code what} is in our own words, from the hub's areas and the lexicon; null where it may hold others. */
    static Reply nothing(@Nullable String what, Reply said, Asked asked) {
        return said.unanswered(List.of(question(Why.NOTHING_FOUND, what, asked)));
    }

    static Reply notYet(Reply said, Asked asked) {
        return said.unanswered(List.of(question(Why.NOT_YET, null, asked)));
    }

    private static Unanswered question(Why why, @Nullable String word, Asked asked) {
        boolean shown = word != null && Rights.may(asked.member(), Thing.SEE_PROFESSIONAL) && (why == Why.NOTHING_FOUND || harmless(word));
        return new Unanswered(why, AskerWords.of(asked.member()), asked.what().intent().id(), shown ? word : null);
    }

    static boolean harmless(String word) {
        String key = Fold.key(Fold.width(word));
        return key.length() <= LONGEST && SIGN.matcher(key).find() && !PERSON.matcher(key).find() && !NUMBER.matcher(key).find();
    }
}
