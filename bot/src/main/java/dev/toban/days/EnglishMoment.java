package dev.toban.days;

import org.jspecify.annotations.Nullable;

/** One moment in English: a day, a part of it and a clock time in any order: 3pm next friday, tomorrow night, tonight at 2am. */
final class EnglishMoment {
    private static final String[] TIES = {"sometime on ", "sometime ", "on the ", "on ", "at around ", "at about ", "at ", "around ", "about ", "of the ", "of ",
        "in the ", "in ", "the ", "for ", ", ", "(", ") ", ")", " "};

    private EnglishMoment() {}

    static @Nullable Moment read(Cursor c) {
        int start = c.pos;
        EnglishDays days = new EnglishDays();
        Band band = null;
        Clock clock = null;
        Chain grown = null;
        int end = start;
        while (true) {
            int tie = c.pos;
            while (c.eatAny(TIES)) {
                // fillers between the pieces
            }
            String said = c.text.substring(tie, c.pos);
            boolean at = said.contains("at ") || said.contains("around ") || said.contains("about ");
            Bands.OfDay ofDay = band == null && grown == null ? c.eat(EnglishWords.GROWN) : null;
            if (ofDay != null) {
                grown = ofDay.day();
                band = ofDay.band();
                end = c.pos;
                continue;
            }
            Clock next = clock == null ? EnglishClocks.read(c, at || promised(c, band)) : null;
            if (next != null) {
                clock = next;
                end = c.pos;
                continue;
            }
            Band part = band == null ? c.eat(EnglishWords.BANDS) : null;
            if (part != null) {
                band = part;
                end = c.pos;
                continue;
            }
            if (grown != null || !days.more(c, said.contains("in ") || said.contains("of ") || behind(c, start))) {
                break;
            }
            end = c.pos;
        }
        c.pos = end;
        Chain chain = grown != null ? grown : days.chain();
        if (end == start || chain == null && band == null && clock == null) {
            c.pos = start;
            return null;
        }
        boolean pm = clock != null && clock.loose() && band != null;
        Clock placed = clock == null || !pm ? clock : clock.in(band);
        return new Moment(chain, days.check(), band == null ? null : new Bands.Said(band, null), placed, null, 0, false);
    }

    /** "10, tonight", "5 in the morning": a bare hour right before a part of the day, or after one. */
    private static boolean promised(Cursor c, @Nullable Band band) {
        int start = c.pos;
        EnglishWords.Number n = EnglishWords.number(c);
        c.skip(" ,");
        boolean before = n != null && !n.ordinal() && n.value() <= 12
                && (c.looksAt("tonight") || c.looksAt("in the morning") || c.looksAt("in the afternoon") || c.looksAt("in the evening"));
        c.pos = start;
        return before;
    }

    /** A preposition right before the moment lets "may" be a month. */
    private static boolean behind(Cursor c, int start) {
        String before = c.text.substring(Math.max(0, start - 8), start);
        return before.matches("(?s).*\\b(in|from|to|until|till|since|after|before|through|and|by|of|during) (the )?$");
    }
}
