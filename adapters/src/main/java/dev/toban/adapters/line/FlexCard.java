package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexContainer;
import dev.toban.talk.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A card as a Flex bubble, or as a carousel of bubbles where it has more parts than one should hold. */
final class FlexCard {
    private static final int SMALL = 14; // parts that fit a bubble whatever their words, if those are not
    private static final int FEW_WORDS = 2_000; // … more than this (UTF-16 units): 14 × 600 bytes of JSON + 2,000 × 6 < 30 KB

    private FlexCard() {}

    static FlexContainer of(Card whole) {
        return of(whole, Type.USUAL);
    }

    static FlexContainer of(Card whole, Type type) {
        Card card = new Card(whole.kicker(), whole.title(), betweenThings(whole.parts()), whole.footer());
        if (!type.apart() && card.parts().size() <= SMALL && words(card) <= FEW_WORDS) { // almost every answer; spares measuring it
            List<FlexComponent> parts = card.parts().stream().flatMap(part -> FlexParts.of(part, type).stream()).toList();
            return bubble(card, parts, "", type);
        }
        int frame = FlexPages.size(bubble(card, List.of(FlexParts.rule()), "00/00", type)); // a bubble with a part, a little too large
        List<List<FlexComponent>> pages = FlexPages.of(card.parts(), frame, type);
        if (pages.size() == 1) {
            return bubble(card, pages.getFirst(), "", type);
        }
        return new FlexCarousel(IntStream.range(0, pages.size())
                .mapToObj(i -> bubble(card, pages.get(i), (i + 1) + "/" + pages.size(), type))
                .toList());
    }

    /** Without rules that divide nothing: the first, the last, one after another. */
    private static List<Card.Part> betweenThings(List<Card.Part> parts) {
        var kept = new ArrayList<Card.Part>();
        for (Card.Part part : parts) {
            if (part instanceof Card.Rule && (kept.isEmpty() || kept.getLast() instanceof Card.Rule)) {
                continue;
            }
            kept.add(part);
        }
        if (!kept.isEmpty() && kept.getLast() instanceof Card.Rule) {
            kept.removeLast();
        }
        return kept;
    }

    /** A calendar needs the widest; the bubbles of a carousel are all as wide as each other. */
    private static FlexBubble.Size size(Card card, Type type) {
        return card.parts().stream().anyMatch(Card.Month.class::isInstance) ? FlexBubble.Size.GIGA : type.bubble();
    }

    private static FlexBubble bubble(Card card, List<FlexComponent> parts, String page, Type type) {
        var body = new ArrayList<FlexComponent>();
        String kicker = card.kicker() == null ? page : Cut.sentences(card.kicker(), 100) + "　" + page;
        body.addAll(FlexParts.text(kicker, type.quiet(), FlexParts.GREY, false));
        body.addAll(FlexParts.text(Cut.sentences(card.title(), 100), type.title(), FlexParts.INK, true));
        if (!parts.isEmpty()) {
            body.add(FlexParts.rule());
            body.addAll(parts);
        }
        if (card.footer() != null && !card.footer().isBlank()) {
            body.add(FlexParts.rule());
            body.addAll(FlexParts.text(Cut.sentences(card.footer(), 200), type.quiet(), FlexParts.GREY, false));
        }
        return new FlexBubble.Builder()
                .size(size(card, type))
                .body(new FlexBox.Builder(FlexBox.Layout.VERTICAL, body).spacing("md").build())
                .build();
    }

    private static int words(Card card) {
        return card.parts().stream().mapToInt(FlexCard::words).sum();
    }

    private static int words(Card.Part part) {
        return switch (part) {
            case Card.Head head -> head.text().length();
            case Card.Line line -> line.text().length();
            case Card.Fact fact -> fact.label().length() + fact.value().length();
            case Card.Call call -> call.label().length() + 2 * call.number().length();
            case Card.Open open -> open.label().length() + 2 * open.url().length();
            case Card.Picture picture -> 2 * picture.url().length();
            case Card.Tap tap -> 2 * tap.label().length() + tap.data().length();
            case Card.Rule _ -> 0;
            case Card.Month _ -> FEW_WORDS + 1; // is measured
        };
    }
}
