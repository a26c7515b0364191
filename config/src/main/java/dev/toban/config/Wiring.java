package dev.toban.config;

import dev.toban.Bot;
import dev.toban.adapters.calendar.ICalendar;
import dev.toban.adapters.files.FileScribe;
import dev.toban.adapters.line.LineCarrier;
import dev.toban.adapters.line.LineWebhook;
import dev.toban.adapters.redis.Link;
import dev.toban.adapters.redis.RedisAttempts;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.adapters.redis.RedisInbox;
import dev.toban.adapters.redis.RedisNotes;
import dev.toban.adapters.redis.RedisOutbox;
import dev.toban.adapters.redis.RedisTray;
import dev.toban.adapters.slack.SlackApi;
import dev.toban.adapters.slack.SlackFiles;
import dev.toban.adapters.slack.SlackStaff;
import dev.toban.announce.Quota;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.books.Books;
import dev.toban.convening.ConveningRoom;
import dev.toban.days.Holidays;
import dev.toban.duties.DutyGroups;
import dev.toban.duties.DutyRoom;
import dev.toban.duties.FileRoom;
import dev.toban.guard.PersonalHealth;
import dev.toban.imports.ImportDesk;
import dev.toban.menu.MenuBoard;
import dev.toban.menu.Workshop;
import dev.toban.paper.Almanac;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.HubFiles;
import dev.toban.paper.Press;
import dev.toban.paper.Shelf;
import dev.toban.reception.Attempts;
import dev.toban.reception.Codes;
import dev.toban.talk.Audit;
import dev.toban.talk.Carrier;
import dev.toban.talk.Guard;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import dev.toban.talk.Outbox;
import dev.toban.talk.Pace;
import dev.toban.talk.Questions;
import dev.toban.talk.Topics;
import dev.toban.talk.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The program joined together: read it from top to bottom, the way of a message. What it keeps and its doors are joined in the classes it imports. */
@Configuration(proxyBeanMethods = false)
@Import({BooksWiring.class, LineWiring.class, SlackWiring.class, PaperWiring.class})
class Wiring {
    @Bean
    Settings settings(Environment env, ObjectProvider<Practice> practice) {
        Settings read = Settings.read(env);
        Practice stage = practice.getIfAvailable();
        return stage == null ? read : stage.settings(read);
    }

    /** The bot's clock: the machine's, unless a setting lets it start elsewhere. Signatures and tokens never use it. */
    @Bean
    InstantSource clock(Settings settings) {
        InstantSource machine = InstantSource.system();
        return settings.clock()
                .map(start -> InstantSource.offset(machine, Duration.between(Instant.now(), start.toInstant())))
                .orElse(machine);
    }

    // ---- the bot

    @Bean
    Holidays holidays() {
        return new Holidays();
    }

    @Bean
    Board board(Holidays holidays, Settings settings) {
        return new Board(holidays::isHoliday, settings.slack().leads(), settings.publicUrl());
    }

    @Bean
    Guard guard(Board board) {
        return new PersonalHealth(board::names);
    }

    /** The hub's own words stand in lexicon.txt of its seed folder, in the form of the lexicon's files. */
    @Bean
    Ear ear(Settings settings) throws IOException {
        Optional<Path> own = settings.seed().map(folder -> folder.resolve("lexicon.txt")).filter(Files::isRegularFile);
        return new Ear(own.isEmpty() ? Lexicon.standard() : Lexicon.withOwn(Files.readAllLines(own.get())));
    }

    @Bean
    Attempts attempts(Link link, HubId hub) {
        return new RedisAttempts(link, hub.id());
    }

    @Bean
    Codes codes(HubId hub) {
        return new SecretCodes(hub.id(), new SecureRandom());
    }

