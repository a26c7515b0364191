package dev.toban.announce;

/** What staff were last shown of the answers to an announcement, so that the message changes when they do and not else. */
public record Standing(String announcement, String shown) {}
