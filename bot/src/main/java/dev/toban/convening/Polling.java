package dev.toban.convening;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.names.Fold;
import dev.toban.planning.Ballot;
import dev.toban.planning.Mark;
import dev.toban.planning.Marks;
import dev.toban.planning.Poll;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.PollWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Parcel;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The desk where a day is looked for: staff ask in Slack, people answer ○, △ or × in LINE, by taps or in a sentence, as often as they like. */
final class Polling implements Desk {
    private static final Pattern COMMAND = Pattern.compile("(?:日程調整|日程|候補日)(?:[ 　]+(.*))?");

    private final Board board;
    private final Books books;
    private final String channel;
    private final AddressBook people;
    private final Clashes clashes;

    /** @param channel the hub's channel in Slack */
    Polling(Board board, Books books, String channel) {
        this.board = board;
        this.books = books;
        this.channel = channel;
        this.people = new AddressBook(board);
        this.clashes = new Clashes(board);
    }

    @Override
    public String name() {
        return PollWords.DESK;
    }

    private static String me(Visit v) {
        return v.member().person() == null ? v.member().id() : v.member().person();
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        String words = said.text().strip();
        var command = COMMAND.matcher(words);
        if (v.staffFor(Thing.DRAFT) && command.matches()) {
            return Optional.of(command.group(1) == null ? list() : PollWords.form(null, command.group(1).strip(), List.of(), List.of(), List.of(), board.hub()));
        }
        return v.channel() == Channel.LINE_DM ? marks(v, Fold.width(words)) : Optional.empty();
    }

    /** 18日は○、19日×: on the one poll whose days these are. */
    private Optional<Reply> marks(Visit v, String words) {
        for (Poll p : board.plans().openFor(me(v))) {
            Map<Integer, Mark> marks = Marks.read(words, p.days());
            if (!marks.isEmpty()) {
                return Optional.of(marked(v, p.id(), marks));
            }
        }
        return Optional.empty();
    }

