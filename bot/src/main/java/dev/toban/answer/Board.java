package dev.toban.answer;

import dev.toban.announce.Agenda;
import dev.toban.announce.Mailroom;
import dev.toban.announce.Meeting;
import dev.toban.attend.Lists;
import dev.toban.books.Archive;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Corrections;
import dev.toban.directory.Directory;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Portraits;
import dev.toban.directory.Ward;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.names.Form;
import dev.toban.names.Kind;
import dev.toban.names.NameForms;
import dev.toban.names.Names;
import dev.toban.names.Ref;
import dev.toban.paper.KeyRing;
import dev.toban.people.Invitations;
import dev.toban.people.Manners;
import dev.toban.people.Members;
import dev.toban.people.MenusOut;
import dev.toban.people.Volunteers;
import dev.toban.planning.Plans;
import dev.toban.rota.Notices;
import dev.toban.rota.Rota;
import dev.toban.rota.Rules;
import dev.toban.rota.Swaps;
import dev.toban.rota.Windows;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The board on the hub's wall: everything questions are answered from, in memory. It follows the books change by change and says
 * as of when it is true. One thread at a time changes it; any number read it meanwhile, without waiting.
 */
public final class Board {
    private final Predicate<LocalDate> holiday;
    private final Directory directory = new Directory();
    private final Names names = new Names();
    private final Members members;
    private final Lists lists = new Lists();
    private final Plans plans = new Plans();
    private final Volunteers volunteers = new Volunteers();
    private final Invitations invitations = new Invitations();
    private final Corrections corrections = new Corrections();
    private final Portraits portraits;
    private final KeyRing keys = new KeyRing();
    private final Manners manners = new Manners();
    private final MenusOut menus = new MenusOut();
    private final OwnNumbers ownNumbers = new OwnNumbers();
    private final Taught taught = new Taught();
    private final Mailroom mailroom = new Mailroom();
    private final Archive archive = new Archive();
    private final Ward ward = new Ward();
    private volatile @Nullable Hub hub;
    private volatile @Nullable Windows windows;
    private volatile Rota rota = Rota.EMPTY;
    private volatile Swaps swaps = Swaps.NONE;
    private volatile Notices notices = Notices.NONE;
    private volatile Agenda agenda = Agenda.EMPTY;
    private volatile Instant asOf = Instant.EPOCH;
    private volatile boolean live;

    public Board(Predicate<LocalDate> holiday) {
        this(holiday, Set.of());
    }

    public Board(Predicate<LocalDate> holiday, Set<String> leads) {
        this(holiday, leads, Optional.empty());
    }

    /**
     * @param leads Slack ids of those who lead the hub from the start
     * @param outside where the bot is reached from outside; empty = nowhere
     */
    public Board(Predicate<LocalDate> holiday, Set<String> leads, Optional<URI> outside) {
        this.holiday = holiday;
        this.members = new Members(leads);
        this.portraits = new Portraits(outside);
    }

