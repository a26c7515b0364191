package dev.toban.duties;

import dev.toban.answer.Board;
import dev.toban.days.Span;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.rota.Swap;
import dev.toban.talk.Profession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says who could take a slot: of the trade, free, not too many nights in a row; and of those, who carries least. */
final class Fit {
    /** Fairness is looked at over three months around the day. */
    private static final int AROUND_DAYS = 45;

    private final Board board;
    private final int nights;

    Fit(Board board, int nights) {
        this.board = board;
        this.nights = nights;
    }

    enum Why {
        FITS,
        /** Holds it already. */
        SELF,
        NOT_THE_TRADE,
        AWAY,
        ON_DUTY,
        TOO_MANY_NIGHTS
    }

    /** @param carried duties of that kind around that day */
    record Candidate(Person person, int carried) {}

    /** doctor of doctor2: first and second call are one kind of duty. */
    static String base(String kind) {
        return kind.endsWith("2") ? kind.substring(0, kind.length() - 1) : kind;
    }

    Why why(Person p, Stint s, Span hours) {
        if (s.holder().equals(new Shift.Someone(p.id())) || p.office() != null && s.holder().equals(new Shift.At(p.office()))) {
            return Why.SELF;
        }
        if (!trade(p, s.kind())) {
            return Why.NOT_THE_TRADE;
        }
        Shift.Holder who = new Shift.Someone(p.id());
        if (!board.rota().away(who, hours).isEmpty()) {
            return Why.AWAY;
        }
        if (board.rota().within(hours).anyMatch(o -> o.held() && o.holder().equals(who))) {
            return Why.ON_DUTY;
        }
        return night(hours) && nightsWith(who, s.day()) > nights ? Why.TOO_MANY_NIGHTS : Why.FITS;
    }

    /**
     * Those who do this duty and fit, who carries least first, then by reading. Only where nobody fits, those for whom it would be too
     * many nights: the hub decides about that.
     */
    List<Candidate> candidates(Stint s, Span hours, Swap.Reach reach) {
        return candidates(s, hours, reach, _ -> true);
    }

    /** Of those people only (who can be asked in LINE). */
    List<Candidate> candidates(Stint s, Span hours, Swap.Reach reach, Predicate<Person> of) {
        List<Candidate> fit = candidates(s, hours, reach, Why.FITS).stream().filter(c -> of.test(c.person())).toList();
        return fit.isEmpty() ? candidates(s, hours, reach, Why.TOO_MANY_NIGHTS).stream().filter(c -> of.test(c.person())).toList() : fit;
    }

    private List<Candidate> candidates(Stint s, Span hours, Swap.Reach reach, Why wanted) {
        return board.directory().people().stream()
                .filter(p -> reach == Swap.Reach.ALL || near(p, s.area()))
                .filter(p -> why(p, s, hours) == wanted)
                .map(p -> new Candidate(p, carries(p, s)))
                .filter(c -> c.carried() > 0)
                .sorted(Comparator.comparingInt(Candidate::carried).thenComparing(c -> c.person().kana() == null ? c.person().name() : c.person().kana()))
                .toList();
    }

    private int carries(Person p, Stint s) {
        int own = carried(new Shift.Someone(p.id()), s.kind(), s.day());
        return own > 0 || p.office() == null ? own : carried(new Shift.At(p.office()), s.kind(), s.day());
    }

    /** Whether they do duty in that area as a rule. */
    static boolean near(Person p, String area) {
        return area.isEmpty() || p.areas().contains(area);
    }

    /** Who may hold a kind of duty; a duty of the hub's own is for those who have held it. */
    private boolean trade(Person p, String kind) {
        Optional<Profession> profession = Profession.of(p.profession());
        return switch (base(kind)) {
            case "doctor" -> profession.filter(Profession.DOCTOR::equals).isPresent();
            case "nurse" -> profession.filter(Profession.VISITING_NURSE::equals).isPresent() && !hub(p);
            case "pharmacy" -> profession.filter(Profession.PHARMACIST::equals).isPresent();
            case "dental" -> profession.filter(Profession.DENTIST::equals).isPresent();
            case "bed" -> office(p).map(o -> o.kinds().contains("病院") || o.parent() != null).orElse(false);
            case "hub" -> hub(p);
            default -> board.rota().all().anyMatch(row -> row.kind().equals(kind) && row.holder().equals(new Shift.Someone(p.id())));
        };
    }

    private boolean hub(Person p) {
        return office(p).map(o -> o.kinds().contains("拠点")).orElse(false);
    }

    private Optional<Office> office(Person p) {
        return Optional.ofNullable(p.office()).flatMap(board.directory()::office);
    }

    int carried(Shift.Holder who, String kind, LocalDate day) {
        return (int) board.rota().within(Span.days(day.minusDays(AROUND_DAYS), day.plusDays(AROUND_DAYS)))
                .filter(s -> s.held() && s.holder().equals(who) && base(s.kind()).equals(base(kind)))
                .count();
    }

    /** Nights in a row around a day if that day's night were theirs too. */
    int nightsWith(Shift.Holder who, LocalDate day) {
        int run = 1;
        for (LocalDate d = day.minusDays(1); hasNight(who, d); d = d.minusDays(1)) {
            run++;
        }
        for (LocalDate d = day.plusDays(1); hasNight(who, d); d = d.plusDays(1)) {
            run++;
        }
        return run;
    }

    boolean hasNight(Shift.Holder who, LocalDate day) {
        return board.rota().day(day).stream().anyMatch(s -> s.held() && s.holder().equals(who) && night(s.span()));
    }

    /** 深夜 is 22–6 in the rules on night work. */
    static boolean night(Span hours) {
        LocalDate day = hours.start().toLocalDate();
        return hours.overlaps(new Span(day.atTime(LocalTime.of(22, 0)), day.plusDays(1).atTime(LocalTime.of(6, 0))));
    }
}
