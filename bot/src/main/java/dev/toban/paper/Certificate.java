package dev.toban.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 修了証書: that someone took part in all of a course.
 *
 * @param number of the certificate; issued again it keeps it
 * @param profession before the name, null for none
 * @param words the sentence of the certificate
 * @param issuer the hub, and who signs for it, a line each
 * @param reissued says that it is a second copy
 */
public record Certificate(
        String number, String name, @Nullable String profession, String words, LocalDate day, String issuer, boolean reissued) implements Paper {}
