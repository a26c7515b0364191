package dev.toban.adapters.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in the ways offices write them, as 0833-48-1111. */
final class Phones {
    static final String EXPECTED = "市外局番からの電話番号。例 099-000-0100";

    // groups of digits joined by dashes, brackets or spaces; ー and ｰ stand for dashes in many lists
    private static final Pattern NUMBER =
            Pattern.compile("\\(?0\\d{1,4}(?:[-‐‑–—―−ー()\\s]{0,3}\\d{1,8}){0,2}");
    private static final Pattern EXTENSION = Pattern.compile("内線[:\\s]*(\\d+)");

    private Phones() {}

    /** All numbers of a cell; empty if there is none that could be rung. */
    static List<String> all(String cell) {
        String text = EXTENSION.matcher(Text.clean(cell)).replaceAll("");
        var numbers = new ArrayList<String>();
        Matcher m = NUMBER.matcher(text);
        while (m.find()) {
            boolean goesOn = m.end() < text.length() && Character.isDigit(text.charAt(m.end()));
            boolean begunBefore = m.start() > 0 && text.substring(0, m.start()).matches("(?s).*[\\d.]-?");
            if (!goesOn && !begunBefore && rings(m.group().replaceAll("\\D", ""))) {
                numbers.add(grouped(m.group()));
            }
        }
        return numbers;
    }

    static @Nullable String extension(String cell) {
        Matcher m = EXTENSION.matcher(Text.clean(cell));
        return m.find() ? m.group(1) : null;
    }

    /** No number on purpose: 電話なし, 0, なし. */
    static boolean none(String cell) {
        return Text.clean(cell).matches("|0|.*(なし|無し|無)");
    }

    /** Japanese numbers have ten digits, mobile, IP and 0800 ones eleven. */
    private static boolean rings(String digits) {
        return digits.length() == 11 ? digits.matches("0([5789]0|800).*") : digits.length() == 10 && !digits.startsWith("00");
    }

    private static String grouped(String written) {
        String[] groups = written.replaceAll("^\\D+", "").split("\\D+");
        String digits = String.join("", groups);
        if (digits.length() == 11) { // 050-32042418
            return digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
        }
        if (groups.length == 3) {
            return String.join("-", groups);
        }
        return digits.matches("0(120|570).*") ? digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-" + digits.substring(7) : split(digits);
    }

    /** Without marks nobody can tell where the area code ends, save in the two cities with two digits. */
    private static String split(String digits) {
        return digits.matches("0[36].*")
                ? digits.substring(0, 2) + "-" + digits.substring(2, 6) + "-" + digits.substring(6)
                : digits;
    }
}
