package dev.toban.adapters.redis;

import dev.toban.books.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every key a hub has in Redis. The hub's id stands in braces, so that all of them lie on one hash slot of a cluster and one
 * script may touch any of them.
 *
 * <pre>
 * toban:{hub}:hub            hash    hub id  → Hub as JSON; the only field                        for ever
 * toban:{hub}:offices        hash    id      → Office                                             for ever
 * toban:{hub}:people         hash    id      → Person                                             for ever
 * toban:{hub}:shifts         hash    id      → Shift                                              for ever
 * toban:{hub}:covers         hash    id      → Cover                                              for ever
 * toban:{hub}:absences       hash    id      → Absence                                            for ever
 * toban:{hub}:specials       hash    id      → Special                                            for ever
 * toban:{hub}:swaps          hash    id      → Swap                                               for ever
 * toban:{hub}:notices        hash    id      → Notice                                             for ever
 * toban:{hub}:beds           hash    id      → Beds                                               for ever
 * toban:{hub}:meetings       hash    id      → Meeting                                            for ever
 * toban:{hub}:terms          hash    meeting → Terms: seats, quotas, questions, called off            for ever
 * toban:{hub}:rolls          hash    meeting → Roll: everybody's answer                               for ever
 * toban:{hub}:surveys        hash    meeting → Survey: counts, and apart from them who answered       for ever
 * toban:{hub}:chores         hash    meeting → Chores: what has to be done for it                            for ever
 * toban:{hub}:placements     hash    id      → Placement: where one goes along to learn, and who does 5 years (setting)
 * toban:{hub}:volunteers     hash    user id → Volunteer                                              until they stop
 * toban:{hub}:headcounts     hash    meeting → Headcount: how many came, as counted there                for ever
 * toban:{hub}:polls          hash    id      → Poll: days, and what each person said to them           1 year (setting)
 * toban:{hub}:speeches       hash    meeting/person → Speech: who was asked to speak                  5 years (setting)
 * toban:{hub}:host-orders    hash    id      → HostOrder: whose turn it is to host                    for ever
 * toban:{hub}:members        hash    user id → Member                                             for ever
 * toban:{hub}:invites        hash    hash of the code → Invite                                   until used up or expired
 * toban:{hub}:applications   hash    user id → Application; decided, without name                 for ever
 * toban:{hub}:corrections    hash    id      → Correction: before, after, who decided               5 years (setting, audit)
 * toban:{hub}:portraits      hash    person  → Portrait: a small photo                              while it is shown, 12 months (setting)
 * toban:{hub}:groups         hash    group id → Group                                             until the bot leaves it
 * toban:{hub}:wishes         hash    user id → Wish: how they want to be spoken to                 until they are erased
 * toban:{hub}:menus          hash    name    → MenuMade: a rich menu as LINE has it                      for ever
 * toban:{hub}:menus-shown    hash    user id → MenuShown                                                 until they leave
 * toban:{hub}:aliases        hash    word    → Alias                                              for ever
 * toban:{hub}:announcements  hash    id      → Announcement                                       for ever
 * toban:{hub}:batches        hash    id:N    → Batch; user ids only of those it has yet to reach or did not   90 days
 * toban:{hub}:circles        hash    id      → Circle                                             for ever
 * toban:{hub}:handed         hash    announcement/office → Handed                                 for ever
 * toban:{hub}:signs          hash    code    → Sign: where a QR code hangs, and how many answered by it   for ever
 * toban:{hub}:standings      hash    announcement → Standing: what staff were last shown of its answers   for ever
 * toban:{hub}:versions       hash    id      → Version: an approved import, with what stood before    for ever
 * toban:{hub}:filed          hash    file    → Filed: a seed file as last taken in                    for ever
 * toban:{hub}:shelf:HASH     string  a finished file as JSON, Base64; cleared when somebody takes something back   hours to 14 days
 * toban:{hub}:shown:HASH     string  the same for what shows nobody (codes)                       hours to 14 days
 * toban:{hub}:tray:ID        string  Proposal as JSON, with the file in Base64                        7 days
 * toban:{hub}:changes        stream  by, why, at, and per kind "+offices" / "-offices": JSON list of ids put / gone
 *                                    and what they were and are as digests "=+offices"; n, link: its
 *                                    place in the chain; an entry's id is the revision               5 years (setting)
 * toban:{hub}:changes:head   string  number and link of the last entry                            for ever
 * toban:{hub}:audit          stream  at, by, via, act, what, n, link: what was seen, refused, sent   5 years (setting)
 * toban:{hub}:audit:head     string  as for changes                                               for ever
 * toban:{hub}:audit:marks    stream  kind, n, link, seal: where a chain ended that day               5 years (setting)
 * toban:{hub}:staged:ID      list    (kind, id, JSON)* of a change too big for one script         1 hour
 * toban:{hub}:seen:ID        string  empty; a letter with this id was kept                        1 day
 * toban:{hub}:inbox:N        stream  it: Letter as JSON; N = 0–15 by the sender                   until answered
 * toban:{hub}:inbox:N:owner  string  the replica that reads this stream                           its lease (5 s), renewed
 * toban:{hub}:inbox:replicas zset    replica → when it last renewed, in ms of Redis's clock       a lease after the last renewal
 * toban:{hub}:inbox:dead     stream  stream, entry, id of letters given up on; no words           the latest 1,000 or so
 * toban:{hub}:notes          stream  it: Note as JSON, for the hub's Slack channel                until posted
 * toban:{hub}:notes:owner, :replicas, :dead    as for the inbox
 * toban:{hub}:outbox:few     stream  it: Parcel as JSON, for one person each                         until delivered
 * toban:{hub}:outbox:many    stream  it: Parcel as JSON, for up to 500                               until delivered
 * toban:{hub}:outbox:later   zset    stream and Parcel → when it is due, in ms of the bot's clock    until due
 * toban:{hub}:outbox:few:owner, …   for each of the two as for the inbox
 * toban:{hub}:thread:NAME    string  the Slack message that began it                                 120 days
 * toban:{hub}:noted:DATE     set     what notes of that day were about                            2 days
 * toban:{hub}:unanswered:DATE  zset  Unanswered as JSON (no person, no sentence) → how often         14 days
 * toban:{hub}:attempts:WHO   string  wrong invitation codes of one person, of all                 10 minutes
 * toban:{hub}:pace:USER      string  how much they sent since they were quiet                          1 minute
 * toban:{hub}:topic:SENDER   string  Topic as JSON                                                10 minutes (setting)
 * </pre>
 */
