package dev.toban.attend;

import dev.toban.talk.Profession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a meeting's list: somebody's answer, and who comes along.
 *
 * @param key the LINE user id of who answered, or {@code proxy:…} for an answer on paper or by telephone
 * @param name as it was given by telephone or paper, kana only if they like; null for members, whose name stands in the directory
 * @param office id of their office, null for residents
 * @param seats how many come, 0 unless they attend
 * @param along professions of those who come along, by label
 * @param extras parts of the meeting they join besides (懇親会)
 * @param notes what the hall has to know (車いす, オンライン), from a fixed list
 * @param replies what was answered to the meeting's own questions, by question
 * @param via how it came: line, phone, fax, desk
 * @param at when they first wanted a seat: who came first
 * @param waiting no seat yet
 * @param arrived when they came in; null = not (yet)
 * @param papers the papers are with them: handed over or sent
 */
public record Guest(
        String key,
        @Nullable String name,
        @Nullable String office,
        @Nullable Profession profession,
        Answer answer,
        int seats,
        Map<String, Integer> along,
        List<String> extras,
        List<String> notes,
        Map<String, String> replies,
        String via,
        Instant at,
        boolean waiting,
        @Nullable Instant arrived,
        boolean papers) {
    public Guest {
        along = java.util.Collections.unmodifiableMap(new TreeMap<>(along));
        extras = List.copyOf(extras);
        notes = List.copyOf(notes);
        replies = java.util.Collections.unmodifiableMap(new TreeMap<>(replies));
        if (seats < 0 || seats > MOST) {
            throw new IllegalArgumentException("seats: " + seats + " (expected: 0 to " + MOST + ")");
        }
    }

    /** Seats one answer may take; more is a matter for the telephone. */
    public static final int MOST = 20;

    public static Guest of(String key, @Nullable String office, @Nullable Profession profession, Answer answer, int seats, String via, Instant at) {
        return new Guest(
                key, null, office, profession, answer, answer == Answer.ATTEND ? seats : 0, Map.of(), List.of(), List.of(), Map.of(), via, at, false, null, false);
    }

    /** Whether somebody will tell them in LINE. */
    public boolean inLine() {
        return !key.startsWith("proxy:");
    }

    public boolean comes() {
        return answer == Answer.ATTEND && !waiting;
    }

    /** Everybody of this answer by profession; those nobody has named count as 未記入. */
    public Map<String, Integer> professions() {
        var all = new TreeMap<>(along);
        int named = along.values().stream().mapToInt(Integer::intValue).sum();
        if (seats > named) {
            String own = profession == null ? "住民・未記入" : profession.label();
            all.merge(own, 1, Integer::sum);
            if (seats > named + 1) {
                all.merge("住民・未記入", seats - named - 1, Integer::sum);
            }
        }
        return all;
    }

    public Guest named(@Nullable String given) {
        return new Guest(key, given, office, profession, answer, seats, along, extras, notes, replies, via, at, waiting, arrived, papers);
    }

    public Guest answering(Answer now, int newSeats) {
        return new Guest(
                key, name, office, profession, now, now == Answer.ATTEND ? newSeats : 0, newSeats == seats ? along : Map.of(),
                now == Answer.ATTEND ? extras : List.of(), notes, replies, via, at, now == Answer.ATTEND && waiting, arrived, papers);
    }

    public Guest since(Instant first) {
        return new Guest(key, name, office, profession, answer, seats, along, extras, notes, replies, via, first, waiting, arrived, papers);
    }

    public Guest along(Map<String, Integer> who) {
        return new Guest(key, name, office, profession, answer, seats, who, extras, notes, replies, via, at, waiting, arrived, papers);
    }

    public Guest joining(String extra, boolean yes) {
        List<String> now = Stream.concat(extras.stream().filter(e -> !e.equals(extra)), yes ? Stream.of(extra) : Stream.of()).toList();
        return new Guest(key, name, office, profession, answer, seats, along, now, notes, replies, via, at, waiting, arrived, papers);
    }

    public Guest noting(String note) {
        List<String> now = Stream.concat(notes.stream(), Stream.of(note)).distinct().toList();
        return new Guest(key, name, office, profession, answer, seats, along, extras, now, replies, via, at, waiting, arrived, papers);
    }

    public Guest replying(String question, String reply) {
        var now = new TreeMap<>(replies);
        now.put(question, reply);
        return new Guest(key, name, office, profession, answer, seats, along, extras, notes, now, via, at, waiting, arrived, papers);
    }

    public Guest waiting(boolean now) {
        return new Guest(key, name, office, profession, answer, seats, along, extras, notes, replies, via, at, now, arrived, papers);
    }

    public Guest arrived(@Nullable Instant when) {
        return new Guest(key, name, office, profession, answer, seats, along, extras, notes, replies, via, at, waiting, when, papers);
    }

    public Guest papers(boolean given) {
        return new Guest(key, name, office, profession, answer, seats, along, extras, notes, replies, via, at, waiting, arrived, given);
    }
}
