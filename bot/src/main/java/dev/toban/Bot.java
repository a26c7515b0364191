package dev.toban;

import dev.toban.answer.Answers;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.answer.Voice;
import dev.toban.ask.Ear;
import dev.toban.ask.Heard;
import dev.toban.ask.Intent;
import dev.toban.ask.Understanding;
import dev.toban.books.Books;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desks;
import dev.toban.desk.Visit;
import dev.toban.directory.Directory;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.AskerWords;
import dev.toban.say.Explain;
import dev.toban.say.Home;
import dev.toban.say.JoinWords;
import dev.toban.say.IncidentWords;
import dev.toban.say.LearnWords;
import dev.toban.say.Matters;
import dev.toban.say.RightsWords;
import dev.toban.say.Words;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Inbox;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Pace;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import dev.toban.talk.Unanswered;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The front door: somebody did something, this is what the bot says. Knows no channel, no store and no clock. */
public final class Bot {
    /** What {@link Topic#asked} holds while the bot waits for a yes to telling the hub. */
    private static final String TELL_HUB = "hub";

    private static final Set<String> YES = Set.of("拠点に伝えて", "拠点に伝える", "伝えて", "はい", "お願いします", "おねがいします", "お願い", "頼みます");

    private static final Set<String> NO = Set.of("やめます", "やめる", "やめておきます", "いいえ", "いいです", "結構です", "けっこうです");

    /** What {@link Topic#asked} begins with while a desk waits for an answer. */
    private static final String DESK = "desk:";

    /** These are answered before any desk is asked, whatever was talked about. */
    private static final Set<Intent> FIRST =
            Set.of(Intent.SAFETY_EMERGENCY, Intent.SAFETY_CRISIS, Intent.SAFETY_ABUSE, Intent.SAFETY_SYMPTOM, Intent.SAFETY_INJECTION);

    /** Short words that mean something only as an answer. */
    private static final Set<Intent> REPLIES = Set.of(Intent.ROTA_SWAP_ANSWER, Intent.ROTA_ACK, Intent.ROTA_OFFER, Intent.EVENT_SPEAKER_ANSWER);

    private final Board board;
    private final Ear ear;
    private final Topics topics;
    private final Desks desks;
    private final Desks sketch;
    private final Voice voice;
    private final Pace pace;

    /** A bot that answers and does nothing. */
    public Bot(Board board, Ear ear, Topics topics) {
        this(board, ear, topics, Desks.NONE, Desks.NONE);
    }

    /** @param sketch the same desks with books that keep nothing: says what would be said, for {@code explain} */
    public Bot(Board board, Ear ear, Topics topics, Desks desks, Desks sketch) {
        this(board, ear, topics, desks, sketch, Pace.EASY);
    }

    /** @param pace how fast people send: too fast, and they are asked once to wait; emergencies are answered all the same */
    public Bot(Board board, Ear ear, Topics topics, Desks desks, Desks sketch, Pace pace) {
        this.board = board;
        this.ear = ear;
        this.topics = topics;
        this.desks = desks;
        this.sketch = sketch;
        this.voice = new Voice(board);
        this.pace = pace;
    }

    /** Never throws for what people do or the store's absence: both have their words. */
    public Reply hear(Incoming in) {
        Reply reply = heard(in);
        return in.from().channel() == Channel.LINE_DM ? voice.to(board.manners().of(in.from().user()), reply) : reply;
    }

    private Reply heard(Incoming in) {
        boolean group = in.from().channel() == Channel.LINE_GROUP;
        if (!board.ready()) {
            return group ? Reply.SILENCE : Words.notReady();
        }
        Visit visit = new Visit(board.members().of(in.from()), in.from(), in.at());
        Pace.Tempo tempo = asks(in) ? pace.of(in.from(), in.at()) : Pace.Tempo.EASY;
        if (tempo != Pace.Tempo.EASY && !urgent(visit, in)) {
            return tempo == Pace.Tempo.TOO_FAST || group ? Reply.SILENCE : Words.slower();
        }
        try {
            return switch (in) {
                case Incoming.Said said -> said.called() ? stubbed(visit, said.hidden(), said(visit, said)) : Reply.SILENCE;
                case Incoming.Tapped tapped -> kept(visit, desks.tapped(visit, tapped.data()).orElseGet(LearnWords::oldButton));
                case Incoming.Filled filled when !filled.hidden().isEmpty() -> stubbed(visit, filled.hidden(), Words.hiddenInForm());
                case Incoming.Filled filled -> kept(visit, desks.filled(visit, filled).orElseGet(LearnWords::oldButton));
                case Incoming.Opened _ -> Home.of(desks.opened(visit), board.hub());
                case Incoming.Sent sent -> kept(visit, desks.noticed(visit, in).orElseGet(() -> sent(sent, group)));
                case Incoming.Handed _ -> kept(visit, desks.noticed(visit, in).orElseGet(() -> group ? Reply.SILENCE : Words.noMedia()));
                case Incoming.Joined _ -> kept(visit, desks.noticed(visit, in).orElseGet(() -> Words.greeting(board.hub())));
                case Incoming.Left _, Incoming.Unsent _, Incoming.Arrived _ -> desks.noticed(visit, in).orElse(Reply.SILENCE);
            };
        } catch (Books.Moved e) {
            return Words.moved();
        } catch (Inbox.Unavailable e) {
            return Words.storeAway(board.hub());
        }
    }

