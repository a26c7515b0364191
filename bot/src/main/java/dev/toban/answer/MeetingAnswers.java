package dev.toban.answer;

import dev.toban.announce.Meeting;
import dev.toban.directory.Audience;
import dev.toban.hub.Hub;
import dev.toban.say.MeetingWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Reply;
import dev.toban.talk.Reply.Chip;
import java.time.LocalDate;
import java.util.List;

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
        List<Meeting> all = MeetingsMeant.by(asked);
        List<Meeting> found = asked.slots("area").isEmpty() ? MeetingsMeant.near(all, asked.member()) : all;
        if (found.isEmpty()) {
            return none();
        }
        if (found.size() == 1) {
            return detail(found.getFirst());
        }
        return MeetingWords.list(
                what(), found, this::answerable, asked.today(), plain(), SHOWN,
                found.stream().limit(SHOWN).map(m -> new Chip(label(m), m.title() + "の詳細")).toList());
    }

    /** 明後日の地域ケア会議の開始時間は */
    Reply detail() {
        List<Meeting> found = MeetingsMeant.by(asked);
        return found.isEmpty() ? none() : found.size() == 1 || asked.slot("event") == null ? detail(found.getFirst()) : list();
    }

    private Reply detail(Meeting m) {
        return MeetingWords.detail(m, null, answerable(m), asked.today(), plain(), hub, List.of());
    }

    /** Whether a button to come may hang under it: one to one in LINE, as long as it takes place and is to come. */
    private boolean answerable(Meeting m) {
        return asked.channel() == Channel.LINE_DM && m.when().start() != null && m.when().start().isAfter(asked.now()) && asked.board().lists().terms(m).off() == null;
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

    /** まだ席ありますか: only what the form says is known. */
    Reply seats() {
        List<Meeting> found = MeetingsMeant.by(asked);
        return found.isEmpty() ? none() : MeetingWords.seats(found.getFirst(), asked.today(), plain(), hub);
    }
}
