package dev.toban.duties;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.directory.Person;
import dev.toban.people.Members;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.GroupWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk where staff say in Slack who of the hub's people they are, so that duties reach them there. */
public final class GroupDesk implements Desk {
    private static final Pattern I_AM = Pattern.compile("(?:私|わたし)は\\s*([\\p{L} 　]{2,20}?)(?:です)?[。]?");

    private final Clerk clerk;

    GroupDesk(Clerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Matcher m = I_AM.matcher(said.text().strip());
        if (visit.channel() != Channel.SLACK || !Rights.may(visit.member(), Thing.EDIT_ROTA) || !m.matches()) {
            return Optional.empty();
        }
        String name = m.group(1).strip();
        List<Person> found = clerk.board().directory().people().stream()
                .filter(p -> p.name().replaceAll("\\s", "").equals(name.replaceAll("[\\s　]", "")) && ofHub(p))
                .toList();
        return Optional.of(found.size() == 1 ? link(visit, found.getFirst()) : GroupWords.notOne(name));
    }

    private boolean ofHub(Person p) {
        return Optional.ofNullable(p.office()).flatMap(clerk.board().directory()::office).filter(Members::isHub).isPresent();
    }

    /** Their rights stay what they are. */
    private Reply link(Visit visit, Person p) {
        if (clerk.board().members().slackOf(p.id()).filter(id -> !id.equals(visit.member().id())).isPresent()) {
            return GroupWords.taken(p.name());
        }
        Member before = clerk.board().members().written(visit.member().id()).orElse(null);
        Member after = new Member(
                visit.member().id(), visit.member().role(), Profession.of(p.profession()).orElse(Profession.OTHER), p.id(), p.office(), p.areas());
        clerk.write(Change.nothing(visit.member().id(), "linked to a person of the hub").expecting(Book.MEMBERS, after.id(), before).put(Book.MEMBERS, after));
        return GroupWords.linked(p.name());
    }
}