    /** Whether an answer is wanted: of what is only noticed (left, taken back) there is never too much. */
    private static boolean asks(Incoming in) {
        return switch (in) {
            case Incoming.Said said -> said.called();
            case Incoming.Tapped _, Incoming.Filled _, Incoming.Sent _, Incoming.Handed _ -> true;
            case Incoming.Opened _, Incoming.Joined _, Incoming.Left _, Incoming.Unsent _, Incoming.Arrived _ -> false;
        };
    }

    private boolean urgent(Visit visit, Incoming in) {
        return in instanceof Incoming.Said said
                && FIRST.contains(understand(said.text(), said.hidden(), visit.channel(), true, visit.member(), visit.now(), null, List.of()).intent());
    }

    /** Something of a patient was dropped: the hub gets a stub of it, which says what kinds and when, and nothing else. */
    private Reply stubbed(Visit visit, List<String> hidden, Reply reply) {
        if (hidden.isEmpty()) {
            return reply;
        }
        Member member = visit.member();
        String office = member.office() == null ? null : board.directory().office(member.office()).map(o -> o.name()).orElse(null);
        String id = IncidentWords.id(visit.now(), visit.from().key());
        return reply.and(IncidentWords.stub(id, visit.now(), visit.channel(), AskerWords.of(member), office, hidden));
    }

    private static Reply sent(Incoming.Sent sent, boolean group) {
        return group || sent.media() == Incoming.Media.STICKER ? Reply.SILENCE : Words.noMedia();
    }

    private Reply said(Visit visit, Incoming.Said said) {
        Member member = visit.member();
        if (visit.channel() == Channel.SLACK && said.text().strip().startsWith("explain ")) {
            if (!Rights.may(member, Thing.EXPLAIN)) {
                return RightsWords.denied(Thing.EXPLAIN, member.role());
            }
            String words = said.text().strip().substring("explain ".length());
            Understanding u = understand(words, said.hidden(), visit.channel(), true, member, visit.now(), null, List.of());
            return Explain.of(u, answer(u, said.hidden(), visit, sketch), visit.today());
        }
        Topic topic = topics.of(said.from());
        boolean waiting = topic != null && topic.asked() != null && topic.asked().startsWith(DESK);
        Understanding u = replying(visit, said, understand(
                said.text(), said.hidden(), visit.channel(), true, member, visit.now(), waiting ? null : topic, List.of()));
        if (!FIRST.contains(u.intent()) && said.hidden().isEmpty() && !visit.inGroup()) {
            Optional<Reply> done = desks.typed(visit, said).or(() -> waiting ? desks.answered(visit, next(topic), said) : toHub(visit, topic, said));
            if (done.isPresent()) {
                return kept(visit, done.get());
            }
        }
        Reply reply = answer(u, said.hidden(), visit, desks);
        remember(visit, u, reply);
        return reply;
    }

    /** What says nothing by itself may be the answer to what a desk has put to them some time ago. */
    private Understanding replying(Visit visit, Incoming.Said said, Understanding alone) {
        if (!REPLIES.contains(alone.intent()) && !alone.intent().group().equals("chat") || visit.inGroup()) {
            return alone;
        }
        return desks.open(visit).stream()
                .map(topic -> understand(said.text(), said.hidden(), visit.channel(), true, visit.member(), visit.now(), topic, List.of()))
                .filter(u -> REPLIES.contains(u.intent()))
                .findFirst()
                .orElse(alone);
    }

    private Optional<Reply> toHub(Visit visit, @Nullable Topic topic, Incoming.Said said) {
        if (topic == null || !TELL_HUB.equals(topic.asked())) {
            return Optional.empty();
        }
        if (NO.contains(said.text().strip())) {
            return Optional.of(Words.cancelled());
        }
        return YES.contains(said.text().strip())
                ? Optional.of(Words.toldHub(board.hub()).and(new Reply.Note("matter:" + said.from().user() + ":" + said.at(), matter(topic, visit.member()))))
                : Optional.empty();
    }

