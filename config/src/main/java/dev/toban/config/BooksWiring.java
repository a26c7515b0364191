package dev.toban.config;

import dev.toban.adapters.redis.EmbeddedRedis;
import dev.toban.adapters.redis.Link;
import dev.toban.adapters.redis.RedisAudit;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.adapters.redis.RedisInbox;
import dev.toban.adapters.redis.RedisLedger;
import dev.toban.adapters.redis.RedisNotes;
import dev.toban.adapters.redis.RedisOutbox;
import dev.toban.adapters.redis.RedisPace;
import dev.toban.adapters.redis.RedisQuestions;
import dev.toban.adapters.redis.RedisThreads;
import dev.toban.adapters.redis.RedisTopics;
import dev.toban.adapters.redis.RedisTraces;
import dev.toban.adapters.redis.Seal;
import dev.toban.answer.Board;
import dev.toban.days.Holidays;
import dev.toban.talk.Audit;
import dev.toban.talk.Inbox;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import dev.toban.talk.Pace;
import dev.toban.talk.Questions;
import dev.toban.talk.Threads;
import dev.toban.talk.Topics;
import dev.toban.talk.Traces;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The hub's books: what is kept, where, and by whom it is looked after. */
@Configuration(proxyBeanMethods = false)
class BooksWiring {
    @Bean
    @Lazy // only where no other Redis is set
    EmbeddedRedis embeddedRedis(Settings settings) {
        return new EmbeddedRedis(settings.data());
    }

    @Bean
    Link link(Settings settings, ObjectProvider<EmbeddedRedis> embedded) {
        return new Link(settings.redis().orElseGet(() -> embedded.getObject().url()));
    }

    @Bean
    RedisBooks books(Link link, HubId hub, InstantSource clock) {
        return new RedisBooks(link, hub.id(), clock);
    }

    @Bean
    HubId hubId(Settings settings, InstantSource clock, Holidays holidays) {
        return HubId.of(settings, clock, holidays);
    }

    @Bean
    RedisInbox redisInbox(Link link, HubId hub) {
        return new RedisInbox(link, hub.id());
    }

    /** What the doors put letters into. */
    @Bean
    @Primary
    Inbox inbox(RedisInbox store, Postman postman, Board board) {
        return new Counter(store, postman, board::ready);
    }

    @Bean
    Topics topics(Link link, HubId hub, Board board) {
        return new RedisTopics(link, hub.id(), () -> board.hub().customs().topic());
    }

    @Bean
    Notes notes(Link link, HubId hub, InstantSource clock) {
        return new RedisNotes(link, hub.id(), clock);
    }

    @Bean
    RedisOutbox outbox(Link link, HubId hub, InstantSource clock) {
        return new RedisOutbox(link, hub.id(), clock);
    }

    @Bean
    Threads threads(Link link, HubId hub) {
        return new RedisThreads(link, hub.id());
    }

    @Bean
    Questions questions(Link link, HubId hub) {
        return new RedisQuestions(link, hub.id());
    }

    @Bean
    Audit audit(Link link, HubId hub, InstantSource clock) {
        return new RedisAudit(link, hub.id(), clock);
    }

    @Bean
    Ledger ledger(Link link, HubId hub, Settings settings) {
        return new RedisLedger(link, hub.id(), new Seal(settings.auditKey()));
    }

    @Bean
    Traces traces(Link link, HubId hub) {
        return new RedisTraces(link, hub.id());
    }

    @Bean
    Pace pace(Link link, HubId hub, Settings settings) {
        return new RedisPace(link, hub.id(), settings.slowAfter());
    }

    @Bean
    Auditor auditor(Board board, Audit audit, InstantSource clock) {
        return new Auditor(board, audit, clock);
    }
}
