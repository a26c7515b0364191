package dev.toban.adapters.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.FlexComponent;
import dev.toban.talk.Card;
import java.util.ArrayList;
import java.util.List;

/**
 * A card's parts dealt out to the bubbles that hold them, turning the page before a new thing where one begins. What not even twelve
 * bubbles hold is said to be missing.
 */
final class FlexPages {
    private static final int PARTS = 24; // of a bubble: about two screens of a small phone
    private static final int ENOUGH = 14; // from here on the page is turned before the next thing
    private static final int BUBBLE = 30_000; // bytes of a bubble's JSON; LINE: 30 KB
    private static final int CAROUSEL = 50_000; // bytes of a carousel's JSON; LINE: 50 KB
    private static final int BUBBLES = 12; // LINE: of a carousel
    private static final int SPARE = 500; // bytes: the carousel's own JSON and the line that says what is missing
    private static final ObjectMapper MAPPER = ModelObjectMapper.createNewObjectMapper();

    private final int frame;
    private final Type type;
    private final List<List<FlexComponent>> pages = new ArrayList<>();
    private List<FlexComponent> page = new ArrayList<>();
    private int partsOfPage;
    private int bytesOfPage;
    private int bytes;

    /** @param frame bytes of a bubble without its parts */
    private FlexPages(int frame, Type type) {
        this.frame = frame;
        this.type = type;
        turn();
    }

    /** At least one page. */
    static List<List<FlexComponent>> of(List<Card.Part> parts, int frame, Type type) {
        var pages = new FlexPages(frame, type);
        for (int i = 0; i < parts.size(); i++) {
            if (!pages.took(parts.get(i))) {
                pages.page.addAll(FlexParts.of(new Card.Line("ほか" + things(parts.subList(i, parts.size())) + "件", true), type));
                break;
            }
        }
        return pages.pages;
    }

    static int size(Object part) {
        try {
            return MAPPER.writeValueAsBytes(part).length + 1; // and a comma
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean took(Card.Part part) {
        List<FlexComponent> drawn = FlexParts.of(part, type);
        int size = drawn.stream().mapToInt(FlexPages::size).sum();
        boolean newThing = part instanceof Card.Rule || part instanceof Card.Head;
        boolean ownPage = part instanceof Card.Month && partsOfPage > 0; // two calendars are no page one looks at
        boolean full = ownPage || partsOfPage >= PARTS || bytesOfPage + size > BUBBLE - SPARE || newThing && partsOfPage >= (type.apart() ? 1 : ENOUGH);
        if (bytes + size + (full ? frame : 0) > CAROUSEL - SPARE || full && pages.size() == BUBBLES) {
            return false;
        }
        if (full) {
            turn();
        }
        if (part instanceof Card.Rule && page.isEmpty()) {
            return true; // nothing above it to divide
        }
        page.addAll(drawn);
        partsOfPage++;
        bytesOfPage += size;
        bytes += size;
        return true;
    }

    private void turn() {
        page = new ArrayList<>();
        pages.add(page);
        partsOfPage = 0;
        bytesOfPage = frame;
        bytes += frame;
    }

    /** How many things a list of parts is about: its headings, else its lines. */
    private static long things(List<Card.Part> parts) {
        long heads = parts.stream().filter(Card.Head.class::isInstance).count();
        return heads > 0 ? heads : parts.stream().filter(p -> !(p instanceof Card.Rule)).count();
    }
}
