package dev.toban.answer;

import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.directory.Person;
import dev.toban.hub.Area;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rota.Shift;
import dev.toban.say.DutyWords;
import dev.toban.say.DutyWords.Missing;
import dev.toban.say.DutyWords.Slot;
import dev.toban.say.OnDuty;
import dev.toban.say.RotaWords;
import dev.toban.say.When;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers from the rota. Whoever is named here comes from {@code Rota} and nowhere else. */
final class RotaAnswers {
    /** Night and day by the settings' defaults (facts: 夜 18:00–翌8:30, 日中 8:30–18:00). */
    private static final LocalTime DAY_STARTS = LocalTime.of(8, 30);

    private static final LocalTime NIGHT_STARTS = LocalTime.of(18, 0);

    /** Slots that are answered with second call and next; of more, only who it is. */
    private static final int WHOLE = 2;

    /** Days that are answered one by one. */
    private static final int MOST_DAYS = 7;

    private final Asked asked;
    private final Board board;
    private final Hub hub;

    RotaAnswers(Asked asked) {
        this.asked = asked;
        this.board = asked.board();
        this.hub = board.hub();
    }

    /** 今夜の上町の当番は？ 昨日の夜の当番は？ */
    Reply who() {
        String kind = Objects.requireNonNullElse(asked.slot("duty"), "doctor");
        Duty duty = hub.duty(kind).orElse(null);
        if (duty == null) {
            return Lacking.nothing(null, RotaWords.noSuchDuty(hub), asked);
        }
        List<Time> times = times();
        List<String> areas = areas();
        List<Slot> slots = new ArrayList<>();
        List<Reply.Note> notes = new ArrayList<>();
        for (Time time : times) {
            for (String area : districtWide(kind, time) ? List.of("") : areas) {
                Slot slot = slot(area, duty, time);
                slots.add(slot);
                gap(slot, kind, time).ifPresent(notes::add);
            }
        }
        String read = String.join("・", times.stream().map(t -> t.said(asked.today())).distinct().toList());
        if (slots.size() > WHOLE) {
            slots.replaceAll(Slot::brief);
        }
        Reply reply = DutyWords.reply(slots, read, hub, asked.today(), chips(duty, areas, times.getFirst()));
        return new Reply(reply.text(), reply.card(), reply.chips(), notes);
    }

    /** A time that was asked for: an instant, or a duty day with or without a {@code part} of it, as people call it. */
    private record Time(@Nullable LocalDate day, Span span, String part) {
        Time(Span span) {
            this(null, span, "");
        }

        boolean whole() {
            return day != null && part.isEmpty();
        }

        String said(LocalDate today) {
            return day == null ? When.span(span, today) : When.day(day, today) + part;
        }
    }

    private List<Time> times() {
        List<String> dates = asked.slots("dates");
        if (!dates.isEmpty()) {
            return dates.stream().map(d -> time(LocalDate.parse(d))).toList();
        }
        String at = asked.slot("at");
        if (at != null) {
            return List.of(new Time(Span.at(LocalDateTime.parse(at))));
        }
        LocalDate date = asked.date("date");
        if (date != null) {
            return List.of(time(date));
        }
        Span said = asked.what().interval();
        if (said != null && said.start() != null && said.end() != null) {
            List<LocalDate> days = wholeDays(said);
            return days.isEmpty() ? List.of(new Time(said)) : days.stream().map(this::time).toList();
        }
        return List.of(new Time(Span.at(asked.now())));
    }

    /** 今週末 means its duty days, not what of Friday's night still runs on Saturday; empty for hours, or more days than a card holds. */
    private static List<LocalDate> wholeDays(Span span) {
        LocalDateTime start = Objects.requireNonNull(span.start());
        LocalDateTime end = Objects.requireNonNull(span.end());
        boolean midnights = start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        List<LocalDate> days = start.toLocalDate().datesUntil(end.toLocalDate()).limit(MOST_DAYS + 1).toList();
        return midnights && days.size() <= MOST_DAYS ? days : List.of();
    }

    private Time time(LocalDate day) {
        return switch (asked.slot("band")) {
            case "night" -> new Time(day, new Span(day.atTime(NIGHT_STARTS), day.plusDays(1).atTime(DAY_STARTS)), "の夜");
            case "day" -> new Time(day, new Span(day.atTime(DAY_STARTS), day.atTime(NIGHT_STARTS)), "の日中");
            case null, default -> new Time(day, Span.day(day), "");
        };
    }

    /** The areas said, else those of the asker, else all. */
    private List<String> areas() {
        List<String> said = asked.slots("area");
        if (said.isEmpty()) {
            said = asked.refs(Kind.AREA).stream().map(Ref::id).toList();
        }
        if (!said.isEmpty()) {
            return said;
        }
        List<String> own = asked.member().areas().stream().filter(a -> hub.area(a).isPresent()).limit(1).toList();
        return own.isEmpty() ? hub.areas().stream().map(Area::name).toList() : own;
    }

