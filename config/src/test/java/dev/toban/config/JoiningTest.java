package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.answer.Board;
import dev.toban.people.Invite;
import dev.toban.reception.Attempts;
import dev.toban.talk.Member;
import dev.toban.talk.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming and going where it is hard: two at once, two replicas, after a restart. */
class JoiningTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String FIRST = "U000000000000000000000000000000c1";
    private static final String SECOND = "U000000000000000000000000000000c2";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}");
    private static final Pattern AGREE = Pattern.compile("enter\\|code\\|[0-9a-f]+\\|new");

    private final Outside outside = new Outside();
    private RedisServer redis;

    @TempDir
    Path data;

    @BeforeEach
    void server() throws IOException {
        redis = new RedisServer(data);
        redis.start();
    }

    @AfterEach
    void end() {
        redis.close();
        outside.close();
    }

    private House house() {
        return House.open(outside, data, Map.of("toban.redis.url", redis.url()));
    }

    private String code(House house, String words) {
        outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", words);
        String made = eventually(
                () -> outside.posted(Outside.HUB).stream().filter(m -> m.words().contains("招待コード：")).toList(), m -> assertThat(m).isNotEmpty())
                .getLast().words();
        Matcher code = CODE.matcher(made);
        assertThat(code.find()).as(made).isTrue();
        return code.group();
    }

    /** Up to the last question: the name. */
    private void almostIn(String user, String code) {
        Matcher agree = AGREE.matcher(outside.ask(user, "参加 " + code).messages().getFirst().toString());
        assertThat(agree.find()).isTrue();
        int before = outside.said(user).size();
        outside.send(LineEvent.postback(user, agree.group()));
        assertThat(eventually(() -> outside.said(user), said -> assertThat(said).hasSizeGreaterThan(before)).get(before)).contains("お名前");
    }

    @Test
    void aCodeForOneLetsInOneThoughTwoUseItAtOnceOnTwoReplicas() {
        try (House one = house().ready();
                House other = house().ready()) {
            String code = code(one, "招待 訪問看護ステーションなぎさ 訪問看護師");
            almostIn(FIRST, code);
            almostIn(SECOND, code);
            outside.send(LineEvent.text(FIRST, "汐見 はな"), LineEvent.text(SECOND, "汐見 そら"));
            eventually(() -> outside.said(FIRST), said -> assertThat(said).hasSize(3));
            eventually(() -> outside.said(SECOND), said -> assertThat(said).hasSize(3));

            List<String> answers = List.of(outside.said(FIRST).getLast(), outside.said(SECOND).getLast());
            assertThat(answers).filteredOn(a -> a.contains("を登録しました")).hasSize(1);
            assertThat(answers).filteredOn(a -> a.contains("まだ登録できていません") || a.contains("もう使えなくなりました")).hasSize(1);
            for (House house : List.of(one, other)) {
                eventually(() -> came(house), all -> assertThat(all).hasSize(1));
                assertThat(house.part(Board.class).invitations().invites()).isEmpty();
            }
        }
    }

    private static List<Member> came(House house) {
        return house.part(Board.class).members().all().filter(m -> m.by() != null).toList();
    }

    @Test
    void theBooksDontKnowTheCodeAndGuessesAreCountedForAllReplicas() {
        try (House one = house().ready();
                House other = house().ready()) {
            String code = code(one, "招待 訪問看護ステーションなぎさ 訪問看護師 3人");
            Invite invite = one.part(Board.class).invitations().invites().findFirst().orElseThrow();
            assertThat(invite.id()).matches("[0-9a-f]{32}").isNotEqualToIgnoringCase(code.replace("-", ""));
            for (int i = 2; i < 7; i++) {
                outside.asks(FIRST, "AAAA-222" + i);
            }
            assertThat(outside.asks(FIRST, code)).contains("いまは受け付けられません");
            assertThat(one.part(Attempts.class).of(FIRST)).isEqualTo(other.part(Attempts.class).of(FIRST)).isEqualTo(new Attempts.Count(5, 5));
            assertThat(outside.asks(SECOND, code)).as("others can still come").contains("訪問看護ステーションなぎさ の登録");
        }
    }

    @Test
    void whoIsTakenOutIsAStrangerForAllReplicasAtOnceAndStaysSoAfterARestart() {
        try (House one = house().ready();
                House other = house().ready()) {
            assertThat(outside.asks(NURSE, "今夜の浜手の当番医は？")).contains("070-0000-2010");
            var hand = outside.hand(one);
            hand.command(Outside.STAFF, Outside.HUB, "/toban", "外す 中野 さき");
            var sure = eventually(
                    () -> outside.posted(Outside.HUB).stream().filter(m -> m.words().contains("登録を外しますか")).toList(), m -> assertThat(m).hasSize(1))
                    .getFirst();
            hand.click(Outside.STAFF, sure, sure.buttons().getFirst().actionId());
            hand.click(Outside.STAFF, sure, sure.buttons().getFirst().actionId());
            eventually(() -> outside.said(NURSE), said -> assertThat(said).anyMatch(s -> s.contains("専門職の登録を外しました")));
            eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).anyMatch(a -> a.words().contains("もう外れています")));
            for (House house : List.of(one, other)) {
                eventually(() -> house.part(Board.class).members().known(NURSE), m -> assertThat(m).isEmpty());
            }
            assertThat(outside.asks(NURSE, "今夜の浜手の当番医は？")).contains("しおかぜ医院").doesNotContain("070-", "大山");
            assertThat(outside.said(NURSE)).filteredOn(s -> s.contains("外しました")).as("told once").hasSize(1);
        }
        try (House again = house().ready()) {
            assertThat(again.part(Board.class).members().known(NURSE)).as("the people file names her still").isEmpty();
            assertThat(outside.asks(NURSE, "今夜の浜手の当番医は？")).doesNotContain("070-");
        }
    }

    @Test
    void whatIsTakenBackIsAbsentEverywhereAtOnceAndAnOlderFileDoesNotBringItBack() {
        try (House house = house().ready()) {
            assertThat(outside.asks(DOCTOR, "今夜の浜手の訪看当番は？")).contains("中野 さき");
            assertThat(outside.asks(NURSE, "公開を全部やめる")).contains("拠点だけ");
            absent(house);
        }
        try (House again = house().ready()) {
            absent(again);
            assertThat(again.part(Board.class).members().known(NURSE)).map(Member::role).contains(Role.PROFESSIONAL);
        }
    }

    private void absent(House house) {
        for (String words : List.of("今夜の浜手の訪看当番は？", "中野さんの連絡先", "なぎさの訪問看護師さんは誰？", "中野さきさんって今日当番？", "来週の訪看当番表")) {
            assertThat(outside.asks(DOCTOR, words)).as(words).doesNotContain("中野 さき", "070-0000-2003");
            String read = Http.post(house.management("/understand"), "{\"text\": \"%s\", \"role\": \"doctor\"}".formatted(words)).body();
            assertThat(read).as(words).doesNotContain("中野 さき", "070-0000-2003");
        }
    }
}
