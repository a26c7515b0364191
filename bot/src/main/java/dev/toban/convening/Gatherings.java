package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Board;
import dev.toban.desk.Daily;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.rights.Thing;
import dev.toban.say.GatheringWords;
import dev.toban.talk.Incoming;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The count of the evenings on which everybody comes together: four a fiscal year, one of them for managers and officials. On the first of
 * each month the hub reads it if the year is behind.
 */
final class Gatherings extends Daily implements Desk {
    private static final Pattern COMMAND = Pattern.compile("(?:交流会|一堂に会する場|年4回|会)の?回数");
    private static final Pattern TOGETHER = Pattern.compile("交流会|管理者|行政");
    private static final Pattern MANAGERS = Pattern.compile("管理者|行政");
    private static final int MEETINGS = 4; // a fiscal year, 在宅医療連携拠点事業の実施要綱
    private static final int MONTHS = 12;

    private final Notes notes;

    Gatherings(Board board, Notes notes) {
        super("gatherings", board);
        this.notes = notes;
    }

    /**
     * A year's evenings.
     *
     * @param managers those of them for managers and officials
     */
    record Year(int held, int planned, int managers, int managersPlanned, int due) {
        boolean behind() {
            return held < due || held + planned < MEETINGS || managers + managersPlanned == 0;
        }
    }

    Year year(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate april = LocalDate.of(today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear(), 4, 1);
        List<Meeting> all = board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.audience() != Audience.RESIDENTS && TOGETHER.matcher(m.title()).find())
                .filter(m -> m.host() == null || m.host().contains(board.hub().name()))
                .filter(m -> !m.when().start().toLocalDate().isBefore(april) && m.when().start().toLocalDate().isBefore(april.plusYears(1)))
                .filter(m -> board.lists().terms(m).off() == null)
                .toList();
        int held = (int) all.stream().filter(m -> m.when().start().isBefore(now)).count();
        int managers = (int) all.stream().filter(m -> m.when().start().isBefore(now) && MANAGERS.matcher(m.title()).find()).count();
        int managersAll = (int) all.stream().filter(m -> MANAGERS.matcher(m.title()).find()).count();
        int due = (int) (ChronoUnit.MONTHS.between(april, today) * MEETINGS / MONTHS);
        return new Year(held, all.size() - held, managers, managersAll - managers, due);
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        return v.staffFor(Thing.DRAFT) && COMMAND.matcher(said.text().strip()).matches()
                ? Optional.of(Reply.of(words(v.now())))
                : Optional.empty();
    }

    private String words(LocalDateTime now) {
        Year y = year(now);
        return GatheringWords.count(y.held(), MEETINGS, y.planned(), y.managers(), y.managersPlanned(), y.behind());
    }

    @Override
    protected LocalTime at() {
        return LocalTime.of(9, 0);
    }

    @Override
    protected void make(LocalDateTime now) {
        if (now.getDayOfMonth() == 1 && year(now).behind()) {
            notes.add(new Reply.Note("gatherings:" + now.toLocalDate(), words(now)));
        }
    }
}
