package dev.toban.announce;

import java.time.Instant;

/**
 * A cosigner's yes.
 *
 * @param body whose yes it is
 * @param via how it came: LINE, 電話, FAX・書面, 対面
 * @param who said it where it did not come by LINE, as staff noted it; empty else
 * @param noted id of who wrote it down: the person in LINE, or one of staff
 * @param at when it was given
 */
public record Assent(String body, String via, String who, String noted, Instant at) {}