    /** Takes over a change of the books. */
    public synchronized void take(Change change) {
        change.of(Book.HUB).put().forEach(this::describe);
        change.of(Book.OFFICES).gone().forEach(id -> {
            directory.removeOffice(id);
            names.remove(new Ref(Kind.OFFICE, id));
        });
        taught.take(change.of(Book.ALIASES)).forEach(this::rename);
        change.of(Book.OFFICES).put().forEach(this::put);
        change.of(Book.PEOPLE).gone().forEach(this::removePerson);
        change.of(Book.PEOPLE).put().forEach(this::put);
        rota = rules(change)
                .with(change.of(Book.SHIFTS).put(), change.of(Book.SHIFTS).gone())
                .withCovers(change.of(Book.COVERS).put(), change.of(Book.COVERS).gone())
                .withAbsences(change.of(Book.ABSENCES).put(), change.of(Book.ABSENCES).gone())
                .withSpecials(change.of(Book.SPECIALS).put(), change.of(Book.SPECIALS).gone());
        swaps = swaps.with(change.of(Book.SWAPS).put(), change.of(Book.SWAPS).gone());
        notices = notices.with(change.of(Book.NOTICES).put(), change.of(Book.NOTICES).gone());
        change.of(Book.MEETINGS).gone().forEach(id -> names.remove(new Ref(Kind.EVENT, id)));
        change.of(Book.MEETINGS).put().forEach(this::name);
        lists.takeTerms(change.of(Book.TERMS).put(), change.of(Book.TERMS).gone());
        lists.takeRolls(change.of(Book.ROLLS).put(), change.of(Book.ROLLS).gone());
        lists.takeSurveys(change.of(Book.SURVEYS).put(), change.of(Book.SURVEYS).gone());
        lists.takeHeads(change.of(Book.HEADCOUNTS).put(), change.of(Book.HEADCOUNTS).gone());
        plans.takeChores(change.of(Book.CHORES).put(), change.of(Book.CHORES).gone());
        plans.takePlacements(change.of(Book.PLACEMENTS).put(), change.of(Book.PLACEMENTS).gone());
        volunteers.take(change.of(Book.VOLUNTEERS).put(), change.of(Book.VOLUNTEERS).gone());
        plans.takeSpeeches(change.of(Book.SPEECHES).put(), change.of(Book.SPEECHES).gone());
        plans.takeOrders(change.of(Book.HOST_ORDERS).put(), change.of(Book.HOST_ORDERS).gone());
        plans.takePolls(change.of(Book.POLLS).put(), change.of(Book.POLLS).gone());
        agenda = agenda.with(change.of(Book.MEETINGS).put(), change.of(Book.MEETINGS).gone());
        mailroom.take(change.of(Book.ANNOUNCEMENTS).put(), change.of(Book.ANNOUNCEMENTS).gone());
        mailroom.takeBatches(change.of(Book.BATCHES).put(), change.of(Book.BATCHES).gone());
        mailroom.takeCircles(change.of(Book.CIRCLES).put(), change.of(Book.CIRCLES).gone());
        mailroom.takeHanded(change.of(Book.HANDED).put(), change.of(Book.HANDED).gone());
        mailroom.takeSigns(change.of(Book.SIGNS).put(), change.of(Book.SIGNS).gone());
        mailroom.takeStandings(change.of(Book.STANDINGS).put(), change.of(Book.STANDINGS).gone());
        archive.take(change);
        ward.take(change.of(Book.BEDS).put(), change.of(Book.BEDS).gone());
        members.take(change.of(Book.MEMBERS).put(), change.of(Book.MEMBERS).gone());
        members.takeGroups(change.of(Book.GROUPS).put(), change.of(Book.GROUPS).gone());
        keys.take(change.of(Book.KEYS).put(), change.of(Book.KEYS).gone());
        invitations.take(change.of(Book.INVITES).put(), change.of(Book.INVITES).gone());
        invitations.takeApplications(change.of(Book.APPLICATIONS).put(), change.of(Book.APPLICATIONS).gone());
        portraits.take(change.of(Book.PORTRAITS).put(), change.of(Book.PORTRAITS).gone());
        corrections.take(change.of(Book.CORRECTIONS).put(), change.of(Book.CORRECTIONS).gone());
        ownNumbers.take(change);
        manners.take(change.of(Book.WISHES).put(), change.of(Book.WISHES).gone());
        menus.takeMade(change.of(Book.MENUS).put(), change.of(Book.MENUS).gone());
        menus.takeShown(change.of(Book.MENUS_SHOWN).put(), change.of(Book.MENUS_SHOWN).gone());
    }

    private void describe(Hub changed) {
        Hub before = hub;
        if (before != null) {
            before.areas().forEach(a -> {
                names.remove(new Ref(Kind.AREA, a.name()));
                a.towns().forEach(t -> names.remove(new Ref(Kind.TOWN, t.name())));
            });
        }
        for (Area a : changed.areas()) {
            name(a);
            a.towns().forEach(this::name);
        }
        windows = new Windows(changed, changed.customs().over(holiday));
        hub = changed;
    }

    /** The rota under the hub's rules as they are now, and with everybody's office. */
    private Rota rules(Change change) {
        boolean staff = !change.of(Book.PEOPLE).isEmpty();
        if (hub == null || change.of(Book.HUB).isEmpty() && !staff) {
            return rota;
        }
        Map<String, String> offices = new HashMap<>();
        directory.people().stream().filter(p -> p.office() != null).forEach(p -> offices.put(p.id(), p.office()));
        Rota staffed = rota.staffed(offices);
        boolean hoursByOffice = staff && staffed != rota && !hub().rules().turns().isEmpty();
        return change.of(Book.HUB).isEmpty() && !hoursByOffice ? staffed : staffed.under(Rules.of(hub(), windows(), offices::get));
    }

    private void put(Office o) {
        directory.put(o);
        name(o);
    }