record Keys(String hub) {
    /** Streams the inbox is split into, so that replicas can share the work. Changing it strands letters under way. */
    static final int SHARDS = 16;

    /** Finds the key of every hub's own description. */
    static final String ANY_HUB = "toban:{*}:hub";

    Keys {
        if (!hub.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) {
            throw new IllegalArgumentException("hub.id: " + hub + " (expected: letters, digits, - _ . and at most 64 of them)");
        }
    }

    String of(Book<?> book) {
        return key(book.name());
    }

    String changes() {
        return key("changes");
    }

    /** What people saw, were refused and were sent. */
    String audit() {
        return key("audit");
    }

    /** Where the chain of a stream ends. */
    String head(String stream) {
        return stream + ":head";
    }

    /** Sealed ends of the chains, as they were each day. */
    String marks() {
        return key("audit:marks");
    }

    String staged(String id) {
        return key("staged:" + id);
    }

    String seen(String letter) {
        return key("seen:" + letter);
    }

    String noted(LocalDate day) {
        return key("noted:" + day);
    }

    String thread(String name) {
        return key("thread:" + name);
    }

    String unanswered(LocalDate day) {
        return key("unanswered:" + day);
    }

    String attempts(String who) {
        return key("attempts:" + who);
    }

    String tray(String id) {
        return key("tray:" + id);
    }

    String pace(String user) {
        return key("pace:" + user);
    }

    String topic(String sender) {
        return key("topic:" + sender);
    }

    Feed inbox() {
        return new Feed(key("inbox"), IntStream.range(0, SHARDS).mapToObj(n -> key("inbox:" + n)).toList());
    }

    /** For one person each, and for many: two feeds, so that a broadcast never stands in front of a swap. */
    List<Feed> outbox() {
        return Stream.of("outbox:few", "outbox:many").map(name -> new Feed(key(name), List.of(key(name)))).toList();
    }

    /** What waits to be delivered, by {@link RedisOutbox#stream}. */
    List<String> outboxStreams() {
        return outbox().stream().flatMap(feed -> feed.streams().stream()).toList();
    }

    String later() {
        return key("outbox:later");
    }

    /** Not below {@link #shelf}: what is cleared away there stays here. */
    String shelfForAll(String hash) {
        return key("shown:" + hash);
    }

    /** @param hash of the secret in its link */
    String shelf(String hash) {
        return key("shelf:" + hash);
    }

    Feed notes() {
        return new Feed(key("notes"), List.of(key("notes")));
    }

    private String key(String rest) {
        return "toban:{" + hub + "}:" + rest;
    }

    /** The keys of streams that are read together, each by one replica at a time. */
    record Feed(String name, List<String> streams) {
        List<String> owners() {
            return streams.stream().map(s -> s + ":owner").toList();
        }

        String replicas() {
            return name + ":replicas";
        }

        String dead() {
            return name + ":dead";
        }
    }
}
