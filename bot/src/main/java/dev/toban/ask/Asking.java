package dev.toban.ask;

import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks, where only a role is known: in case files and in {@code POST /understand}. */
public final class Asking {
    private Asking() {}

    /** A member of that role (doctor, visiting_nurse, hub_clerk …); anything unknown is a stranger. */
    public static Member as(String role) {
        return switch (role) {
            case "doctor" -> member(role, Role.PROFESSIONAL, Profession.DOCTOR);
            case "visiting_nurse" -> member(role, Role.PROFESSIONAL, Profession.VISITING_NURSE);
            case "care_manager" -> member(role, Role.PROFESSIONAL, Profession.CARE_MANAGER);
            case "pharmacist" -> member(role, Role.PROFESSIONAL, Profession.PHARMACIST);
            case "hospital_msw" -> member(role, Role.PROFESSIONAL, Profession.HOSPITAL_MSW);
            case "houkatsu" -> member(role, Role.PROFESSIONAL, Profession.SOCIAL_WORKER);
            case "hub_msw" -> member(role, Role.HUB_STAFF, Profession.SOCIAL_WORKER);
            case "hub_clerk" -> member(role, Role.HUB_STAFF, Profession.CLERK);
            case "hub_nurse" -> member(role, Role.HUB_STAFF, Profession.PUBLIC_HEALTH_NURSE);
            case "resident" -> member(role, Role.RESIDENT, null);
            default -> Member.stranger(role);
        };
    }

    private static Member member(String id, Role role, @Nullable Profession profession) {
        return new Member(id, role, profession, null, null, List.of());
    }
}