    /** What it is called has changed, not what it is. */
    private void rename(Ref ref) {
        Hub now = hub;
        switch (ref.kind()) {
            case OFFICE -> directory.office(ref.id()).ifPresent(this::name);
            case AREA -> areas(now).filter(a -> a.name().equals(ref.id())).forEach(this::name);
            case TOWN -> areas(now).flatMap(a -> a.towns().stream()).filter(t -> t.name().equals(ref.id())).forEach(this::name);
            default -> {}
        }
    }

    private static Stream<Area> areas(@Nullable Hub hub) {
        return hub == null ? Stream.empty() : hub.areas().stream();
    }

    private void name(Office o) {
        name(new Ref(Kind.OFFICE, o.id()), NameForms.office(o.name(), orEmpty(o.kana()), o.aliases(), o.kinds()));
    }

    private void name(Area a) {
        name(new Ref(Kind.AREA, a.name()), NameForms.place(a.name(), orEmpty(a.kana()), a.aliases()));
    }

    private void name(Area.Town t) {
        name(new Ref(Kind.TOWN, t.name()), NameForms.place(t.name(), orEmpty(t.kana()), List.of()));
    }

    private void name(Ref ref, List<Form> given) {
        names.put(ref, Stream.concat(given.stream(), taught.forms(ref).stream()).toList());
    }

    private void put(Person p) {
        removePerson(p.id());
        directory.put(p);
        members.enrol(p, directory::office);
        names.put(new Ref(Kind.PERSON, p.id()), NameForms.person(p.name(), orEmpty(p.kana())));
    }

    private void removePerson(String id) {
        directory.person(id).ifPresent(members::strike);
        directory.removePerson(id);
        names.remove(new Ref(Kind.PERSON, id));
    }

    private void name(Meeting m) {
        names.put(new Ref(Kind.EVENT, m.id()), NameForms.plain(m.title(), orEmpty(m.kana()), List.of()));
    }

    /** Says how fresh the view is. {@code live} = the store answers. */
    public void alive(Instant asOf, boolean live) {
        this.asOf = asOf;
        this.live = live;
    }

    /** False until the hub's file has been read: then nothing can be answered. */
    public boolean ready() {
        return hub != null;
    }

    public Hub hub() {
        Hub h = hub;
        if (h == null) {
            throw new IllegalStateException("hub: none yet (expected: a hub.yml imported)");
        }
        return h;
    }

    public Windows windows() {
        Windows w = windows;
        if (w == null) {
            throw new IllegalStateException("hub: none yet (expected: a hub.yml imported)");
        }
        return w;
    }

    public Directory directory() {
        return directory;
    }

    public Names names() {
        return names;
    }

    public Taught taught() {
        return taught;
    }

    /** What has been taken in from files. */
    public Archive archive() {
        return archive;
    }

    public Members members() {
        return members;
    }

    /** Invitations that are out, and who asks to come in without one. */
    public Invitations invitations() {
        return invitations;
    }

    /** Photos that are shown. */
    public Portraits portraits() {
        return portraits;
    }

    /** What people said is different with their office. */
    public Corrections corrections() {
        return corrections;
    }

    /** Which secret addresses open which calendar. */
    public KeyRing keys() {
        return keys;
    }

    public MenusOut menus() {
        return menus;
    }

    public OwnNumbers ownNumbers() {
        return ownNumbers;
    }

    public Manners manners() {
        return manners;
    }

    public Rota rota() {
        return rota;
    }

    /** Wishes to be replaced, and calls for slots that nobody holds. */
    public Swaps swaps() {
        return swaps;
    }

    /** Free beds as they were last told. */
    public Ward ward() {
        return ward;
    }

    /** Who was told of their duties, and what they said. */
    public Notices notices() {
        return notices;
    }

    /** Who comes to which meeting. */
    public Lists lists() {
        return lists;
    }

    /** Who would like to help, and with what. */
    public Volunteers volunteers() {
        return volunteers;
    }

    /** What is being agreed on for meetings to come. */
    public Plans plans() {
        return plans;
    }

    /** Announcements, whom they are for and what became of them. */
    public Mailroom mailroom() {
        return mailroom;
    }

    public Agenda agenda() {
        return agenda;
    }

    /** Public holidays as the hub keeps them. */
    public Predicate<LocalDate> holiday() {
        Hub now = hub;
        return now == null ? holiday : now.customs().over(holiday);
    }

    public Instant asOf() {
        return asOf;
    }

    public boolean live() {
        return live;
    }

    private static String orEmpty(@Nullable String s) {
        return s == null ? "" : s;
    }
}
