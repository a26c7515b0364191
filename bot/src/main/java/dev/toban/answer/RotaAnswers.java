package dev.toban.answer;

import dev.toban.ask.Expect;
import dev.toban.ask.Intent;
import dev.toban.ask.Understanding;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.hub.Area;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rota.Stint;
import dev.toban.say.DutyWords;
import dev.toban.say.DutyWords.Missing;
import dev.toban.say.DutyWords.Slot;
import dev.toban.say.MonthCards;
import dev.toban.say.OnDuty;
import dev.toban.say.RotaWords;
import dev.toban.say.When;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from the rota. Whoever is named here comes from {@code Rota} and nowhere else. */
final class RotaAnswers {
    /** Slots that are answered with second call and next; of more, only who it is. */
    private static final int WHOLE = 2;

    /** A second reading further away than this is not what a question about a duty means. */
    private static final int OTHER_READING_DAYS = 14;

    private final Asked asked;
    private final Board board;
    private final Hub hub;

    RotaAnswers(Asked asked) {
        this.asked = asked;
        this.board = asked.board();
        this.hub = board.hub();
    }

    /** 今夜の上町の当番は？ 昨日の夜の当番は？ 今夜の当番医と当番薬局 */
    Reply who() {
        List<String> kinds = asked.slots("duty").isEmpty() ? List.of("doctor") : asked.slots("duty");
        List<Duty> duties = kinds.stream().flatMap(k -> hub.duty(k).stream()).toList();
        if (duties.isEmpty()) {
            return Lacking.nothing(null, RotaWords.noSuchDuty(hub), asked);
        }
        List<DutyTime> times = withOtherReading(DutyTime.of(asked), duties);
        List<String> areas = areas();
        List<Slot> slots = new ArrayList<>();
        List<Reply.Note> notes = new ArrayList<>();
        for (DutyTime time : times) {
            for (Duty duty : duties) {
                for (String area : districtWide(duty.kind(), time) ? List.of("") : areas) {
                    Slot slot = withNeighbour(slot(area, duty, time), duty, time);
                    slots.add(slot);
                    gap(slot, duty.kind(), time).ifPresent(notes::add);
                }
            }
        }
        String read = String.join("・", times.stream().map(t -> t.said(asked.today())).distinct().toList());
        if (slots.size() > WHOLE) {
            slots.replaceAll(Slot::brief);
        }
        Reply reply = DutyWords.reply(slots, read, hub, asked.today(), chips(duties.getFirst(), areas, times.getFirst()));
        return new Reply(reply.text(), reply.card(), reply.chips(), notes);
    }

    /** Where the words can be read as another time too (8時: morning or evening) and it reaches others, both are shown. */
    private List<DutyTime> withOtherReading(List<DutyTime> times, List<Duty> duties) {
        if (times.size() != 1) {
            return times;
        }
        Span now = new Span(asked.now(), asked.now().plusDays(OTHER_READING_DAYS));
        return asked.what().doubt().others().stream()
                .filter(o -> o.start() != null && o.end() != null && now.contains(o.start()))
                .map(o -> DutyTime.within(o, asked).getFirst())
                .filter(o -> !holders(o, duties).equals(holders(times.getFirst(), duties)))
                .findFirst()
                .map(o -> List.of(times.getFirst(), o))
                .orElse(times);
    }

