package dev.toban.duties;

import dev.toban.days.Span;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Viewer;
import dev.toban.hub.Duty;
import dev.toban.paper.FamilySheet;
import dev.toban.paper.Sheet.Cell;
import dev.toban.paper.Sheet.Row;
import dev.toban.paper.Sheet.Words;
import dev.toban.paper.Sheet;
import dev.toban.rota.Amendment;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.AmendWords;
import dev.toban.say.CountWords;
import dev.toban.say.OnDuty;
import dev.toban.say.SheetWords;
import dev.toban.say.SlotWords;
import dev.toban.say.When;
import dev.toban.talk.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The duty table as sheets: the week, a month for residents, a month for patients' families, and the counts with every hour behind them. */
final class Sheets {
    private static final Viewer RESIDENT = Viewer.of(Role.RESIDENT);

    private final Clerk clerk;

    Sheets(Clerk clerk) {
        this.clerk = clerk;
    }

    private static List<Sheet.Column> columns(List<String> names, int... shares) {
        return IntStream.range(0, names.size()).mapToObj(i -> new Sheet.Column(names.get(i), shares.length > i ? shares[i] : 1)).toList();
    }

    private String foot(LocalDateTime now) {
        return SheetWords.asOf(When.day(now.toLocalDate(), now.toLocalDate()), When.clock(now.toLocalTime()), clerk.hub().name() + " ☎" + clerk.hub().phone());
    }

    private Cell day(LocalDate day) {
        return new Sheet.Day(day, clerk.board().holiday().test(day));
    }

    private static Words words(String text) {
        return new Words(text);
    }

    /** Seven days, a section a day. */
    Sheet week(LocalDate first, LocalDateTime now) {
        List<Sheet.Section> days = first.datesUntil(first.plusDays(7))
                .map(d -> new Sheet.Section(When.day(d, now.toLocalDate()), clerk.rota().day(d).stream().map(s -> Row.of(
                        day(d), words(SlotWords.post(s, clerk.hub())), words(When.hours(s.span(), s.day())), holder(s), words(phone(s)))).toList()))
                .toList();
        return new Sheet(
                "toban-" + first, SheetWords.tableTitle("当番表", When.span(Span.days(first, first.plusDays(6)), now.toLocalDate())), null,
                columns(SheetWords.WEEK, 2, 4, 3, 4, 3), days, List.of(SheetWords.CHANGES), foot(now), Sheet.Turn.UPRIGHT);
    }

    private Words holder(Stint s) {
        return s.held() ? words(clerk.name(s.holder(), Clerk.COLLEAGUE)) : new Words(clerk.name(s.holder(), Clerk.COLLEAGUE), Sheet.Weight.ALARM);
    }

    private String phone(Stint s) {
        return s.held() ? Objects.requireNonNullElse(clerk.phone(s, s.start()), "") : "";
    }

