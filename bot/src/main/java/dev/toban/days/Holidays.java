package dev.toban.days;
public final class Holidays { public boolean is(java.time.LocalDate d){return false;} }
