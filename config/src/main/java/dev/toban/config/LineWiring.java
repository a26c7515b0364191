package dev.toban.config;

import dev.toban.adapters.line.LineCarrier;
import dev.toban.adapters.line.LineClient;
import dev.toban.adapters.line.LineCourier;
import dev.toban.adapters.line.LineMenus;
import dev.toban.adapters.line.LineMeter;
import dev.toban.adapters.line.LineWebhook;
import dev.toban.adapters.paper.MenuPainter;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.announce.Quota;
import dev.toban.answer.Board;
import dev.toban.menu.MenuBoard;
import dev.toban.menu.Workshop;
import dev.toban.talk.Guard;
import dev.toban.talk.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** LINE: the door in, the ways out, the menus. */
@Configuration(proxyBeanMethods = false)
class LineWiring {
    /** How long LINE may be silent before a try counts as failed. */
    private static final Duration LINE_PATIENCE = Duration.ofSeconds(10);

    @Bean
    LineWebhook lineWebhook(Settings settings, Inbox inbox, Guard guard, InstantSource clock, MeterRegistry meters) {
        return new LineWebhook(
                settings.line().secrets(), inbox, guard, clock, kind -> meters.counter("toban_line_skipped", "kind", kind).increment());
    }

    @Bean
    LineClient lineClient(Settings settings) {
        Settings.Line line = settings.line();
        return line.accessToken()
                .map(token -> LineClient.withToken(line.apiUrl(), token, LINE_PATIENCE))
                .orElseGet(() -> LineClient.stateless(
                        line.apiUrl(), line.channelId().orElseThrow(), line.secrets().getFirst(), LINE_PATIENCE));
    }

    @Bean
    LineCarrier lineCarrier(LineClient line, Board board, MeterRegistry meters) {
        return new LineCarrier(
                line, outcome -> meters.counter("toban_line_answers", "outcome", outcome).increment(), user -> board.manners().of(user).large());
    }

    @Bean
    Quota.Meter quotaMeter(LineClient line) {
        return new LineMeter(line);
    }

    @Bean
    MenuBoard menuBoard(LineClient line, Settings settings) {
        return new LineMenus(line, settings.line().dataUrl());
    }

    @Bean
    Workshop workshop(Board board, RedisBooks books, MenuBoard menus) {
        return new Workshop(board, books, MenuShelf.menus(), menus, new MenuPainter());
    }

    @Bean
    LineCourier lineCourier(LineClient line, Board board) {
        return new LineCourier(line, user -> board.manners().of(user).large());
    }
}
