package dev.toban.config;

import dev.toban.Bot;
import dev.toban.days.Tokyo;
import dev.toban.talk.Carrier;
import dev.toban.talk.Inbox.Letter;
import dev.toban.talk.Notes;
import dev.toban.talk.Questions;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Takes each letter to the bot and its answer back by the way it came. */
final class Postman implements Consumer<Letter> {
    private final Bot bot;
    private final Notes notes;
    private final Questions questions;
    private final Auditor auditor;
    private final List<Carrier> carriers;

    Postman(Bot bot, Notes notes, Questions questions, Auditor auditor, List<Carrier> carriers) {
        this.bot = bot;
        this.notes = notes;
        this.questions = questions;
        this.auditor = auditor;
        this.carriers = carriers;
    }

    @Override
    public void accept(Letter letter) {
        Reply reply = bot.hear(letter.what());
        auditor.answered(letter.what(), reply);
        reply.notes().forEach(notes::add);
        reply.unanswered().forEach(q -> questions.add(LocalDate.ofInstant(letter.what().at(), Tokyo.ZONE), q));
        if (!reply.silent()) {
            carriers.stream()
                    .filter(c -> c.carries(letter.what().from().channel()))
                    .forEach(c -> c.carry(letter, reply));
        }
    }
}
