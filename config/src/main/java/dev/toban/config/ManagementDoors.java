package dev.toban.config;

import dev.toban.Bot;
import dev.toban.adapters.web.UnderstandDoor;
import dev.toban.answer.Board;
import dev.toban.talk.Audit;
import dev.toban.talk.Guard;
import java.time.InstantSource;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.context.annotation.Bean;

/** What operators ask on the management port, beside health and numbers. Named in META-INF/spring/…ManagementContextConfiguration.imports. */
@ManagementContextConfiguration(proxyBeanMethods = false)
class ManagementDoors {
    @Bean
    UnderstandDoor understandDoor(Bot bot, Board board, Guard guard, Audit audit, InstantSource clock) {
        return new UnderstandDoor(bot, board, guard, audit, clock);
    }
}
