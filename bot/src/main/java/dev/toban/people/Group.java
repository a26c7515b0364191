package dev.toban.people;

import java.time.Instant;

/**
 * A LINE group whose members are all professionals, so that what professionals may see may be said in it.
 *
 * @param id the group's id in LINE
 * @param by the hub's staff member who made its code
 */
public record Group(String id, String by, Instant since) {}
