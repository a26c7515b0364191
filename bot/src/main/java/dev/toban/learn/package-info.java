/** What hub staff teach the bot, and what it asks them to. */
@NullMarked
package dev.toban.learn;

import org.jspecify.annotations.NullMarked;
