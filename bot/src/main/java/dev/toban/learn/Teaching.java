package dev.toban.learn;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.answer.Taught;
import dev.toban.ask.Ear;
import dev.toban.ask.Intent;
import dev.toban.books.Books;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.names.Fold;
import dev.toban.names.Form;
import dev.toban.names.Match;
import dev.toban.names.Names;
import dev.toban.names.Ref;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.LearnWords;
import dev.toban.say.RightsWords;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Questions;
import dev.toban.talk.Questions.Counted;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The desk where hub staff teach: which word stands for what, and what people asked in vain. What is taught goes the way of every
 * change, so all replicas know it at once and for good. Doing the same again changes nothing.
 */
public final class Teaching implements Desk {
    private static final Pattern TEACH = Pattern.compile("(?:覚えて|おぼえて|teach)\\s*[:：]?\\s*「?([^=＝→「」]+?)」?\\s*[=＝→]\\s*「?([^「」]+?)」?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORGET = Pattern.compile("(?:忘れて|わすれて|forget)\\s*[:：]?\\s*「?([^「」]+?)」?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("未回答(?:一覧)?|unanswered", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}ー・ ]{2,30}");
    /** Would be a telephone number or someone's number. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");

    /** Days back that questions are looked for; the store forgets them after two weeks. */
    private static final int KEPT = 14;

    private final Board board;
    private final Ear ear;
    private final Books books;
    private final Questions questions;

    public Teaching(Board board, Ear ear, Books books, Questions questions) {
        this.board = board;
        this.ear = ear;
        this.books = books;
        this.questions = questions;
    }

    @Override
    public String name() {
        return Lesson.DESK;
    }

    /** What hub staff type to teach. */
    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Member member = visit.member();
        String words = said.text().strip();
        Matcher teach = TEACH.matcher(words);
        Matcher forget = FORGET.matcher(words);
        if (teach.matches() || forget.matches() || LIST.matcher(words).matches()) {
            Optional<Reply> no = RightsWords.unless(member, LIST.matcher(words).matches() ? Thing.UNANSWERED : Thing.TEACH);
            if (no.isPresent()) {
                return no;
            }
        }
        if (teach.matches()) {
            return Optional.of(teach(teach.group(1).strip(), teach.group(2).strip(), member));
        }
        if (forget.matches()) {
            return Optional.of(forget(forget.group(1).strip(), member));
        }
        LocalDate today = visit.today();
        return LIST.matcher(words).matches() ? Optional.of(unanswered(today, today, today)) : Optional.empty();
    }

    /** 今日の問い合わせで答えられなかったやつ一覧: for those who can do something about it. */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.STATS_UNANSWERED || visit.inGroup()) {
            return Optional.empty();
        }
        if (!Rights.may(visit.member(), Thing.UNANSWERED)) {
            return RightsWords.unless(visit.member(), Thing.UNANSWERED);
        }
        Span said = asked.what().interval();
        LocalDate today = visit.today();
        boolean ends = said != null && said.start() != null && said.end() != null;
        LocalDate first = ends ? said.start().toLocalDate() : today;
        LocalDate last = ends ? said.end().minusNanos(1).toLocalDate() : today;
        return Optional.of(unanswered(first, last, today));
    }

    /** A button of a digest or of an answer here. */
    @Override
    public Optional<Reply> tapped(Visit visit, String rest) {
        return Lesson.of(rest).map(lesson -> {
            if (!Rights.may(visit.member(), Thing.TEACH)) {
                return RightsWords.denied(Thing.TEACH, visit.member().role());
            }
            return lesson.forget() ? forget(lesson.word(), visit.member()) : teach(lesson.word(), lesson.ref(), visit.member());
        });
    }

    /** What was asked in vain from the first to the last of those days, as far as it is still kept. */
    private Reply unanswered(LocalDate first, LocalDate last, LocalDate today) {
        LocalDate from = first.isBefore(today.minusDays(KEPT)) ? today.minusDays(KEPT) : first;
        LocalDate to = last.isAfter(today) ? today : last;
        String when = LearnWords.days(from, to, today);
        List<Counted> asked = from.isAfter(to) ? List.of() : from.datesUntil(to.plusDays(1)).flatMap(day -> questions.of(day).stream()).toList();
        return new Digest(board).of(asked, when).orElseGet(() -> LearnWords.nothingUnanswered(when));
    }

    private Candidates candidates() {
        return new Candidates(board);
    }

    private Reply teach(String word, String meant, Member by) {
        List<Ref> whole = candidates().whole(meant).stream().filter(r -> Lesson.KINDS.contains(r.kind())).toList();
        if (whole.size() == 1) {
            return teach(word, whole.getFirst(), by);
        }
        List<Ref> may = whole.isEmpty() ? candidates().of(meant) : whole;
        return may.isEmpty() ? LearnWords.noSuch(meant) : LearnWords.which(word, taps(word, may));
    }

    private List<Card.Tap> taps(String word, List<Ref> may) {
        return may.stream()
                .flatMap(ref -> candidates().shown(ref).map(name -> new Card.Tap(LearnWords.means(word, name), new Lesson(false, ref, word).data())).stream())
                .toList();
    }

    private Reply teach(String word, Ref ref, Member by) {
        Optional<String> shown = candidates().shown(ref);
        if (shown.isEmpty()) {
            return LearnWords.gone(word);
        }
        List<Ref> now = candidates().whole(word);
        if (now.equals(List.of(ref))) {
            return LearnWords.known(word, shown.get());
        }
        Optional<String> other = board.taught().of(word).flatMap(Taught::ref).flatMap(candidates()::shown);
        if (other.isPresent()) {
            return LearnWords.taughtOtherwise(word, other.get());
        }
        if (!now.isEmpty()) {
            return LearnWords.isAName(word, now.stream().flatMap(r -> candidates().shown(r).stream()).toList());
        }
        if (!FIT.matcher(Fold.width(word)).matches() || NUMBER.matcher(Fold.width(word)).find()) {
            return LearnWords.unfit(word);
        }
        if (ear.knows(word) || !readable(word, ref)) {
            return LearnWords.everyday(word);
        }
        books.write(change(by, "alias taught").with(Book.ALIASES, Change.Set.of(List.of(Taught.alias(word, ref)))));
        return LearnWords.taught(word, shown.get(), new Card.Tap("取り消す", new Lesson(true, ref, word).data()));
    }

    /** Whether it will be found in a sentence: some words are too short or too common to be anyone's name. */
    private static boolean readable(String word, Ref ref) {
        var alone = new Names();
        alone.put(ref, List.of(new Form(word, Match.EXACT)));
        return alone.scan(Fold.width(word + "の電話")).stream().anyMatch(h -> h.from() == 0 && h.match().whole());
    }

    private Reply forget(String word, Member by) {
        return board.taught().of(word)
                .map(alias -> {
                    books.write(change(by, "alias forgotten").with(Book.ALIASES, new Change.Set<>(List.of(), List.of(alias.word()))));
                    List<Card.Tap> again = Taught.ref(alias).filter(r -> candidates().shown(r).isPresent()).stream()
                            .map(r -> new Card.Tap("もう一度覚える", new Lesson(false, r, alias.word()).data()))
                            .toList();
                    return LearnWords.forgotten(alias.word(), again);
                })
                .orElseGet(() -> LearnWords.neverTaught(word));
    }

    private static Change change(Member by, String why) {
        return Change.nothing(by.id(), why);
    }
}
