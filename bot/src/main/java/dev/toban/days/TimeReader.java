package dev.toban.days;
public final class TimeReader { public TimeReader(TimeSettings s, Holidays h){} }