    private Set<List<Object>> holders(DutyTime time, List<Duty> duties) {
        return time.stints(asked)
                .filter(s -> duties.stream().anyMatch(d -> d.kind().equals(s.kind())))
                .map(s -> List.<Object>of(s.kind(), s.area(), s.order(), s.holder()))
                .collect(Collectors.toSet());
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
    private boolean districtWide(String kind, DutyTime time) {
        List<Stint> all = time.stints(asked).filter(s -> s.kind().equals(kind)).toList();
        return !all.isEmpty() && all.stream().allMatch(s -> s.area().isEmpty());
    }

    private Slot slot(String area, Duty duty, DutyTime time) {
        Predicate<Stint> here = s -> s.area().equals(area) || s.area().isEmpty();
        List<Stint> all = time.stints(asked).filter(here).toList();
        List<Stint> first = all.stream().filter(s -> s.kind().equals(duty.kind()) && s.order() == 1).toList();
        boolean secondAsked = duty.kind().endsWith("2");
        String base = secondAsked ? duty.kind().substring(0, duty.kind().length() - 1) : duty.kind();
        if (secondAsked && first.isEmpty()) {
            first = all.stream().filter(s -> s.kind().equals(base) && s.order() == 2).toList();
        }
        List<Stint> second = secondAsked
                ? List.of()
                : all.stream()
                        .filter(s -> s.kind().equals(base + "2") || s.kind().equals(base) && s.order() > 1)
                        .toList();
        Missing missing = first.isEmpty() ? missing(duty, time) : null;
        return new Slot(area, duty.label(), seen(first), seen(second), seen(next(area, duty, time, first)), missing, null);
    }

    /** Where an area has nobody, who is there beside it; nothing if nobody is there either. */
    private Slot withNeighbour(Slot slot, Duty duty, DutyTime time) {
        String beside = slot.bare() ? hub.area(slot.area()).map(Area::neighbour).orElse(null) : null;
        if (beside == null) {
            return slot;
        }
        Slot other = slot(beside, duty, time);
        return other.bare() || other.missing() != null || other.first().stream().noneMatch(d -> d.state() == OnDuty.State.HELD)
                ? slot
                : slot.beside(other);
    }

    private Missing missing(Duty duty, DutyTime time) {
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

    private Optional<LocalDate> dutyDay(String kind, DutyTime time) {
        return time.day() != null
                ? Optional.of(time.day())
                : board.windows().running(kind, Objects.requireNonNull(time.span().start()));
    }

    private List<Stint> next(String area, Duty duty, DutyTime time, List<Stint> first) {
        LocalDateTime from = first.stream()
                .map(Stint::end)
                .max(Comparator.naturalOrder())
                .orElse(time.span().start());
        if (from == null || from.isBefore(asked.now().minusDays(1))) {
            return List.of(); // of the past nobody asks who came after
        }
        return board.rota()
                .next(from, s -> s.kind().equals(duty.kind()) && s.order() == 1 && (s.area().equals(area) || s.area().isEmpty()));
    }

    private List<OnDuty> seen(List<Stint> stints) {
        return stints.stream()
                .map(s -> OnDuty.of(s, board.directory(), asked.viewer(), moment(s), board.holiday()))
                .toList();
    }

    /** When the number of a duty would be rung: now if it runs, else when it starts. */
    private LocalDateTime moment(Stint s) {
        return s.span().contains(asked.now()) ? asked.now() : s.start();
    }

    private Optional<Reply.Note> gap(Slot slot, String kind, DutyTime time) {
        Optional<LocalDate> day = slot.missing() == Missing.NO_ROW
                ? dutyDay(kind, time)
                : slot.first().stream().filter(d -> d.state() == OnDuty.State.OPEN || d.state() == OnDuty.State.ABSENT).map(d -> d.stint().day()).findFirst();
        return day.map(d -> RotaWords.gap(slot.area(), kind, slot.label(), d, asked.today()));
    }

    /** Likely next questions; what a tap says is whole, so that it is read the same way without what was said before. */
    private List<Chip> chips(Duty duty, List<String> areas, DutyTime time) {
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
        var months = new MonthCards(duty.label(), board.holiday(), asked.member().person(), asked.today()).of(span, rows);
        return RotaWords.list(String.join("・", areas) + "の" + duty.label(), When.span(span, asked.today()), rows, months, until, asked.today());
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
        return new RotaAnswers(asked.reading(new Understanding(
                        Intent.ROTA_WHO,
                        Map.of("duty", asked.member().profession() == null ? "doctor" : asked.member().profession().duty()),
                        Expect.ANSWER,
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