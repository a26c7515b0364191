package dev.toban.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On a machine of two processors the program is not brought to a stop by two virtual threads that load a class. */
class CarriersTest {
    @Test
    void thereAreMoreCarriersThanCanWaitForOneAnother() {
        String before = System.getProperty(App.CARRIERS);
        try {
            System.clearProperty(App.CARRIERS);
            App.enoughCarriers();
            assertThat(Integer.getInteger(App.CARRIERS)).isGreaterThanOrEqualTo(16);
            System.setProperty(App.CARRIERS, "3");
            App.enoughCarriers();
            assertThat(System.getProperty(App.CARRIERS)).as("whoever says otherwise is obeyed").isEqualTo("3");
        } finally {
            if (before == null) {
                System.clearProperty(App.CARRIERS);
            } else {
                System.setProperty(App.CARRIERS, before);
            }
        }
    }
}
