package dev.toban.directory;

import java.time.LocalDate;

/**
 * A photo of somebody as it is shown: small, and without anything the camera wrote into it. It is here only as long as its owner shows it.
 *
 * @param secret what its addresses are made from; another photo has another
 * @param file a mark of the file it was made from
 * @param picture JPEG, in Base64
 */
public record Portrait(String person, String secret, String file, String picture, LocalDate since) {
    /** Pictures are in no log. */
    @Override
    public String toString() {
        return "Portrait[" + person + "]";
    }
}
