package dev.toban.adapters.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Opens connections to an address, whichever of its forms it has.
 *
 * <p>Lettuce's own reconnecting stays off: it would send again what was under way, and it neither makes the first connection nor
 * leaves a server that hangs.
 */
final class Dial implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final AbstractRedisClient client;
    private final ReadWriteLock ends = new ReentrantReadWriteLock();

    /** @param patience how long a server may take to greet */
    Dial(Address address, Duration patience) {
        address.nodes().forEach(n -> n.setTimeout(patience));
        if (address.cluster()) {
            var c = RedisClusterClient.create(address.nodes());
            c.setOptions(options(ClusterClientOptions.builder()).build());
            client = c;
        } else {
            var c = RedisClient.create(address.nodes().getFirst());
            c.setOptions(options(ClientOptions.builder()).build());
            client = c;
        }
    }

    private static <B extends ClientOptions.Builder> B options(B options) {
        options.autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build()) // whoever waits has a limit of their own
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).tcpNoDelay(true).keepAlive(true).build());
        return options;
    }

    /** @throws RedisException if there is nobody, or this is closed */
    Line open() {
        if (!ends.readLock().tryLock()) {
            throw new RedisException("closed");
        }
        try {
            if (client instanceof RedisClusterClient cluster) {
                cluster.refreshPartitions();
                var c = cluster.connect();
                return new Line(c, c.async());
            }
            var c = ((RedisClient) client).connect();
            return new Line(c, c.async());
        } finally {
            ends.readLock().unlock();
        }
    }

    /** Ends every connection. To be called once. */
    @Override
    public void close() {
        ends.writeLock().lock(); // for ever, and after whoever is just connecting
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
