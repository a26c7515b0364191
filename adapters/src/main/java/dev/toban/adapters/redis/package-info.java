/** The store: books, inbox, short memory and outgoing notes in Redis, on one server, Sentinel or Cluster alike. */
@NullMarked
package dev.toban.adapters.redis;

import org.jspecify.annotations.NullMarked;
