package dev.toban.adapters.practice;

import java.util.List;

/** LINE's no: a status and what its JSON says. */
final class LineRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<LineFaults.Fault> details;

    LineRefusal(int status, String message) {
        this(status, message, List.of());
    }

    LineRefusal(int status, String message, List<LineFaults.Fault> details) {
        super(message, null, false, false);
        this.status = status;
        this.details = details;
    }

    int status() {
        return status;
    }

    List<LineFaults.Fault> details() {
        return details;
    }
}
