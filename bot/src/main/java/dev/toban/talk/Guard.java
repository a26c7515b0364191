package dev.toban.talk;

/**
 * Stands between the door and everything that keeps or logs: takes personal health information out of what people type.
 * A guard that fails drops the whole text; nothing passes it unseen.
 */
@FunctionalInterface
public interface Guard {
    Incoming pass(Incoming raw);
}
