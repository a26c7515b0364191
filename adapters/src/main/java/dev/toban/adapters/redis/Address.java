package dev.toban.adapters.redis;

import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Redis is, as {@code toban.redis.url} says it; its text shows hosts and ports, never the password. */
record Address(List<RedisURI> nodes, boolean cluster) {
    private static final String RULE =
            " (expected: redis://, rediss:// or redis-sentinel://host,host#master, or a comma list of cluster nodes)";

    /** A name, or an IPv4 or IPv6 address. */
    private static final String HOST = "[\\w.-]+|[0-9a-fA-F:.]+";

    static Address of(String url) {
        boolean sentinel = url.startsWith("redis-sentinel") || url.startsWith("rediss-sentinel");
        boolean cluster = !sentinel && url.contains(",");
        if (!url.matches("rediss?(-sentinel)?://\\S+")) {
            throw wrong(url);
        }
        try {
            var address = new Address(cluster ? nodes(url.split(",")) : List.of(RedisURI.create(url)), cluster);
            if (address.places().allMatch(n -> n.getHost().matches(HOST)) && (!sentinel || address.master() != null)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(url);
        }
        throw wrong(url);
    }

    /** What the first says of TLS and password holds for those that are only host and port. */
    private static List<RedisURI> nodes(String[] parts) {
        String start = parts[0].substring(0, Math.max(parts[0].indexOf("://") + 3, parts[0].lastIndexOf('@') + 1));
        return Stream.of(parts).map(part -> RedisURI.create(part.contains("://") ? part : start + part)).toList();
    }

    private Stream<RedisURI> places() {
        return nodes.stream().flatMap(n -> n.getSentinels().isEmpty() ? Stream.of(n) : n.getSentinels().stream());
    }

    private @Nullable String master() {
        return nodes.getFirst().getSentinelMasterId();
    }

    /** Without the cause: its message may quote the password. */
    private static IllegalArgumentException wrong(String url) {
        String shown = url.matches("[a-z-]+://.*") ? url.substring(0, url.indexOf("://")) + "://…" : "…";
        return new IllegalArgumentException("toban.redis.url: " + shown + RULE);
    }

    @Override
    public String toString() {
        return places().map(n -> n.getHost() + ":" + n.getPort()).collect(Collectors.joining(","));
    }
}
