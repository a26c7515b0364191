package dev.toban.config;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The program. What it is made of stands in {@link Wiring}; nothing is found by scanning, so that no door opens by lying about. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Wiring.class, PracticeMode.class})
public class App {
    public static void main(String[] args) {
        SpringApplication.run(App.class, args);
    }
}
