package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Quiet;
import dev.toban.answer.Board;
import dev.toban.people.Wish;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Member;
import dev.toban.talk.Outbox;
import dev.toban.talk.Parcel;
import dev.toban.talk.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Whoever lets parcels out: announcements wait for the end of the quiet hours, go only to those who are still here and have not said
 * stop, and not at all once they are stopped. What concerns a duty or a disaster passes at any hour.
 */
public final class Gatekeeper implements Outbox.Gate {
    /** What a parcel of an announcement is about. */
    static final String ANNOUNCEMENT = "announcement";

    /** What colleagues are told about: whoever has left meanwhile isn't told, also of what was written before. */
    private static final Set<String> AMONG_COLLEAGUES = Set.of("swap", "notice", "duty", "beds", "speaker", "correction");

    private final Board board;

    public Gatekeeper(Board board) {
        this.board = board;
    }

    /** Whether someone may be sent an announcement: they are here, and have not said stop. */
    static boolean mayBeTold(Member member, Board board) {
        Wish terms = board.manners().of(member.id());
        return member.role() != Role.STRANGER && !terms.quiet() && terms.left() == null;
    }

    @Override
    public boolean stopped(String batch) {
        return board.mailroom().announcement(batch).filter(Announcement.Stopped.class::isInstance).isPresent();
    }

    @Override
    public List<String> still(Parcel parcel) {
        return parcel.channel().line() ? parcel.to().stream().filter(user -> lets(user, parcel)).toList() : parcel.to();
    }

    private boolean lets(String user, Parcel parcel) {
        boolean theirs = !parcel.about().equals(ANNOUNCEMENT) || board.members().known(user).filter(m -> mayBeTold(m, board)).isPresent();
        boolean colleague = !AMONG_COLLEAGUES.contains(parcel.about())
                || board.members().known(user).filter(m -> Rights.may(m, Thing.SEE_PROFESSIONAL)).isPresent();
        return theirs && colleague && board.manners().lets(user, parcel);
    }

    @Override
    public Instant notBefore(Parcel parcel, Instant now) {
        return parcel.about().equals(ANNOUNCEMENT) ? Quiet.of(board.hub()).after(now) : now;
    }
}
