package dev.toban.desk;

import dev.toban.answer.Asked;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All desks of a hub, in the order in which they are asked. */
public record Desks(List<Desk> all) {
    /** Nothing is done, only answered. */
    public static final Desks NONE = new Desks(List.of());

    public Desks {
        all = List.copyOf(all);
    }

    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        return first(desk -> desk.typed(visit, said));
    }

    public Optional<Reply> asked(Visit visit, Asked asked) {
        return first(desk -> desk.asked(visit, asked));
    }

    public Optional<Reply> noticed(Visit visit, Incoming what) {
        return first(desk -> desk.noticed(visit, what));
    }

    /** Empty for a button of no desk, or one that is no good any more. */
    public Optional<Reply> tapped(Visit visit, String data) {
        int bar = data.indexOf('|');
        return bar < 0 ? Optional.empty() : of(data.substring(0, bar)).flatMap(desk -> desk.tapped(visit, data.substring(bar + 1)));
    }

    public Optional<Reply> filled(Visit visit, Incoming.Filled filled) {
        String[] id = filled.form().split("\\.", 2);
        return of(id[0]).flatMap(desk -> desk.filled(visit, id.length > 1 ? id[1] : "", filled));
    }

    public Optional<Reply> answered(Visit visit, Reply.Next next, Incoming.Said said) {
        return of(next.desk()).flatMap(desk -> desk.answered(visit, next.step(), next.soFar(), said));
    }

    /** What desks wait for, in their order. */
    public List<Topic> open(Visit visit) {
        return all.stream().flatMap(desk -> desk.open(visit).stream()).toList();
    }

    /** What all desks show on the bot's own page, in their order. */
    public List<Reply> opened(Visit visit) {
        return all.stream().flatMap(desk -> desk.opened(visit).stream()).toList();
    }

    private Optional<Desk> of(String name) {
        return all.stream().filter(desk -> desk.name().equals(name)).findFirst();
    }

    private Optional<Reply> first(Function<Desk, Optional<Reply>> question) {
        return all.stream().map(question).flatMap(Optional::stream).findFirst();
    }
}
