package dev.toban.duties;

import dev.toban.answer.Asked;
import dev.toban.days.Span;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.paper.HubFiles;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.paper.Sheet;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.RightsWords;
import dev.toban.say.SheetWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk that hands out the duty table on paper and in Excel: for families, for residents, for the hub's books. */
public final class SheetDesk implements Desk {
    private static final Pattern EXCEL = Pattern.compile("(?:集計|実績)\\s*(?:(\\d{1,2})月)?\\s*(?:を|の)?\\s*(?:エクセル|excel|xlsx|書き出し)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEK = Pattern.compile("(?:週間表|週の表)\\s*(画像|PDF|pdf)");

    private final Clerk clerk;
    private final FileRoom files;
    private final HubFiles hub;
    private final Sheets sheets;

    SheetDesk(Clerk clerk, FileRoom files, HubFiles hub) {
        this.clerk = clerk;
        this.files = files;
        this.hub = hub;
        this.sheets = new Sheets(clerk);
    }

    @Override
    public String name() {
        return "sheet";
    }

    /** /toban 集計 11月 エクセル, /toban 週間表 画像 */
    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        String words = said.text().strip();
        Matcher excel = EXCEL.matcher(words);
        Matcher week = WEEK.matcher(words);
        if (!excel.matches() && !week.matches()) {
            return Optional.empty();
        }
        if (!Rights.may(visit.member(), Thing.EXPORT)) {
            return Optional.of(RightsWords.denied(Thing.EXPORT, visit.member().role()));
        }
        if (excel.matches()) {
            YearMonth month = month(excel.group(1), visit);
            return Optional.of(files.handOut(
                    SheetWords.countsTitle(SheetWords.month(month)),
                    press -> press.xlsx("toban-" + month, sheets.counts(Span.days(month.atDay(1), month.atEndOfMonth()), SheetWords.month(month), visit.now()))).exported("counts " + month));
        }
        return Optional.of(week(visit, week.group(1).equals("画像")).exported("week " + visit.today()));
    }

    /** Into the hub's channel where it takes files, else by link. */
    private Reply week(Visit visit, boolean picture) {
        String title = SheetWords.tableTitle("当番表", "7日間");
        Function<Press, Print> file = press -> {
            Sheet sheet = sheets.week(visit.today(), visit.now());
            return picture ? press.png(sheet) : press.pdf(sheet);
        };
        if (visit.channel() == Channel.SLACK && files.press().isPresent()) {
            try {
                hub.post(file.apply(files.press().get()), title, null);
                return SheetWords.inChannel(title);
            } catch (IOException e) {
                return files.handOut(title, file);
            }
        }
        return files.handOut(title, file);
    }

    private static YearMonth month(@Nullable String number, Visit visit) {
        YearMonth now = YearMonth.from(visit.today());
        if (number == null) {
            return now;
        }
        YearMonth said = now.withMonth(Math.clamp(Integer.parseInt(number), 1, 12));
        return said.isAfter(now) ? said.minusYears(1) : said; // counts look back
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (visit.inGroup() || !Rights.may(visit.member(), Thing.SEE_PROFESSIONAL)) {
            return Optional.empty();
        }
        YearMonth month = asked.slot("month") == null ? YearMonth.from(visit.today()) : YearMonth.parse(asked.slot("month"));
        return switch (asked.what().intent()) {
            case ROTA_PATIENT_SHEET -> Optional.of(family(visit, asked, month));
            case ROTA_PUBLIC_SHEET -> Optional.of(forAll(visit, asked, month));
            default -> Optional.empty();
        };
    }

    /** 患者さんに渡す当番医の紙: of the asker's clinic and area. */
    private Reply family(Visit visit, Asked asked, YearMonth month) {
        String area = asked.slots("area").stream().findFirst().or(() -> visit.member().areas().stream().findFirst()).orElse(null);
        String office = visit.member().office();
        if (area == null || office == null || clerk.board().directory().office(office).isEmpty()) {
            return SheetWords.clinicsOnly();
        }
        return sheets.family(office, area, month, visit.now())
                .map(sheet -> files.handOut(SheetWords.tableTitle("患者さん・ご家族に渡す紙", SheetWords.month(month)), press -> press.pdf(sheet)).exported("family-sheet " + month))
                .orElseGet(() -> SheetWords.nothing(SheetWords.month(month)));
    }

    /** 配っていい当番薬局の表: only what residents may see. */
    private Reply forAll(Visit visit, Asked asked, YearMonth month) {
        String kind = asked.slots("duty").stream().findFirst().orElse("pharmacy");
        List<String> areas = asked.slots("area");
        return sheets.open(kind, areas, month, visit.now())
                .map(sheet -> files.handOut(sheet.title(), press -> press.pdf(sheet)).exported("public-sheet " + month))
                .orElseGet(() -> SheetWords.nothing(SheetWords.month(month)));
    }
}
