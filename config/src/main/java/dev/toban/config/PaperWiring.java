package dev.toban.config;

import dev.toban.adapters.calendar.ICalendar;
import dev.toban.adapters.paper.PrintingPress;
import dev.toban.adapters.redis.Link;
import dev.toban.adapters.redis.RedisShelf;
import dev.toban.adapters.web.EventsDoor;
import dev.toban.adapters.web.FaceDoor;
import dev.toban.adapters.web.FeedDoor;
import dev.toban.adapters.web.FileDoor;
import dev.toban.answer.Board;
import dev.toban.paper.Almanac;
import dev.toban.paper.Press;
import dev.toban.paper.Shelf;
import dev.toban.talk.Audit;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is handed out: paper, pictures, calendars, pages. */
@Configuration(proxyBeanMethods = false)
class PaperWiring {
    @Bean
    Press press() {
        return new PrintingPress();
    }

    @Bean
    Almanac almanac() {
        return new ICalendar();
    }

    @Bean
    FeedDoor feedDoor(Board board, Almanac almanac, InstantSource clock) {
        return new FeedDoor(board, almanac, clock);
    }

    @Bean
    Shelf shelf(Link link, HubId hub) {
        return new RedisShelf(link, hub.id());
    }

    @Bean
    FileDoor fileDoor(Shelf shelf) {
        return new FileDoor(shelf);
    }

    @Bean
    FaceDoor faceDoor(Board board, Press press, Audit audit, InstantSource clock) {
        return new FaceDoor(board, press, audit, clock);
    }

    @Bean
    EventsDoor eventsDoor(Board board, Press press, Almanac almanac, InstantSource clock) {
        return new EventsDoor(board, press, almanac, clock);
    }
}
