package dev.toban.crooked.say;

import dev.toban.talk.Role;

/** A bad example: lets people in by what they are instead of asking what that allows. */
class Doorman {
    boolean letsIn(Role role) {
        return role.atLeast(Role.HUB_STAFF);
    }
}
