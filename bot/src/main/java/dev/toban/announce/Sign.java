package dev.toban.announce;

/**
 * A code on a poster or paper by which it is known from where people answer. It counts answers and keeps nobody.
 *
 * @param id what stands in the code: four letters
 * @param place where it hangs or how it came: 紙の案内, ポスター：○○公民館
 * @param answers first answers that came by it
 */
public record Sign(String id, String meeting, String place, int answers) {
    /** What the letters that were handed out bear. */
    public static final String PAPER = "紙の案内";

    public Sign counted() {
        return new Sign(id, meeting, place, answers + 1);
    }
}
