package dev.toban.books;

import dev.toban.announce.Announcement;
import dev.toban.announce.Batch;
import dev.toban.announce.Circle;
import dev.toban.announce.Handed;
import dev.toban.announce.Meeting;
import dev.toban.announce.Sign;
import dev.toban.announce.Standing;
import dev.toban.attend.Headcount;
import dev.toban.attend.Roll;
import dev.toban.attend.Survey;
import dev.toban.attend.Terms;
import dev.toban.directory.Beds;
import dev.toban.directory.Correction;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Portrait;
import dev.toban.hub.Hub;
import dev.toban.paper.Key;
import dev.toban.people.Application;
import dev.toban.people.Group;
import dev.toban.people.Invite;
import dev.toban.people.MenuMade;
import dev.toban.people.MenuShown;
import dev.toban.people.Wish;
import dev.toban.people.Volunteer;
import dev.toban.planning.Chores;
import dev.toban.planning.HostOrder;
import dev.toban.planning.Placement;
import dev.toban.planning.Poll;
import dev.toban.planning.Speech;
import dev.toban.rota.Absence;
import dev.toban.rota.Cover;
import dev.toban.rota.Notice;
import dev.toban.rota.Shift;
import dev.toban.rota.Special;
import dev.toban.rota.Swap;
import dev.toban.talk.Member;
import java.util.List;
import java.util.function.Function;

/**
 * One of the hub's books: things of one kind, each under its id.
 *
 * @param name what it is called in keys and in the record of changes; never changes
 */
public record Book<T>(String name, Class<T> type, Function<T, String> id) {
    public static final Book<Hub> HUB = new Book<>("hub", Hub.class, Hub::id);
    public static final Book<Office> OFFICES = new Book<>("offices", Office.class, Office::id);
    public static final Book<Person> PEOPLE = new Book<>("people", Person.class, Person::id);
    public static final Book<Shift> SHIFTS = new Book<>("shifts", Shift.class, Shift::id);
    public static final Book<Cover> COVERS = new Book<>("covers", Cover.class, Cover::id);
    public static final Book<Absence> ABSENCES = new Book<>("absences", Absence.class, Absence::id);
    public static final Book<Special> SPECIALS = new Book<>("specials", Special.class, Special::id);
    public static final Book<Swap> SWAPS = new Book<>("swaps", Swap.class, Swap::id);
    public static final Book<Notice> NOTICES = new Book<>("notices", Notice.class, Notice::id);
    public static final Book<Beds> BEDS = new Book<>("beds", Beds.class, Beds::id);
    public static final Book<Meeting> MEETINGS = new Book<>("meetings", Meeting.class, Meeting::id);
    public static final Book<Terms> TERMS = new Book<>("terms", Terms.class, Terms::meeting);
    public static final Book<Roll> ROLLS = new Book<>("rolls", Roll.class, Roll::meeting);
    public static final Book<Survey> SURVEYS = new Book<>("surveys", Survey.class, Survey::meeting);
    public static final Book<Headcount> HEADCOUNTS = new Book<>("headcounts", Headcount.class, Headcount::meeting);
    public static final Book<Poll> POLLS = new Book<>("polls", Poll.class, Poll::id);
    public static final Book<Speech> SPEECHES = new Book<>("speeches", Speech.class, Speech::id);
    public static final Book<HostOrder> HOST_ORDERS = new Book<>("host-orders", HostOrder.class, HostOrder::id);
    public static final Book<Chores> CHORES = new Book<>("chores", Chores.class, Chores::meeting);
    public static final Book<Placement> PLACEMENTS = new Book<>("placements", Placement.class, Placement::id);
    public static final Book<Volunteer> VOLUNTEERS = new Book<>("volunteers", Volunteer.class, Volunteer::user);
    public static final Book<Member> MEMBERS = new Book<>("members", Member.class, Member::id);
    public static final Book<Invite> INVITES = new Book<>("invites", Invite.class, Invite::id);
    public static final Book<Application> APPLICATIONS = new Book<>("applications", Application.class, Application::id);
    public static final Book<Portrait> PORTRAITS = new Book<>("portraits", Portrait.class, Portrait::person);
    public static final Book<Correction> CORRECTIONS = new Book<>("corrections", Correction.class, Correction::id);
    public static final Book<Group> GROUPS = new Book<>("groups", Group.class, Group::id);
    public static final Book<Key> KEYS = new Book<>("keys", Key.class, Key::id);
    public static final Book<Announcement> ANNOUNCEMENTS = new Book<>("announcements", Announcement.class, Announcement::id);
    public static final Book<Batch> BATCHES = new Book<>("batches", Batch.class, Batch::id);
    public static final Book<Circle> CIRCLES = new Book<>("circles", Circle.class, Circle::id);
    public static final Book<Handed> HANDED = new Book<>("handed", Handed.class, Handed::id);
    public static final Book<Sign> SIGNS = new Book<>("signs", Sign.class, Sign::id);
    public static final Book<Standing> STANDINGS = new Book<>("standings", Standing.class, Standing::announcement);
    public static final Book<Wish> WISHES = new Book<>("wishes", Wish.class, Wish::user);
    public static final Book<MenuMade> MENUS = new Book<>("menus", MenuMade.class, MenuMade::name);
    public static final Book<MenuShown> MENUS_SHOWN = new Book<>("menus-shown", MenuShown.class, MenuShown::user);
    public static final Book<Change.Alias> ALIASES = new Book<>("aliases", Change.Alias.class, Change.Alias::word);

    public static final Book<Version> VERSIONS = new Book<>("versions", Version.class, Version::id);
    public static final Book<Filed> FILED = new Book<>("filed", Filed.class, Filed::file);

    /** All of them, in the order in which a view wants them: what others refer to comes first. */
    public static final List<Book<?>> ALL = List.of(
            HUB,
            OFFICES,
            PEOPLE,
            SHIFTS,
            COVERS,
            ABSENCES,
            SPECIALS,
            SWAPS,
            NOTICES,
            BEDS,
            MEETINGS,
            TERMS,
            ROLLS,
            SURVEYS,
            HEADCOUNTS,
            POLLS,
            SPEECHES,
            HOST_ORDERS,
            CHORES,
            PLACEMENTS,
            VOLUNTEERS,
            MEMBERS,
            INVITES,
            APPLICATIONS,
            CORRECTIONS,
            PORTRAITS,
            GROUPS,
            KEYS,
            WISHES,
            MENUS,
            MENUS_SHOWN,
            ALIASES,
            ANNOUNCEMENTS,
            BATCHES,
            CIRCLES,
            HANDED,
            SIGNS,
            STANDINGS,
            VERSIONS,
            FILED);
}
