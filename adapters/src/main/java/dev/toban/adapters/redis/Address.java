package dev.toban.adapters.redis;

import io.lettuce.core.RedisURI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where Redis is, as {@code toban.redis.url} says it; its text shows hosts and ports, never the password. */
record Address(List<RedisURI> nodes, boolean cluster) {
    private static final String RULE =
            " (expected: redis://, rediss:// or redis-sentinel://host,host#master, or a comma list of cluster nodes)";

    static Address of(String url) {
        boolean sentinel = url.startsWith("redis-sentinel") || url.startsWith("rediss-sentinel");
        boolean cluster = !sentinel && url.contains(",");
        if (!url.matches("rediss?(-sentinel)?://\\S+")) {
            throw new IllegalArgumentException("toban.redis.url: " + url.replaceFirst("://.*", "://…").replaceFirst("^[^:]*@.*", "…") + RULE);
        }
        try {
            if (!cluster) {
                return new Address(List.of(RedisURI.create(url)), false);
            }
            String[] parts = url.split(",");
            String start = parts[0].substring(0, Math.max(parts[0].indexOf("://") + 3, parts[0].lastIndexOf('@') + 1));
            var nodes = new ArrayList<RedisURI>();
            for (String part : parts) {
                nodes.add(RedisURI.create(part.contains("://") ? part : start + part));
            }
            return new Address(List.copyOf(nodes), true);
        } catch (IllegalArgumentException e) {
            // without the cause: its message may quote the password
            throw new IllegalArgumentException("toban.redis.url: " + url.substring(0, url.indexOf("://")) + "://…" + RULE);
        }
    }

    @Override
    public String toString() {
        return nodes.stream()
                .flatMap(n -> n.getSentinels().isEmpty() ? java.util.stream.Stream.of(n) : n.getSentinels().stream())
                .map(n -> n.getHost() + ":" + n.getPort())
                .collect(Collectors.joining(","));
    }
}
