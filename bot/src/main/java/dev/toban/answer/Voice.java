package dev.toban.answer;

import dev.toban.names.Fold;
import dev.toban.names.NameHit;
import dev.toban.names.Ref;
import dev.toban.people.Wish;
import dev.toban.say.Plain;
import dev.toban.talk.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an answer sounds to the one it is for: as it is, in plain Japanese with readings, or in English where we have it. */
public final class Voice {
    private final Board board;

    public Voice(Board board) {
        this.board = board;
    }

    public Reply to(Wish terms, Reply reply) {
        if (reply.silent()) {
            return reply;
        }
        if (terms.easy()) {
            return Plain.EASY.of(reply, this::withReadings);
        }
        return Optional.ofNullable(terms.language()).flatMap(Plain::of).map(words -> words.of(reply, UnaryOperator.identity())).orElse(reply);
    }

    /** 黒木 航平（くろき こうへい）: each name once, where it stands first. */
    private String withReadings(String text) {
        Map<String, String> kana = board.names().scan(Fold.width(text)).stream()
                .map(NameHit::refs)
                .flatMap(refs -> refs.stream())
                .distinct()
                .flatMap(ref -> named(ref).stream())
                .collect(Collectors.toMap(Named::name, Named::kana, (a, b) -> a));
        String told = text;
        for (Map.Entry<String, String> name : kana.entrySet()) {
            int at = told.indexOf(name.getKey());
            int end = at + name.getKey().length();
            told = at < 0 ? told : told.substring(0, end) + "（" + name.getValue() + "）" + told.substring(end);
        }
        return told;
    }

    private record Named(String name, String kana) {}

    private Optional<Named> named(Ref ref) {
        return switch (ref.kind()) {
            case OFFICE -> board.directory().office(ref.id()).flatMap(o -> named(o.name(), o.kana()));
            case PERSON -> board.directory().person(ref.id()).flatMap(p -> named(p.name(), p.kana()));
            case AREA -> board.hub().area(ref.id()).flatMap(a -> named(a.name(), a.kana()));
            default -> Optional.empty();
        };
    }

    private static Optional<Named> named(String name, @Nullable String kana) {
        return kana == null || kana.isBlank() ? Optional.empty() : Optional.of(new Named(name, kana));
    }
}
