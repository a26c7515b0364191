package dev.toban.adapters.slack;

import dev.toban.imports.Hatch;
import java.io.IOException;

/** Files that lie in Slack, fetched with the bot's own token. */
public final class SlackFiles implements Hatch {
    private final SlackApi api;

    public SlackFiles(SlackApi api) {
        this.api = api;
    }

    @Override
    public byte[] fetch(String file) throws IOException {
        return api.fetch(file, MOST);
    }
}
