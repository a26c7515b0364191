package dev.toban.turns;

import dev.toban.days.Span;

/**
 * One time that a pattern comes round.
 *
 * @param period which interval of the pattern this is (day, week, month …), from 0
 * @param number which time since its beginning this is, from 0
 */
public record Occurrence(Span span, long period, long number) {}
