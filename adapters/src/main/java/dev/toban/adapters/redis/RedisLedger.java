package dev.toban.adapters.redis;

import dev.toban.talk.Audit;
import dev.toban.talk.Channel;
import dev.toban.talk.Ledger;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XTrimArgs;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both recorded streams, page by page: however long they are, no more than a page is in memory. */
public final class RedisLedger implements Ledger {
    private static final int PAGE = 500;

    /** Pages looked through for what is asked for: half a million entries. */
    private static final int PAGES = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Link link;
    private final Keys keys;
    private final Seal seal;

    /**
     * @param hub the hub's id
     * @param seal with the hub's own key, which is not in the store
     */
    public RedisLedger(Link link, String hub, Seal seal) {
        this.link = link;
        this.keys = new Keys(hub);
        this.seal = seal;
    }

    private String stream(Kind kind) {
        return kind == Kind.CHANGES ? keys.changes() : keys.audit();
    }

    @Override
    public List<Line> latest(Predicate<Line> which, int most) {
        return Stream.of(Kind.values())
                .flatMap(kind -> latest(kind, which, most).stream())
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(most)
                .toList();
    }

    private List<Line> latest(Kind kind, Predicate<Line> which, int most) {
        var found = new ArrayList<Line>();
        String before = "+";
        for (int page = 0; page < PAGES && found.size() < most; page++) {
            String to = before;
            Range<String> range = to.equals("+") ? Range.unbounded() : Range.from(Range.Boundary.unbounded(), Range.Boundary.excluding(to));
            var entries = link.ask(PATIENCE, r -> r.xrevrange(stream(kind), range, Limit.from(PAGE)));
            entries.stream().map(e -> line(kind, e)).filter(which).limit(most - found.size()).forEach(found::add);
            if (entries.size() < PAGE) {
                break;
            }
            before = entries.getLast().getId();
        }
        return found;
    }

    private static Line line(Kind kind, StreamMessage<String, String> entry) {
        Map<String, String> body = entry.getBody();
        Instant at = instant(body.getOrDefault("at", ""), entry.getId());
        String by = body.getOrDefault("by", "");
        if (kind == Kind.AUDIT) {
            return new Line(kind, Chain.number(body), at, by, channel(body.getOrDefault("via", "")), body.getOrDefault("act", "").toLowerCase(Locale.ROOT),
                    body.getOrDefault("what", ""));
        }
        String what = body.entrySet().stream()
                .filter(e -> e.getKey().startsWith("+") || e.getKey().startsWith("-"))
                .map(e -> e.getKey() + " " + some(Json.ids(e.getValue())))
                .collect(Collectors.joining(", "));
        return new Line(kind, Chain.number(body), at, by, null, body.getOrDefault("why", ""), what);
    }

    private static String some(List<String> ids) {
        return ids.size() <= 3 ? String.join(" ", ids) : String.join(" ", ids.subList(0, 3)) + " … " + ids.size();
    }

