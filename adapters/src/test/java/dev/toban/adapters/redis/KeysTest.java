package dev.toban.adapters.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.books.Book;
import io.lettuce.core.cluster.SlotHash;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @Test
    void everyKeyOfAHubLiesOnOneSlot() {
        var keys = new Keys("minato");
        var all = new ArrayList<String>();
        Book.ALL.forEach(book -> all.add(keys.of(book)));
        for (Keys.Feed feed : new Keys.Feed[] {keys.inbox(), keys.notes(), keys.outbox().getFirst(), keys.outbox().getLast()}) {
            all.addAll(feed.streams());
            all.addAll(feed.owners());
            all.add(feed.replicas());
            all.add(feed.dead());
        }
        all.add(keys.changes());
        all.add(keys.head(keys.changes()));
        all.add(keys.audit());
        all.add(keys.head(keys.audit()));
        all.add(keys.marks());
        all.add(keys.later());
        all.add(keys.shelf("0a"));
        all.add(keys.staged("x}y"));
        all.add(keys.seen("{z}"));
        all.add(keys.noted(LocalDate.EPOCH));
        all.add(keys.topic("C1/U1"));
        all.add(keys.attempts("U1"));

        assertThat(all).doesNotHaveDuplicates().allMatch(k -> k.startsWith("toban:{minato}:"));
        assertThat(all.stream().mapToInt(SlotHash::getSlot).distinct()).hasSize(1);
        assertThat(SlotHash.getSlot(new Keys("yama").changes())).isNotEqualTo(SlotHash.getSlot(keys.changes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a}b", "{", "上町", "a b", "a:b", "-"})
    void aHubIdThatWouldBreakTheKeysIsRefused(String id) {
        assertThatThrownBy(() -> new Keys(id)).hasMessageStartingWith("hub.id: ").hasMessageContaining("expected");
    }
}
