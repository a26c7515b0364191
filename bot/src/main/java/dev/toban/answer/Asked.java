package dev.toban.answer;

import dev.toban.ask.Understanding;
import dev.toban.directory.Viewer;
import dev.toban.names.Kind;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question with everything its answer depends on. {@code now} is local time. */
public record Asked(Understanding what, Member member, Viewer viewer, Channel channel, LocalDateTime now, Board board) {
    public Asked(Understanding what, Member member, Channel channel, LocalDateTime now, Board board) {
        this(what, member, Viewer.of(member, channel), channel, now, board);
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    public @Nullable String slot(String name) {
        return what.slots().get(name) instanceof String s ? s : null;
    }

    /** A slot that may hold one or several. */
    public List<String> slots(String name) {
        return switch (what.slots().get(name)) {
            case String s -> List.of(s);
            case List<?> l -> l.stream().map(Object::toString).toList();
            case null, default -> List.of();
        };
    }

    public @Nullable LocalDate date(String name) {
        String s = slot(name);
        return s == null || s.length() < 10 ? null : LocalDate.parse(s.substring(0, 10));
    }

    /** What the names in the words may point to, of one kind; homonyms side by side. */
    public List<Ref> refs(Kind kind) {
        return what.names().stream()
                .flatMap((NameHit h) -> Stream.concat(h.refs().stream(), h.also().stream()))
                .filter(r -> r.kind() == kind)
                .distinct()
                .toList();
    }

    Asked reading(Understanding other) {
        return new Asked(other, member, viewer, channel, now, board);
    }
}
