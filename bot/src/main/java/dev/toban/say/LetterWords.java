package dev.toban.say;

import dev.toban.announce.Announcement;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Sign;
import dev.toban.hub.Hub;
import dev.toban.paper.Invitation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An announcement as a letter: A4, to be carried to an office or faxed. */
public final class LetterWords {
    /** Where the hub's number is not known: written by hand before it goes out. */
    static final String NO_FAX = "＿＿＿＿＿＿＿＿＿＿";

    private LetterWords() {}

    /** A sign in what somebody says. */
    public static final Pattern SIGN = Pattern.compile("案内番号\\s*([B-Z]{4})");

    /** What a phone says that has read the code. */
    public static String says(Leaflet l, @Nullable Sign sign) {
        return l.title() + (l.whom().residents() ? "に参加します" : "に出席します") + (sign == null ? "" : "（案内番号 " + sign.id() + "）");
    }

    /** A poster for a place where people pass by. */
    public static Invitation poster(Announcement a, String place, @Nullable String qr, Hub hub, LocalDate today) {
        Invitation plain = letter(a, null, qr, null, hub, today);
        return new Invitation(
                "poster-" + a.id(), null, plain.title(), plain.lead(), plain.facts(), plain.about(), plain.credit(), plain.link(), null,
                plain.contact() + "　（" + place + "）");
    }

    /**
     * @param to the office; null: room to write it in
     * @param qr what the code opens; null = none
     * @param fax the hub's own
     */
    public static Invitation letter(Announcement a, @Nullable String to, @Nullable String qr, @Nullable String fax, Hub hub, LocalDate today) {
        Leaflet l = a.leaflet();
        String when = AnnounceWords.when(l, l.whom().residents(), today);
        List<Invitation.Fact> facts = Stream.of(fact("日時", when), fact("場所", l.place())).filter(Objects::nonNull).toList();
        List<String> about = Stream.concat(l.words().lines(), l.attached().stream().map(link -> link.label() + "：" + link.url())).filter(line -> !line.isBlank()).toList();
        Invitation.Link link = qr == null ? null : new Invitation.Link(qr, l.answers() ? "スマートフォンで\nかんたんにお返事" : "LINEでも\nお知らせします");
        Invitation.Answer answer = l.answers() ? new Invitation.Answer(fax == null ? NO_FAX : fax, null, !l.whom().residents(), List.of()) : null;
        return new Invitation("letter-" + a.id(), to, l.title(), l.sender() + "からのお知らせ", facts, about, l.credits(), link, answer, "問い合わせ：" + hub.name() + " ☎" + hub.phone());
    }

    private static Invitation.@Nullable Fact fact(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : new Invitation.Fact(label, value);
    }
}
