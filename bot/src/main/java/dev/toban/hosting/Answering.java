package dev.toban.hosting;

import dev.toban.announce.Meeting;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.answer.MeetingsMeant;
import dev.toban.attend.Answer;
import dev.toban.attend.Course;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Terms;
import dev.toban.books.Books;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Audience;
import dev.toban.directory.Viewer;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.GuestWords;
import dev.toban.say.Words;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk where people say in LINE whether they come: by a tap or in words, and as often as they change their mind. */
public final class Answering implements Desk {
    private static final int MEETINGS_SHOWN = 5;
    private static final int REPLY_MOST = 100;
    private static final Pattern AFTER_ALL = Pattern.compile(
            "(?:すみません|すいません|ごめんなさい|申し訳ありません)?(?:が|けど)?[、。 　]?(?:やっぱり|やっぱ|やはり)、?(?:行くのを?)?(?:やめ(?:ます|ときます|ておきます|る)|行きません|いきません|行けません|いけません|行けなくなりました|行けんごっなった).{0,4}");

    /** What may be a name: kana, kanji, no more than a family's. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々・、,\\s　]{2,30}(?:です|さん|。)*");

    private final Board board;
    private final ListKeeper lists;

    public Answering(Board board, Books books) {
        this.board = board;
        this.lists = new ListKeeper(board, books);
    }

    @Override
    public String name() {
        return GuestWords.DESK;
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        if (v.channel() == Channel.SLACK) {
            return Optional.empty();
        }
        return switch (asked.what().intent()) {
            case EVENT_RSVP, EVENT_WAITLIST, EVENT_CANCEL -> Optional.of(
                    v.inGroup() ? GuestWords.oneToOne() : !Rights.may(v.member(), Thing.RSVP) ? Words.refused() : wanted(v, asked));
            case EVENT_RSVP_PROXY -> v.inGroup() ? Optional.of(GuestWords.oneToOne()) : Optional.of(forSomebody(v, asked));
            case EVENT_MATERIALS -> "absent".equals(asked.slot("answer")) && !v.inGroup() ? Optional.of(wanted(v, asked)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** やっぱりやめます, once one has applied for something. */
    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        if (v.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        String words = said.text().strip();
        Optional<Answer> back = SentBack.of(words);
        if (back.isPresent()) {
            return invited(v, back.get());
        }
        if (!AFTER_ALL.matcher(words).matches()) {
            return Optional.empty();
        }
        List<Meeting> mine = mine(v);
        return switch (mine.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(answer(v, mine.getFirst(), g -> g.answering(Answer.ABSENT, 0)));
            default -> Optional.of(GuestWords.which("no", mine, v.today(), plain(v)));
        };
    }

    /** 行きます, and nothing else: an answer to what they were asked to and have not answered; 行けません also to what they said yes to. */
    private Optional<Reply> invited(Visit v, Answer back) {
        Stream<Meeting> asked = board.mailroom().invitations(v.member().id()).stream()
                .flatMap(id -> lists.meeting(id).stream())
                .filter(m -> closed(v, m).isEmpty() && lists.roll(m).of(v.member().id()).isEmpty());
        List<Meeting> open = (back == Answer.ABSENT ? Stream.concat(asked, mine(v).stream()) : asked).toList();
        return switch (open.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(answer(v, open.getFirst(), g -> g.answering(back, back == Answer.ATTEND ? 1 : 0)));
            default -> Optional.of(GuestWords.which(back == Answer.ATTEND ? "yes" : "no", open.stream().limit(MEETINGS_SHOWN).toList(), v.today(), plain(v)));
        };
    }

    /** A seat for somebody else, who has no LINE: the list keeps who brought it in by the seat's own key, and a name if they like. */
    private Reply forSomebody(Visit v, Asked asked) {
        List<Meeting> meant = MeetingsMeant.by(asked).stream().filter(m -> m.when().start() != null && (asked.slot("event") != null || m.audience() == Audience.RESIDENTS)).toList();
        List<Meeting> open = MeetingsMeant.soonest(MeetingsMeant.near(meant, v.member()));
        int seats = asked.what().slots().get("seats") instanceof Integer n ? n : 1;
        if (seats > Guest.MOST) {
            return GuestWords.tooMany(Guest.MOST, board.hub());
        }
        return open.size() == 1
                ? bringsIn(v, open.getFirst(), seats)
                : open.isEmpty() ? GuestWords.noSuch(board.hub()) : GuestWords.which("for" + seats, open.stream().limit(MEETINGS_SHOWN).toList(), v.today(), plain(v));
    }

