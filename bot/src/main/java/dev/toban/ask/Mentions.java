package dev.toban.ask;

import dev.toban.days.Band;
import dev.toban.days.Grain;
import dev.toban.days.Holidays;
import dev.toban.days.TimeMention;
import dev.toban.days.TimeReader;
import dev.toban.days.TimeSettings;
import dev.toban.hub.Hub;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the grammar of times found, as slots need it. */
final class Mentions implements Times {
    private static final Set<Band> NIGHTS = Set.of(Band.NIGHT, Band.SMALL_HOURS);
    private static final Set<Grain> SPANS = Set.of(Grain.RANGE, Grain.DAYS, Grain.WEEK, Grain.WEEKEND);
    private static final Set<Grain> LONG = Set.of(Grain.RANGE, Grain.DAYS, Grain.WEEK, Grain.WEEKEND, Grain.MONTH, Grain.YEAR, Grain.RECURRING, Grain.DURATION);
    /** More single days than this are not listed but told by their year: 来年の祝日. */
    private static final int MANY = 6;

    /** A hub's reader, made anew only when the hub's description changes. */
    private record Of(@Nullable Hub hub, TimeReader reader) {}

    private volatile Of known = new Of(null, new TimeReader(TimeSettings.defaults(), new Holidays()));

    @Override
    public When read(String text, LocalDateTime now, Hub hub) {
        var masked = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            masked.set(i, text.charAt(i) == '◇');
        }
        List<TimeMention> mentions = reader(hub).read(text, masked, now);
        List<TimeMention> back = mentions.stream().map(m -> m.back(now)).toList();
        return when(mentions, now, back.equals(mentions) ? null : when(back, now, null));
    }

    private TimeReader reader(Hub hub) {
        Of now = known;
        if (now.hub != hub) {
            now = new Of(hub, new TimeReader(hub.customs().times(), hub.customs().holidays()));
            known = now;
        }
        return now.reader;
    }

    private static When when(List<TimeMention> mentions, LocalDateTime now, @Nullable When back) {
        var covered = new ArrayList<int[]>();
        Set<LocalDate> dates = new LinkedHashSet<>();
        String band = null;
        LocalDateTime at = null;
        LocalTime time = null;
        boolean isNow = false;
        YearMonth month = null;
        Integer year = null;
        Integer fiscal = null;
        LocalDateTime from = null;
        LocalDate to = null;
        DayOfWeek weekday = null;
        String recur = null;
        boolean past = false;
        boolean bounded = mentions.stream().anyMatch(m -> m.grain() == Grain.UNTIL || m.grain() == Grain.OPEN);
        for (TimeMention m : mentions) {
            covered.add(new int[] {m.from(), m.to()});
            boolean instant = m.grain() == Grain.INSTANT;
            isNow |= instant;
            if (m.dates().size() > MANY) {
                year = m.dates().getFirst().getYear();
            } else {
                dates.addAll(m.dates());
            }
            boolean beside = m.rule().equals("part-of-day") && mentions.stream().anyMatch(o -> o != m && o.duty() != null && !o.rule().equals("part-of-day"));
            if (beside) { // 夜間当番の薬局 12/30: the part of the day belongs to the day said elsewhere
                band = m.band() == null || band != null ? band : NIGHTS.contains(m.band()) ? "night" : m.band() == Band.DAY ? "day" : null;
                continue;
            }
            if (m.dates().isEmpty() && m.duty() != null && !instant && !LONG.contains(m.grain())) {
                dates.add(m.duty());
            }
            band = m.band() == null || band != null ? band : NIGHTS.contains(m.band()) ? "night" : m.band() == Band.DAY ? "day" : null;
            at = at == null && !instant ? m.at() : at;
            time = m.at() != null && !instant ? m.at().toLocalTime() : time;
            month = month == null ? m.month() : month;
            if (m.year() != null && m.fiscal()) {
                fiscal = m.year();
            } else if (m.year() != null) {
                year = m.year();
            }
            weekday = m.weekdays().size() == 1 ? m.weekdays().iterator().next() : weekday;
            recur = recur == null ? m.recur() : recur;
            if (SPANS.contains(m.grain()) && m.span() != null && m.span().start() != null && m.span().end() != null && m.dates().isEmpty() && !(bounded && m.grain() == Grain.DAYS)) {
                from = m.band() == Band.NOON ? m.span().start().toLocalDate().atTime(LocalTime.NOON) : m.span().start();
                to = m.span().end().minusNanos(1).toLocalDate();
            }
            past |= m.span() != null && m.span().end() != null && !m.span().end().isAfter(now) && !instant;
        }
        boolean bare = !mentions.isEmpty() && mentions.stream().allMatch(m -> m.rule().equals("part-of-day"));
        boolean timed = from != null && !from.toLocalTime().equals(LocalTime.MIDNIGHT);
        var span = mentions.stream().map(TimeMention::span).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        return new When(covered, List.copyOf(dates), band, at, isNow, time, month, year, fiscal, from, timed, to, weekday, recur, past, bare, span, doubt(mentions), back);
    }

    private static Doubt doubt(List<TimeMention> mentions) {
        return mentions.stream()
                .filter(m -> m.mismatch() != null || !m.alternatives().isEmpty())
                .findFirst()
                .map(m -> new Doubt(m.mismatch(), m.weekdays().size() == 1 ? m.weekdays().iterator().next() : null, m.alternatives()))
                .orElse(Doubt.NONE);
    }
}
