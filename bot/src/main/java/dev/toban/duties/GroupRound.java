package dev.toban.duties;

import dev.toban.desk.Round;
import dev.toban.people.Members;
import dev.toban.rota.Shift;
import dev.toban.rota.Stint;
import dev.toban.say.GroupWords;
import dev.toban.talk.Notes;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the hub's groups in step with who is on duty: all of them or none, and where it can't, the hub reads once a day why and what to do.
 * Two replicas set the same, which does no harm.
 */
final class GroupRound implements Round {
    private final Clerk clerk;
    private final Notes notes;
    private final DutyGroups groups;
    /** A group's id by the area it is for. */
    private final Map<String, String> byArea;
    private final Map<String, List<String>> set = new ConcurrentHashMap<>();

    GroupRound(Clerk clerk, Notes notes, DutyGroups groups, Map<String, String> byArea) {
        this.clerk = clerk;
        this.notes = notes;
        this.groups = groups;
        this.byArea = Map.copyOf(byArea);
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void look(Instant now) {
        if (clerk.board().ready()) {
            byArea.forEach((area, group) -> look(area, group, now));
        }
    }

    private void look(String area, String group, Instant now) {
        List<String> users = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        clerk.rota().at(Clerk.local(now)).stream().filter(s -> s.held() && s.area().equals(area)).map(Stint::holder).distinct().forEach(who -> slack(who)
                .ifPresentOrElse(users::add, () -> missing.add(clerk.name(who, Clerk.STAFF))));
        LocalDate today = Clerk.local(now).toLocalDate();
        if (!missing.isEmpty()) {
            note(area, today, GroupWords.missing(area, missing));
            return;
        }
        List<String> wanted = users.stream().distinct().sorted().toList();
        if (wanted.isEmpty() || wanted.equals(set.get(group))) {
            return; // a group can't be emptied: whoever was last stays in it until somebody is on duty
        }
        try {
            DutyGroups.Outcome outcome = groups.set(group, wanted);
            set.put(group, wanted);
            if (outcome != DutyGroups.Outcome.DONE) {
                note(area, today, GroupWords.failed(area, outcome.name()));
            }
        } catch (IOException e) {
            // at the next look
        }
    }

    private void note(String area, LocalDate today, String text) {
        notes.add(new Reply.Note("group:" + area + ":" + today, text));
    }

    private Optional<String> slack(Shift.Holder who) {
        return who instanceof Shift.Someone(String id)
                ? clerk.board().members().slackOf(id)
                : clerk.reached(who).stream().map(m -> m.id()).filter(Members::inSlack).findFirst();
    }
}