    private Reply list() {
        return PollWords.list(board.plans().polls().filter(p -> p.open() || p.state() == Poll.State.DRAFT).limit(8).toList());
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_POLL_CREATE -> v.staffFor(Thing.DRAFT) ? Optional.of(prefilled(v, asked)) : Optional.empty();
            case EVENT_POLL_DONE -> v.channel() == Channel.LINE_DM ? Optional.of(mine(v)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Reply prefilled(Visit v, Asked asked) {
        List<String> dates = asked.slots("dates").stream().map(d -> PollWords.day(new Span(LocalDate.parse(d).atStartOfDay(), null), v.today())).toList();
        String title = asked.slot("event") == null ? "" : asked.slot("event");
        return PollWords.form(null, title, dates, asked.slots("invite"), List.of(), board.hub());
    }

    private Reply mine(Visit v) {
        List<Poll> open = board.plans().openFor(me(v));
        return switch (open.size()) {
            case 0 -> PollWords.nothingAsked();
            case 1 -> next(v, open.getFirst());
            default -> PollWords.which(open);
        };
    }

    private Reply next(Visit v, Poll p) {
        return p.next(me(v))
                .map(d -> PollWords.question(p, d, v.today()))
                .orElseGet(() -> PollWords.thanks(p, p.ballot(me(v)).orElseGet(() -> new Ballot(me(v), Map.of(), "line", v.at())), v.today()));
    }

    // ---- answers

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (v.channel() == Channel.SLACK) {
            return v.staffFor(Thing.DRAFT) ? staffTapped(v, parts) : Optional.of(Words.refused());
        }
        if (v.inGroup() || parts.length < 2) {
            return Optional.empty();
        }
        return board.plans().poll(parts[1]).filter(p -> p.asked().contains(me(v)) && Rights.may(v.member(), Thing.OWN_ENTRY)).map(p -> guestTapped(v, p, parts));
    }

    private Reply guestTapped(Visit v, Poll p, String[] parts) {
        if (!p.open()) {
            return PollWords.over(p);
        }
        Optional<Integer> day = parts.length > 2 ? day(p, parts[2]) : Optional.empty();
        return switch (parts[0]) {
            case "all" -> marked(v, p.id(), all(p));
            case "ask" -> day.map(d -> PollWords.question(p, d, v.today())).orElseGet(() -> next(v, p));
            case "mark" -> day.isPresent() && parts.length > 3 && Stream.of(Mark.values()).anyMatch(m -> m.name().equals(parts[3]))
                    ? marked(v, p.id(), Map.of(day.get(), Mark.valueOf(parts[3])))
                    : next(v, p);
            default -> next(v, p);
        };
    }

    private static Map<Integer, Mark> all(Poll p) {
        var marks = new HashMap<Integer, Mark>();
        IntStream.range(0, p.days().size()).forEach(d -> marks.put(d, Mark.YES));
        return marks;
    }

    private static Optional<Integer> day(Poll p, String word) {
        return word.matches("\\d") && Integer.parseInt(word) < p.days().size() ? Optional.of(Integer.valueOf(word)) : Optional.empty();
    }

    private Reply marked(Visit v, String id, Map<Integer, Mark> marks) {
        Poll after = mark(id, me(v), marks, "line", v);
        return after.open() ? next(v, after) : PollWords.over(after);
    }

    /** Whose answer is the last that was waited for, the hub reads the table in its channel. */
    private Poll mark(String id, String who, Map<Integer, Mark> marks, String via, Visit v) {
        return Books.again(() -> {
            Poll was = board.plans().poll(id).orElseThrow();
            Poll now = was.open() ? was.marked(who, marks, via, v.at()) : was;
            if (now.equals(was)) {
                return was;
            }
            Change change = Change.nothing(v.member().id(), "date poll answered").expecting(Book.POLLS, id, was).put(Book.POLLS, now);
            boolean last = now.awaited().isEmpty() && !was.awaited().isEmpty();
            books.write(last ? change.telling(Parcel.slack("poll-all/" + id, channel, PollWords.everybody(now, table(now, v.today())), "poll", v.at())) : change);
            return now;
        });
    }

    // ---- staff

    private Optional<Reply> staffTapped(Visit v, String[] parts) {
        if (parts[0].equals("new")) {
            return Optional.of(PollWords.form(null, "", List.of(), List.of(), List.of(), board.hub()));
        }
        return parts.length < 2 ? Optional.empty() : board.plans().poll(parts[1]).map(p -> switch (parts[0]) {
            case "edit" -> p.state() == Poll.State.DRAFT ? edit(p, v) : table(p, v.today());
            case "send" -> p.state() == Poll.State.DRAFT ? send(p, v) : table(p, v.today());
            case "again" -> p.open() ? again(p, v) : PollWords.over(p);
            case "proxy" -> p.open() ? PollWords.proxy(p, people::name, v.today()) : PollWords.over(p);
            case "choose" -> chosen(p, parts, d -> confirm(p, d, v));
            case "close" -> chosen(p, parts, d -> close(p, d, v));
            case "drop" -> drop(p, v);
            default -> p.state() == Poll.State.DRAFT ? draft(p, v) : table(p, v.today());
        });
    }

    private Reply chosen(Poll p, String[] parts, java.util.function.IntFunction<Reply> then) {
        Optional<Integer> day = parts.length > 2 ? day(p, parts[2]) : Optional.empty();
        return !p.open() || day.isEmpty() ? PollWords.over(p) : then.apply(day.get());
    }

    private Reply table(Poll p, LocalDate today) {
        return PollWords.table(p, people::shortName, on(p), today);
    }

    private List<List<Meeting>> on(Poll p) {
        return p.days().stream().map(clashes::with).map(all -> all.stream().filter(m -> !m.id().equals(meeting(p))).toList()).toList();
    }

    private static String meeting(Poll p) {
        return "poll/" + p.id();
    }

    private Reply edit(Poll p, Visit v) {
        return PollWords.form(
                p, p.title(), p.days().stream().map(d -> PollWords.day(d, v.today())).toList(),
                Stream.concat(p.asked().stream().map(people::shortName), p.unread().stream()).toList(), List.of(), board.hub());
    }

    private Reply draft(Poll p, Visit v) {
        return PollWords.draft(p, names(inLine(p.asked())), names(byHand(p.asked())), on(p), v.today());
    }

    private List<String> inLine(List<String> persons) {
        return persons.stream().filter(a -> people.inLine(a).isPresent()).toList();
    }

    private List<String> byHand(List<String> persons) {
        return persons.stream().filter(a -> people.inLine(a).isEmpty()).toList();
    }

    private List<String> names(List<String> persons) {
        return persons.stream().map(people::shortName).toList();
    }

    private List<String> users(List<String> persons) {
        return persons.stream().flatMap(a -> people.inLine(a).stream()).map(Member::id).distinct().toList();
    }

    @Override
    public Optional<Reply> filled(Visit v, String rest, Incoming.Filled form) {
        if (!v.staffFor(Thing.DRAFT)) {
            return Optional.of(Words.refused());
        }
        return switch (rest) {
            case "draft" -> Optional.of(written(v, form));
            case "proxy" -> board.plans().poll(form.carried().getOrDefault("id", "")).map(p -> entered(v, p, form));
            default -> Optional.empty();
        };
    }

    private Reply written(Visit v, Incoming.Filled form) {
        var read = DayLines.read(form.value("days"), form.value("hours"), board.hub().customs(), v.now());
        if (!read.unread().isEmpty()) {
            return PollWords.unreadDays(read.unread());
        }
        if (read.days().size() < 2 || read.days().size() > Poll.MOST_DAYS) {
            return PollWords.tooMany();
        }
        Set<String> asked = new LinkedHashSet<>();
        List<String> unread = new ArrayList<>();
        form.value("names").lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(line -> {
            List<String> found = people.read(line);
            if (found.isEmpty()) {
                unread.add(line);
            }
            asked.addAll(found);
        });
        List<String> chosen = form.values().getOrDefault("professions", List.of());
        asked.addAll(people.of(Stream.of(Profession.values()).filter(p -> chosen.contains(p.name())).toList(), form.values().getOrDefault("areas", List.of())));
        if (asked.isEmpty()) {
            return PollWords.nobody(unread);
        }
        String id = form.carried().getOrDefault("id", "p" + Long.toString(v.at().toEpochMilli(), 36) + Integer.toString(v.member().id().hashCode() & 0xffff, 36));
        Poll was = board.plans().poll(id).orElse(null);
        if (was != null && was.state() != Poll.State.DRAFT) {
            return table(was, v.today());
        }
        String place = form.value("place").isEmpty() ? null : form.value("place");
        Poll now = Poll.draft(id, form.value("title"), place, read.days(), List.copyOf(asked), unread, v.member().id(), v.at());
        books.write(Change.nothing(v.member().id(), "date poll drafted").expecting(Book.POLLS, id, was).put(Book.POLLS, now));
        return draft(now, v);
    }

    private Reply entered(Visit v, Poll p, Incoming.Filled form) {
        String who = form.value("who");
        var marks = new HashMap<Integer, Mark>();
        IntStream.range(0, p.days().size()).forEach(d -> Stream.of(Mark.values()).filter(m -> m.name().equals(form.value("d" + d))).forEach(m -> marks.put(d, m)));
        if (!p.asked().contains(who) || !p.open()) {
            return PollWords.over(p);
        }
        return table(mark(p.id(), who, marks, v.member().id(), v), v.today());
    }

    private Reply send(Poll p, Visit v) {
        books.write(Change.nothing(v.member().id(), "date poll sent")
                .expecting(Book.POLLS, p.id(), p)
                .put(Book.POLLS, p.in(Poll.State.OPEN))
                .telling(Parcel.lineAll("poll/" + p.id(), users(p.asked()), PollWords.ask(p, board.hub(), v.today()), "poll", v.at(), null)));
        return PollWords.started(p, users(p.asked()).size(), names(byHand(p.asked())));
    }

    private Reply again(Poll p, Visit v) {
        List<String> users = users(p.awaited());
        books.write(Change.nothing(v.member().id(), "date poll reminded")
                .expecting(Book.POLLS, p.id(), p)
                .telling(Parcel.lineAll("poll/" + p.id() + "/" + v.today(), users, PollWords.ask(p, board.hub(), v.today()), "poll", v.at(), null)));
        return PollWords.again(users.size(), names(byHand(p.awaited())));
    }

    private List<String> answered(Poll p) {
        return p.ballots().stream().map(Ballot::who).toList();
    }

    private Reply confirm(Poll p, int day, Visit v) {
        return PollWords.confirmChoice(p, day, users(answered(p)).size(), names(byHand(answered(p))), on(p).get(day), v.today());
    }

    /** The day becomes a meeting that only those asked and the hub see; who said ○ comes to it unless they say otherwise. */
    private Reply close(Poll p, int day, Visit v) {
        Meeting m = new Meeting(
                meeting(p), p.title(), null, p.days().get(day), null, p.place(), null, Audience.HUB, List.of(), null, null, null, null, null, board.hub().name(), null,
                null, null, null, null, "poll");
        List<Guest> coming = p.said(day, Mark.YES).stream().map(who -> guest(who, Answer.ATTEND, v)).toList();
        List<Guest> absent = p.said(day, Mark.NO).stream().map(who -> guest(who, Answer.ABSENT, v)).toList();
        Roll roll = new Roll(m.id(), Stream.concat(coming.stream(), absent.stream()).toList());
        List<String> users = users(answered(p));
        books.write(Change.nothing(v.member().id(), "day chosen by a poll")
                .expecting(Book.POLLS, p.id(), p)
                .put(Book.POLLS, p.choosing(day))
                .put(Book.MEETINGS, m)
                .put(Book.ROLLS, roll)
                .telling(Parcel.lineAll("poll-decided/" + p.id(), users, PollWords.decided(p, m, v.today()), "poll", v.at(), null)));
        return PollWords.closed(p, users.size(), names(byHand(answered(p))), coming.size(), m, v.today());
    }

    private Guest guest(String person, Answer answer, Visit v) {
        var entry = board.directory().person(person);
        String key = people.inLine(person).map(Member::id).orElse("proxy:" + person);
        Guest g = Guest.of(key, entry.map(e -> e.office()).orElse(null), entry.flatMap(e -> Profession.of(e.profession())).orElse(null), answer, 1, "phone", v.at());
        return key.startsWith("proxy:") ? g.named(people.shortName(person)) : g;
    }

    private Reply drop(Poll p, Visit v) {
        if (p.state() == Poll.State.DRAFT) {
            books.write(Change.nothing(v.member().id(), "date poll dropped").expecting(Book.POLLS, p.id(), p).remove(Book.POLLS, p.id()));
        } else if (p.open()) {
            books.write(Change.nothing(v.member().id(), "date poll dropped").expecting(Book.POLLS, p.id(), p).put(Book.POLLS, p.in(Poll.State.DROPPED)));
        } else {
            return PollWords.over(p);
        }
        return PollWords.dropped(p);
    }
}
