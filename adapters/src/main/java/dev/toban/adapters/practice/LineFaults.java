package dev.toban.adapters.practice;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request, place by place. */
final class LineFaults {
    record Fault(String message, String property) {}

    private final List<Fault> faults = new ArrayList<>();

    void add(String message, String property) {
        faults.add(new Fault(message, property));
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** @throws LineRefusal 400 with every fault, if there is one */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new LineRefusal(400, "The request body has %d error(s)".formatted(faults.size()), all());
        }
    }
}
