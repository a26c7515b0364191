package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.TextMessage;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in LINE's messages: a card is one Flex message, words are texts; quick replies hang on the last. Limits: LINE reference. */
final class LineMessages {
    private static final int MESSAGES = 5; // a request
    private static final int TEXT = 5_000; // UTF-16 units a text message
    private static final int ALT_TEXT = 1_500; // UTF-16 units
    private static final int QUICK_REPLIES = 13;
    private static final int LABEL = 20; // characters of a quick reply's label
    private static final int SAYS = 300; // characters of a message action's text

    private LineMessages() {}

    static List<Message> of(Reply reply) {
        return of(reply, Type.USUAL);
    }

    /** Empty for silence. Words alone become a card where letters are large: a text's letters are the phone's own affair. */
    static List<Message> of(Reply reply, Type type) {
        String words = Cut.clean(reply.text()).strip();
        if (words.isEmpty()) {
            return List.of();
        }
        QuickReply chips = chips(reply.chips());
        Card card = reply.card() == null && type.apart() ? said(words) : reply.card();
        if (card != null) {
            return List.of(new FlexMessage(chips, null, Cut.sentences(words, ALT_TEXT), FlexCard.of(card, type)));
        }
        return texts(words, chips);
    }

    /** The first sentence above the others. */
    private static Card said(String words) {
        int end = words.indexOf('。') + 1;
        boolean more = end > 0 && end < words.length();
        return new Card(null, more ? words.substring(0, end) : words, more ? List.of(new Card.Line(words.substring(end).strip())) : List.of(), null);
    }

    private static List<Message> texts(String words, @Nullable QuickReply chips) {
        var messages = new ArrayList<Message>();
        String rest = words;
        while (rest.length() > TEXT && messages.size() < MESSAGES - 1) {
            int line = rest.lastIndexOf('\n', TEXT);
            int end = line > TEXT / 2 ? line : Cut.whole(rest, TEXT);
            messages.add(new TextMessage(rest.substring(0, end)));
            rest = rest.substring(end).strip();
        }
        messages.add(new TextMessage(chips, null, Cut.sentences(rest, TEXT), null, null));
        return messages;
    }

    private static @Nullable QuickReply chips(List<Reply.Chip> chips) {
        List<QuickReplyItem> items = chips.stream()
                .filter(chip -> !chip.label().isBlank() && !chip.says().isBlank())
                .limit(QUICK_REPLIES)
                .map(LineMessages::item)
                .toList();
        return items.isEmpty() ? null : new QuickReply(items);
    }

    private static QuickReplyItem item(Reply.Chip chip) {
        String label = Cut.label(Cut.clean(chip.label()), LABEL);
        return new QuickReplyItem(new MessageAction(label, Cut.label(Cut.clean(chip.says()), SAYS)));
    }
}
