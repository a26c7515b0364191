package dev.toban.hosting;

import dev.toban.attend.Answer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The few words people send back to an invitation: 行きます, ごめんなさい、行けません. They say nothing else, and mean what was asked last. */
final class SentBack {
    private static final String GO = "(?:行き|いき|行け|いけ|伺い|うかがい|出|出られ|参加し|さんかし|参加でき|出席し|しゅっせきし|出席でき)";
    private static final Pattern COMES = Pattern.compile("(?:はい|ぜひ|もちろん)?[、。 　]?(?:" + GO + "ます|(?:参加|出席|行く|いく)(?:です|よ|ね)?)[^\\p{L}\\p{N}]*");
    private static final Pattern STAYS_AWAY =
            Pattern.compile("(?:すみません|すいません|ごめんなさい|残念ですが|申し訳ありません)?[、。 　]?(?:" + GO + "ません|欠席(?:です|します)?)[^\\p{L}\\p{N}]*");

    private SentBack() {}

    static Optional<Answer> of(String words) {
        return COMES.matcher(words).matches() ? Optional.of(Answer.ATTEND) : STAYS_AWAY.matcher(words).matches() ? Optional.of(Answer.ABSENT) : Optional.empty();
    }
}
