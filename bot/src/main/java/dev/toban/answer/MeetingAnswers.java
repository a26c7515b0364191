package dev.toban.answer;

import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.say.MeetingWords;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers about meetings, study evenings and salons. */
final class MeetingAnswers {
    private static final int SHOWN = 5;

    private final Asked asked;
    private final Hub hub;

    MeetingAnswers(Asked asked) {
        this.asked = asked;
        this.hub = asked.board().hub();
    }

    /** 次の勉強会いつ？ サロン行きたい */
    Reply list() {
        List<Meeting> found = found();
        if (found.isEmpty()) {
            return none();
        }
        if (found.size() == 1) {
            return detail(found.getFirst());
        }
        return MeetingWords.list(
                what(), found, asked.today(), plain(), SHOWN,
                found.stream().limit(SHOWN).map(m -> new Chip(label(m), m.title() + "の詳細")).toList());
    }

    /** 明後日の地域ケア会議の開始時間は */
    Reply detail() {
        List<Meeting> found = found();
        return found.isEmpty() ? none() : found.size() == 1 || asked.slot("event") == null ? detail(found.getFirst()) : list();
    }

    private Reply detail(Meeting m) {
        return MeetingWords.detail(m, null, asked.today(), plain(), hub, List.of());
    }

    private static String label(Meeting m) {
        LocalDate day = m.when().start() == null ? null : m.when().start().toLocalDate();
        return (day == null ? "" : day.getMonthValue() + "/" + day.getDayOfMonth() + " ") + m.title();
    }

    private Reply none() {
        return Lacking.nothing(null, MeetingWords.none(what(), hub), asked);
    }

    private boolean plain() {
        return asked.viewer().audience() == Audience.RESIDENTS;
    }

    private String what() {
        String event = asked.slot("event");
        String area = asked.slot("area");
        return (area == null ? "" : area + "の") + (event == null ? "行事" : event);
    }

    /** What is named, or everything ahead that this viewer is meant for. */
    private List<Meeting> found() {
        Set<String> named = asked.refs(Kind.EVENT).stream().map(Ref::id).collect(Collectors.toSet());
        List<Meeting> ahead = asked.board().agenda().ahead(asked.now(), this::meant);
        List<Meeting> byName = ahead.stream().filter(m -> named.contains(m.id())).toList();
        List<Meeting> byWord = !byName.isEmpty() ? byName : ahead.stream().filter(m -> says(m, asked.slot("event"))).toList();
        List<Meeting> there = asked.slots("area").isEmpty()
                ? byWord
                : byWord.stream().filter(m -> m.area() == null || asked.slots("area").contains(m.area())).toList();
        Span said = asked.what().interval() != null ? asked.what().interval() : month();
        List<Meeting> then = said == null ? there : there.stream().filter(m -> m.when().start() != null && m.when().overlaps(said)).toList();
        return then;
    }

    private @Nullable Span month() {
        String month = asked.slot("month");
        return month == null ? null : Span.days(LocalDate.parse(month + "-01"), LocalDate.parse(month + "-01").plusMonths(1).minusDays(1));
    }

    private boolean meant(Meeting m) {
        return m.audience().opensTo(asked.viewer().audience());
    }

    /** Whether every word-like piece of what was called for stands in the title or text: ストーマ勉強会 finds ストーマケアの勉強会. */
    private static boolean says(Meeting m, @Nullable String event) {
        if (event == null) {
            return true;
        }
        String all = Fold.key(Fold.width(m.title() + " " + (m.about() == null ? "" : m.about())));
        String wanted = Fold.key(Fold.width(event));
        return all.contains(wanted) || pieces(wanted).stream().allMatch(all::contains);
    }

    /** The general word at the end and what stands before it. */
    private static List<String> pieces(String event) {
        for (String kind : List.of("勉強会", "研修会", "交流会", "会議", "さろん", "ふぉーらむ", "講座", "お話会", "つどい", "部会")) {
            if (event.endsWith(kind) && event.length() > kind.length()) {
                String before = event.substring(0, event.length() - kind.length());
                return List.of(before.startsWith("地域") && kind.equals("さろん") ? kind : before, kind);
            }
        }
        return List.of(event);
    }

    /** まだ席ありますか: only what the form says is known. */
    Reply seats() {
        List<Meeting> found = found();
        return found.isEmpty() ? none() : MeetingWords.seats(found.getFirst(), asked.today(), plain(), hub);
    }
}
