package dev.toban.config;

import dev.toban.adapters.files.Imported;
import dev.toban.adapters.files.SeedFolder;
import dev.toban.adapters.redis.Follower;
import dev.toban.adapters.redis.Link;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.adapters.redis.RedisInbox;
import dev.toban.adapters.redis.RedisNotes;
import dev.toban.answer.Board;
import dev.toban.books.Change;
import dev.toban.books.Diff;
import dev.toban.days.Holidays;
import dev.toban.days.Tokyo;
import dev.toban.imports.Marks;
import dev.toban.imports.ImportDesk;
import dev.toban.imports.Seeding;
import dev.toban.paper.Shelf;
import dev.toban.talk.Inbox;
import dev.toban.talk.Notes;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import dev.toban.adapters.files.Refused;
import dev.toban.talk.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the hub in the morning: waits for the store, hangs up the board, imports the seed, rehearses, and only then takes letters.
 * Readiness is up while it is open and the store answers.
 */
final class Opening implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);
    /** Refused rows that one message in Slack lists. */
    private static final int REFUSED_TOLD = 20;

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Settings settings;
    private final Link link;
    private final RedisBooks books;
    private final ImportDesk imports;
    private final RedisInbox inbox;
    private final RedisNotes notes;
    private final Notes.Channel hubChannel;
    private final Board board;
    private final Postman postman;
    private final Rehearsal rehearsal;
    private final Rounds rounds;
    private final Dispatch dispatch;
    private final Holidays holidays;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Tidying tidy;
    private volatile boolean open;
    private volatile Thread opener = Thread.currentThread();
    private volatile boolean running;

    Opening(
            Settings settings,
            Link link,
            RedisBooks books,
            ImportDesk imports,
            RedisInbox inbox,
            RedisNotes notes,
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
        this.tidy = new Tidying(books, shelf, board);
        this.settings = settings;
        this.link = link;
        this.books = books;
        this.imports = imports;
        this.inbox = inbox;
        this.notes = notes;
        this.hubChannel = hubChannel;
        this.board = board;
        this.postman = postman;
        this.rehearsal = rehearsal;
        this.rounds = rounds;
        this.dispatch = dispatch;
        this.holidays = holidays;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = true;
        opener = Thread.ofVirtual().name("opening").start(this::open);
    }

    private void open() {
        try {
            books.follow(new Follower() {
                @Override
                public void take(Change change) {
                    board.take(change);
                }

                @Override
                public void alive(Instant asOf, boolean live) {
                    board.alive(asOf, live);
                }
            });
            while (!books.loaded()) {
                Thread.sleep(LOOK);
            }
            importSeed();
            rehearsal.run();
            inbox.read(postman);
            notes.post(hubChannel);
            dispatch.begin();
            rounds.begin();
            open = true;
            log.info("open: {} areas, {} offices, {} people, {} meetings", board.hub().areas().size(), board.directory().offices().size(),
                    board.directory().people().size(), board.agenda().all().size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.error("not open: {}", e.toString());
        }
    }

    private void importSeed() throws IOException, InterruptedException {
        if (settings.seed().isEmpty()) {
            return;
        }
        Path folder = settings.seed().get();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Tokyo.ZONE);
        Diff.Held held = held();
        var report = new SeedFolder(now.toLocalDate(), holidays::isHoliday, board.taught().all())
                .read(folder, held, "seed", (file, rows) -> log.info("import: {} {} rows", file, rows));
        Seeding seeding = Seeding.of(report.files().stream().map(f -> file(f, report)).toList(), held, board.archive(), now, "seed");
        report.refused().forEach(r -> log.warn("import: refused {}", r.masked()));
        for (Imported file : report.files()) {
            meters.counter("toban_import_rows", "file", file.file(), "result", "read").increment(file.rows());
            meters.counter("toban_import_rows", "file", file.file(), "result", "refused").increment(file.refused().size());
        }
        write(seeding.change());
        while (!board.ready()) {
            Thread.sleep(LOOK); // the view follows the store, and the store may be slow
        }
        Diff diff = seeding.diff();
        log.info("import: offices {} people {} shifts {} meetings {}", diff.offices(), diff.people(), diff.shifts(), diff.meetings());
        report.files().forEach(f -> tell(f, report));
    }

    private static Seeding.File file(Imported read, SeedFolder.Report report) {
        return new Seeding.File(read.file(), Marks.of(bytes(read, report)), read.edition());
    }

    private static byte[] bytes(Imported read, SeedFolder.Report report) {
        return report.contents().getOrDefault(read.file(), new byte[0]);
    }

    /** Names nobody knows are asked with buttons, as of a list handed in. */
    private void tell(Imported file, SeedFolder.Report report) {
        if (file.questions().isEmpty()) {
            tellRefused(file.refused());
            return;
        }
        Reply asked = imports.offered(file.file(), bytes(file, report), clock.instant());
        notes.add(new Reply.Note("import:" + file.file(), asked.text(), asked.card()));
    }

    /** The clerk who wrote the files reads what could not be taken, with the words that stood there, in the hub's own channel. */
    private void tellRefused(List<Refused> refused) {
        refused.stream().collect(Collectors.groupingBy(Refused::file, LinkedHashMap::new, Collectors.toList())).forEach((file, rows) -> {
            String lines = rows.stream().limit(REFUSED_TOLD).map(r -> "\n・" + r).collect(Collectors.joining());
            String more = rows.size() > REFUSED_TOLD ? "\nほか" + (rows.size() - REFUSED_TOLD) + "行" : "";
            notes.add(new Reply.Note("import:" + file, "取り込めなかった行が" + rows.size() + "行あります。" + lines + more));
        });
    }

    /** The store may go while the seed is being written: nothing of it is lost, it is written when the store is back. */
    private void write(Change change) throws InterruptedException {
        while (true) {
            try {
                tidy.write(change);
                return;
            } catch (Inbox.Unavailable e) {
                log.warn("import: waits for the store");
                link.await(Duration.ofSeconds(30));
            }
        }
    }

    private Diff.Held held() {
        return new Diff.Held(
                board.ready() ? board.hub() : null,
                board.directory().offices(),
                board.directory().people(),
                board.rota().all().toList(),
                board.agenda().all(),
                board.corrections().all().toList());
    }

    @Override
    public Health health() {
        if (!open) {
            return Health.outOfService().withDetail("open", false).build();
        }
        return link.reachable() ? Health.up().build() : Health.down().withDetail("store", "not reachable").build();
    }

    @Override
    public void stop() {
        opener.interrupt();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