    /** One duty for all areas is one answer, whatever area was said. */
    private boolean districtWide(String kind, Time time) {
        List<Shift> all = shifts(time).filter(s -> s.kind().equals(kind)).toList();
        return !all.isEmpty() && all.stream().allMatch(s -> s.area().isEmpty());
    }

    private Slot slot(String area, Duty duty, Time time) {
        Predicate<Shift> here = s -> s.area().equals(area) || s.area().isEmpty();
        List<Shift> all = shifts(time).filter(here).toList();
        List<Shift> first = all.stream().filter(s -> s.kind().equals(duty.kind()) && s.order() == 1).toList();
        boolean secondAsked = duty.kind().endsWith("2");
        String base = secondAsked ? duty.kind().substring(0, duty.kind().length() - 1) : duty.kind();
        if (secondAsked && first.isEmpty()) {
            first = all.stream().filter(s -> s.kind().equals(base) && s.order() == 2).toList();
        }
        List<Shift> second = secondAsked
                ? List.of()
                : all.stream()
                        .filter(s -> s.kind().equals(base + "2") || s.kind().equals(base) && s.order() > 1)
                        .toList();
        Missing missing = first.isEmpty() ? missing(duty, time) : null;
        return new Slot(area, duty.label(), seen(first), seen(second), seen(next(area, duty, time, first)), missing);
    }

    private Stream<Shift> shifts(Time time) {
        if (time.day() == null) {
            Span span = time.span();
            return Objects.equals(span.start(), span.end())
                    ? board.rota().at(Objects.requireNonNull(span.start())).stream()
                    : board.rota().within(span);
        }
        List<Shift> day = board.rota().day(time.day());
        if (!time.whole()) {
            return day.stream().filter(s -> s.span().overlaps(time.span()));
        }
        // a shift of today that is over would only mislead, unless all are
        List<Shift> left = day.stream().filter(s -> s.span().end().isAfter(asked.now())).toList();
        return (time.day().equals(asked.today()) && !left.isEmpty() ? left : day).stream();
    }

    private Missing missing(Duty duty, Time time) {
        LocalDate day = dutyDay(duty.kind(), time).orElse(null);
        boolean runs = day != null
                && board.windows().spans(duty.kind(), day).stream()
                        .anyMatch(s -> Objects.equals(time.span().start(), time.span().end())
                                ? s.contains(Objects.requireNonNull(time.span().start()))
                                : s.overlaps(time.span()));
        if (!runs) {
            return Missing.NOT_RUNNING;
        }
        boolean beyond = board.rota().lastDay().map(day::isAfter).orElse(true)
                || board.rota().firstDay().map(day::isBefore).orElse(true);
        return beyond ? Missing.NO_TABLE : Missing.NO_ROW;
    }

    private Optional<LocalDate> dutyDay(String kind, Time time) {
        return time.day() != null
                ? Optional.of(time.day())
                : board.windows().running(kind, Objects.requireNonNull(time.span().start()));
    }

    private List<Shift> next(String area, Duty duty, Time time, List<Shift> first) {
        LocalDateTime from = first.stream()
                .map(s -> s.span().end())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(time.span().start());
        if (from == null || from.isBefore(asked.now().minusDays(1))) {
            return List.of(); // of the past nobody asks who came after
        }
        return board.rota()
                .next(from, s -> s.kind().equals(duty.kind()) && s.order() == 1 && (s.area().equals(area) || s.area().isEmpty()));
    }

    private List<OnDuty> seen(List<Shift> shifts) {
        return shifts.stream()
                .map(s -> OnDuty.of(s, board.directory(), asked.viewer(), moment(s), board.holiday()))
                .toList();
    }

    /** When the number of a shift would be rung: now if it runs, else when it starts. */
    private LocalDateTime moment(Shift s) {
        return s.span().contains(asked.now()) ? asked.now() : Objects.requireNonNull(s.span().start());
    }

    private Optional<Reply.Note> gap(Slot slot, String kind, Time time) {
        Optional<LocalDate> day = slot.missing() == Missing.NO_ROW
                ? dutyDay(kind, time)
                : slot.first().stream().filter(d -> d.state() == OnDuty.State.OPEN).map(d -> d.shift().day()).findFirst();
        return day.map(d -> RotaWords.gap(slot.area(), kind, slot.label(), d, asked.today()));
    }

