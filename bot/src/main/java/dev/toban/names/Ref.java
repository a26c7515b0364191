package dev.toban.names;

/** Whom or what a name points to. Two things of the same name are two refs, never one. */
public record Ref(Kind kind, String id) {}
