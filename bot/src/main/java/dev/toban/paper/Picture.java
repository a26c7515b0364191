package dev.toban.paper;

/** Something that is looked at on a phone. */
public sealed interface Picture permits Sheet, MonthPicture, Trend, QrPicture {}
