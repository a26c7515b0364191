/** Outreach: the desk where announcements are written, approved and sent, and who takes them to those LINE does not reach. */
@NullMarked
package dev.toban.outreach;

import org.jspecify.annotations.NullMarked;
