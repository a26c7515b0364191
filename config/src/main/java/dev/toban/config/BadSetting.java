package dev.toban.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting that can't be meant. Stops the start with {@code name: value (expected: rule)}; a secret's value is never shown. */
final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String name, String value, String expected) {
        super(name + ": " + value + " (expected: " + expected + ")");
    }

    /** Says it in one line instead of a stack trace. Named in META-INF/spring.factories. */
    static final class Analyzer extends AbstractFailureAnalyzer<BadSetting> {
        @Override
        protected FailureAnalysis analyze(Throwable root, BadSetting cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
