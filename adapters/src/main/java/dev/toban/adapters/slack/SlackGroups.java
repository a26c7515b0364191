package dev.toban.adapters.slack;

import dev.toban.duties.DutyGroups;
import java.util.List;
import java.util.Optional;

/** Slack's user groups: a set replaces all members; an empty one is never sent, since Slack takes none. */
public final class SlackGroups implements DutyGroups {
    private final SlackApi api;

    public SlackGroups(SlackApi api) {
        this.api = api;
    }

    @Override
    public Outcome set(String group, List<String> users) throws Undelivered {
        Optional<String> error = api.group(group, users);
        return error.isEmpty() ? Outcome.DONE : switch (error.get()) {
            case "plan_upgrade_required", "paid_teams_only" -> Outcome.PLAN;
            case "permission_denied", "missing_scope", "not_allowed_token_type" -> Outcome.RIGHTS;
            case "no_such_subteam", "subteam_not_found" -> Outcome.UNKNOWN;
            case "invalid_users", "no_users_provided", "user_is_ultra_restricted" -> Outcome.PEOPLE;
            default -> throw new Undelivered(error.get());
        };
    }
}
