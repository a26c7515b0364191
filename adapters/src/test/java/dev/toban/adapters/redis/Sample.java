package dev.toban.adapters.redis;

import dev.toban.announce.Activity;
import dev.toban.announce.Announcement.Approved;
import dev.toban.announce.Announcement.Draft;
import dev.toban.announce.Announcement.Sending;
import dev.toban.announce.Announcement;
import dev.toban.announce.Assent;
import dev.toban.announce.Batch;
import dev.toban.announce.Circle;
import dev.toban.announce.Cosigner;
import dev.toban.announce.Handed;
import dev.toban.announce.Leaflet;
import dev.toban.announce.Meeting;
import dev.toban.announce.Occasion;
import dev.toban.announce.Purpose;
import dev.toban.announce.Sign;
import dev.toban.announce.Standing;
import dev.toban.announce.Task;
import dev.toban.announce.Whom;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Headcount;
import dev.toban.attend.Roll;
import dev.toban.attend.Survey;
import dev.toban.attend.Terms;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.books.Filed;
import dev.toban.books.Version;
import dev.toban.days.Span;
import dev.toban.days.TimeSettings;
import dev.toban.days.Tokyo;
import dev.toban.directory.Audience;
import dev.toban.directory.Beds;
import dev.toban.directory.Consent;
import dev.toban.directory.Correction;
import dev.toban.directory.Field;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.directory.Portrait;
import dev.toban.hub.Area;
import dev.toban.hub.Customs;
import dev.toban.hub.DayClass;
import dev.toban.hub.Duty;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.hub.Season;
import dev.toban.hub.Turns;
import dev.toban.paper.Key;
import dev.toban.people.Application;
import dev.toban.people.Group;
import dev.toban.people.Invite;
import dev.toban.people.MenuMade;
import dev.toban.people.MenuShown;
import dev.toban.people.Wish;
import dev.toban.planning.Ballot;
import dev.toban.planning.Mark;
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
import dev.toban.talk.Interest;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small invented hub with one of everything. */
final class Sample {
    private Sample() {}

    static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    static final Hub HUB = new Hub(
            "minato",
            "みなと在宅医療連携拠点",
            "099-000-0001",
            List.of(new Area("港", "みなと", List.of("minato"), List.of(new Area.Town("汐見町", null)), null)),
            List.of(new Duty(
                    "doctor",
                    "在宅当番医",
                    List.of(),
                    List.of(new Duty.Window(
                            List.of(
                                    new DayClass.Weekday(),
                                    new DayClass.Every(DayOfWeek.SATURDAY),
                                    new DayClass.Nth(-1, DayOfWeek.SUNDAY),
                                    new DayClass.Holiday(),
                                    new DayClass.YearEnd(),
                                    new DayClass.On(DAY)),
                            1050,
                            1950)))),
            MonthDay.of(12, 29),
            MonthDay.of(1, 3),
            new Hub.Fallback("夜間連絡先", "099-000-0002"),
            LocalTime.of(21, 0),
            LocalTime.of(7, 0))
            .with(new Customs(
                    TimeSettings.defaults(), Map.of(DAY, "開設記念日"), Set.of(LocalDate.of(2026, 11, 3)), Duration.ofMinutes(15)))
            .with(new DutyRules(
                    List.of(new Season("秋祭り", MonthDay.of(10, 10), MonthDay.of(10, 12))),
                    List.of(new Turns(
                            "平日の輪番", "港", "doctor", 1, "A", List.of(new DayClass.Weekday(), new DayClass.Date(-1)), DAY, DAY.plusYears(1),
                            Turns.Every.WEEK, 2, List.of(List.of("person:p1"), List.of("office:o1", "office:o2")),
                            List.of(new DayClass.Season("お盆"), new DayClass.Substitute()), Turns.WhenAbsent.NEXT, 1,
                            new Turns.Hours(1080, 1920), "070-0000-0009")),
                    List.of(new DutyRules.Deputy("person:p1", "office:o2"))));

