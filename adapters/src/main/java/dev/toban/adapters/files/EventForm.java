package dev.toban.adapters.files;

import dev.toban.announce.Meeting;
import dev.toban.directory.Audience;
import dev.toban.hub.Hub;
import dev.toban.talk.Profession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** イベント一覧, old and new form, and the lists of events cities make by hand. */
final class EventForm implements Form {
    @Override
    public String name() {
        return "イベント一覧";
    }

    @Override
    public int turn() {
        return 4;
    }

    @Override
    public boolean fits(Heading heading) {
        return heading.has(Col.EVENT, Col.FIRST_DAY);
    }

    @Override
    public Reading open(Heading heading, Task task) {
        task.draft().form(name(), task.asOf());
        // with 行事名 it is a city's own list, whose 対象 is free text
        boolean freeText = !heading.name(Col.EVENT).equals("イベント名");
        return e -> {
            Meeting m = meeting(e, task, freeText);
            Meeting before = task.draft().meetings.putIfAbsent(m.id(), m);
            if (before != null && !before.equals(m)) { // one number for all evenings of a series
                Meeting next = withId(m, m.id() + "-" + Ids.made("t", EventTime.of(e, task.today()).written(), m.title()));
                task.draft().meetings.putIfAbsent(next.id(), next);
            }
        };
    }

    private static Meeting meeting(Entry e, Task task, boolean freeText) throws Unreadable {
        String title = e.need(Col.EVENT);
        EventTime time = EventTime.of(e, task.today());
        var professions = new ArrayList<String>();
        Audience audience = freeText ? Audience.RESIDENTS : audience(e, professions);
        String code = e.text(Col.CODE).matches("\\d{5,6}") ? e.text(Col.CODE) : "";
        String place = e.text(Col.PLACE).replaceAll("\\s+", " ");
        String number = e.text(Col.ID);
        String source = ("行事 " + (code.isEmpty() ? e.text(Col.CITY) : code)).strip() + " " + task.stem();
        boolean numbered = number.length() > 4; // 1, 2, 3 … are numbers of rows, not of events
        return new Meeting(
                numbered ? "m-" + code + number : Ids.made("m", title, time.written(), place),
                title,
                e.opt(Col.EVENT_KANA),
                time.when(),
                time.note(),
                place.isEmpty() ? null : place,
                Addresses.of(e),
                audience,
                professions,
                area(e, task),
                joined("\n", e.text(Col.ABOUT), prefixed("対象 ", freeText ? e.text(Col.FOR) : e.text(Col.FOR_TEXT))),
                joined(" ", e.text(Col.FEE), e.text(Col.FEE_NOTE)),
                contact(e),
                phones(e).findFirst().orElse(null),
                e.opt(Col.HOST),
                e.opt(Col.CAPACITY),
                joined(" ", e.text(Col.APPLY_BY), e.text(Col.APPLY_TIME)),
                e.opt(Col.APPLY_HOW),
                Places.url(e.text(Col.URL)),
                e.opt(Col.NOTE),
                source);
    }

    /** A number without its area code (41-1345(会長)) is for reading only, and stays with the name. */
    private static @Nullable String contact(Entry e) {
        String written = Stream.of(Col.CONTACT_PHONE, Col.PHONE).map(e::text).filter(t -> !t.isEmpty()).findFirst().orElse("");
        return joined(" ", e.text(Col.CONTACT), phones(e).findAny().isPresent() || Phones.none(written) ? "" : written);
    }

    private static Stream<String> phones(Entry e) {
        return Stream.of(Col.CONTACT_PHONE, Col.PHONE).flatMap(c -> Phones.all(e.text(c)).stream());
    }

    /** 住民, 専門職, 拠点 or professions; without a word an event of a public form is public. */
    private static Audience audience(Entry e, List<String> professions) throws Unreadable {
        Audience audience = Audience.RESIDENTS;
        boolean residents = false;
        for (String word : Entry.split(e.text(Col.FOR), "[;、,・/\\n]")) {
            Optional<Profession> profession = Profession.of(word);
            switch (word) {
                case "住民", "市民", "一般", "どなたでも", "家族" -> residents = true;
                case "専門職", "多職種" -> audience = Audience.PROFESSIONALS;
                case "拠点" -> audience = Audience.HUB;
                default -> {
                    professions.add(profession.map(Profession::label).orElseThrow(
                            () -> e.error(Col.FOR, "住民、専門職、拠点、または職種（医師、薬剤師、介護支援専門員 …）")));
                    audience = audience == Audience.HUB ? audience : Audience.PROFESSIONALS;
                }
            }
        }
        return residents ? Audience.RESIDENTS : audience;
    }

    private static @Nullable String area(Entry e, Task task) throws Unreadable {
        String word = e.text(Col.AREA);
        Hub hub = task.known().hub();
        if (word.isEmpty() || hub == null || word.matches("全域|全地区|全圏域|共通")) {
            return null;
        }
        return task.known().area(word).orElseThrow(() -> e.error(Col.AREA, Areas.expected(hub))).name();
    }

    private static String prefixed(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static @Nullable String joined(String by, String... parts) {
        String text = String.join(by, Stream.of(parts).filter(p -> !p.isEmpty()).toList());
        return text.isEmpty() ? null : text;
    }

    private static Meeting withId(Meeting m, String id) {
        return new Meeting(
                id, m.title(), m.kana(), m.when(), m.whenNote(), m.place(), m.address(), m.audience(), m.professions(), m.area(),
                m.about(), m.fee(), m.contact(), m.contactPhone(), m.host(), m.capacity(), m.applyBy(), m.howToApply(), m.url(), m.note(),
                m.source());
    }
}
