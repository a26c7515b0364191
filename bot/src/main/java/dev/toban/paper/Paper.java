package dev.toban.paper;

/** Something that is printed on A4 and handed out or hung up. */
public sealed interface Paper permits Sheet, FamilySheet, Invitation, Certificate, Faces {}
