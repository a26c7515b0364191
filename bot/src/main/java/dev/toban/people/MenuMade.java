package dev.toban.people;

/**
 * A rich menu as LINE has it.
 *
 * @param name as in its file (resident, professional …)
 * @param id LINE's
 * @param digest of what it is made of, so that it is known whether it is still as its file says
 */
public record MenuMade(String name, String id, String digest) {}
