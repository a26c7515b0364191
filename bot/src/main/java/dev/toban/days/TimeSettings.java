package dev.toban.days;
public record TimeSettings(){ public static TimeSettings defaults(){return new TimeSettings();} }
