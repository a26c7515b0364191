package dev.toban.config;

import dev.toban.announce.Quota;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.audit.AuditDesk;
import dev.toban.audit.DailyMark;
import dev.toban.beds.BedDesk;
import dev.toban.books.Books;
import dev.toban.convening.ConveningRoom;
import dev.toban.corrections.CorrectionDesk;
import dev.toban.courtesy.Courtesy;
import dev.toban.desk.Desk;
import dev.toban.desk.Desks;
import dev.toban.desk.Round;
import dev.toban.duties.DutyRoom;
import dev.toban.faces.FaceDesk;
import dev.toban.feeds.FeedDesk;
import dev.toban.hosting.Answering;
import dev.toban.hosting.Door;
import dev.toban.hosting.Enquiries;
import dev.toban.hosting.HandingOut;
import dev.toban.hosting.Hosting;
import dev.toban.hosting.Reminders;
import dev.toban.hosting.Surveying;
import dev.toban.hosting.Undelivered;
import dev.toban.volunteering.VolunteerDesk;
import dev.toban.imports.ImportDesk;
import dev.toban.learn.DailyDigest;
import dev.toban.learn.Teaching;
import dev.toban.menu.MenuBoard;
import dev.toban.menu.MenuDesk;
import dev.toban.menu.MenuRound;
import dev.toban.menu.Workshop;
import dev.toban.outreach.Announcing;
import dev.toban.outreach.Filing;
import dev.toban.outreach.Gatekeeper;
import dev.toban.outreach.LiveNumbers;
import dev.toban.outreach.Pamphlets;
import dev.toban.outreach.Signs;
import dev.toban.paper.CopyRoom;
import dev.toban.privacy.Privacy;
import dev.toban.privacy.Retention;
import dev.toban.reception.Staff;
import dev.toban.reception.Attempts;
import dev.toban.reception.Codes;
import dev.toban.reception.Reception;
import dev.toban.reporting.FiguresDesk;
import dev.toban.talk.Audit;
import dev.toban.talk.Ledger;
import dev.toban.talk.Notes;
import dev.toban.talk.Outbox;
import dev.toban.talk.Questions;
import dev.toban.talk.Traces;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The hub's office: every desk in the order in which they are asked, what is done by the clock, and who files the receipts of what was
 * sent. A new desk is set up here and nowhere else.
 */
record HubOffice(Desks desks, Desks sketch, List<Round> rounds, Outbox.Gate gate, Outbox.Clerk clerk) {
    /** Early enough to ring back, late enough to be remembered. */
    private static final LocalTime REMIND = LocalTime.of(17, 0);

    /** The morning after, while it is fresh. */
    private static final LocalTime SURVEY = LocalTime.of(9, 0);

    static HubOffice of(
            Settings settings,
            Board board,
            Ear ear,
            Books books,
            Questions questions,
            Notes notes,
            Quota.Meter meter,
            Codes codes,
            Attempts attempts,
            Function<Books, ImportDesk> imports,
            Trust trust,
            CopyRoom copies,
            Function<Books, DutyRoom> duties,
            Function<Books, ConveningRoom> meetings) {
        var filing = new Filing(board, books, settings.slack().hubChannel());
        return new HubOffice(
                desks(settings, board, ear, books, questions, meter, codes, attempts, imports, trust, copies, duties, meetings),
                desks(settings, board, ear, change -> {}, questions, meter, codes, Attempts.UNCOUNTED, imports, trust.sketch(), copies.sketch(), duties, meetings),
                rounds(settings, board, books, questions, notes, filing, trust, duties, meetings),
                new Gatekeeper(board),
                new Undelivered(board, notes, filing));
    }

    /** What is recorded, what can be taken out again, the menus below the chats, and what the hub's people are called. */
    record Trust(Ledger ledger, Audit audit, Traces traces, Workshop workshop, MenuBoard menus, Staff staff, boolean real) {
        /** The same where nothing is done, only told. */
        Trust sketch() {
            return new Trust(ledger, Audit.NONE, Traces.NONE, workshop, menus, Staff.NAMELESS, false);
        }
    }

    private static Desks desks(
            Settings settings,
            Board board,
            Ear ear,
            Books books,
            Questions questions,
            Quota.Meter meter,
            Codes codes,
            Attempts attempts,
            Function<Books, ImportDesk> imports,
            Trust trust,
            CopyRoom copies,
            Function<Books, DutyRoom> duties,
            Function<Books, ConveningRoom> meetings) {
        var tidy = new Tidying(books, copies.shelf(), board);
        List<Desk> all = new ArrayList<>(List.of(
                new Courtesy(board, books), new Privacy(board, tidy, trust.traces(), settings.keep()), new AuditDesk(trust.ledger(), trust.audit()),
                new MenuDesk(trust.workshop(), trust.real())));
        all.add(new Signs(board, books));
        all.addAll(Reception.desks(board, tidy, codes, attempts, settings.slack().hubChannel(), copies, trust.staff()));
        all.add(new CorrectionDesk(board, books, settings.slack().hubChannel()));
        all.add(new Teaching(board, ear, books, questions));
        all.add(new FiguresDesk(board, copies));
        all.add(new Pamphlets(board));
        all.addAll(meetings.apply(books).desks());
        all.add(new VolunteerDesk(board, books));
        all.add(imports.apply(tidy));
        all.addAll(duties.apply(books).desks());
        all.add(new BedDesk(board, books, settings.slack().hubChannel()));
        all.addAll(List.of(
                new Door(board, books), new Answering(board, books), new HandingOut(board, books, copies), new Hosting(board, books), new Enquiries(board, books),
                new Surveying(board, books, SURVEY), new FeedDesk(board, books, settings.publicUrl()), new FaceDesk(board, books, settings.publicUrl())));
        all.add(new Announcing(board, books, meter, copies, settings.slack().hubChannel()));
        return new Desks(all);
    }

    private static List<Round> rounds(
            Settings settings, Board board, Books books, Questions questions, Notes notes, Round filing, Trust trust,
            Function<Books, DutyRoom> duties,
            Function<Books, ConveningRoom> meetings) {
        List<Round> all = new ArrayList<>(List.of(
                new DailyDigest(board, questions, notes, settings.digestAt()),
                filing,
                new DailyMark(board, trust.ledger(), notes, settings.digestAt()),
                new Retention(board, books, trust.ledger(), trust.traces(), notes, settings.keep()),
                new MenuRound(board, books, trust.menus(), trust.workshop(), settings.makesMenus())));
        settings.seed().ifPresent(folder -> all.add(new PhotoAlbum(folder, board, books)));
        all.addAll(duties.apply(books).rounds());
        all.addAll(meetings.apply(books).rounds());
        all.add(new LiveNumbers(board, books, settings.slack().hubChannel()));
        all.addAll(List.of(new Reminders(board, books, REMIND), new Surveying(board, books, SURVEY)));
        return all;
    }
}
