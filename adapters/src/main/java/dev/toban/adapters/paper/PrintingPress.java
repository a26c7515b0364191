package dev.toban.adapters.paper;

import dev.toban.paper.Certificate;
import dev.toban.paper.Faces;
import dev.toban.paper.FamilySheet;
import dev.toban.paper.Invitation;
import dev.toban.paper.MonthPicture;
import dev.toban.paper.Paper;
import dev.toban.paper.Picture;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.paper.QrPicture;
import dev.toban.paper.Sheet;
import dev.toban.paper.Trend;
import dev.toban.say.PaperWords;
import java.util.List;

/** The press: prints PDFs, fills Excel files and draws pictures, with a typeface of its own. */
public final class PrintingPress implements Press {
    private static final String PDF = "application/pdf";

    private final Typeface typeface = new Typeface();
    private final Ink ink = new Ink(typeface);

    /** One at a time: papers are few, and a typeface of 19 MB is read once. */
    @Override
    public synchronized Print pdf(Paper paper) {
        return switch (paper) {
            case Sheet sheet -> new Print(sheet.name() + ".pdf", PDF, new SheetPdf(sheet, ink).print());
            case FamilySheet sheet -> new Print("family-" + sheet.first() + ".pdf", PDF, new FamilyPdf(sheet, ink).print());
            case Faces faces -> new Print(faces.name() + ".pdf", PDF, new FacesPdf(faces, ink).print());
            case Invitation i -> pdf("invitation-" + i.id(), List.of(i));
            case Certificate c -> pdf("certificate-" + c.number(), List.of(c));
        };
    }

    @Override
    public synchronized Print pdf(String name, List<? extends Paper> papers) {
        if (papers.isEmpty() || papers.stream().map(Paper::getClass).distinct().count() != 1) {
            throw new IllegalArgumentException("papers: " + papers.size() + " (expected: one or more of one kind)");
        }
        boolean across = papers.getFirst() instanceof Certificate;
        var leaf = new Leaf(across, across ? PaperWords.CERTIFICATE : name, "", ink);
        for (Paper paper : papers) {
            if (leaf.writer.getPageNumber() > 1 || paper != papers.getFirst()) {
                leaf.document.newPage();
            }
            switch (paper) {
                case Invitation invitation -> new InvitationPdf(invitation, ink).print(leaf);
                case Certificate certificate -> {
                    leaf.writer.setPageEmpty(false); // all of it is laid in place
                    new CertificatePdf(certificate, ink).print(leaf);
                }
                case Sheet _, FamilySheet _, Faces _ -> throw new IllegalArgumentException(
                        "papers: " + paper.getClass().getSimpleName() + " (expected: invitations or certificates; others have pages of their own)");
            }
        }
        return new Print(name + ".pdf", PDF, leaf.finished());
    }

    @Override
    public Print xlsx(String name, List<Sheet> sheets) {
        return new Print(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Spreadsheet.of(sheets));
    }

    @Override
    public Print csv(Sheet sheet) {
        return new Print(sheet.name() + ".csv", "text/csv;charset=UTF-8", CommaFile.of(sheet));
    }

    @Override
    public synchronized Print png(Picture picture) {
        return switch (picture) {
            case Sheet sheet -> new Print(sheet.name() + ".png", "image/png", new WeekPicture(sheet, typeface).draw());
            case MonthPicture month -> new Print(month.name() + ".png", "image/png", new MonthDrawing(month, typeface).draw());
            case QrPicture qr -> new Print(qr.name() + ".png", "image/png", QrCode.png(qr.words()));
            case Trend trend -> new Print(trend.name() + ".png", "image/png", new TrendPlot(trend, typeface).draw());
        };
    }
}
