package dev.toban.say;

import dev.toban.announce.Meeting;
import dev.toban.hub.Hub;
import dev.toban.talk.Card;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How meetings, study evenings and salons read. */
public final class MeetingWords {
    private MeetingWords() {}

    /** 12/20(日) 14:00〜15:30, 午後2時〜 for residents; the form's own words where it has no date. */
    public static String when(Meeting m, LocalDate today, boolean plain) {
        if (m.when().start() == null) {
            return m.whenNote() == null ? "日時未定" : m.whenNote();
        }
        var start = m.when().start();
        var end = m.when().end();
        String day = When.day(start.toLocalDate(), today);
        if (end != null && !end.toLocalDate().equals(start.toLocalDate())) {
            return When.span(m.when(), today);
        }
        boolean timed = !start.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        String from = !timed ? "" : " " + (plain ? When.spoken(start.toLocalTime()) : When.clock(start.toLocalTime())) + "〜";
        String to = !timed || end == null ? "" : plain ? When.spoken(end.toLocalTime()) : When.clock(end.toLocalTime());
        return day + from + to;
    }

    /** @param answerable whether a button to come hangs under one */
    public static Reply list(String what, List<Meeting> meetings, Predicate<Meeting> answerable, LocalDate today, boolean plain, int shown, List<Chip> chips) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        text.add(what);
        for (Meeting m : meetings.stream().limit(shown).toList()) {
            if (!parts.isEmpty()) {
                parts.add(new Card.Rule());
            }
            parts.add(new Card.Head(m.title()));
            parts.add(new Card.Fact("日時", when(m, today, plain)));
            if (m.place() != null) {
                parts.add(new Card.Fact("場所", m.place()));
            }
            if (answerable.test(m)) {
                parts.add(GuestWords.come(m, today));
            }
            text.add("・" + when(m, today, plain) + " " + m.title() + (m.place() == null ? "" : "（" + m.place() + "）"));
        }
        if (meetings.size() > shown) {
            String more = "ほか" + (meetings.size() - shown) + "件";
            parts.add(new Card.Line(more, true));
            text.add(more);
        }
        return new Reply(String.join("\n", text), new Card(null, what, parts, null), chips, List.of());
    }

    /** @param answerable whether buttons to come or not hang under it */
    public static Reply detail(Meeting m, @Nullable String asked, boolean answerable, LocalDate today, boolean plain, Hub hub, List<Chip> chips) {
        List<Card.Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        text.add(m.title());
        if (asked != null) {
            parts.add(new Card.Line(asked));
            text.add(asked);
        }
        add("日時", when(m, today, plain), parts, text);
        add("場所", m.place(), parts, text);
        add("住所", m.address(), parts, text);
        add("対象", m.professions().isEmpty() ? m.audience().label() : String.join("・", m.professions()), parts, text);
        add("内容", m.about(), parts, text);
        add("費用", m.fee(), parts, text);
        add("定員", m.capacity(), parts, text);
        add("申込", m.howToApply(), parts, text);
        add("締切", m.applyBy(), parts, text);
        add("主催", m.host(), parts, text);
        add("備考", m.note(), parts, text);
        String phone = m.contactPhone() == null ? hub.phone() : m.contactPhone();
        String label = m.contact() == null ? "問い合わせ" : m.contact();
        if (answerable) {
            GuestWords.buttons(m).forEach(parts::add);
        }
        parts.add(new Card.Call(label, phone));
        text.add(label + " ☎" + phone);
        return new Reply(String.join("\n", text), new Card(null, m.title(), parts, null), chips, List.of());
    }

    private static void add(String label, @Nullable String value, List<Card.Part> parts, List<String> text) {
        if (value != null && !value.isBlank()) {
            parts.add(new Card.Fact(label, value));
            text.add(label + "：" + value);
        }
    }

    public static Reply none(String what, Hub hub) {
        return Reply.of(what + "の予定は、いま登録されていません。拠点 ☎" + hub.phone() + " でもお答えします。");
    }

    /** How many may come is known from the form; how many have applied is not. */
    public static Reply seats(Meeting m, LocalDate today, boolean plain, Hub hub) {
        String phone = m.contactPhone() == null ? hub.phone() : m.contactPhone();
        String capacity = m.capacity() == null ? "定員は登録されていません。" : "定員は " + m.capacity() + " です。";
        return Reply.of(m.title() + "（" + when(m, today, plain) + "）の" + capacity + "残りの席は、ここではまだわかりません。☎" + phone + " へお聞きください。");
    }
}
