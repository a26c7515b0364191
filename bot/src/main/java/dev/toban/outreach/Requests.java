package dev.toban.outreach;

import dev.toban.announce.Leaflet;
import dev.toban.announce.Meeting;
import dev.toban.announce.Occasion;
import dev.toban.announce.Proof;
import dev.toban.announce.Whom;
import dev.toban.answer.Board;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.say.RequestWords;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the hub is asked to announce by others, and what it tells those who came afterwards: each begins as a draft like any. */
final class Requests {
    private static final int SHORTEST = 10; // characters that may be an announcement
    private static final int LATELY = 60; // days a meeting is reported on
    private static final int SHOWN = 8;
    private static final Pattern NO = Pattern.compile("やめ(?:ます|る|ておきます)?|いいえ|結構です|キャンセル|取り?消し?");

    private final Board board;
    private final Writing writing;
    private final Drafting drafting;

    Requests(Board board, Writing writing, Drafting drafting) {
        this.board = board;
        this.writing = writing;
        this.drafting = drafting;
    }

    /** 告知を載せてもらえますか */
    Reply ask() {
        return RequestWords.writeIt().asking("announce", "request", Map.of());
    }

    /** The next message is the text; it becomes a draft that is for nobody yet. A question is a question all the same. */
    Optional<Reply> written(Visit visit, String words) {
        String text = words.strip();
        if (NO.matcher(text).matches()) {
            return Optional.of(RequestWords.dropped());
        }
        if (text.length() < SHORTEST || text.matches("(?s).{0,40}[?？]")) {
            return Optional.empty();
        }
        Leaflet empty = writing.template(Occasion.NEWS);
        String title = text.lines().findFirst().orElse(text);
        Leaflet leaflet = new Leaflet(
                Occasion.NEWS, title.substring(0, Math.min(title.length(), Proof.TITLE)), text.substring(0, Math.min(text.length(), Proof.WORDS)), null, null, null, null,
                Whom.NOBODY, false, List.of(), List.of(), empty.sender(), List.of(), List.of(), null, empty.purpose());
        drafting.requested(leaflet, from(visit), visit);
        return Optional.of(RequestWords.handedOn(board.hub()));
    }

    private String from(Visit visit) {
        return Optional.ofNullable(visit.member().office()).flatMap(board.directory()::office).map(Office::name).orElse("");
    }

    /** Meetings that were lately and had answers, the latest first. */
    List<Meeting> reported(Visit visit) {
        return board.agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().isBefore(visit.now()) && m.when().start().isAfter(visit.now().minusDays(LATELY)))
                .filter(m -> board.lists().roll(m.id()).seats() > 0)
                .toList()
                .reversed().stream()
                .limit(SHOWN)
                .toList();
    }

    /** To those who came: what it was about and where to read of it. */
    Optional<Leaflet> report(String meeting) {
        return board.agenda().meeting(meeting).map(m -> {
            Leaflet empty = writing.template(Occasion.NEWS);
            return new Leaflet(
                    Occasion.NEWS, RequestWords.reportTitle(m), RequestWords.report(m), null, null, null, null, Whom.NOBODY.with(List.of(m.id()), null), false, List.of(), List.of(),
                    empty.sender(), List.of(), List.of(), null, empty.purpose());
        });
    }
}
