package dev.toban.say;

import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import dev.toban.talk.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a no is said: whose matter it is, and what one can do instead. */
public final class RightsWords {
    private RightsWords() {}

    /** The no for whoever may not do it at all; empty for who may. */
    public static Optional<Reply> unless(Member member, Thing thing) {
        return Rights.may(member, thing) ? Optional.empty() : Optional.of(denied(thing, member.role()));
    }

    public static Reply denied(Thing thing, Role asker) {
        String whose = Stream.of(Role.values())
                .filter(r -> Rights.may(r, thing))
                .findFirst()
                .map(RightsWords::called)
                .orElse("拠点の職員");
        String first = "「" + thing.label() + "」は、" + whose + "だけができます。";
        Reply no = asker == Role.STRANGER
                ? Reply.of(first + "登録がまだの方は「登録」と送ってください。", Chip.of("登録"), Chip.of("何ができるの？"))
                : Reply.of(first + "必要なときは拠点にお伝えください。", Chip.of("何ができるの？"));
        return no.denied(thing.name().toLowerCase(Locale.ROOT));
    }

    private static String called(Role role) {
        return switch (role) {
            case STRANGER -> "どなたも";
            case RESIDENT -> "登録した方";
            case PROFESSIONAL -> "登録した専門職の方";
            case OFFICE_MANAGER -> "事業所の管理者か拠点の職員";
            case HUB_STAFF -> "拠点の職員";
            case HUB_LEAD -> "拠点のリーダー";
        };
    }
}
