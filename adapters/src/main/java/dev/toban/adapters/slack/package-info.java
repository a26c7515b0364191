/** Slack: the one address it calls, what we send back, and the hub's channel. Start at {@link SlackDoor}. */
@NullMarked
package dev.toban.adapters.slack;

import org.jspecify.annotations.NullMarked;
