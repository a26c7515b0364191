package dev.toban.adapters.line;

import com.linecorp.bot.webhook.model.Mentionee;
import com.linecorp.bot.webhook.model.TextMessageContent;
import com.linecorp.bot.webhook.model.UserMentionee;
import java.util.Comparator;
import java.util.List;

/** Where a text calls the bot by name. */
final class Mentions {
    private Mentions() {}

    static boolean ofBot(TextMessageContent message) {
        return !selves(message).isEmpty();
    }

    /** The text without the bot's own name; index and length count UTF-16 units, as LINE's do. */
    static String stripped(TextMessageContent message) {
        var text = new StringBuilder(message.text());
        for (Mentionee self : selves(message)) {
            int from = Math.clamp(self.index(), 0, text.length());
            int to = Math.clamp((long) from + self.length(), from, text.length());
            text.delete(from, to);
        }
        return text.toString().strip();
    }

    /** Last first, so that cutting one out leaves the others where they are. */
    private static List<? extends Mentionee> selves(TextMessageContent message) {
        if (message.mention() == null || message.mention().mentionees() == null) {
            return List.of();
        }
        return message.mention().mentionees().stream()
                .filter(m -> m instanceof UserMentionee user && Boolean.TRUE.equals(user.isSelf()))
                .filter(m -> m.index() != null && m.length() != null)
                .sorted(Comparator.comparing(Mentionee::index).reversed())
                .toList();
    }
}
