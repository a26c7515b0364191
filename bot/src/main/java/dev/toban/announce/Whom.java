package dev.toban.announce;

import dev.toban.talk.Interest;
import dev.toban.talk.Profession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is: whoever fits one of these. There is no way to say it by illness, and none to guess: residents are chosen by
 * where they live and what they asked to hear of.
 *
 * @param everyProfession all professionals, whatever they are
 * @param professions these professionals
 * @param residents residents
 * @param interests of the residents those who asked to hear of one of these; empty = all of them
 * @param areas of all those, who works or lives there; empty = everywhere
 * @param offices ids of offices whose people it is for, wherever they are
 * @param circles ids of circles whose members it is for, whatever they are
 * @param came ids of meetings: whoever came to one of them
 * @param unless id of a meeting: of all those, who has answered its invitation is left out; null = nobody is
 */
public record Whom(
        boolean everyProfession,
        List<Profession> professions,
        boolean residents,
        List<Interest> interests,
        List<String> areas,
        List<String> offices,
        List<String> circles,
        List<String> came,
        @Nullable String unless) {
    public static final Whom NOBODY = new Whom(false, List.of(), false, List.of(), List.of(), List.of(), List.of());

    public Whom {
        professions = List.copyOf(professions);
        interests = List.copyOf(interests);
        areas = List.copyOf(areas);
        offices = List.copyOf(offices);
        circles = List.copyOf(circles);
        came = List.copyOf(Objects.requireNonNullElse(came, List.of())); // books written before there was any
    }

    public Whom(
            boolean everyProfession, List<Profession> professions, boolean residents, List<Interest> interests, List<String> areas, List<String> offices,
            List<String> circles) {
        this(everyProfession, professions, residents, interests, areas, offices, circles, List.of(), null);
    }

    public Whom with(List<String> meetings, @Nullable String unlessAnswered) {
        return new Whom(everyProfession, professions, residents, interests, areas, offices, circles, meetings, unlessAnswered);
    }

    public static Whom forProfessionals(Profession... those) {
        return new Whom(those.length == 0, List.of(those), false, List.of(), List.of(), List.of(), List.of());
    }

    public static Whom forResidents(Interest... who) {
        return new Whom(false, List.of(), true, List.of(who), List.of(), List.of(), List.of());
    }

    public boolean nobody() {
        return !everyProfession && professions.isEmpty() && !residents && offices.isEmpty() && circles.isEmpty() && came.isEmpty();
    }

    /** Whether it is only for members of circles, which is nobody else's business. */
    public boolean closed() {
        return !circles.isEmpty() && !everyProfession && professions.isEmpty() && !residents && offices.isEmpty();
    }

    public boolean wants(Profession profession) {
        return everyProfession || professions.contains(profession);
    }

    public boolean here(List<String> someonesAreas) {
        return areas.isEmpty() || someonesAreas.stream().anyMatch(areas::contains);
    }
}
