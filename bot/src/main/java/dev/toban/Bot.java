package dev.toban;

import dev.toban.answer.Answers;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Heard;
import dev.toban.ask.Intent;
import dev.toban.ask.Understanding;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.directory.Directory;
import dev.toban.learn.Teaching;
import dev.toban.say.Explain;
import dev.toban.say.Matters;
import dev.toban.say.Words;
import dev.toban.talk.Card;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import dev.toban.talk.Unanswered;
import java.time.LocalDate;
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

    private final Board board;
    private final Ear ear;
    private final Topics topics;
    private final @Nullable Teaching teaching;

    /** A bot that nobody can teach. */
    public Bot(Board board, Ear ear, Topics topics) {
        this(board, ear, topics, null);
    }

    public Bot(Board board, Ear ear, Topics topics, @Nullable Teaching teaching) {
        this.board = board;
        this.ear = ear;
        this.topics = topics;
        this.teaching = teaching;
    }

    public Reply hear(Incoming in) {
        boolean group = in.from().channel() == Channel.LINE_GROUP;
        if (!board.ready()) {
            return group ? Reply.SILENCE : Words.notReady();
        }
        return switch (in) {
            case Incoming.Said said -> said.called() ? said(said) : Reply.SILENCE;
            case Incoming.Sent sent -> group || sent.media() == Incoming.Media.STICKER ? Reply.SILENCE : Words.noMedia();
            case Incoming.Joined _ -> Words.greeting(board.hub());
            case Incoming.Tapped tapped when teaching != null -> teaching.tapped(tapped.data(), board.members().of(tapped.from()));
            case Incoming.Tapped _ -> Words.unclear(board.hub());
            case Incoming.Left _, Incoming.Unsent _ -> Reply.SILENCE;
        };
    }

    private Reply said(Incoming.Said said) {
        LocalDateTime now = LocalDateTime.ofInstant(said.at(), Tokyo.ZONE);
        Member member = board.members().of(said.from());
        if (said.from().channel() == Channel.SLACK && said.text().strip().startsWith("explain ")) {
            String words = said.text().strip().substring("explain ".length());
            Understanding u = understand(words, said.hidden(), said.from().channel(), true, member, now, null, List.of());
            return Explain.of(u, answer(u, said.hidden(), member, said.from().channel(), now), now.toLocalDate());
        }
        boolean teaches = teaching != null && said.from().channel() != Channel.LINE_GROUP;
        Optional<Reply> taught = teaches ? teaching.heard(said.text(), member, now.toLocalDate()) : Optional.empty();
        if (taught.isPresent()) {
            return taught.get();
        }
        Topic topic = topics.of(said.from());
        if (topic != null && TELL_HUB.equals(topic.asked()) && NO.contains(said.text().strip())) {
            topics.remember(said.from(), new Topic(topic.intent(), Map.of(), null, said.at()));
            return Words.cancelled();
        }
        if (topic != null && TELL_HUB.equals(topic.asked()) && YES.contains(said.text().strip())) {
            topics.remember(said.from(), new Topic(topic.intent(), Map.of(), null, said.at()));
            return Words.toldHub(board.hub()).and(new Reply.Note("matter:" + said.from().user() + ":" + said.at(), matter(topic, member)));
        }
        Understanding u = understand(said.text(), said.hidden(), said.from().channel(), true, member, now, topic, List.of());
        Reply reply = answer(u, said.hidden(), member, said.from().channel(), now);
        remember(said, u, reply);
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

    /** What would be said to it. No side effects: what has to be told is in the reply. */
    public Reply answer(Understanding u, List<String> hidden, Member member, Channel channel, LocalDateTime now) {
        Reply reply = u.intent() == Intent.STATS_UNANSWERED ? unanswered(u, member, channel, now.toLocalDate()) : Answers.to(new Asked(u, member, channel, now, board));
        if (!hidden.isEmpty()) {
            reply = afterHiding(reply, member, channel).unanswered(reply.unanswered().stream().map(Unanswered::withoutWord).toList());
        }
        return board.live() || reply.silent() ? reply : dated(reply);
    }

    /** 今日の問い合わせで答えられなかったやつ一覧: for those who can do something about it. */
    private Reply unanswered(Understanding u, Member member, Channel channel, LocalDate today) {
        if (teaching == null || channel == Channel.LINE_GROUP || !member.role().atLeast(Role.HUB_STAFF)) {
            return Words.refused();
        }
        Span said = u.interval();
        boolean ends = said != null && said.start() != null && said.end() != null;
        LocalDate first = ends ? said.start().toLocalDate() : today;
        LocalDate last = ends ? said.end().minusNanos(1).toLocalDate() : today;
        return teaching.unanswered(first, last, today);
    }

    private static Reply afterHiding(Reply reply, Member member, Channel channel) {
        if (channel == Channel.LINE_GROUP) {
            return Reply.of(Words.HIDDEN_IN_GROUP);
        }
        String first = member.role().professional() ? Words.HIDDEN : Words.HIDDEN_RESIDENT;
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
        String asOf = Words.asOf(LocalDateTime.ofInstant(board.asOf(), Tokyo.ZONE).toLocalTime());
        Card c = reply.card();
        return reply.reworded(
                reply.text() + "\n" + asOf,
                c == null ? null : new Card(c.kicker(), c.title(), c.parts(), c.footer() == null ? asOf : c.footer() + asOf));
    }

    private void remember(Incoming.Said said, Understanding u, Reply reply) {
        boolean offered = reply.chips().stream().anyMatch(c -> YES.contains(c.says()));
        if (offered) {
            topics.remember(said.from(), new Topic(u.intent().id(), u.slots(), TELL_HUB, said.at()));
        } else if (Answers.leadsOn(u.intent())) {
            topics.remember(said.from(), new Topic(u.intent().id(), u.slots(), u.missing(), said.at()));
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
