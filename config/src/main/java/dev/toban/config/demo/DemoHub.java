package dev.toban.config.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The demo's seed folder. Towns are the real ones; offices, people, block numbers (90番, 90000番地) and telephone numbers
 * are invented: 099-000-xxxx and 070-0000-xxxx are assigned to nobody.
 */
public final class DemoHub {
    /** The month in which the dates of offices.csv and people.csv are told. */
    private static final YearMonth TOLD = YearMonth.of(2026, 11);

    /** Drawn: nobody looks like that. */
    private static final List<String> PHOTOS = List.of("kuroki.png", "maeda.png");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DemoHub() {}

    /**
     * Writes hub.yml, offices.csv, people.csv, rota.csv and events.csv, over whatever was there.
     *
     * @param folder made if it is not there
     * @param today the day the rota and the meetings lie around
     * @param holiday the holidays of Japan
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static void write(Path folder, LocalDate today, Predicate<LocalDate> holiday) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("hub.yml"), Sheet.text("hub.yml"));
            Files.writeString(folder.resolve("offices.csv"), moved(Sheet.text("offices.csv"), today));
            Files.writeString(folder.resolve("people.csv"), moved(Sheet.text("people.csv"), today));
            for (String photo : PHOTOS) {
                Files.write(folder.resolve(photo), Sheet.bytes(photo));
            }
            Files.writeString(folder.resolve("rota.csv"), new DemoRota(today, holiday).csv());
            Files.writeString(folder.resolve("events.csv"), new DemoMeetings(today, holiday).csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was confirmed last month stays confirmed last month: every date moves with today by whole months. */
    private static String moved(String csv, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(TOLD, YearMonth.from(today));
        return DATE.matcher(csv).replaceAll(date -> LocalDate.parse(date.group()).plusMonths(months).toString());
    }
}
