package dev.toban.imports;

import dev.toban.directory.Office;
import dev.toban.rota.Shift;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Short marks by which things are known to be the same, the same on every replica. */
public final class Marks {
    private Marks() {}

    /** A shift without the day it was last confirmed. */
    static String of(Shift s) {
        return of(String.join("|", s.id(), s.span().toString(), s.holder().toString(), String.valueOf(s.phone()), String.valueOf(s.note())));
    }

    /** A thing of a list, without the words people here taught for it. */
    static String ofThing(Object thing) {
        String text = String.valueOf(thing);
        return of(thing instanceof Office o ? text.replace("aliases=" + o.aliases(), "") : text);
    }

    static String of(Collection<Shift> shifts) {
        return of(shifts.stream().map(Marks::of).sorted().collect(Collectors.joining()));
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** The whole digest of a file. */
    public static String of(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