    static Office office(String id, String name) {
        return new Office(
                id, name, "しおみ", List.of("汐見"), List.of("診療所"), null, "汐見町1-1", "港", 31.5, 130.5, "099-000-0003", null, null,
                null, null, "9:00〜12:00", "日", List.of("訪問診療"), null, null, null, null, null, null,
                new Consent(Audience.PROFESSIONALS, Map.of(Field.MOBILE, Audience.HUB), DAY), DAY, "list");
    }

    static Person person(String id) {
        return new Person(id, "汐見 花", null, "医師", "o1", null, null, List.of("港"), null, Consent.HUB_ONLY, null, null, "people");
    }

    static Shift shift(int order, Shift.Holder holder) {
        return new Shift(
                DAY + "/港/doctor/" + order, DAY, "港", "doctor", order,
                new Span(DAY.atTime(17, 30), DAY.plusDays(1).atTime(8, 30)), holder, null, null, DAY);
    }

    static Cover cover(String id) {
        return new Cover(
                id, shift(1, new Shift.Open()).id(), new Span(DAY.atTime(22, 0), DAY.plusDays(1).atTime(8, 30)), new Shift.Someone("p1"),
                new Shift.At("o2"), Cover.Type.HANDOVER, "070-0000-0008", "sick", "p1", Instant.parse("2026-12-09T09:00:00Z"));
    }

    static Absence absence(String id) {
        return new Absence(
                id, new Shift.Someone("p1"), new Span(DAY.atStartOfDay(), null), new Shift.At("o1"), "leave", "p1", Instant.EPOCH);
    }

    static Special special(String id) {
        return new Special(
                id, Span.day(DAY), List.of("港"), List.of(), List.of(shift(1, new Shift.At("o1"))), "typhoon", "job:test", Instant.EPOCH);
    }

    static Swap swap() {
        String slot = shift(1, new Shift.Open()).id();
        return new Swap(
                Swap.id(slot, 1), slot, new Span(DAY.atTime(22, 0), DAY.plusDays(1).atTime(8, 30)), new Shift.Someone("p1"), "p1", Swap.Reach.TEAM,
                List.of("p2"), List.of("p3"), Swap.State.DONE, new Shift.At("o2"), "p2", null, true, Instant.EPOCH, Instant.EPOCH, "c1");
    }

    static Meeting meeting(String id) {
        return new Meeting(
                id, "多職種勉強会", null, new Span(DAY.atTime(19, 0), null), null, null, null, Audience.PROFESSIONALS, List.of("医師"),
                null, null, null, null, null, null, null, null, null, null, null, "events");
    }

    /** One in each state. */
    static List<Announcement> announcements() {
        var leaflet = new Leaflet(
                Occasion.SALON, "地域サロン", "お茶を飲みます。", DAY, LocalTime.of(14, 0), null, "港会館",
                new Whom(true, List.of(Profession.DOCTOR), true, List.of(Interest.SALON), List.of("港"), List.of("o1"), List.of("c1"), List.of("m1"), "m1"), true,
                List.of("資料 https://example.jp/a"), List.of("主催：みなと拠点"), "みなと拠点", List.of(new Cosigner("みなと医師会", "p1"), new Cosigner("みなと市", null)), List.of("灯台歯科"),
                "announcement/n1", new Purpose(List.of(Task.TRAIN), List.of(Activity.TRAINING)));
        var draft = new Draft("n1", leaflet, List.of("S1"), 2, List.of(new Assent("みなと医師会", "電話", "事務局", "S1", Instant.EPOCH)), true);
        Approved approved = draft.approved("S2", Instant.EPOCH);
        Sending sending = approved.sending(Instant.EPOCH, 3, 2);
        return List.of(
                draft, renamed(approved, "n2"), renamed(sending.told(50), "n3"), renamed(sending.done(), "n4"), renamed(sending.stopped("S3", Instant.EPOCH), "n5"));
    }

