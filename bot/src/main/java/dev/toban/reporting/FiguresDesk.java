package dev.toban.reporting;

import dev.toban.announce.Sign;
import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.attend.Survey;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.figures.Held;
import dev.toban.figures.Ledgers;
import dev.toban.figures.Period;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.paper.Trend;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.FigureSheets;
import dev.toban.say.FigureWords;
import dev.toban.say.SurveyWords;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The desk where the hub's figures are asked: how many came over the year, how questionnaires go, what was done in a month. Words, a
 * picture and an Excel file at once, as they are needed for a report.
 */
public final class FiguresDesk implements Desk {
    private static final Pattern ATTENDANCE = Pattern.compile("(?:出欠|出席|参加|会)の?[ 　]*集計(?:[ 　]+(.*))?");
    private static final Pattern SURVEYS = Pattern.compile("アンケートの?[ 　]*(?:推移|年度比較|傾向)(?:[ 　]+(.*))?");
    private static final Pattern REPORT = Pattern.compile("(?:実績|月報|年報)(?:[ 　]+((?:\\d{1,2}月|\\d{4}年度|今年度|昨年度|前年度)))?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年度|(今年度)|(昨年度|前年度|去年度)");

    private final Board board;
    private final CopyRoom copies;
    private final Count count;

    public FiguresDesk(Board board, CopyRoom copies) {
        this.board = board;
        this.copies = copies;
        this.count = new Count(board);
    }

    @Override
    public String name() {
        return FigureWords.DESK;
    }

    private static boolean staff(Visit v) {
        return v.channel() == Channel.SLACK && Rights.may(v.member(), Thing.EXPORT);
    }

    @Override
    public Optional<Reply> typed(Visit v, Incoming.Said said) {
        if (!staff(v)) {
            return Optional.empty();
        }
        String words = said.text().strip();
        Matcher attendance = ATTENDANCE.matcher(words);
        Matcher surveys = SURVEYS.matcher(words);
        Matcher report = REPORT.matcher(words);
        return attendance.matches() ? Optional.of(attendance(v, rest(attendance)))
                : surveys.matches() ? Optional.of(surveys(v, rest(surveys)))
                : report.matches() ? Optional.of(report(v, said(report.group(1), v)))
                : Optional.empty();
    }

    private static String rest(Matcher m) {
        return m.group(1) == null ? "" : m.group(1).strip();
    }

    @Override
    public Optional<Reply> opened(Visit v) {
        return Rights.may(v.member(), Thing.EXPORT) ? Optional.of(FigureWords.home()) : Optional.empty();
    }

