package dev.toban.adapters.files;

import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import java.util.stream.Collectors;

/** The areas of the hub as an error names them. */
final class Areas {
    private Areas() {}

    static String expected(Hub hub) {
        return hub.areas().stream().map(Area::name).collect(Collectors.joining("・")) + " のどれか";
    }
}
