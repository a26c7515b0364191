package dev.toban.say;

import dev.toban.talk.Member;
import dev.toban.talk.Profession;

/** What somebody is, for those who may not know who it was. */
public final class AskerWords {
    private AskerWords() {}

    public static String of(Member member) {
        return switch (member.role()) {
            case STRANGER -> "未登録の方";
            case RESIDENT -> "住民の方";
            case PROFESSIONAL, OFFICE_MANAGER -> {
                Profession p = member.profession();
                yield p == null || p == Profession.OTHER ? "専門職の方" : p.label();
            }
            case HUB_STAFF, HUB_LEAD -> "拠点の職員";
        };
    }
}
