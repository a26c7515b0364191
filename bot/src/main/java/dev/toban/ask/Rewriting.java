package dev.toban.ask;

/** A message while words in it are put in place of others, as typed and as folded alike. */
final class Rewriting {
    private final Said said;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder typed = new StringBuilder();
    private int done;

    Rewriting(Said said) {
        this.said = said;
    }

    void put(int from, int to, String word) {
        text.append(said.text(), done, from).append(word);
        typed.append(said.typed(), done, from).append(word);
        done = to;
    }

    Said said() {
        if (done == 0) {
            return said;
        }
        return new Said(text + said.text().substring(done), typed + said.typed().substring(done));
    }
}
