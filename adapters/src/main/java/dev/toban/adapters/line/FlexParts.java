package dev.toban.adapters.line;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexImage;
import com.linecorp.bot.messaging.model.FlexSeparator;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.URIAction;
import dev.toban.talk.Card;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a card as Flex draws them, for tired eyes on a small phone: large type that follows the phone's own setting, near-black on
 * white, grey never lighter than 7 : 1, buttons as wide as the bubble. A part that LINE would refuse becomes words, and never vanishes.
 */
final class FlexParts {
    static final String INK = "#111111";
    static final String GREY = "#555555"; // 7.5 : 1 on white
    static final String GREEN = "#0B6B4B"; // white on it: 6.5 : 1
    private static final String RULE = "#D0D0D0";

    private static final int WORDS = 1_000; // UTF-16 units of one part; LINE limits only the whole bubble (30 KB)
    private static final int LABEL = 20; // characters; Flex takes 40, a small phone shows 20
    private static final int SHORT = 4; // characters of a name that stands on the button beside its number: 電話, 夜間, 拠点
    private static final int URI_LENGTH = 1_000; // LINE: uri of an action

    private FlexParts() {}

    /** Nothing for a part without words: LINE refuses an empty text. */
    static List<FlexComponent> of(Card.Part part, Type type) {
        return switch (part) {
            case Card.Head head -> text(head.text(), type.head(), INK, true);
            case Card.Line line when line.quiet() -> text(type.laid(line.text()), type.quiet(), GREY, false);
            case Card.Line line -> text(type.laid(line.text()), type.line(), INK, false);
            case Card.Fact fact -> fact(fact.label(), fact.value(), type);
            case Card.Call call -> call(call, type);
            case Card.Open open -> open(open, type);
            case Card.Picture picture -> picture(picture, type);
            case Card.Tap tap -> List.of(pressed(new PostbackAction.Builder().label(Cut.label(tap.label(), LABEL)).data(tap.data()).displayText(tap.label()).build())
                    .style(FlexButton.Style.SECONDARY)
                    .build());
            case Card.Rule _ -> List.of(rule());
            case Card.Month month -> FlexMonth.of(month);
        };
    }

    static List<FlexComponent> text(String words, String size, String colour, boolean bold) {
        String shown = Cut.sentences(Cut.clean(words).strip(), WORDS);
        return shown.isEmpty() ? List.of() : List.of(styled(shown, size, colour, bold).build());
    }

    static FlexSeparator rule() {
        return new FlexSeparator("lg", RULE);
    }

    private static FlexText.Builder styled(String words, String size, String colour, boolean bold) {
        return new FlexText.Builder()
                .text(words)
                .size(size)
                .color(colour)
                .weight(bold ? FlexText.Weight.BOLD : FlexText.Weight.REGULAR)
                .wrap(true)
                .scaling(true);
    }

    private static List<FlexComponent> fact(String label, String value, Type type) {
        String name = Cut.sentences(Cut.clean(label).strip(), 100);
        String told = Cut.sentences(Cut.clean(value).strip(), WORDS);
        if (name.isEmpty() || told.isEmpty()) {
            return text(name + told, type.line(), INK, false);
        }
        if (type.apart()) {
            return List.of(styled(name, type.quiet(), GREY, false).build(), styled(told, type.line(), INK, false).build());
        }
        List<FlexComponent> both = List.of(
                styled(name, type.quiet(), GREY, false).flex(2).build(),
                styled(told, type.line(), INK, false).flex(5).build());
        return List.of(new FlexBox.Builder(FlexBox.Layout.BASELINE, both).spacing("sm").build());
    }

    private static List<FlexComponent> call(Card.Call call, Type type) {
        Optional<URI> tel = Dial.of(call.number());
        if (tel.isEmpty()) {
            return fact(call.label(), call.number(), type);
        }
        String number = Cut.clean(call.number()).strip();
        String label = Cut.clean(call.label()).strip();
        boolean together = label.contains(number) || !label.isEmpty() && label.length() <= SHORT;
        String words = label.contains(number) ? label : together ? label + " " + number : "☎ " + number;
        var button = button(words, tel.get())
                .style(FlexButton.Style.PRIMARY)
                .color(GREEN)
                .build();
        if (label.isEmpty() || together) {
            return List.of(button);
        }
        return List.of(styled(Cut.sentences(label, WORDS), type.quiet(), GREY, false).margin("lg").build(), button);
    }

    private static List<FlexComponent> open(Card.Open open, Type type) {
        String label = open.label().isBlank() ? "開く" : Cut.clean(open.label()).strip();
        return address(open.url())
                .<List<FlexComponent>>map(uri -> List.of(button(label, uri).style(FlexButton.Style.SECONDARY).build()))
                .orElseGet(() -> fact(open.label(), open.url(), type));
    }

    /** As a passport has it. */
    private static List<FlexComponent> picture(Card.Picture picture, Type type) {
        return address(picture.url())
                .<List<FlexComponent>>map(uri -> List.of(new FlexImage.Builder(uri)
                        .size("lg")
                        .aspectRatio("4:5")
                        .aspectMode(FlexImage.AspectMode.COVER)
                        .align(FlexImage.Align.START)
                        .build()))
                .orElseGet(() -> text(picture.of(), type.quiet(), GREY, false));
    }

    private static FlexButton.Builder button(String label, URI uri) {
        return pressed(new URIAction(Cut.label(label, LABEL), uri, null));
    }

    private static FlexButton.Builder pressed(Action action) {
        return new FlexButton.Builder(action)
                .height(FlexButton.Height.MD)
                .adjustMode(FlexButton.AdjustMode.SHRINK_TO_FIT)
                .scaling(true);
    }

    private static Optional<URI> address(String url) {
        try {
            URI uri = URI.create(URI.create(url.strip()).toASCIIString()); // LINE wants percent-encoded UTF-8
            boolean good = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.toString().length() <= URI_LENGTH;
            return good ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
