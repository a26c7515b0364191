package dev.toban.courtesy;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Books;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.people.Wish;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.CourtesyWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The desk for how somebody wants to be spoken to: 「もう送らないで」「また送って」「大きい字で」「やさしい日本語で」「in English」. What is wished holds
 * with the next word said. It also notices who blocks the account and who comes back.
 */
public final class Courtesy implements Desk {
    private static final Pattern STOP = Pattern.compile("(?:配信|お知らせ|通知)?(?:停止|ストップ)|stop|unsubscribe", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAIN =
            Pattern.compile("(?:お知らせを?|案内を?)?(?:また|もう一度|ふたたび|再び)(?:お知らせを?|案内を?)?(?:送って|送信して|ください|再開).{0,6}|(?:お知らせ|配信|通知)を?再開.{0,6}");
    private static final Pattern SMALL = Pattern.compile("(?:ふつう|普通|もと|元|小さい|小さな)の?(?:大きさの?)?(?:字|文字)(?:で|に|に戻して).{0,6}");
    private static final Pattern PLAIN = Pattern.compile("(?:ふつう|普通|もと|元)の?(?:日本語|ことば|言葉)(?:で|に|に戻して).{0,6}|(?:in )?japanese(?: please)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile("(?:in )?english(?: please)?|英語(?:で|にして).{0,6}", Pattern.CASE_INSENSITIVE);

    private final Board board;
    private final Books books;

    public Courtesy(Board board, Books books) {
        this.board = board;
        this.books = books;
    }

    @Override
    public String name() {
        return "courtesy";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        if (!visit.channel().line()) {
            return Optional.empty();
        }
        String words = said.text().strip();
        if (STOP.matcher(words).matches()) {
            return Optional.of(stop(visit));
        }
        if (AGAIN.matcher(words).matches()) {
            return Optional.of(agree(visit, "sends again", t -> t.quiet(false), CourtesyWords.again()));
        }
        if (SMALL.matcher(words).matches()) {
            return Optional.of(agree(visit, "usual letters", t -> t.large(false), CourtesyWords.usualLetters()));
        }
        if (PLAIN.matcher(words).matches()) {
            return Optional.of(agree(visit, "usual words", t -> t.easy(false).language(null), CourtesyWords.usualWords()));
        }
        return ENGLISH.matcher(words).matches() ? Optional.of(english(visit)) : Optional.empty();
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (visit.channel() != Channel.LINE_DM) {
            return Optional.empty();
        }
        return switch (asked.what().intent()) {
            case BC_STOP -> Optional.of(stop(visit));
            case ACCT_LARGE_TEXT -> Optional.of(agree(visit, "large letters", t -> t.large(true), CourtesyWords.large()));
            case ACCT_EASY_JA -> Optional.of(agree(visit, "easy words", t -> t.easy(true), CourtesyWords.easy()));
            case ACCT_LANG -> Optional.of(language(visit, String.valueOf(asked.what().slots().getOrDefault("value", "en"))));
            default -> Optional.empty();
        };
    }

    /** Whoever blocks the account is sent nothing more, from this moment; whoever comes back is there again. */
    @Override
    public Optional<Reply> noticed(Visit visit, Incoming what) {
        if (visit.channel() == Channel.LINE_DM) {
            switch (what) {
                case Incoming.Left _ -> agree(visit, "left", t -> t.left(what.at()), Reply.SILENCE);
                case Incoming.Joined _ -> agree(visit, "came back", t -> t.left(null), Reply.SILENCE);
                default -> {}
            }
        }
        return Optional.empty();
    }

    private Reply stop(Visit visit) {
        return agree(visit, "sends no more", t -> t.quiet(true), CourtesyWords.stopped(Rights.may(visit.member(), Thing.SEE_PROFESSIONAL), board.hub()));
    }

    private Reply english(Visit visit) {
        return agree(visit, "English", t -> t.language("en"), CourtesyWords.english(board.hub()));
    }

    private Reply language(Visit visit, String language) {
        return switch (language) {
            case "en" -> english(visit);
            case "ja" -> agree(visit, "usual words", t -> t.easy(false).language(null), CourtesyWords.usualWords());
            default -> CourtesyWords.noSuchLanguage(board.hub());
        };
    }

    private Reply agree(Visit visit, String why, UnaryOperator<Wish> wish, Reply said) {
        Wish now = board.manners().of(visit.from().user());
        Wish then = wish.apply(now);
        if (!then.equals(now)) {
            books.write(Change.nothing(visit.from().user(), "terms: " + why).put(Book.WISHES, then));
        }
        return said;
    }
}
