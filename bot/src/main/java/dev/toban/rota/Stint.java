package dev.toban.rota;

import dev.toban.days.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch for which one holder stands at one post: what the resolver says, and whom it was meant to be.
 *
 * @param shift the row behind it, as the table, the turn or the special table has it
 * @param span the part of the row's hours this is about
 * @param holder who really stands there; of {@link State#ABSENT} the one who should
 * @param cover why it is not the one who was meant, if somebody arranged it
 * @param absence why it is not the one who was meant, if they are away
 */
public record Stint(
        Shift shift, Span span, Shift.Holder holder, @Nullable Cover cover, @Nullable Absence absence, Source source) {

    /** What a row comes from. */
    public enum Source {
        /** Written down for this day. */
        TABLE,
        /** A rule of the hub's file: whose turn it is. */
        TURN,
        /** A table for special days. */
        SPECIAL
    }

    public enum State {
        HELD,
        /** 調整中. */
        OPEN,
        /** Closed on purpose. */
        CLOSED,
        /** The holder is away and nobody is there instead. */
        ABSENT
    }

    static Stint asWritten(Shift shift, Source source) {
        return new Stint(shift, shift.span(), shift.holder(), null, null, source);
    }

    public State state() {
        return switch (holder) {
            case Shift.Open() -> State.OPEN;
            case Shift.Closed() -> State.CLOSED;
            case Shift.Someone _, Shift.At _ -> absence != null && holder.equals(absent()) ? State.ABSENT : State.HELD;
        };
    }

    /** The one who is away: whoever would be there but for the absence. */
    private Shift.@Nullable Holder absent() {
        return cover != null ? cover.by() : meant();
    }

    public boolean held() {
        return state() == State.HELD;
    }

    /** Who it was meant to be. */
    public Shift.Holder meant() {
        return shift.holder();
    }

    /** Whether somebody is there in place of somebody else. */
    public boolean standsIn() {
        return held() && (meant() instanceof Shift.Someone || meant() instanceof Shift.At) && !holder.equals(meant());
    }

    /** How the time counts. */
    public Cover.Type type() {
        return cover != null ? cover.type() : standsIn() ? Cover.Type.PEER : Cover.Type.OWN;
    }

    /** Whether it is less than the hours of its row. */
    public boolean part() {
        return !span.equals(shift.span());
    }

    public Post post() {
        return shift.post();
    }

    public LocalDate day() {
        return shift.day();
    }

    public String area() {
        return shift.area();
    }

    public String kind() {
        return shift.kind();
    }

    public int order() {
        return shift.order();
    }

    public LocalDateTime start() {
        return Objects.requireNonNull(span.start());
    }

    public LocalDateTime end() {
        return Objects.requireNonNull(span.end());
    }

    Stint during(LocalDateTime from, LocalDateTime to) {
        return new Stint(shift, new Span(from, to), holder, cover, absence, source);
    }

    boolean continues(Stint before) {
        return start().equals(before.end())
                && holder.equals(before.holder)
                && Objects.equals(cover, before.cover)
                && Objects.equals(absence, before.absence);
    }
}