    private static Reply.Next next(Topic topic) {
        String[] asked = topic.asked().split(":", 3);
        return new Reply.Next(asked[1], asked[2], topic.slots().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString())));
    }

    /** What a desk asked is remembered; what it did ends the talk before. */
    private Reply kept(Visit visit, Reply reply) {
        Reply.Next next = reply.next();
        if (next != null) {
            topics.remember(visit.from(), new Topic("", Map.copyOf(next.soFar()), DESK + next.desk() + ":" + next.step(), visit.at()));
        } else if (topics.of(visit.from()) != null) {
            topics.remember(visit.from(), new Topic("", Map.of(), null, visit.at()));
        }
        return reply;
    }

    /** Reads a sentence without answering it; {@code before} are turns before it, where there is no topic. */
    public Understanding understand(
            String text,
            List<String> hidden,
            Channel channel,
            boolean called,
            Member member,
            LocalDateTime now,
            @Nullable Topic topic,
            List<String> before) {
        return ear.understand(new Heard(text, hidden, channel, called, member, now, topic, before, board.names(), board.hub()));
    }

    /** What would be said to it. No side effects: what would be done is only told. */
    public Reply answer(Understanding u, List<String> hidden, Member member, Channel channel, LocalDateTime now) {
        Sender from = new Sender(channel, member.id(), channel == Channel.LINE_GROUP ? "" : null);
        return answer(u, hidden, new Visit(member, from, now.atZone(Tokyo.ZONE).toInstant()), sketch);
    }

    private Reply answer(Understanding u, List<String> hidden, Visit visit, Desks with) {
        Asked asked = new Asked(u, visit.member(), visit.channel(), visit.now(), board);
        Reply reply = Answers.to(asked, a -> FIRST.contains(a.what().intent()) ? Optional.empty() : with.asked(visit, a));
        if (!hidden.isEmpty()) {
            reply = afterHiding(reply, visit.member(), visit.channel()).unanswered(reply.unanswered().stream().map(Unanswered::withoutWord).toList());
        }
        if (visit.inGroup() && visit.member().role() == Role.STRANGER && Answers.leadsOn(u.intent()) && !reply.silent()) {
            reply = below(reply, JoinWords.groupOffer());
        }
        return board.live() || reply.silent() ? reply : dated(reply);
    }

    private static Reply afterHiding(Reply reply, Member member, Channel channel) {
        if (channel == Channel.LINE_GROUP) {
            return Reply.of(Words.HIDDEN_IN_GROUP);
        }
        String first = Rights.may(member, Thing.SEE_PROFESSIONAL) ? Words.HIDDEN : Words.HIDDEN_RESIDENT;
        Card card = reply.card();
        if (card == null) {
            return reply.reworded(first + "\n" + reply.text(), null);
        }
        // the useful half stays on top: whom to ring now
        List<Card.Part> parts = Stream.concat(card.parts().stream(), Stream.of(new Card.Rule(), new Card.Line(first))).toList();
        return reply.reworded(first + "\n" + reply.text(), new Card(card.kicker(), card.title(), parts, card.footer()));
    }

    /** The store can't be reached: what is said is as of when it last could. */
    private Reply dated(Reply reply) {
        return below(reply, Words.asOf(LocalDateTime.ofInstant(board.asOf(), Tokyo.ZONE).toLocalTime()));
    }

    private static Reply below(Reply reply, String line) {
        Card c = reply.card();
        return reply.reworded(
                reply.text() + "\n" + line,
                c == null ? null : new Card(c.kicker(), c.title(), c.parts(), c.footer() == null ? line : c.footer() + line));
    }

    private void remember(Visit visit, Understanding u, Reply reply) {
        if (reply.next() != null || u.intent() == Intent.CHAT_CANCEL) { // who says never mind has left the desk, too
            kept(visit, reply);
            return;
        }
        boolean offered = reply.chips().stream().anyMatch(c -> YES.contains(c.says()));
        if (offered) {
            topics.remember(visit.from(), new Topic(u.intent().id(), u.slots(), TELL_HUB, visit.at()));
        } else if (Answers.leadsOn(u.intent())) {
            topics.remember(visit.from(), new Topic(u.intent().id(), u.slots(), u.missing(), visit.at()));
        }
    }

    private String matter(Topic topic, Member member) {
        Directory d = board.directory();
        String who = member.person() == null
                ? "住民の方"
                : d.person(member.person())
                        .map(p -> Stream.of(
                                        p.name(),
                                        p.office() == null ? "" : d.office(p.office()).map(o -> o.name()).orElse(""))
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.joining("・")))
                        .orElse("専門職の方");
        String what = Intent.of(topic.intent()).map(Matters::of).orElse("ご相談");
        return who + "から「" + what + "」のご用件です。LINEから拠点に伝えるよう頼まれました。";
    }
}
