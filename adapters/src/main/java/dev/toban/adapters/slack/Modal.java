package dev.toban.adapters.slack;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.optionGroup;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.toban.talk.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form as Slack's modal, and what was filled in read back. Limits: Block Kit reference. */
final class Modal {
    /** All our modals have this callback id; which form it is stands in the metadata. */
    static final String CALLBACK = "form";

    private static final int TITLE = 24;
    private static final int METADATA = 3_000;
    private static final int BOXES = 10;
    private static final int OPTIONS = 100; // in one list or group
    private static final int LABEL = 75; // of an option
    private static final Gson GSON = new Gson();

    /** What a modal carries: which form, what it is about, and where the answer to it goes. */
    record Slip(String form, Map<String, String> carried, String returnTo) {}

    private Modal() {}

    /** @throws IllegalArgumentException if the form carries more than Slack takes along */
    static View of(Form form, ReturnTo returnTo) {
        String slip = GSON.toJson(new Slip(form.id(), form.carried(), returnTo.toString()));
        if (slip.length() > METADATA) {
            throw new IllegalArgumentException("form " + form.id() + ": carries " + slip.length() + " characters (expected: " + METADATA + " at most)");
        }
        return view(v -> v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(slip)
                .title(viewTitle(t -> t.type("plain_text").text(Mrkdwn.cut(form.title(), TITLE))))
                .submit(viewSubmit(t -> t.type("plain_text").text(Mrkdwn.cut(form.submit(), TITLE))))
                .close(viewClose(t -> t.type("plain_text").text("やめる")))
                .blocks(form.fields().stream().map(Modal::block).toList()));
    }

    private static LayoutBlock block(Form.Field field) {
        return switch (field) {
            case Form.Note n -> context(c -> c.blockId(n.name()).elements(List.of(
                    MarkdownTextObject.builder().text(Mrkdwn.cut(n.text(), 2_900)).verbatim(true).build())));
            case Form.Text t -> asked(t.name(), t.label(), t.optional(), t.hint(), plainTextInput(p -> p.actionId(t.name())
                    .multiline(t.lines())
                    .maxLength(Math.min(t.most(), 3_000))
                    .initialValue(t.initial() == null || t.initial().isEmpty() ? null : t.initial())));
            case Form.Day d -> asked(d.name(), d.label(), d.optional(), null, datePicker(p -> p.actionId(d.name()).initialDate(d.initial())));
            case Form.Time d -> asked(d.name(), d.label(), d.optional(), null, timePicker(p -> p.actionId(d.name()).initialTime(d.initial())));
            case Form.Choice c -> asked(c.name(), c.label(), c.optional(), null, choice(c));
            case Form.Choices c -> asked(c.name(), c.label(), c.optional(), null, choices(c));
        };
    }

    private static LayoutBlock asked(String name, String label, boolean optional, @Nullable String hint, BlockElement element) {
        return input(i -> i.blockId(name)
                .label(plainText(Mrkdwn.cut(label, 2_000)))
                .hint(hint == null ? null : plainText(Mrkdwn.cut(hint, 2_000)))
                .optional(optional)
                .element(element));
    }

    private static BlockElement choice(Form.Choice c) {
        OptionObject initial = c.options().stream().filter(o -> o.value().equals(c.initial())).findFirst().map(Modal::option_).orElse(null);
        return staticSelect(s -> {
            s.actionId(c.name()).initialOption(initial);
            return c.options().size() <= OPTIONS ? s.options(options(c.options())) : s.optionGroups(groups(c.options()));
        });
    }

    private static BlockElement choices(Form.Choices c) {
        List<OptionObject> initial = c.options().stream().filter(o -> c.initial().contains(o.value())).map(Modal::option_).toList();
        List<OptionObject> first = initial.isEmpty() ? null : initial;
        if (c.options().size() <= BOXES) {
            return checkboxes(b -> b.actionId(c.name()).options(options(c.options())).initialOptions(first));
        }
        return multiStaticSelect(s -> {
            s.actionId(c.name()).initialOptions(first);
            return c.options().size() <= OPTIONS ? s.options(options(c.options())) : s.optionGroups(groups(c.options()));
        });
    }

    private static List<OptionObject> options(List<Form.Option> options) {
        return options.stream().map(Modal::option_).toList();
    }

    private static OptionObject option_(Form.Option o) {
        return option(plainText(Mrkdwn.cut(o.label(), LABEL)), o.value());
    }

    /** Hundreds of names: in groups named by the first and last of them. */
    private static List<OptionGroupObject> groups(List<Form.Option> options) {
        return IntStream.range(0, (options.size() + OPTIONS - 1) / OPTIONS)
                .mapToObj(n -> options.subList(n * OPTIONS, Math.min((n + 1) * OPTIONS, options.size())))
                .map(some -> optionGroup(g -> g
                        .label(plainText(Mrkdwn.cut(some.getFirst().label() + "〜" + some.getLast().label(), LABEL)))
                        .options(options(some))))
                .toList();
    }

    static Slip slip(View submitted) {
        return Objects.requireNonNull(GSON.fromJson(submitted.getPrivateMetadata(), Slip.class), "private_metadata");
    }

    /** What was filled in, by field. */
    static Map<String, List<String>> values(View submitted) {
        var values = new LinkedHashMap<String, List<String>>();
        submitted.getState().getValues().forEach((name, elements) -> {
            List<String> all = new ArrayList<>();
            elements.values().forEach(e -> value(e).forEach(all::add));
            if (!all.isEmpty()) {
                values.put(name, all);
            }
        });
        return values;
    }

    private static Stream<String> value(ViewState.Value e) {
        if (e.getSelectedOptions() != null) {
            return e.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue);
        }
        if (e.getSelectedOption() != null) {
            return Stream.of(e.getSelectedOption().getValue());
        }
        return Stream.of(e.getValue(), e.getSelectedDate(), e.getSelectedTime()).filter(Objects::nonNull).filter(v -> !v.isBlank());
    }
}
