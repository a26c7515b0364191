package dev.toban.rota;

import dev.toban.days.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rota: who stands in for one kind of duty in one area during one stretch.
 *
 * @param id day/area/kind/order/start, the same for the same slot whoever holds it
 * @param day the duty day, named by the day it starts on
 * @param area area's name; empty where one duty serves the whole district
 * @param order 1 = first call
 * @param phone the number of this row, null for the holder's own
 * @param confirmed the day the table with this row was last confirmed
 */
public record Shift(
        String id,
        LocalDate day,
        String area,
        String kind,
        int order,
        Span span,
        Holder holder,
        @Nullable String phone,
        @Nullable String note,
        LocalDate confirmed) {
    public Post post() {
        return new Post(area, kind, order);
    }

    /** The same row for other hours. */
    Shift during(Span other) {
        return new Shift(id, day, area, kind, order, other, holder, phone, note, confirmed);
    }

    /** Who holds a slot. */
    public sealed interface Holder {
        /** As hub.yml's rules name somebody: {@code person:ID} or {@code office:ID}. */
        static Holder of(String word) {
            int colon = word.indexOf(':');
            String id = word.substring(colon + 1);
            return switch (word.substring(0, Math.max(colon, 0))) {
                case "person" -> new Someone(id);
                case "office" -> new At(id);
                default -> throw new IllegalArgumentException("holder: " + word + " (expected: person:ID or office:ID)");
            };
        }

        /** The word {@link #of} reads; {@code open} or {@code closed} where nobody is. */
        static String word(Holder who) {
            return switch (who) {
                case Someone(String id) -> "person:" + id;
                case At(String id) -> "office:" + id;
                case Open() -> "open";
                case Closed() -> "closed";
            };
        }
    }

    /** A person of the directory. */
    public record Someone(String person) implements Holder {}

    /** An office of the directory. */
    public record At(String office) implements Holder {}

    /** 当番なし: closed on purpose. */
    public record Closed() implements Holder {}

    /** 調整中: not decided yet; shown as 未定. */
    public record Open() implements Holder {}
}
