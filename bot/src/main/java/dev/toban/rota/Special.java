package dev.toban.rota;

import dev.toban.days.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table for special days (台風, 学会の週): within its span it takes the place of everything else, also where it names nobody.
 *
 * @param areas the areas it is for, empty = all
 * @param kinds the duties it is for, empty = all
 * @param made of two that overlap the later made holds; made at once, both
 */
public record Special(
        String id, Span span, List<String> areas, List<String> kinds, List<Shift> rows, @Nullable String reason, String madeBy, Instant made) {
    public Special {
        areas = List.copyOf(areas);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
        if (span.start() == null || span.end() == null) {
            throw new IllegalArgumentException("span: " + span + " (expected: both ends)");
        }
    }

    boolean isFor(Post post) {
        return (areas.isEmpty() || areas.contains(post.area())) && (kinds.isEmpty() || kinds.contains(post.kind()));
    }

    /** The same for this span only; what its rows have outside goes. */
    public Optional<Special> within(Span part) {
        return span.common(part).map(s -> new Special(
                id,
                s,
                areas,
                kinds,
                rows.stream().flatMap(r -> r.span().common(s).map(r::during).stream()).toList(),
                reason,
                madeBy,
                made));
    }

    /** Without a stretch: nothing, one or two tables are left. */
    public List<Special> without(Span gone) {
        var left = new ArrayList<Special>();
        if (span.start().isBefore(gone.start())) {
            within(new Span(span.start(), gone.start())).ifPresent(left::add);
        }
        if (gone.end().isBefore(span.end())) {
            within(new Span(gone.end(), span.end())).ifPresent(left::add);
        }
        return left;
    }

    /** Tables that overlap or touch as one; rows of the same holder at the same post that meet are one row. */
    public static List<Special> merged(List<Special> all) {
        var merged = new ArrayList<Special>();
        for (Special next : all.stream().sorted(Comparator.comparing((Special s) -> s.span.start())).toList()) {
            Special last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.span.end().isBefore(next.span.start())) {
                merged.add(next.tidy());
                continue;
            }
            var rows = new ArrayList<>(last.rows);
            rows.addAll(next.rows);
            Span both = new Span(last.span.start(), last.span.end().isAfter(next.span.end()) ? last.span.end() : next.span.end());
            merged.set(
                    merged.size() - 1,
                    new Special(last.id, both, last.areas, last.kinds, rows, last.reason, last.madeBy, last.made).tidy());
        }
        return merged;
    }

    private Special tidy() {
        var tidy = new ArrayList<Shift>();
        for (Shift row : within(span).orElseThrow().rows.stream().sorted(Comparator.comparing((Shift s) -> s.span().start())).toList()) {
            Optional<Shift> met = tidy.stream()
                    .filter(t -> t.post().equals(row.post()) && t.holder().equals(row.holder()) && !t.span().end().isBefore(row.span().start()))
                    .findFirst();
            if (met.isEmpty()) {
                tidy.add(row);
            } else if (met.get().span().end().isBefore(row.span().end())) {
                tidy.set(tidy.indexOf(met.get()), met.get().during(new Span(met.get().span().start(), row.span().end())));
            }
        }
        return new Special(id, span, areas, kinds, tidy, reason, madeBy, made);
    }
}
