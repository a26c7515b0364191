/** Stand-ins for LINE and Slack on this machine, as strict as they are: for the practice page and for tests. */
@NullMarked
package dev.toban.adapters.practice;

import org.jspecify.annotations.NullMarked;
