package dev.toban.config;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The program. What it is made of stands in {@link Wiring} and what that imports; nothing is found by scanning, so that no door opens by lying about. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Wiring.class, PracticeMode.class})
public class App {
    /** The JDK's word for how many threads carry the virtual ones. */
    static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        enoughCarriers();
        SpringApplication.run(App.class, args);
    }

    /**
     * A virtual thread that loads a class holds its carrier while it waits. The JDK has as many carriers as there are processors: on two,
     * two such threads waited for ever for a lock inside the jar whose holder had none left to go on with, and nobody was answered any more.
     */
    static void enoughCarriers() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(Math.max(16, Runtime.getRuntime().availableProcessors())));
        }
    }
}
