package dev.toban.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.Bot;
import dev.toban.announce.Meeting;
import dev.toban.announce.Sign;
import dev.toban.answer.Board;
import dev.toban.ask.Ear;
import dev.toban.ask.Lexicon;
import dev.toban.attend.Answer;
import dev.toban.attend.Guest;
import dev.toban.attend.Roll;
import dev.toban.attend.Survey;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.desk.Desks;
import dev.toban.directory.Audience;
import dev.toban.hub.Area;
import dev.toban.hub.Hub;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.PlainPress;
import dev.toban.talk.Incoming;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Reply;
import dev.toban.talk.Role;
import dev.toban.talk.Sender;
import dev.toban.talk.Topic;
import dev.toban.talk.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the hub can say in numbers, and what it says it cannot. */
class FiguresDeskTest {
    private static final Instant NOW = Instant.parse("2026-12-09T01:00:00Z"); // 10:00 in Japan
    private static final Hub HUB = new Hub(
            "minato", "みなと拠点", "099-000-2000", List.of(new Area("浜手", null, List.of(), List.of(), null)), List.of(),
            MonthDay.of(12, 29), MonthDay.of(1, 3), new Hub.Fallback("夜間連絡先", "099-000-2099"), LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final String DOCTOR = "U" + "1".repeat(32);

    private final Board board = new Board(day -> false);
    private final List<String> laid = new ArrayList<>();
    private boolean taken = true;
    private final Bot bot = new Bot(board, new Ear(Lexicon.standard()), forgetful(), new Desks(List.of(new FiguresDesk(board, new CopyRoom(
            new PlainPress(), CopyRoom.nowhere(new PlainPress()).shelf(),
            (print, words, thread) -> {
                if (!taken) {
                    throw new IOException("not taken");
                }
                laid.add(print.name() + " " + new String(print.bytes(), StandardCharsets.UTF_8));
            },
            Optional.empty(), "")))), Desks.NONE);

    private static Topics forgetful() {
        return new Topics() {
            @Override
            public @Nullable Topic of(Sender sender) {
                return null;
            }

            @Override
            public void remember(Sender sender, Topic topic) {}
        };
    }

    @BeforeEach
    void aYear() {
        board.take(Change.nothing("seed", "a year")
                .put(Book.HUB, HUB)
                .put(Book.MEMBERS, new Member(DOCTOR, Role.PROFESSIONAL, Profession.DOCTOR, null, null, List.of("浜手")))
                .putAll(Book.MEETINGS, List.of(
                        meeting("m0", "多職種勉強会「緩和」", "2025-10-16T19:00"), meeting("m1", "多職種勉強会「褥瘡」", "2026-04-16T19:00"),
                        meeting("m2", "多職種勉強会「薬」", "2026-06-18T19:00"), meeting("m3", "地域サロン", "2026-10-15T14:00"), meeting("m4", "多職種勉強会「食」", "2026-11-19T19:00"),
                        meeting("m5", "施設相談員部会", "2026-11-20T15:00"), meeting("m6", "多職種勉強会「歯」", "2026-12-17T19:00")))
                .putAll(Book.ROLLS, List.of(
                        roll("m0", true, 90), roll("m1", true, 100), roll("m2", true, 120), roll("m3", false, 18), roll("m4", true, 140), roll("m6", false, 60)))
                .putAll(Book.SURVEYS, List.of(survey("m0", 3, 1), survey("m1", 3, 1), survey("m4", 9, 1)))
                .put(Book.SIGNS, new Sign("KTPX", "m3", "ポスター：浜手公民館", 5))
                .put(Book.SIGNS, new Sign("BCDF", "m3", "紙の案内", 8)));
        board.alive(NOW, true);
    }

    private static Meeting meeting(String id, String title, String start) {
        LocalDateTime from = LocalDateTime.parse(start);
        return new Meeting(
                id, title, null, new Span(from, from.plusHours(2)), null, null, null, Audience.PROFESSIONALS, List.of(), null, null, null, null, null, null, null, null, null, null, null, "events");
    }

    private static Roll roll(String id, boolean door, int people) {
        List<Guest> guests = new ArrayList<>();
        for (int left = people, i = 0; left > 0; left -= 20, i++) {
            guests.add(Guest.of("U" + i, null, null, Answer.ATTEND, Math.min(20, left), "line", NOW).arrived(door ? NOW : null));
        }
        return new Roll(id, guests);
    }

    private static Survey survey(String id, int yes, int no) {
        Survey s = Survey.begun(id);
        for (int i = 0; i < yes + no; i++) {
            s = s.with("again", i < yes ? "はい" : "いいえ", "U" + i);
        }
        return s;
    }

    private Reply types(String words) {
        return bot.hear(new Incoming.Said(Sender.slack("U0STAFF", "C0"), NOW, null, words, true, List.of()));
    }

    private String asks(String user, String words) {
        return bot.hear(new Incoming.Said(Sender.line(user), NOW, null, words, true, List.of())).text();
    }

    @Test
    void theYearsMeetingsWithAverageTrendTagsAndSources() {
        Reply said = types("出欠 集計");
        assertThat(said.text()).contains("2026年度", "5回・のべ 378人・平均 94.5人（うち1回は人数の記録なし）", "② 会議の開催：1回\n", "傾向：1回ごとに", "前年度の同じころまで：1回・のべ 90人",
                "4/16 多職種勉強会「褥瘡」 100人\n", "10/15 地域サロン 18人＊", "11/20 施設相談員部会 人数の記録なし", "＊は受付の記録がなく",
                "5 人材育成：3回・360人", "⑦ 地域住民への普及・啓発：1回・18人", "紙の案内 8、ポスター：浜手公民館 5").doesNotContain("歯");
        assertThat(laid).hasSize(2);
        assertThat(laid.get(0)).contains("picture.png", "Trend[", "label=4/16, value=100.0", "label=11/19, value=140.0");
        assertThat(laid.get(1)).contains("attendance-2026-04-01.xlsx", "タスク別", "活動別", "受付", "出席の返事", "記録なし");
    }

    @Test
    void oneSeriesAndAnotherYear() {
        assertThat(types("出欠 集計 勉強会").text()).contains("3回・のべ 360人・平均 120.0人", "傾向：1回ごとに +20.0人");
        assertThat(types("出欠 集計 2025年度").text()).contains("2025年度", "1回・のべ 90人", "前年度の同じころまで：記録なし");
        assertThat(types("出欠 集計 昨年度 サロン").text()).contains("2025年度に終わった会は、まだありません（題に「サロン」");
        assertThat(laid.stream().filter(l -> l.startsWith("picture"))).as("one point is no plot").hasSize(1);
    }

    @Test
    void whereSlackTakesNoFilesTheWordsComeAllTheSame() {
        taken = false;
        assertThat(types("出欠 集計").text()).contains("平均 94.5人", "載せられませんでした", "toban.public-url");
    }

    @Test
    void questionnairesOverTheYearAndAgainstTheYearBefore() {
        Reply said = types("アンケート 推移");
        assertThat(said.text()).contains("2回の会、回答 14人", "この会を続けてほしいですか？「はい」：4/16 75% → 11/19 90%", "今年度の平均 86%、前年度の同じころまで 75%");
        assertThat(laid).hasSize(2).first().asString().contains("この会を続けてほしいですか");
        assertThat(laid.getLast()).contains("surveys-2026-04-01.xlsx", "Count[number=9.0, unit=人]");
    }

    @Test
    void aMonthForThePrefecture() {
        Reply said = types("11月の実績まとめて、県に出すやつ");
        assertThat(said.text()).contains("2026年11月の実績", "会・研修・サロン：2回・のべ 140人・平均 140.0人（うち1回は人数の記録なし）", "お知らせ：0件", "アンケートの回答：10人", "登録（いま）：専門職 1人・住民 0人", "相談・カンファレンス・同行訪問の件数は、ここでは数えていません");
        assertThat(laid).singleElement().asString().contains("report-2026-11-01.xlsx", "まとめ", "お知らせの宛先（のべ）");
        assertThat(types("実績 4月").text()).contains("2026年4月の実績", "1回・のべ 100人");
        assertThat(types("実績 今年度").text()).contains("2026年度の実績");
    }

    @Test
    void oneNumberIsAnsweredAndWhatIsNotCountedIsSaid() {
        assertThat(asks(DOCTOR, "今月の相談件数って何件きてますか")).contains("相談の件数は、ここでは数えていません", "2026年12月：会 0回、");
        assertThat(asks(DOCTOR, "今年度の勉強会、何回ですか")).contains("2026年度の会は、5回", "うち 多職種勉強会 3回・360人、地域サロン 1回・18人");
        assertThat(asks("U" + "2".repeat(32), "今月の相談件数って何件きてますか")).as("a stranger").doesNotContain("2026年12月：会");
        assertThat(asks(DOCTOR, "11月の実績まとめて、県に出すやつ")).as("only in the hub's Slack").doesNotContain("のべ 140人");
        assertThat(asks(DOCTOR, "出欠 集計")).doesNotContain("378");
    }
}
