/** The desk that keeps meetings' lists: answers from LINE, by telephone and on paper, and what hub staff do around the day. */
@NullMarked
package dev.toban.hosting;

import org.jspecify.annotations.NullMarked;