    private static Instant instant(String written, String id) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        }
    }

    private static @Nullable Channel channel(String name) {
        return Stream.of(Channel.values()).filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }

    @Override
    public List<Check> check() {
        var all = new ArrayList<Check>();
        for (Kind kind : Kind.values()) {
            all.add(check(kind));
        }
        return all;
    }

    private Check check(Kind kind) {
        String head = head(kind); // first: what is written meanwhile is beyond it and is read no further than that
        var chain = new Chain(kind, marks(kind));
        long end = number(head);
        String after = null;
        boolean more = true;
        while (more) {
            Range<String> range = after(after);
            var entries = link.ask(PATIENCE, r -> r.xrange(stream(kind), range, Limit.from(PAGE)));
            for (var entry : entries) {
                if (Chain.number(entry.getBody()) > end) {
                    continue;
                }
                chain.next(entry);
            }
            more = entries.size() == PAGE;
            after = more ? entries.getLast().getId() : after;
        }
        chain.end(head);
        chain.keptFrom(keptFrom(kind));
        return chain.check();
    }

    /** The first number that was left when the oldest were deleted for their age; 1 if that never was. */
    private long keptFrom(Kind kind) {
        return latest(Kind.AUDIT, line -> line.act().equals("trimmed") && line.what().startsWith(kind.name() + " "), 1).stream()
                .mapToLong(line -> number(line.what().substring(kind.name().length() + 1)))
                .findFirst()
                .orElse(1);
    }

    private String head(Kind kind) {
        String head = link.ask(r -> r.get(keys.head(stream(kind))));
        return head == null ? "" : head;
    }

    private static long number(String head) {
        String n = head.split(" ", 2)[0];
        return n.matches("\\d{1,18}") ? Long.parseLong(n) : 0;
    }

    /** Marks whose seal is right; one that was tampered with counts as a mark that nothing fits. */
    private Map<Long, String> marks(Kind kind) {
        var found = new HashMap<Long, String>();
        for (var entry : link.ask(PATIENCE, r -> r.xrange(keys.marks(), Range.unbounded()))) {
            Map<String, String> body = entry.getBody();
            if (kind.name().equals(body.get("kind"))) {
                String is = body.getOrDefault("link", "");
                long n = Chain.number(body);
                String sealed = body.getOrDefault("seal", "");
                if (seal.proves(sealed)) {
                    found.put(n, seal.holds(kind + " " + n + " " + is, sealed) ? is : "forged");
                }
            }
        }
        return found;
    }

    @Override
    public boolean stands(Kind kind, long number, String linkBegins) {
        String after = null;
        while (true) {
            Range<String> range = after(after);
            var entries = link.ask(PATIENCE, r -> r.xrange(stream(kind), range, Limit.from(PAGE)));
            for (var entry : entries) {
                if (Chain.number(entry.getBody()) == number) {
                    return entry.getBody().getOrDefault("link", "").startsWith(linkBegins);
                }
            }
            if (entries.size() < PAGE) {
                return false;
            }
            after = entries.getLast().getId();
        }
    }

    private static Range<String> after(@Nullable String id) {
        return id == null ? Range.unbounded() : Range.from(Range.Boundary.excluding(id), Range.Boundary.unbounded());
    }

    @Override
    public List<Mark> mark() {
        var all = new ArrayList<Mark>();
        for (Kind kind : Kind.values()) {
            String[] head = (head(kind) + " ").split(" ", -1);
            long n = number(head[0]);
            all.add(new Mark(kind, n, head[1]));
            if (n > 0) {
                link.ask(r -> r.xadd(keys.marks(), Map.of(
                        "kind", kind.name(), "n", Long.toString(n), "link", head[1], "seal", seal.of(kind + " " + n + " " + head[1]))));
            }
        }
        return all;
    }

    @Override
    public long trim(Instant olderThan) {
        String from = olderThan.toEpochMilli() + "-0";
        var newer = Range.from(Range.Boundary.including(from), Range.Boundary.<String>unbounded());
        long gone = 0;
        for (Kind kind : List.of(Kind.AUDIT, Kind.CHANGES)) { // what says so is not trimmed itself
            long went = link.ask(PATIENCE, r -> r.xtrim(stream(kind), XTrimArgs.Builder.minId(from)));
            if (went > 0) {
                var first = link.ask(r -> r.xrange(stream(kind), newer, Limit.from(1)));
                long kept = first.isEmpty() ? number(head(kind)) + 1 : Chain.number(first.getFirst().getBody());
                RedisAudit.append(link, keys, List.of(new Audit.Entry(olderThan, "job:retention", null, Audit.Act.TRIMMED, kind.name() + " " + kept)));
            }
            gone += went;
        }
        link.ask(PATIENCE, r -> r.xtrim(keys.marks(), XTrimArgs.Builder.minId(from)));
        return gone;
    }
}