    @Override
    public Optional<Reply> tapped(Visit v, String rest) {
        if (!staff(v)) {
            return Optional.empty();
        }
        return switch (rest) {
            case "attendance" -> Optional.of(attendance(v, ""));
            case "surveys" -> Optional.of(surveys(v, ""));
            case "month" -> Optional.of(report(v, Period.of(YearMonth.from(v.today()).minusMonths(1))));
            case "year" -> Optional.of(report(v, Period.fiscal(Period.fiscalYear(v.today()))));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> asked(Visit v, Asked asked) {
        if (v.inGroup() || !Rights.may(v.member(), Thing.SEE_PROFESSIONAL)) {
            return Optional.empty();
        }
        Period period = period(v, asked);
        return switch (asked.what().intent()) {
            case STATS_ASK -> Optional.of(FigureWords.metric(asked.slot("metric") == null ? "" : asked.slot("metric"), count.ledgers(period, v.now()), word(asked)));
            case REPORT_MAKE -> staff(v) ? Optional.of(report(v, period)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String word(Asked asked) {
        return asked.slot("event") == null ? "" : asked.slot("event");
    }

    private static Period period(Visit v, Asked asked) {
        if (asked.slot("month") != null) {
            return Period.of(YearMonth.parse(asked.slot("month")));
        }
        return Period.fiscal(asked.what().slots().get("fiscal_year") instanceof Integer year ? year : Period.fiscalYear(v.today()));
    }

    /** 11月, 2025年度, 今年度; without any the month that was. */
    private static Period said(@Nullable String words, Visit v) {
        YearMonth now = YearMonth.from(v.today());
        if (words == null) {
            return Period.of(now.minusMonths(1));
        }
        if (words.endsWith("月")) {
            YearMonth month = now.withMonth(Math.clamp(Integer.parseInt(words.substring(0, words.length() - 1)), 1, 12));
            return Period.of(month.isAfter(now) ? month.minusYears(1) : month);
        }
        return year(words, v);
    }

    private static Period year(String words, Visit v) {
        Matcher m = YEAR.matcher(words);
        int now = Period.fiscalYear(v.today());
        return Period.fiscal(!m.find() ? now : m.group(1) != null ? Integer.parseInt(m.group(1)) : m.group(3) != null ? now - 1 : now);
    }

    private Reply attendance(Visit v, String rest) {
        Period year = year(rest, v).upTo(v.today());
        String word = YEAR.matcher(rest).replaceAll("").strip();
        List<Held> all = count.held(year, word, v.now());
        if (all.isEmpty()) {
            return FigureWords.noMeetings(year, word);
        }
        List<Held> before = count.held(year.yearBefore(), word, v.now());
        List<Sign> signs = all.stream().flatMap(h -> board.mailroom().signs(h.meeting().id()).stream()).toList();
        Trend trend = FigureSheets.attendance(year, word, all, board.hub(), v.now());
        List<String> laid = new ArrayList<>();
        if (trend.points().size() > 1) {
            laid.add(lay(trend.title(), press -> press.png(trend)));
        }
        laid.add(lay(FigureWords.EXCEL, press -> press.xlsx("attendance-" + year.first(), FigureSheets.meetings(year, all, board.hub(), v.now()))));
        return FigureWords.attendance(year, word, all, before, trend, signs, laid);
    }

    private Reply surveys(Visit v, String rest) {
        Period year = year(rest, v).upTo(v.today());
        String word = YEAR.matcher(rest).replaceAll("").strip();
        List<SurveyWords.Result> all = results(year, word, v);
        if (all.isEmpty()) {
            return FigureWords.noSurveys(year, word);
        }
        List<SurveyWords.Result> before = results(year.yearBefore(), word, v);
        List<String> laid = new ArrayList<>();
        for (SurveyWords.Question q : SurveyWords.QUESTIONS) {
            Trend trend = FigureSheets.survey(q, year, all, board.hub(), v.now());
            if (trend.points().size() > 1) {
                laid.add(lay(trend.title(), press -> press.png(trend)));
            }
        }
        laid.add(lay(FigureWords.EXCEL, press -> press.xlsx("surveys-" + year.first(), List.of(FigureSheets.surveys(year, all, board.hub(), v.now())))));
        return FigureWords.surveys(year, all, before, laid);
    }

    private List<SurveyWords.Result> results(Period year, String word, Visit v) {
        return count.held(year, word, v.now()).stream()
                .flatMap(h -> board.lists().survey(h.meeting().id()).filter(FiguresDesk::answered).map(s -> new SurveyWords.Result(h.meeting(), s, h.came())).stream())
                .toList();
    }

    private static boolean answered(Survey s) {
        return s.counts().keySet().stream().anyMatch(q -> s.answers(q) > 0);
    }

    private Reply report(Visit v, Period period) {
        Ledgers all = count.ledgers(period, v.now());
        String laid = lay(FigureWords.reportTitle(all.period()), press -> press.xlsx("report-" + period.first(), FigureSheets.report(all, board.hub(), v.now())));
        return FigureWords.report(all, laid);
    }

    private String lay(String title, Function<Press, Print> made) {
        return switch (copies.hand(null, title, made)) {
            case CopyRoom.Place.Channel() -> FigureWords.inChannel(title);
            case CopyRoom.Place.Link(String url) -> title + " " + url;
            case CopyRoom.Place.Nowhere() -> FigureWords.nowhere(title);
        };
    }
}
