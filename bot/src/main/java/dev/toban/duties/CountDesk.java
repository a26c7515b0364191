package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Viewer;
import dev.toban.fair.Burden;
import dev.toban.hub.Duty;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.rota.Cover;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.AskerWords;
import dev.toban.say.CountWords;
import dev.toban.say.When;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The desk where duties are counted, rules looked up, and wishes about the next table taken down. */
public final class CountDesk implements Desk {
    private static final Pattern WEEK = Pattern.compile("(今週|来週)?の?(?:週間表|週の表|7日間|week)");
    private static final Pattern BY_OFFICE = Pattern.compile("集計\\s*(?:(\\d{1,2})月)?\\s*(?:事業所別|クリニック別|診療所別)");

    private final Clerk clerk;

    CountDesk(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return "count";
    }

    /** /toban 週間表, /toban 集計 11月 事業所別 */
    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        if (!Rights.may(visit.member(), Thing.EXPORT)) {
            return Optional.empty();
        }
        String words = said.text().strip();
        Matcher week = WEEK.matcher(words);
        if (week.matches()) {
            LocalDate first = "来週".equals(week.group(1)) ? visit.today().plusDays(8L - visit.today().getDayOfWeek().getValue()) : visit.today();
            return Optional.of(new Week(clerk).from(first, visit.now()));
        }
        Matcher office = BY_OFFICE.matcher(words);
        return office.matches() ? Optional.of(counts(visit, month(office.group(1), visit.today()), "", true, false)) : Optional.empty();
    }

    private static Span month(String number, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        if (number != null) {
            month = month.withMonth(Math.clamp(Integer.parseInt(number), 1, 12));
            month = month.isAfter(YearMonth.from(today)) ? month.minusYears(1) : month;
        }
        return Span.days(month.atDay(1), month.atEndOfMonth());
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        boolean own = Rights.may(visit.member(), Thing.SEE_PROFESSIONAL) && !visit.inGroup();
        return switch (asked.what().intent()) {
            case ROTA_STATS -> own ? Optional.of(counts(visit, days(visit, asked), kind(visit, asked), false, "count_per_weekday".equals(asked.slot("metric")))) : Optional.empty();
            case ROTA_RULE_CHECK -> own ? Optional.of(rule(visit, asked)) : Optional.empty();
            case ROTA_PREFERENCE -> own ? Optional.of(preference(visit, asked)) : Optional.empty();
            case ROTA_DISCREPANCY -> own ? Optional.of(discrepancy(visit, asked)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The year, fiscal year or month that was said, else the fiscal year up to now. */
    private static Span days(Visit visit, Asked asked) {
        String month = asked.slot("month");
        if (month != null) {
            return Span.days(YearMonth.parse(month).atDay(1), YearMonth.parse(month).atEndOfMonth());
        }
        if (asked.what().slots().get("year") instanceof Integer year) {
            return Span.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        LocalDate today = visit.today();
        int fiscal = asked.what().slots().get("fiscal_year") instanceof Integer fy ? fy : today.getMonthValue() >= 4 ? today.getYear() : today.getYear() - 1;
        return Span.days(LocalDate.of(fiscal, 4, 1), LocalDate.of(fiscal + 1, 3, 31));
    }

    /** Colleagues see their own duty; the hub all of them. */
    private String kind(Visit visit, Asked asked) {
        String said = asked.slots("duty").stream().findFirst().orElse("");
        if (!said.isEmpty()) {
            return Fit.base(said);
        }
        return Rights.may(visit.member(), Thing.EXPORT) || visit.member().profession() == null ? "" : visit.member().profession().duty();
    }

    private Reply counts(Visit visit, Span days, String kind, boolean byOffice, boolean byWeekday) {
        List<CountWords.Row> rows = rows(days, kind, byOffice, Viewer.of(visit.member().role()));
        String span = When.span(days, visit.today());
        if (rows.isEmpty()) {
            return CountWords.nothing(span);
        }
        String what = clerk.hub().duty(kind).map(Duty::label).orElse(byOffice ? "事業所ごとの当番" : "当番");
        return CountWords.counts(what, span, rows, byWeekday, CountWords.spread(rows.getFirst().all(), rows.getLast().all()));
    }

    /** Who carried most first; a duty belongs to the day it starts on. */
    List<CountWords.Row> rows(Span days, String kind, boolean byOffice, Viewer viewer) {
        Predicate<Stint> counted = s -> days.contains(s.day().atStartOfDay()) && (kind.isEmpty() || Fit.base(s.kind()).equals(kind));
        Map<Shift.Holder, List<Burden>> all = Burden.within(new Span(days.start(), days.end().plusDays(2)), clerk.rota(), clerk.board().windows().days(), counted).stream()
                .collect(Collectors.groupingBy(b -> byOffice ? office(b.who()) : b.who(), LinkedHashMap::new, Collectors.toList()));
        return all.entrySet().stream()
                .map(e -> row(clerk.name(e.getKey(), viewer), e.getValue()))
                .sorted(Comparator.comparingInt(CountWords.Row::all).reversed().thenComparing(CountWords.Row::who))
                .toList();
    }

    private static CountWords.Row row(String who, List<Burden> burdens) {
        Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
        Map<Cover.Type, Duration> types = new EnumMap<>(Cover.Type.class);
        burdens.forEach(b -> {
            b.days().forEach((d, n) -> days.merge(d, n, Integer::sum));
            b.types().forEach((t, time) -> types.merge(t, time, Duration::plus));
        });
        return new CountWords.Row(
                who,
                burdens.stream().mapToInt(Burden::duties).sum(),
                burdens.stream().mapToInt(Burden::nights).sum(),
                burdens.stream().mapToInt(Burden::holidays).sum(),
                burdens.stream().map(Burden::time).reduce(Duration.ZERO, Duration::plus),
                days,
                types);
    }

    private Shift.Holder office(Shift.Holder who) {
        return who instanceof Shift.Someone(String id)
                ? clerk.person(id).map(p -> p.office()).<Shift.Holder>map(Shift.At::new).orElse(who)
                : who;
    }

    /** 夜間対応って2連続まででは: the rule, and where the asker is beyond it. */
    private Reply rule(Visit visit, Asked asked) {
        String rule = asked.slot("rule");
        if (rule == null || !rule.startsWith("consecutive_night")) {
            return CountWords.otherRule(clerk.hub().phone());
        }
        LocalDate today = visit.today();
        List<String> runs = visit.member().person() == null ? List.of() : Streak.of(clerk.fit(), new Shift.Someone(visit.member().person()), today, today.plusDays(31)).stream()
                .filter(r -> r.nights() > clerk.etiquette().nights())
                .map(r -> When.span(Span.days(r.first(), r.first().plusDays(r.nights() - 1L)), today) + " の" + r.nights() + "日続き")
                .toList();
        return CountWords.rule(clerk.etiquette().nights(), runs);
    }

    private String who(Visit visit) {
        return visit.member().person() == null ? AskerWords.of(visit.member()) : clerk.name(visit.member().person(), Clerk.STAFF);
    }

    private Reply preference(Visit visit, Asked asked) {
        String weekday = asked.slot("avoid_weekday");
        String duty = clerk.hub().duty(kind(visit, asked)).map(Duty::label).orElse("当番");
        String wish = weekday == null ? "ご希望あり（内容はご本人にお聞きください）" : weekday + "曜を外してほしい";
        return CountWords.toldHub("当番の希望").and(CountWords.preference("preference:" + visit.member().id() + ":" + weekday, who(visit), duty, wish));
    }

    private Reply discrepancy(Visit visit, Asked asked) {
        LocalDate day = asked.date("date");
        String duty = asked.slots("duty").stream().findFirst().flatMap(clerk.hub()::duty).map(Duty::label).orElse("当番表");
        String what = (day == null ? "" : When.day(day, visit.today()) + " ") + duty;
        return CountWords.toldHub(what + "の食い違い").and(CountWords.discrepancy("discrepancy:" + visit.member().id() + ":" + day + ":" + duty, who(visit), what));
    }
}
