package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.rights.Reach;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the store is away nobody reaches further than the table says: whom memory knows stays known, everybody else is a stranger. */
class RightsWithoutStoreTest {
    private static final String UNKNOWN = "U0000000000000000000000000000ffff";

    @TempDir
    Path data;

    @Test
    void nothingIsWiderThanTheTableAndWhomMemoryKnowsStaysKnown() throws IOException {
        try (var redis = new RedisServer(data).start(); var walk = new RightsWalk(data, Map.of("toban.redis.url", redis.url()))) {
            redis.kill();
            eventually(walk.house::readiness, r -> assertThat(r.status()).isEqualTo(503));
            var soft = new SoftAssertions();
            for (Role role : Role.values()) {
                RightsWalk.WAYS.forEach((thing, ways) -> {
                    if (ways.onlySlack() || !Rights.reach(role, thing).atLeast(ways.line().needs()) || !Rights.may(role, thing)) {
                        soft.assertThat(walk.inLine(RightsWalk.user(role), ways.line().does())).as("%s %s", role, thing).isNotEmpty().doesNotContain(ways.line().shows());
                    }
                });
            }
            RightsWalk.WAYS.forEach((thing, ways) -> {
                if (Rights.reach(Role.STRANGER, thing) != Reach.ALL && thing != Thing.RSVP) {
                    soft.assertThat(walk.inLine(UNKNOWN, ways.line().does())).as("unknown %s", thing).isNotEmpty().doesNotContain(ways.line().shows());
                }
            });
            soft.assertThat(walk.inLine(RightsWalk.user(Role.PROFESSIONAL), "今夜の浜手の当番医は？")).contains("070-0000-2010", "時点");
            soft.assertThat(walk.inLine(UNKNOWN, "今夜の浜手の当番医は？")).contains(RightsWalk.OFFICE).doesNotContain("070-");
            soft.assertAll();
        }
    }
}
