package dev.toban.reception;

/** The pad invitation codes are torn from. What is written on a slip is kept nowhere; the books know it by its hash. */
public interface Codes {
    /** A new one, {@code K7P2-93QX}: hard to guess, easy to read out. */
    String fresh();

    /** Its hash, the same whenever and wherever it is made, slow to make. */
    String hash(String code);
}