    private static Announcement renamed(Announcement a, String id) {
        return switch (a) {
            case Draft d -> d;
            case Approved p -> new Approved(id, p.leaflet(), p.writers(), p.revision(), p.by(), p.at());
            case Sending s -> new Sending(id, s.leaflet(), s.writers(), s.by(), s.due(), s.people(), s.batches(), s.told());
            case Announcement.Done d -> new Announcement.Done(id, d.leaflet(), d.writers(), d.by(), d.due(), d.people(), d.batches());
            case Announcement.Stopped s -> new Announcement.Stopped(id, s.leaflet(), s.writers(), s.by(), s.due(), s.people(), s.batches(), s.stoppedBy(), s.at(), s.told());
        };
    }

    static Change all() {
        return Change.nothing("seed", "import of everything")
                .put(Book.HUB, HUB)
                .with(Book.OFFICES, Change.Set.of(List.of(office("o1", "汐見診療所"), office("o2", "岬医院"))))
                .with(Book.PEOPLE, Change.Set.of(List.of(person("p1"))))
                .with(Book.SHIFTS, Change.Set.of(List.of(
                        shift(1, new Shift.Someone("p1")), shift(2, new Shift.At("o1")), shift(3, new Shift.Closed()), shift(4, new Shift.Open()))))
                .with(Book.COVERS, Change.Set.of(List.of(cover("c1"))))
                .with(Book.ABSENCES, Change.Set.of(List.of(absence("a1"))))
                .with(Book.SPECIALS, Change.Set.of(List.of(special("t1"))))
                .with(Book.SWAPS, Change.Set.of(List.of(swap())))
                .with(Book.NOTICES, Change.Set.of(List.of(new Notice(
                        Notice.id(Notice.When.SAME_DAY, shift(1, new Shift.Open()).id(), new Shift.Someone("p1")), Notice.When.SAME_DAY,
                        shift(1, new Shift.Open()).id(), new Shift.Someone("p1"), Instant.EPOCH, Instant.EPOCH, true, false))))
                .put(Book.BEDS, new Beds("o1", DAY, 2, "女性", "U1", Instant.EPOCH, true))
                .with(Book.MEETINGS, Change.Set.of(List.of(meeting("m1"))))
                .put(Book.TERMS, new Terms("m1", 48, Map.of("薬剤師", 8), List.of("懇親会"), List.of("車ですか"), List.of("m2"), new Terms.CalledOff("大雪", Instant.EPOCH), "https://example.jp/p"))
                .put(Book.SURVEYS, Survey.begun("m1").with("good", "よかった", "U1"))
                .put(Book.POLLS, new Poll(
                        "d1", "運営会議", "港会館", List.of(Span.day(DAY), new Span(DAY.plusDays(1).atTime(19, 0), null)), List.of("p1"), List.of("医師会長"),
                        List.of(new Ballot("p1", Map.of(0, Mark.YES, 1, Mark.NO), "line", Instant.EPOCH)), "S1", Instant.EPOCH, Poll.State.CLOSED, 0))
                .put(Book.HEADCOUNTS, new Headcount("m1", 18, "S1", Instant.EPOCH))
                .put(Book.CHORES, Chores.usual("m1", DAY, DAY.minusDays(9)).ticking(0))
                .put(Book.PLACEMENTS, new Placement(
                        "k1", "o1", "訪問看護同行", new Span(DAY.atTime(14, 0), DAY.atTime(17, 0)), 2, List.of(new Placement.Trainee("U1", Placement.State.CONFIRMED, true, "よかった"))))
                .put(Book.VOLUNTEERS, new Volunteer("U4", List.of("港"), List.of("土曜"), List.of("話し相手"), DAY))
                .put(Book.SPEECHES, Speech.asked("m1", "p1", "講師", "在宅の栄養", "S1", Instant.EPOCH).answering(true, Instant.EPOCH))
                .put(Book.HOST_ORDERS, new HostOrder("h1", "情報交換会", List.of("o1", "o2"), DAY, Map.of("m1", "o2"), List.of("m1/30")))
                .put(Book.ROLLS, new Roll("m1", List.of(Guest.of("U1", "o1", Profession.DOCTOR, Answer.ATTEND, 2, "line", Instant.EPOCH).along(Map.of("薬剤師", 1)))))
                .with(Book.MEMBERS, Change.Set.of(List.of(new Member("U1", Role.PROFESSIONAL, Profession.DOCTOR, "p1", "o1", List.of("港")))))
                .put(Book.INVITES, new Invite("9f86", new Invite.Work("o1", Profession.DOCTOR, true), 3, DAY.atTime(9, 0).atZone(Tokyo.ZONE).toInstant(), "S1"))
                .put(Book.INVITES, new Invite("60d8", new Invite.Registration(), 1, DAY.atTime(9, 0).atZone(Tokyo.ZONE).toInstant(), "S1"))
                .put(Book.APPLICATIONS, new Application(
                        "U2", "汐見 花", "o1", Profession.DOCTOR, "", DAY.atTime(9, 0).atZone(Tokyo.ZONE).toInstant(), null))
                .put(Book.APPLICATIONS, new Application(
                        "U3", "", null, Profession.OTHER, "", DAY.atTime(9, 0).atZone(Tokyo.ZONE).toInstant(),
                        new Application.Decision(true, "S1", DAY.atTime(10, 0).atZone(Tokyo.ZONE).toInstant())))
                .put(Book.PORTRAITS, new Portrait("p1", "s", "m", "AAAA", DAY))
                .put(Book.CORRECTIONS, Correction.wished(office("o1", "汐見診療所"), Field.FAX, "099-000-0009", "U1", Instant.EPOCH).decided(true, "S1", Instant.EPOCH))
                .put(Book.GROUPS, new Group("C1", "S1", DAY.atTime(9, 0).atZone(Tokyo.ZONE).toInstant()))
                .put(Book.KEYS, new Key("0a", new Key.OfArea("港"), "U4", DAY.atTime(9, 0).atZone(Tokyo.ZONE).toInstant()))
                .put(Book.MEMBERS, new Member(
                        "U4", Role.RESIDENT, null, null, null, List.of(), List.of("港"), List.of(Interest.SALON), DAY, null))
                .putAll(Book.ANNOUNCEMENTS, announcements())
                .putAll(Book.BATCHES, List.of(
                        Batch.waiting("n1", 0, true, List.of("U1", "U2")), Batch.waiting("n1", 1, false, List.of("U3")).filed(Batch.Fate.SPENT, List.of("U3"))))
                .put(Book.CIRCLES, new Circle("c1", "管理者会", List.of("p1")))
                .put(Book.HANDED, new Handed("n1", "o1", "S1", Instant.EPOCH))
                .put(Book.SIGNS, new Sign("KTPX", "m1", "ポスター：港会館", 3))
                .put(Book.STANDINGS, new Standing("n4", "2/1/0"))
                .put(Book.WISHES, new Wish("U1", true, true, false, "en", Instant.EPOCH))
                .put(Book.MENUS, new MenuMade("resident", "richmenu-1", "a-1"))
                .put(Book.MENUS_SHOWN, new MenuShown("U1", "richmenu-1"))
                .put(Book.VERSIONS, new Version(
                        "v1", "rota.csv", Instant.EPOCH, "S1", "S2", null, List.of(), List.of(person("p1")), List.of(shift(1, new Shift.Open())), List.of(),
                        Map.of("shifts/1", "a1"), null))
                .put(Book.FILED, new Filed("rota.csv", "a1", Map.of("2026-12-09/港/doctor", "b2")))
                .with(Book.ALIASES, Change.Set.of(List.of(new Change.Alias("しおみさん", "office", "o1"))));
    }

    /** How many things there are in it. */
    static int size() {
        return Book.ALL.stream().mapToInt(book -> all().of(book).put().size()).sum();
    }

    static Change offices(Office... put) {
        return Change.nothing("S1", "test").with(Book.OFFICES, Change.Set.of(List.of(put)));
    }
}
