package dev.toban.config;

import dev.toban.talk.Inbox;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The inbox, and the counter in front of it: while the store can't keep letters, they are answered at once from what the board last
 * knew, each person's in order. A nurse at night gets the number with its time instead of silence. Before anything is known, the store's
 * no stands, so that the channel delivers again.
 */
final class Counter implements Inbox {
    /** Event ids remembered while there is no store to do it; a redelivery comes within minutes. */
    private static final int REMEMBERED = 10_000;

    private final Inbox store;
    private final Consumer<Letter> reader;
    private final BooleanSupplier open;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> lanes = new ConcurrentHashMap<>();
    private final Set<String> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** @param open whether there is anything to answer from */
    Counter(Inbox store, Consumer<Letter> reader, BooleanSupplier open) {
        this.store = store;
        this.reader = reader;
        this.open = open;
    }

    @Override
    public void put(List<Letter> letters) {
        try {
            store.put(letters);
        } catch (Unavailable e) {
            if (!open.getAsBoolean()) {
                throw e;
            }
            letters.stream().filter(letter -> seen.add(letter.id())).forEach(this::answer);
        }
    }

    private void answer(Letter letter) {
        String lane = letter.what().from().key();
        CompletableFuture<Void> turn = lanes.compute(
                lane,
                (key, before) -> before == null
                        ? CompletableFuture.runAsync(() -> reader.accept(letter), threads)
                        : before.handleAsync((done, failed) -> null, threads).thenRunAsync(() -> reader.accept(letter), threads));
        turn.whenComplete((done, failed) -> lanes.remove(lane, turn));
    }
}
