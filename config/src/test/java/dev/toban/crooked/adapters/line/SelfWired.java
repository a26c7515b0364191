package dev.toban.crooked.adapters.line;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** A bad example: a door that joins itself to the house. */
@AutoConfiguration
class SelfWired {}
