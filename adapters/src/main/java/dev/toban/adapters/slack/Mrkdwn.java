package dev.toban.adapters.slack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's way of writing text: what people's words must become on the way out, and what they were on the way in. */
final class Mrkdwn {
    /** {@code <@U1|name>}, {@code <https://…|label>}, {@code <!here>}: what Slack makes of things that are not words. */
    private static final Pattern TOKEN = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private Mrkdwn() {}

    /** Someone's words as they meant them, width normalised; ids of people, channels and groups are no words. */
    static String heard(String text) {
        String words = TOKEN.matcher(text).replaceAll(token -> {
            String target = token.group(1);
            String label = token.group(2);
            String shown = label != null ? label : target.matches("[@#!].*") ? " " : target;
            return java.util.regex.Matcher.quoteReplacement(shown);
        });
        return Normalizer.normalize(unescape(words), Normalizer.Form.NFKC).strip();
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Words that can neither ping anyone nor pretend to be a link, whoever wrote them. */
    static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escaped, and cut with … to weigh at most {@code most}. */
    static String cut(String words, int most) {
        List<String> pieces = pieces(words, most);
        if (pieces.size() < 2) {
            return pieces.isEmpty() ? "" : pieces.getFirst();
        }
        return pieces(words, most - 1).getFirst() + "…";
    }

    /** Escaped, in pieces that each weigh at most {@code most}; no character and no entity is torn, nothing is lost. */
    static List<String> pieces(String words, int most) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        int weight = 0;
        for (int cp : words.codePoints().filter(Mrkdwn::printable).toArray()) {
            String next = escape(Character.toString(cp));
            int more = weight(next);
            if (weight + more > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
                weight = 0;
            }
            piece.append(next);
            weight += more;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /** A number to tap; Slack makes {@code tel:} links of mrkdwn only, a button takes no such address. */
    static String tel(String number) {
        String digits = number.replaceAll("[^0-9+]", "");
        String shown = "☎ " + cut(number, 60);
        boolean dials = digits.matches("\\+?[0-9]{3,15}"); // E.164 has at most 15 digits, 119 has three
        return !dials ? shown : "<tel:" + digits + "|" + shown.replace('|', '/') + ">";
    }

    /** A link, only to https and only if the address holds nothing that ends a link early; else both in words. */
    static String link(String label, String url) {
        String shown = cut(label, 300);
        return url.matches("https://[^\\s<>|]+") && weight(escape(url)) <= 2_000
                ? "<" + escape(url) + "|" + shown.replace('|', '/') + ">"
                : shown + " " + cut(url, 2_000);
    }

    /**
     * Characters of JSON that this text costs, as Slack's own client writes it: six for {@code < > & = '}. Never less than
     * the text's length, so a text that weighs little enough is short enough too.
     */
    static int weight(String text) {
        return text.chars().map(Mrkdwn::weight).sum();
    }

    private static int weight(int c) {
        return switch (c) {
            case '<', '>', '&', '=', '\'', '\u2028', '\u2029' -> 6;
            case '"', '\\', '\n', '\t' -> 2;
            default -> 1;
        };
    }

    private static boolean printable(int cp) {
        return cp == '\n' || cp == '\t' || !Character.isISOControl(cp);
    }
}
