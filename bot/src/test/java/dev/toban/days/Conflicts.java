package dev.toban.days;

import java.util.List;
import org.jspecify.annotations.Nullable;

final class Conflicts {
    static Conflicts load() { return new Conflicts(); }
    @Nullable String reason(TimeCase test, List<TimeMention> mentions) { return null; }
}
