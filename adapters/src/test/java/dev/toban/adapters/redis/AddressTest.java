package dev.toban.adapters.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redis://redis                                    | redis:6379            | false
            redis://:p%40ss@10.0.0.7:7000/2                  | 10.0.0.7:7000         | false
            rediss://user:pass@cache.example.jp:6380         | cache.example.jp:6380 | false
            redis-sentinel://:pw@s1:26379,s2:26380#toban     | s1:26379,s2:26380     | false
            redis://a:7000,b:7001,c:7002                     | a:7000,b:7001,c:7002  | true
            redis://:pw@a:7000,redis://:pw@b:7001            | a:7000,b:7001         | true
            """)
    void everyFormIsUnderstoodAndShownWithoutThePassword(String url, String shown, boolean cluster) {
        Address address = Address.of(url);
        assertThat(address).hasToString(shown);
        assertThat(address.cluster()).isEqualTo(cluster);
    }

    @Test
    void aListThatSaysPasswordAndTlsOnceMeansThemForAll() {
        assertThat(Address.of("rediss://:pw@a:7000,b:7001").nodes()).allSatisfy(node -> {
            assertThat(node.isSsl()).isTrue();
            assertThat(node.getCredentialsProvider().resolveCredentials().block().getPassword()).isEqualTo("pw".toCharArray());
        });
    }
}
