package dev.toban.config.talks;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is written down in {@code talks/*.txt}, line by line:
 *
 * <pre>
 * # a comment
 * @ doctor 2026-12-09T18:40+09:00     who speaks from here on, and when
 * > what they type, [the button they tap], （友だち追加）
 * < words the answer must hold
 * <! words it must not hold
 * </pre>
 */
record Talk(List<Turn> turns) {
    /**
     * One thing said and what is expected back.
     *
     * @param line where it stands in the file, from 1
     * @param who a role (doctor, visiting_nurse …) or the name of someone in the people file
     */
    record Turn(int line, String who, OffsetDateTime at, String says, List<String> holds, List<String> lacks) {}

    static Talk read(List<String> lines) {
        var turns = new ArrayList<Turn>();
        @Nullable String who = null;
        @Nullable OffsetDateTime at = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String rest = line.substring(line.startsWith("<!") ? 2 : 1).strip();
            if (line.startsWith("@")) {
                int space = rest.lastIndexOf(' ');
                who = rest.substring(0, space);
                at = OffsetDateTime.parse(rest.substring(space + 1));
            } else if (line.startsWith(">") && who != null && at != null) {
                turns.add(new Turn(i + 1, who, at, rest, new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("<") && !turns.isEmpty()) {
                (line.startsWith("<!") ? turns.getLast().lacks() : turns.getLast().holds()).add(rest);
            } else {
                throw new IllegalArgumentException((i + 1) + ": " + line + " (expected: @ who when, then > words, then < words)");
            }
        }
        return new Talk(turns);
    }
}
