package dev.toban.reception;

import java.util.Optional;

/** The hub's people as their own workspace calls them. Asked when a list of them is read; kept nowhere. */
public interface Staff {
    /** Nobody is called anything: where there is no workspace. */
    Staff NAMELESS = id -> Optional.empty();

    /** Empty where the workspace can't say. */
    Optional<String> name(String id);
}
