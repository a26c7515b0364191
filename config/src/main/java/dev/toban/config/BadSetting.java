package dev.toban.config;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting that can't be meant. Stops the start with {@code name: value (expected: rule)}; a secret's value is never shown. */
final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String name, String value, String expected) {
        super(name + ": " + value + " (expected: " + expected + ")");
    }

    /** Says it in one line instead of a stack trace, whichever part found it. Named in META-INF/spring.factories. */
    static final class Analyzer extends AbstractFailureAnalyzer<RuntimeException> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, RuntimeException cause) {
            for (Throwable t = root; t != null; t = t.getCause()) {
                if (t.getMessage() != null && t.getMessage().matches("[a-z.-]+: .*\\(expected: .*\\)") && !(t instanceof BeansException)) {
                    return new FailureAnalysis(t.getMessage(), null, t);
                }
            }
            return null;
        }
    }
}
