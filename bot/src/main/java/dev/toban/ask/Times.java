package dev.toban.ask;

import dev.toban.hub.Hub;
import java.time.LocalDateTime;

/** Reads the times in a message whose names are blotted out. */
@FunctionalInterface
interface Times {
    When read(String text, LocalDateTime now, Hub hub);
}
