package dev.toban.days;

/** Reads whole numbers: 21, 二十一, 二〇一六, 二千十三. */
final class Numbers {
    static final int NONE = -1;
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numbers() {}

    /** The number here, or {@link #NONE} with the cursor unmoved; at most eight digits. */
    static int read(Cursor c) {
        int n = Character.isDigit(c.peek()) ? arabic(c) : kanji(c);
        boolean apart = n != NONE && c.peek() == ' ' && "年月日時分".indexOf(c.peek(1)) >= 0 && c.peek(2) != '曜';
        c.pos += apart ? 1 : 0; // 7 時, as some keyboards write it
        return n;
    }

    /** A number of Arabic digits. */
    static int arabic(Cursor c) {
        int start = c.pos;
        int value = 0;
        while (c.peek() >= '0' && c.peek() <= '9') {
            if (c.pos - start == 8) {
                c.pos = start;
                return NONE;
            }
            value = value * 10 + (c.peek() - '0');
            c.pos++;
        }
        return c.pos == start ? NONE : value;
    }

    /** 千九百三十七 by units, 一九九五 by places, 2十 mixed as people type it. */
    private static int kanji(Cursor c) {
        int start = c.pos;
        int total = 0;
        int run = NONE;
        for (; c.pos - start < 8; c.pos++) {
            int digit = digit(c.peek());
            int unit = "十百千".indexOf(c.peek());
            if (digit >= 0) {
                run = run == NONE ? digit : run * 10 + digit;
            } else if (unit >= 0) {
                total += (run == NONE ? 1 : run) * (unit == 0 ? 10 : unit == 1 ? 100 : 1000);
                run = NONE;
            } else {
                break;
            }
        }
        return c.pos == start ? NONE : total + Math.max(run, 0);
    }

    private static int digit(char ch) {
        return ch == '零' ? 0 : ch >= '0' && ch <= '9' ? ch - '0' : DIGITS.indexOf(ch);
    }
}
