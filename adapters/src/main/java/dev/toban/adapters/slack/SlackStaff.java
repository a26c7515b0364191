package dev.toban.adapters.slack;

import com.slack.api.model.User;
import dev.toban.reception.Staff;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks Slack what somebody is called. */
public final class SlackStaff implements Staff {
    private final SlackApi api;

    public SlackStaff(SlackApi api) {
        this.api = api;
    }

    @Override
    public Optional<String> name(String id) {
        try {
            User user = api.user(id);
            return Stream.of(user.getRealName(), user.getName()).filter(n -> n != null && !n.isBlank()).findFirst();
        } catch (Undelivered e) {
            return Optional.empty();
        }
    }
}