    private Reply bringsIn(Visit v, Meeting m, int seats) {
        Optional<Reply> no = closed(v, m);
        if (no.isPresent()) {
            return no.get();
        }
        String key = proxy(v) + v.at().toEpochMilli();
        Roll after = lists.turn(m, v.member().id(), "answer for somebody else", v.at(), (roll, terms) -> roll.of(key).isPresent()
                ? null
                : roll.with(Guest.of(key, null, null, Answer.ATTEND, seats, "proxy", v.at()), terms));
        Guest g = after.of(key).orElseThrow();
        return GuestWords.forSomebody(m, g, place(after, g), v.today()).asking(GuestWords.DESK, "name", Map.of("meeting", m.id(), "key", key));
    }

    /** Begins the keys of those whom this member brought in. */
    private static String proxy(Visit v) {
        return "proxy:" + Integer.toHexString(v.member().id().hashCode()) + "-";
    }

    private Reply wanted(Visit v, Asked asked) {
        return switch (asked.what().intent()) {
            case EVENT_CANCEL -> cancel(v, asked);
            case EVENT_MATERIALS -> forOne(v, asked, "papers", m -> answer(v, m, g -> g.answering(Answer.PAPERS, 0)));
            default -> {
                boolean no = "absent".equals(asked.slot("answer"));
                yield forOne(v, asked, no ? "no" : "yes", m -> no ? answer(v, m, g -> g.answering(Answer.ABSENT, 0)) : attend(v, m, asked));
            }
        };
    }

    /** One meeting: it is done. Several or none that fits: which one is asked back with what it would do. */
    private Reply forOne(Visit v, Asked asked, String act, java.util.function.Function<Meeting, Reply> then) {
        List<Meeting> all = MeetingsMeant.near(MeetingsMeant.by(asked).stream().filter(m -> m.when().start() != null).toList(), v.member());
        List<Meeting> meant = plain(v) ? MeetingsMeant.soonest(all) : all;
        boolean named = asked.slot("event") != null || asked.what().interval() != null || asked.what().slots().containsKey("sub_event");
        List<Meeting> answered = meant.stream().filter(m -> lists.roll(m).of(v.member().id()).isPresent()).toList();
        if (asked.what().slots().containsKey("sub_event") && answered.size() == 1) {
            return then.apply(answered.getFirst());
        }
        List<Meeting> mine = mine(v);
        boolean changes = asked.what().slots().containsKey("more") || asked.what().slots().containsKey("seats");
        if (!named && changes && mine.size() == 1) {
            return then.apply(mine.getFirst()); // 母の分も, after one's own
        }
        if (named && meant.size() == 1 && (asked.what().missing() == null || plain(v))) {
            return then.apply(meant.getFirst());
        }
        return meant.isEmpty()
                ? GuestWords.noSuch(board.hub())
                : GuestWords.which(act.equals("yes") && asked.what().slots().get("seats") instanceof Integer n && n > 1 ? "seats" + n : act, meant.stream().limit(MEETINGS_SHOWN).toList(), v.today(), plain(v));
    }

    private boolean plain(Visit v) {
        return !Rights.may(v.member(), Thing.SEE_PROFESSIONAL);
    }

    private Reply attend(Visit v, Meeting m, Asked asked) {
        Object seats = asked.what().slots().get("seats");
        int before = lists.roll(m).of(v.member().id()).map(Guest::seats).orElse(0);
        int many = seats instanceof Integer n ? n : asked.what().slots().get("more") instanceof Integer more ? Math.max(1, before) + more : Math.max(1, before);
        if (many > Guest.MOST) {
            return GuestWords.tooMany(Guest.MOST, board.hub());
        }
        String extra = lists.terms(m).extras().stream().filter(x -> asked.slot("sub_event") != null && x.startsWith(asked.slot("sub_event"))).findFirst().orElse(null);
        String note = asked.slot("note");
        var along = new TreeMap<String, Integer>();
        if (asked.what().slots().get("by_profession") instanceof Map<?, ?> each) {
            each.forEach((p, n) -> along.put(p.toString(), ((Number) n).intValue()));
        }
        return answer(v, m, g -> {
            Guest now = g.answering(Answer.ATTEND, many);
            now = extra == null ? now : now.joining(extra, true);
            now = note == null ? now : now.noting(note);
            return along.isEmpty() ? now : now.along(along);
        });
    }

