package dev.toban.config;

import dev.toban.adapters.practice.PracticePage;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The practice mode: stand-ins for LINE and Slack on loopback, secrets made up for this run, the demo hub, and the page. */
@Configuration(proxyBeanMethods = false)
@Profile("practice")
class PracticeMode {
    @Bean
    Practice practice() throws IOException {
        return new Practice();
    }

    @Bean
    PracticePage practicePage(Practice practice, InstantSource clock) {
        return practice.page(clock);
    }
}