    @Bean
    HubOffice office(
            Settings settings,
            Board board,
            Ear ear,
            RedisBooks books,
            Questions questions,
            Notes notes,
            Quota.Meter meter,
            Codes codes,
            Attempts attempts,
            Function<Books, ImportDesk> imports,
            Ledger ledger,
            Audit audit,
            Traces traces,
            Workshop workshop,
            MenuBoard menus,
            Press press,
            Shelf shelf,
            HubFiles hubFiles,
            SlackApi slack,
            Function<Books, DutyRoom> duties,
            Function<Books, ConveningRoom> meetings) {
        return HubOffice.of(
                settings, board, ear, books, questions, notes, meter, codes, attempts, imports,
                new HubOffice.Trust(ledger, audit, traces, workshop, menus, new SlackStaff(slack), true),
                new CopyRoom(press, shelf, hubFiles, settings.publicUrl(), settings.line().basicId()), duties, meetings);
    }

    /** The duty table's room over the real books; over any others it says what would be said, and does nothing. */
    @Bean
    Function<Books, DutyRoom> duties(
            Settings settings, Board board, RedisBooks real, Notes notes, Press press, Shelf shelf, HubFiles hubFiles, DutyGroups groups) {
        String channel = settings.slack().hubChannel();
        return books -> books == real
                ? DutyRoom.of(
                        board, books, notes, channel, settings.duties(), FileRoom.of(press, shelf, settings.publicUrl()), hubFiles, groups, settings.slack().groups())
                : DutyRoom.of(
                        board, books, note -> {}, channel, settings.duties(), FileRoom.sketch(settings.publicUrl()), (_, _, _) -> {},
                        (_, _) -> DutyGroups.Outcome.DONE, Map.of());
    }

    /** The room where meetings are prepared, over the books it is to write into. */
    @Bean
    Function<Books, ConveningRoom> meetings(Settings settings, Board board, RedisBooks real, Notes notes, SlackApi slack, Almanac almanac) {
        return books -> ConveningRoom.of(board, books, books == real ? notes : note -> {}, settings.slack().hubChannel(), new SlackFiles(slack), almanac);
    }

    /** Where lists are handed in, over the books it is to write into. */
    @Bean
    Function<Books, ImportDesk> imports(Board board, SlackApi slack, Holidays holidays, Link link, HubId hub) {
        return books -> new ImportDesk(board, books, new SlackFiles(slack), new FileScribe(holidays::isHoliday), new RedisTray(link, hub.id()), new ICalendar());
    }

    @Bean
    Bot bot(Board board, Ear ear, Topics topics, HubOffice office, Pace pace) {
        return new Bot(board, ear, topics, office.desks(), office.sketch(), pace);
    }

    // ---- who opens in the morning

    @Bean
    Rehearsal rehearsal(Bot bot, LineWebhook webhook, LineCarrier carrier, InstantSource clock) {
        return new Rehearsal(bot, webhook, carrier, clock);
    }

    @Bean
    Postman postman(Bot bot, Notes notes, Questions questions, Auditor auditor, List<Carrier> carriers) {
        return new Postman(bot, notes, questions, auditor, carriers);
    }

    @Bean
    Rounds rounds(HubOffice office, InstantSource clock) {
        return new Rounds(office.rounds(), clock);
    }

    @Bean
    Dispatch dispatch(RedisOutbox outbox, List<Outbox.Courier> couriers, Board board, HubOffice office, Auditor auditor, MeterRegistry meters) {
        return new Dispatch(outbox, couriers, board, office, auditor, meters);
    }

    @Bean
    Opening opening(
            Settings settings,
            Link link,
            RedisBooks books,
            Function<Books, ImportDesk> imports,
            RedisInbox redisInbox,
            Notes notes,
            Notes.Channel hubChannel,
            Board board,
            Postman postman,
            Rehearsal rehearsal,
            Rounds rounds,
            Dispatch dispatch,
            Holidays holidays,
            InstantSource clock,
            MeterRegistry meters,
            Shelf shelf) {
        return new Opening(
                settings, link, books, imports.apply(books), redisInbox, (RedisNotes) notes, hubChannel, board, postman, rehearsal, rounds, dispatch, holidays, clock,
                meters, shelf);
    }
}