    /** Writes somebody's answer and says what became of it. */
    private Reply answer(Visit v, Meeting m, UnaryOperator<Guest> edit) {
        Optional<Reply> no = closed(v, m);
        if (no.isPresent()) {
            return no.get();
        }
        String me = v.member().id();
        Roll after = lists.turn(m, me, "answer to a meeting", v.at(), (roll, terms) -> {
            Guest was = roll.of(me).orElseGet(() -> Guest.of(me, v.member().office(), v.member().profession(), Answer.ABSENT, 0, "line", v.at()));
            Guest now = edit.apply(was);
            return now.equals(was) && roll.of(me).isPresent() ? null : roll.with(now, terms);
        });
        List<Meeting> otherDays = linked(v, m, edit);
        Guest now = after.of(me).orElseThrow();
        Terms terms = lists.terms(m);
        Reply said = GuestWords.taken(m, now, terms, place(after, now), otherDays, v.today(), plain(v), board.hub());
        return now.answer() == Answer.ATTEND ? question(said, m, now, terms) : said;
    }

    /** A course of several days has one answer, whichever of its days it was given to; what is joined besides is each day's own. */
    private List<Meeting> linked(Visit v, Meeting m, UnaryOperator<Guest> edit) {
        String me = v.member().id();
        List<Meeting> others = Course.of(m, board.agenda().all(), lists::terms).stream().filter(day -> !day.id().equals(m.id()) && closed(v, day).isEmpty()).toList();
        others.forEach(day -> lists.turn(day, me, "answer to a course", v.at(), (roll, terms) -> {
            Guest was = roll.of(me).orElseGet(() -> Guest.of(me, v.member().office(), v.member().profession(), Answer.ABSENT, 0, "line", v.at()));
            Guest now = edit.apply(was);
            for (String extra : now.extras()) {
                now = terms.extras().contains(extra) ? now : now.joining(extra, false);
            }
            return now.equals(was) && roll.of(me).isPresent() ? null : roll.with(now, terms);
        }));
        return others;
    }

    /** Who may not see it can't answer to it; what is over or called off takes no answers. */
    private Optional<Reply> closed(Visit v, Meeting m) {
        boolean invited = lists.roll(m).of(v.member().id()).isPresent(); // also to what is not for everybody
        if (!invited && !m.audience().opensTo(Viewer.of(v.member(), v.channel()).audience())) {
            return Optional.of(GuestWords.noSuch(board.hub()));
        }
        if (m.when().start() != null && !m.when().start().isAfter(v.now())) {
            return Optional.of(GuestWords.over(m, v.today()));
        }
        return Optional.ofNullable(lists.terms(m).off()).map(off -> GuestWords.calledOff(m, off, v.today(), plain(v)));
    }

    private static @Nullable Integer place(Roll roll, Guest g) {
        int at = roll.waiting().stream().map(Guest::key).toList().indexOf(g.key());
        return at < 0 ? null : at + 1;
    }

    /** The meeting's own questions, one at a time. */
    private Reply question(Reply said, Meeting m, Guest g, Terms terms) {
        return terms.questions().stream()
                .filter(q -> !g.replies().containsKey(q))
                .findFirst()
                .map(q -> GuestWords.asking(said, q).asking(GuestWords.DESK, "question", Map.of("meeting", m.id(), "question", q)))
                .orElse(said);
    }

    @Override
    public Optional<Reply> answered(Visit v, String step, Map<String, String> soFar, Incoming.Said said) {
        String words = said.text().strip();
        if (step.equals("name")) {
            return named(v, soFar, words);
        }
        if (!step.equals("question") || words.length() > REPLY_MOST || words.endsWith("？") || words.endsWith("?")) {
            return Optional.empty();
        }
        String question = soFar.getOrDefault("question", "");
        return lists.meeting(soFar.getOrDefault("meeting", ""))
                .filter(m -> lists.terms(m).questions().contains(question))
                .map(m -> answer(v, m, g -> g.replying(question, words)));
    }

    /** The name of whom they brought in; anything that is no name is left to others. */
    private Optional<Reply> named(Visit v, Map<String, String> soFar, String words) {
        String key = soFar.getOrDefault("key", "");
        if (!NAME.matcher(words).matches() || !key.startsWith(proxy(v))) {
            return Optional.empty();
        }
        return lists.meeting(soFar.getOrDefault("meeting", "")).filter(m -> lists.roll(m).of(key).isPresent()).map(m -> {
            lists.turn(m, v.member().id(), "name for somebody else", v.at(), (roll, terms) ->
                    roll.of(key).map(g -> new Roll.Settled(roll.noted(g.named(words.replaceFirst("(?:さん|です|。)+$", ""))), List.of())).orElse(null));
            return GuestWords.proxyNamed(m);
        });
    }

