package dev.toban.say;

import dev.toban.directory.NightCare;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How offices and people of the directory read. Takes only what the viewer may see ({@code Viewer}); what is absent is not said. */
public final class OfficeWords {
    /** An entry not confirmed for half a year says so (docs: 確認日). */
    private static final int STALE_MONTHS = 6;

    private OfficeWords() {}

    /**
     * One office.
     *
     * @param field what was asked for (phone, fax, hours, caremane_time, address …), null or {@code all} = everything that matters
     * @param desks its desks, for those who look for one
     * @param read how the words were taken if they were not the name itself, null otherwise
     */
    public static Reply office(Office o, @Nullable String field, List<Office> desks, @Nullable String read, LocalDate today, List<Chip> chips) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        text.add((read == null ? "" : "「" + read + "」を " + o.name() + " と読みました。") + o.name());
        wanted(o, field).ifPresent(f -> {
            parts.add(new Card.Fact(f.label(), f.value()));
            text.add(f.label() + "：" + f.value());
        });
        if (!o.kinds().isEmpty()) {
            parts.add(new Card.Line(String.join("・", o.kinds()) + (o.area() == null ? "" : "（" + o.area() + "）"), true));
        }
        fact("電話", withExtension(o), text);
        if (o.phone() != null) {
            parts.add(new Card.Call("電話", o.phone()));
        }
        if (o.extension() != null) {
            add("内線", o.extension(), parts, null);
        }
        add("FAX", o.fax(), parts, text);
        add("時間", o.hours(), parts, text);
        add("ケアマネタイム", o.caremaneTime(), parts, text);
        add("連絡のとり方", o.contactWay(), parts, text);
        if (o.nightPhone() != null) {
            parts.add(new Card.Call("夜間", o.nightPhone()));
            text.add("夜間 ☎" + o.nightPhone());
        }
        add("住所", o.address(), parts, text);
        add("夜間", nights(o), parts, text);
        if (!o.capabilities().isEmpty()) {
            add("対応", String.join("・", o.capabilities().stream().limit(12).toList()), parts, null);
        }
        for (Office d : desks.stream().limit(4).toList()) {
            if (d.phone() != null) {
                parts.add(new Card.Call(d.name(), d.phone()));
                text.add(d.name() + " ☎" + d.phone());
            }
        }
        String foot = confirmed(o, today);
        if (foot != null) {
            text.add(foot);
        }
        return new Reply(
                String.join("\n", text),
                new Card(read == null ? null : "「" + read + "」として", o.name(), parts, foot),
                chips,
                List.of());
    }

    private record Asked(String label, String value) {}

    private static Optional<Asked> wanted(Office o, @Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        return switch (field) {
            case "fax" -> Optional.of(new Asked("FAX", said(o.fax())));
            case "hours" -> Optional.of(new Asked("時間", said(o.hours())));
            case "caremane_time" -> Optional.of(new Asked("ケアマネタイム", said(o.caremaneTime())));
            case "address", "map" -> Optional.of(new Asked("住所", said(o.address())));
            case "phone" -> o.phone() == null ? Optional.of(new Asked("電話", said(null))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String said(@Nullable String value) {
        return value == null ? "名簿にありません" : value;
    }

    private static @Nullable String withExtension(Office o) {
        return o.phone() == null ? null : "☎" + o.phone() + (o.extension() == null ? "" : "（内線" + o.extension() + "）");
    }

    private static void fact(String label, @Nullable String value, List<String> text) {
        if (value != null) {
            text.add(label + " " + value);
        }
    }

    private static void add(String label, @Nullable String value, List<Card.Part> parts, @Nullable List<String> text) {
        if (value == null || parts.stream().anyMatch(p -> p instanceof Card.Fact f && f.label().equals(label))) {
            return;
        }
        parts.add(new Card.Fact(label, value));
        if (text != null) {
            text.add(label + " " + value);
        }
    }

    /** Who answers at night and who comes are two things, and both grow old. */
    private static @Nullable String nights(Office o) {
        return NightCare.of(o).map(n -> (n.visits() ? n.phone() ? "24時間電話・往診" : "24時間往診" : n.phone() ? "24時間電話のみ（往診は別）" : "夜間は曜日限定")
                + (n.days().isEmpty() ? "" : "（" + n.days() + "のみ）")).orElse(null);
    }

    private static @Nullable String night(Office o, LocalDate today) {
        String nights = nights(o);
        String confirmed = confirmed(o, today);
        return nights == null ? null : nights + (confirmed == null ? "" : " " + confirmed);
    }

    private static @Nullable String confirmed(Office o, LocalDate today) {
        if (o.confirmed() == null) {
            return null;
        }
        boolean stale = o.confirmed().plusMonths(STALE_MONTHS).isBefore(today);
        return "確認日 " + When.day(o.confirmed(), today) + (stale ? "（6か月以上前。要確認）" : "");
    }

    /** One person; {@code office} as far as the viewer may see it, {@code photo} where it is fetched. */
    public static Reply person(
            Person p, @Nullable Office office, @Nullable String field, @Nullable String read, LocalDate today, @Nullable String photo, List<Chip> chips) {
        List<Card.Part> parts = new ArrayList<>();
        if (photo != null) {
            parts.add(new Card.Picture(photo, FaceWords.photoOf(p.name())));
        }
        List<String> text = new ArrayList<>();
        String name = p.name() + (p.kana() == null ? "" : "（" + p.kana() + "）");
        text.add((read == null ? "" : "「" + read + "」を " + p.name() + " さんと読みました。") + name);
        if ("caremane_time".equals(field) || "talk_time".equals(field)) {
            String time = p.talkTime() != null ? p.talkTime() : office == null ? null : office.caremaneTime();
            parts.add(new Card.Fact("話せる時間", said(time)));
            text.add("話せる時間：" + said(time));
        }
        add("職種", p.profession(), parts, text);
        if (office != null) {
            add("所属", office.name(), parts, text);
        }
        String phone = p.phone() != null ? p.phone() : office == null ? null : office.phone();
        if (phone != null) {
            parts.add(new Card.Call("電話", phone));
            text.add("電話 ☎" + phone);
        }
        if (p.mobile() != null) {
            parts.add(new Card.Call("携帯", p.mobile()));
            text.add("携帯 ☎" + p.mobile());
        }
        add("話せる時間", p.talkTime(), parts, text);
        if (office != null) {
            add("ケアマネタイム", office.caremaneTime(), parts, text);
            add("連絡のとり方", office.contactWay(), parts, text);
        }
        return new Reply(
                String.join("\n", text),
                new Card(read == null ? null : "「" + read + "」として", p.name(), parts, null),
                chips,
                List.of());
    }

    /**
     * A list, in neutral order.
     *
     * @param what what was looked for, as it was read (伊敷・訪問看護・人工呼吸器)
     */
    public static Reply list(String what, List<Office> found, int shown, List<Chip> chips, LocalDate today) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        text.add(what + "：" + found.size() + "件");
        for (Office o : found.stream().limit(shown).toList()) {
            if (!parts.isEmpty()) {
                parts.add(new Card.Rule());
            }
            parts.add(new Card.Head(o.name()));
            String line = String.join("・", o.kinds()) + (o.area() == null ? "" : "（" + o.area() + "）");
            parts.add(new Card.Line(line, true));
            if (o.phone() != null) {
                parts.add(new Card.Call("電話", o.phone()));
            }
            String night = night(o, today);
            if (night != null) {
                parts.add(new Card.Line(night, true));
            }
            text.add("・" + o.name() + (o.area() == null ? "" : "（" + o.area() + "）") + (o.phone() == null ? "" : " ☎" + o.phone()) + (night == null ? "" : " " + night));
        }
        if (found.size() > shown) {
            String more = "ほか" + (found.size() - shown) + "件。地区や条件を足して送ると絞れます。";
            parts.add(new Card.Line(more, true));
            text.add(more);
        }
        return new Reply(
                String.join("\n", text),
                new Card(order(found.size(), shown), what + "：" + found.size() + "件", parts, null),
                chips,
                List.of());
    }

    private static @Nullable String order(int found, int shown) {
        return found == 1 ? null : found <= shown ? "五十音順" : "五十音順（日ごとに先頭が変わります）";
    }

    public static Reply none(String what, Hub hub) {
        return new Reply(
                what + "は、名簿に見つかりませんでした。拠点 ☎" + hub.phone() + " でもお調べします。",
                new Card(null, "見つかりませんでした", List.of(new Card.Fact("条件", what), new Card.Call("拠点", hub.phone())), null),
                List.of(),
                List.of());
    }

    public static Reply unknownName(String name, Hub hub) {
        return new Reply(
                "「" + name + "」は名簿に見つかりませんでした。別の書き方で送るか、拠点 ☎" + hub.phone() + " へお聞きください。",
                null,
                List.of(),
                List.of());
    }

    /** When the directory was last confirmed. */
    public static Reply updated(@Nullable LocalDate newest, int offices, LocalDate today) {
        return Reply.of("名簿は" + offices + "件です。" + (newest == null ? "確認日の記録はありません。" : "いちばん新しい確認日は " + When.day(newest, today) + " です。")
                + "古い所は、それぞれの答えに「要確認」と出ます。");
    }
}