    /** Likely next questions; what a tap says is whole, so that it is read the same way without what was said before. */
    private List<Chip> chips(Duty duty, List<String> areas, Time time) {
        String where = areas.size() == 1 && !areas.getFirst().isEmpty() ? areas.getFirst() + "の" : "";
        LocalDate day = time.day() != null ? time.day() : asked.today();
        String when = day.equals(asked.today()) ? "今夜の" : day.getMonthValue() + "/" + day.getDayOfMonth() + "の";
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("明日は？", "明日の" + where + duty.label() + "は？"));
        if (asked.viewer().audience() != Audience.RESIDENTS) {
            Stream.of("doctor", "nurse", "pharmacy", "bed")
                    .filter(k -> !k.equals(duty.kind()))
                    .flatMap(k -> hub.duty(k).stream())
                    .forEach(d -> chips.add(new Chip(d.label() + "は？", when + where + d.label() + "は？")));
        }
        hub.areas().stream()
                .map(Area::name)
                .filter(a -> areas.size() > 1 || !areas.contains(a))
                .limit(6)
                .forEach(a -> chips.add(new Chip(a + "は？", when + a + "の" + duty.label() + "は？")));
        return chips;
    }

    /** 来月ぼくの当番いつだっけ: the shifts of one person, the asker or somebody named. */
    Reply when() {
        Person person = person();
        if (person == null) {
            return nobody();
        }
        Span said = asked.what().interval();
        Span span = said != null && said.start() != null ? said : new Span(asked.now(), null);
        List<Shift> shifts = board.rota().within(span).filter(s -> holds(s, person)).limit(20).toList();
        return RotaWords.shiftsOf(person.name(), shifts, kind -> hub.duty(kind).map(Duty::label).orElse(kind), asked.today());
    }

    private Reply nobody() {
        return "self".equals(asked.slot("person")) ? RotaWords.notKnownAsHolder(hub) : RotaWords.noSuchPerson(asked.slot("person"), hub);
    }

    /** 黒木先生って今日当番？ */
    Reply isOn() {
        Person person = person();
        if (person == null) {
            return nobody();
        }
        Time time = times().getFirst();
        List<Shift> shifts = (time.day() != null ? board.rota().day(time.day()).stream() : shifts(time))
                .filter(s -> holds(s, person))
                .toList();
        return RotaWords.isOn(
                person.name(), time.said(asked.today()), shifts, kind -> hub.duty(kind).map(Duty::label).orElse(kind), asked.today());
    }

    private boolean holds(Shift s, Person p) {
        return switch (s.holder()) {
            case Shift.Someone(String id) -> id.equals(p.id());
            case Shift.At(String office) -> office.equals(p.office()) && "self".equals(asked.slot("person"));
            case Shift.Open(), Shift.Closed() -> false;
        };
    }

    private @Nullable Person person() {
        if ("self".equals(asked.slot("person"))) {
            return asked.member().person() == null
                    ? null
                    : board.directory().person(asked.member().person()).orElse(null);
        }
        List<Ref> refs = asked.refs(Kind.PERSON);
        return refs.size() == 1
                ? board.directory().person(refs.getFirst().id()).flatMap(asked.viewer()::sees).orElse(null)
                : null;
    }

    /** 吉田の今月の当番表: day by day. */
    Reply list() {
        Duty duty = hub.duty(Objects.requireNonNullElse(asked.slot("duty"), "doctor")).orElse(null);
        if (duty == null) {
            return Lacking.nothing(null, RotaWords.noSuchDuty(hub), asked);
        }
        Span span = listed();
        List<String> areas = areas();
        boolean holidaysOnly = "holiday".equals(asked.slot("filter"));
        List<OnDuty> rows = seen(board.rota()
                .within(span)
                .filter(s -> span.contains(s.day().atStartOfDay()))
                .filter(s -> s.kind().equals(duty.kind()) && s.order() == 1)
                .filter(s -> s.area().isEmpty() || areas.contains(s.area()))
                .filter(s -> !holidaysOnly || board.holiday().test(s.day()))
                .toList());
        String until = board.rota().lastDay().map(d -> When.day(d, asked.today())).orElse("");
        return RotaWords.list(String.join("・", areas) + "の" + duty.label(), When.span(span, asked.today()), rows, until, asked.today());
    }

    private Span listed() {
        Span said = asked.what().interval();
        if (said != null && said.start() != null && said.end() != null) {
            return said;
        }
        String month = asked.slot("month");
        if (month != null) {
            LocalDate first = LocalDate.parse(month + "-01");
            return Span.days(first, first.plusMonths(1).minusDays(1));
        }
        if (asked.what().slots().get("year") instanceof Integer year) {
            return Span.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        return Span.days(asked.today(), asked.today().plusDays(6));
    }

    /** After health information was taken out: whom to ring now, whatever else was said. */
    Reply now() {
        return new RotaAnswers(asked.reading(new dev.toban.ask.Understanding(
                        dev.toban.ask.Intent.ROTA_WHO,
                        java.util.Map.of("duty", asked.member().profession() == null ? "doctor" : asked.member().profession().duty()),
                        dev.toban.ask.Expect.ANSWER,
                        null,
                        asked.what().names(),
                        asked.what().trace(),
                        List.of(),
                        null,
                        List.of())))
                .who();
    }

    /** つながらない: whom to ring next, at once. */
    Reply unreachable() {
        Reply who = who();
        return RotaWords.unreachable(who, hub, asked.today());
    }

    /** What residents may know: which office is on duty, and the number meant for them. */
    Reply publicInfo() {
        String kind = asked.slot("duty");
        return kind != null && hub.duty(kind).isEmpty() ? RotaWords.notOurRota(kind, hub) : who();
    }
}
