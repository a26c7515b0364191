package dev.toban.ask;

import dev.toban.days.Span;
import dev.toban.names.NameHit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message was taken to mean, and why.
 *
 * @param slots      text, whole numbers, truth values or lists of text, by slot name ({@code duty}, {@code area}, {@code date} …)
 * @param interval   the time that was said, null where none was or where it repeats
 * @param names      names of the directory found in the words
 * @param trace      ids of the rules that led here, with the words they met
 * @param considered other readings, best first
 * @param missing    the slot to ask back for
 * @param also       further questions of the same message, in order
 * @param doubt      what is not sure about the time
 * @param unknown    what stands where a name would and is none we know, null if there is no such thing
 */
public record Understanding(
        Intent intent,
        Map<String, Object> slots,
        Expect expect,
        @Nullable Span interval,
        List<NameHit> names,
        List<String> trace,
        List<Intent> considered,
        @Nullable String missing,
        List<Understanding> also,
        Doubt doubt,
        @Nullable String unknown) {
    public Understanding {
        slots = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(slots));
        names = List.copyOf(names);
        trace = List.copyOf(trace);
        considered = List.copyOf(considered);
        also = List.copyOf(also);
    }

    public Understanding(
            Intent intent,
            Map<String, Object> slots,
            Expect expect,
            @Nullable Span interval,
            List<NameHit> names,
            List<String> trace,
            List<Intent> considered,
            @Nullable String missing,
            List<Understanding> also) {
        this(intent, slots, expect, interval, names, trace, considered, missing, also, Doubt.NONE, null);
    }

    Understanding lacking(@Nullable String name) {
        return new Understanding(intent, slots, expect, interval, names, trace, considered, missing, also, doubt, name);
    }

    /** The same with what is not sure about its time; a weekday that contradicts its date is asked back. */
    Understanding doubting(Doubt what) {
        boolean ask = what.weekday() != null && expect == Expect.ANSWER;
        return new Understanding(
                intent, slots, ask ? Expect.ASK : expect, interval, names, trace, considered, ask ? "date" : missing, also, what, unknown);
    }

    Understanding with(List<Understanding> more) {
        return new Understanding(intent, slots, expect, interval, names, trace, considered, missing, more, doubt, unknown);
    }
}