    private Reply cancel(Visit v, Asked asked) {
        List<Meeting> mine = mine(v);
        List<Meeting> meant = MeetingsMeant.by(asked).stream().filter(mine::contains).toList();
        List<Meeting> which = asked.slot("event") == null && asked.what().interval() == null ? mine : meant;
        if (which.isEmpty()) {
            return GuestWords.nothingToCancel(board.hub());
        }
        return which.size() == 1
                ? answer(v, which.getFirst(), g -> g.answering(Answer.ABSENT, 0))
                : GuestWords.which("no", which, v.today(), plain(v));
    }

    /** Meetings ahead that they come to. */
    private List<Meeting> mine(Visit v) {
        return board.lists().of(v.member().id())
                .filter(r -> r.of(v.member().id()).map(g -> g.answer() != Answer.ABSENT).orElse(false))
                .flatMap(r -> lists.meeting(r.meeting()).stream())
                .filter(m -> m.when().start() != null && m.when().start().isAfter(v.now()))
                .sorted(java.util.Comparator.comparing(m -> m.when().start()))
                .toList();
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        String[] parts = rest.split("\\|");
        if (v.inGroup()) {
            return Optional.of(GuestWords.oneToOne());
        }
        if (parts.length < 2 || !Rights.may(v.member(), Thing.RSVP) || v.channel() == Channel.SLACK) {
            return Optional.empty();
        }
        return lists.meeting(parts[1]).flatMap(m -> tapped(v, m, parts));
    }

    private Optional<Reply> tapped(Visit v, Meeting m, String[] parts) {
        String more = parts.length > 2 ? parts[2] : "";
        return switch (parts[0]) {
            case "yes" -> Optional.of(answer(v, m, g -> g.answering(Answer.ATTEND, Math.max(1, g.seats()))));
            case "no" -> Optional.of(answer(v, m, g -> g.answering(Answer.ABSENT, 0)));
            case "papers" -> Optional.of(answer(v, m, g -> g.answering(Answer.PAPERS, 0)));
            case "for1", "for2", "for3", "for4", "for5", "for6", "for7", "for8", "for9" -> Optional.of(bringsIn(v, m, parts[0].charAt(3) - '0'));
            case "forget" -> more.startsWith(proxy(v)) ? Optional.of(forgets(v, m, more)) : Optional.empty();
            case "seats2", "seats3", "seats4", "seats5", "seats6", "seats7", "seats8", "seats9" -> Optional.of(
                    together(v, m, answer(v, m, g -> g.answering(Answer.ATTEND, parts[0].charAt(5) - '0'))));
            case "many" -> Optional.of(GuestWords.howMany(m, board.hub()));
            case "seats" -> more.matches("[1-9][0-9]?") && Integer.parseInt(more) <= Guest.MOST
                    ? Optional.of(together(v, m, answer(v, m, g -> g.answering(Answer.ATTEND, Integer.parseInt(more)))))
                    : Optional.empty();
            case "along" -> Profession.of(more).map(p -> along(v, m, p));
            case "extra" -> lists.terms(m).extras().contains(more)
                    ? Optional.of(answer(v, m, g -> g.answer() == Answer.ATTEND ? g.joining(more, !g.extras().contains(more)) : g))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Reply forgets(Visit v, Meeting m, String key) {
        lists.turn(m, v.member().id(), "answer for somebody else taken back", v.at(), (roll, terms) -> roll.of(key).isPresent() ? roll.without(key, terms) : null);
        return GuestWords.proxyForgotten(m);
    }

    /** Professionals who bring others are asked what these are: one tap each. */
    private Reply together(Visit v, Meeting m, Reply said) {
        return Rights.may(v.member(), Thing.SEE_PROFESSIONAL) ? withWhom(v, m, said) : said;
    }

    private Reply withWhom(Visit v, Meeting m, Reply said) {
        Guest g = lists.roll(m).of(v.member().id()).orElse(null);
        if (g == null) {
            return said;
        }
        int left = g.seats() - 1 - g.along().values().stream().mapToInt(Integer::intValue).sum();
        return left > 0 ? GuestWords.withWhom(said, m, left) : said;
    }

    private Reply along(Visit v, Meeting m, Profession p) {
        Reply said = answer(v, m, g -> {
            int named = g.along().values().stream().mapToInt(Integer::intValue).sum();
            if (named >= g.seats() - 1) {
                return g;
            }
            var now = new TreeMap<>(g.along());
            now.merge(p.label(), 1, Integer::sum);
            return g.along(now);
        });
        return withWhom(v, m, said);
    }

}
