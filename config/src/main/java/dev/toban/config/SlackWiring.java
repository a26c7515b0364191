package dev.toban.config;

import dev.toban.adapters.slack.SlackApi;
import dev.toban.adapters.slack.SlackCarrier;
import dev.toban.adapters.slack.SlackCourier;
import dev.toban.adapters.slack.SlackDoor;
import dev.toban.adapters.slack.SlackGroups;
import dev.toban.adapters.slack.SlackHub;
import dev.toban.adapters.slack.SlackPinboard;
import dev.toban.duties.DutyGroups;
import dev.toban.paper.HubFiles;
import dev.toban.talk.Carrier;
import dev.toban.talk.Guard;
import dev.toban.talk.Inbox;
import dev.toban.talk.Notes;
import dev.toban.talk.Threads;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Slack: the door in, the ways out, the hub's channel. */
@Configuration(proxyBeanMethods = false)
class SlackWiring {
    @Bean
    SlackApi slackApi(Settings settings) {
        return new SlackApi(settings.slack().apiUrl().toString(), settings.slack().botToken());
    }

    @Bean
    SlackDoor slackDoor(Settings settings, SlackApi api, Guard guard, Inbox inbox, InstantSource clock) {
        return new SlackDoor(settings.slack().signingSecret(), api, guard, inbox, clock, InstantSource.system());
    }

    @Bean
    Carrier slackCarrier(SlackApi api) {
        return new SlackCarrier(api);
    }

    @Bean
    SlackCourier slackCourier(SlackApi api, Threads threads) {
        return new SlackCourier(api, threads);
    }

    @Bean
    HubFiles hubFiles(SlackApi api, Threads threads, Settings settings) {
        return new SlackPinboard(api, threads, settings.slack().hubChannel());
    }

    @Bean
    DutyGroups dutyGroups(SlackApi api) {
        return new SlackGroups(api);
    }

    @Bean
    Notes.Channel hubChannel(SlackApi api, Settings settings, Auditor auditor) {
        var hub = new SlackHub(api, settings.slack().hubChannel());
        return note -> {
            hub.post(note);
            auditor.posted(note, settings.slack().hubChannel());
        };
    }
}
