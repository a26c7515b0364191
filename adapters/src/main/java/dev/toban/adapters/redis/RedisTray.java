package dev.toban.adapters.redis;

import dev.toban.imports.Proposal;
import dev.toban.imports.Tray;
import io.lettuce.core.SetArgs;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Files that wait for their yes or no, each in a key that vanishes by itself. */
public final class RedisTray implements Tray {
    private final Link link;
    private final Keys keys;

    /** @param hub the hub's id */
    public RedisTray(Link link, String hub) {
        this.link = link;
        this.keys = new Keys(hub);
    }

    @Override
    public void put(Proposal proposal) {
        String json = Json.write(proposal);
        link.ask(r -> r.set(keys.tray(proposal.id()), json, SetArgs.Builder.px(KEPT)));
    }

    @Override
    public Optional<Proposal> of(String id) {
        String json = link.ask(r -> r.get(keys.tray(id)));
        try {
            return json == null ? Optional.empty() : Optional.of(Json.read(json, Proposal.class));
        } catch (JacksonException e) {
            return Optional.empty(); // another version's
        }
    }

    @Override
    public void remove(String id) {
        link.ask(r -> r.del(keys.tray(id)));
    }
}