    private Stream<Stint> month(String kind, YearMonth month) {
        return month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1))
                .flatMap(d -> clerk.rota().day(d).stream())
                .filter(s -> s.kind().equals(kind) && s.order() == 1);
    }

    /** With residents' eyes: offices and the numbers they have opened, else the line that always answers. */
    Optional<Sheet> open(String kind, List<String> areas, YearMonth month, LocalDateTime now) {
        List<Row> rows = month(kind, month)
                .filter(s -> areas.isEmpty() || s.area().isEmpty() || areas.contains(s.area()))
                .map(s -> {
                    OnDuty seen = OnDuty.of(s, clerk.board().directory(), RESIDENT, s.start(), clerk.board().holiday());
                    String who = s.state() == Stint.State.CLOSED ? "お休み" : seen.name().isEmpty() ? clerk.hub().fallback().label() : (s.area().isEmpty() ? "" : s.area() + " ") + seen.name();
                    return Row.of(day(s.day()), words(When.hours(s.span(), s.day())), words(who), words(seen.phone() == null ? clerk.hub().fallback().phone() : seen.phone()));
                })
                .toList();
        String label = clerk.hub().duty(kind).map(Duty::label).orElse(kind);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Sheet(
                kind + "-" + month, SheetWords.tableTitle(label, SheetWords.month(month)), null, columns(SheetWords.PUBLIC, 2, 3, 5, 3),
                List.of(new Sheet.Section(null, rows)), List.of(SheetWords.CHANGES), foot(now), Sheet.Turn.UPRIGHT));
    }

    /** 往診担当医の氏名・担当日: whoever is there in the area each night, what has been exchanged marked. */
    Optional<FamilySheet> family(String office, String area, YearMonth month, LocalDateTime now) {
        Office giving = clerk.board().directory().office(office).orElseThrow();
        List<FamilySheet.Turn> turns = month("doctor", month).filter(s -> s.area().equals(area) && s.held()).map(s -> turn(s, office)).toList();
        Optional<Office> shown = RESIDENT.sees(giving); // families are no colleagues
        String phone = shown.flatMap(o -> Stream.of(o.nightPhone(), o.phone()).filter(Objects::nonNull).findFirst()).orElse(clerk.hub().fallback().phone());
        return turns.isEmpty() ? Optional.empty() : Optional.of(new FamilySheet(
                giving.name(), shown.map(Office::address).orElse(null), phone, SheetWords.month(month), month.atDay(1), turns, List.of(SheetWords.FAMILY_NOTE), foot(now)));
    }

    /** Families get the doctor's name and the office's number, never a person's own. */
    private FamilySheet.Turn turn(Stint s, String giving) {
        Optional<Person> doctor = s.holder() instanceof Shift.Someone(String id) ? clerk.person(id).flatMap(Clerk.COLLEAGUE::sees) : Optional.empty();
        String officeId = s.holder() instanceof Shift.At(String id) ? id : doctor.map(Person::office).orElse(null);
        OnDuty seen = OnDuty.of(s, clerk.board().directory(), RESIDENT, s.start(), clerk.board().holiday());
        String clinic = seen.office();
        return new FamilySheet.Turn(
                s.day(), clerk.board().holiday().test(s.day()), When.hours(s.span(), s.day()),
                doctor.map(Person::name).orElse(clinic == null ? "当番の医師" : clinic), giving.equals(officeId) ? null : clinic, seen.phone(), s.standsIn());
    }

    /** By person, by office, and every duty behind it: who was meant, who was there, under which kind of cover. */
    List<Sheet> counts(Span days, String period, LocalDateTime now) {
        var counting = new CountDesk(clerk);
        List<Row> details = clerk.rota().within(days).filter(s -> s.held() && days.contains(s.day().atStartOfDay())).map(s -> Row.of(
                day(s.day()), words(s.area()), words(clerk.hub().duty(s.kind()).map(Duty::label).orElse(s.kind())), new Sheet.Count(s.order()),
                new Sheet.Moment(s.start()), new Sheet.Moment(s.end()), words(clerk.name(s.meant(), Clerk.STAFF)), words(clerk.name(s.holder(), Clerk.STAFF)),
                words(CountWords.type(s.type())), words(amended(s)), amendedOn(s))).toList();
        return List.of(
                counted(SheetWords.BY_PERSON, counting.rows(days, "", false, Clerk.STAFF), period, now),
                counted(SheetWords.BY_OFFICE, counting.rows(days, "", true, Clerk.STAFF), period, now),
                new Sheet(SheetWords.EVERY, SheetWords.countsTitle(period), null, columns(SheetWords.DETAILS), List.of(new Sheet.Section(null, details)), List.of(),
                        foot(now), Sheet.Turn.ACROSS));
    }

    private static String amended(Stint s) {
        return s.cover() == null || s.cover().reason() == null ? "" : Amendment.of(s.cover().reason()).map(AmendWords::reason).orElse("");
    }

    private Cell amendedOn(Stint s) {
        return s.cover() != null && s.cover().type() == Cover.Type.CORRECTION ? day(Clerk.local(s.cover().made()).toLocalDate()) : words("");
    }

    private Sheet counted(String name, List<CountWords.Row> rows, String period, LocalDateTime now) {
        List<Row> lines = rows.stream().map(r -> Row.of(
                words(r.who()), new Sheet.Count(r.all()), new Sheet.Count(r.nights()), new Sheet.Count(r.holidays()), new Sheet.Count(r.time().toHours()),
                hours(r, Cover.Type.OWN), hours(r, Cover.Type.PEER, Cover.Type.SWAP, Cover.Type.CORRECTION), hours(r, Cover.Type.HANDOVER), hours(r, Cover.Type.OUTSOURCED))).toList();
        return new Sheet(name, SheetWords.countsTitle(period), null, columns(SheetWords.COUNTS, 4), List.of(new Sheet.Section(null, lines)), List.of(), foot(now), Sheet.Turn.ACROSS);
    }

    private static Cell hours(CountWords.Row r, Cover.Type... types) {
        return new Sheet.Count(Stream.of(types).map(t -> r.types().getOrDefault(t, Duration.ZERO)).reduce(Duration.ZERO, Duration::plus).toHours());
    }
}
