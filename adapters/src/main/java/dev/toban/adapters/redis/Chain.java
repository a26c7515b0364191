package dev.toban.adapters.redis;

import dev.toban.talk.Ledger.Fault;
import dev.toban.talk.Ledger.Flaw;
import dev.toban.talk.Ledger.Kind;
import io.lettuce.core.StreamMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A stream's chain, walked from its beginning: each entry's link is the digest of the link before and of all the entry says (write.lua,
 * audit.lua). SHA-1, because that is what Redis computes in the same act; against a chain made anew as a whole stand the marks.
 */
final class Chain {
    private static final String WITHIN = "\u001f";
    private static final String BEHIND = "\u001e";

    private final Kind kind;
    private final Map<Long, String> wanted;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, Boolean> marks = new HashMap<>();
    private long number;
    private String link = "";
    private long whole;
    private long before;
    private long first;
    private String last = "0-0";

    /** @param wanted links of numbers that were marked earlier */
    Chain(Kind kind, Map<Long, String> wanted) {
        this.kind = kind;
        this.wanted = wanted;
    }

    void next(StreamMessage<String, String> entry) {
        last = entry.getId();
        Map<String, String> body = entry.getBody();
        String given = body.getOrDefault("link", "");
        long n = number(body);
        if (n == 0 || given.isEmpty()) {
            if (first == 0) {
                before++; // written before there was a chain
            } else {
                fault(0, Flaw.FOREIGN);
            }
            return;
        }
        if (first == 0) {
            first = n;
            begin(n, body, given);
            return;
        }
        if (n <= number) {
            fault(n, Flaw.FOREIGN);
            return;
        }
        boolean right = given.equals(digest(link, body));
        if (n > number + 1) {
            fault(n, Flaw.MISSING);
        } else if (!right) {
            fault(n, Flaw.CHANGED);
        } else {
            whole++;
        }
        take(n, given);
    }

    /** The first still kept: of what was before it nothing is left to compare. */
    private void begin(long n, Map<String, String> body, String given) {
        if (n == 1 && !given.equals(digest("", body))) {
            fault(n, Flaw.CHANGED);
        } else {
            whole++;
        }
        take(n, given);
    }

    private void take(long n, String given) {
        number = n;
        link = given;
        String mark = wanted.get(n);
        if (mark != null) {
            marks.put(n, mark.equals(given));
            if (!mark.equals(given)) {
                fault(n, Flaw.OTHER_MARK);
            }
        }
    }

    /** @param head what the stream's head says: number and link of its last entry, empty for none */
    void end(String head) {
        String is = first == 0 ? "" : number + " " + link;
        if (!head.equals(is)) {
            fault(number, Flaw.END);
        }
        wanted.keySet().stream().filter(n -> n >= first && !marks.containsKey(n)).sorted().forEach(n -> fault(n, Flaw.OTHER_MARK));
    }

    /** From here on everything is kept; what is before must have been deleted on purpose. */
    void keptFrom(long n) {
        if (first > n) {
            faults.addFirst(new Fault(kind, first, "0-0", Flaw.MISSING));
        }
    }

    private void fault(long n, Flaw flaw) {
        faults.add(new Fault(kind, n, last, flaw));
    }

    dev.toban.talk.Ledger.Check check() {
        int found = (int) marks.values().stream().filter(yes -> yes).count();
        return new dev.toban.talk.Ledger.Check(kind, whole, before, Math.max(first, 1), found, faults);
    }

    static long number(Map<String, String> body) {
        String n = body.getOrDefault("n", "");
        return n.matches("\\d{1,18}") ? Long.parseLong(n) : 0;
    }

    private static String digest(String before, Map<String, String> body) {
        var said = new ArrayList<String>();
        body.forEach((name, value) -> {
            if (!name.equals("link")) {
                said.add(name);
                said.add(value);
            }
        });
        try {
            byte[] bytes = (before + BEHIND + String.join(WITHIN, said)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
