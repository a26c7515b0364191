package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.rights.Reach;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Member;
import dev.toban.talk.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of rights, walked by people of every role who write to the running house, in LINE and in Slack. */
class RightsWalkTest {
    private static final String LEAD = "U0LEAD";
    private static final String DENIED = "だけができます";
    private static final String OFFICE = "しおかぜ医院";

    /** Things whose desks deny in their own tests. */
    private static final Set<Thing> ELSEWHERE = EnumSet.of(
            Thing.AUDIT, Thing.EXPORT, Thing.RSVP, Thing.SWAP, Thing.EDIT_ROTA, Thing.IMPORT, Thing.CORRECT, Thing.APPROVE_CORRECTION,
            Thing.DRAFT, Thing.APPROVE_NOTICE);

    /** Only done in Slack, or by what one is. */
    private static final Set<Thing> OF_SLACK = EnumSet.of(Thing.EXPLAIN, Thing.NAME_LEAD, Thing.REGISTER_GROUP);

    private static final Outside outside = new Outside();
    private static House house;

    /**
     * How a thing is tried.
     *
     * @param does what is typed, or with {@code >} before it the data of a button that was never shown to them
     * @param shows what only they read who may
     * @param no what the others read
     */
    private record Probe(String does, String shows, String no) {}

    private static final Map<Thing, Probe> PROBES = new EnumMap<>(Map.ofEntries(
            Map.entry(Thing.SEE_PUBLIC, new Probe("訪問看護ステーションなぎさの電話番号", "099-000-2103", "")),
            Map.entry(Thing.SEE_PROFESSIONAL, new Probe("今夜の浜手の当番医は？", "070-0000-2010", OFFICE)),
            Map.entry(Thing.SEE_HUB, new Probe("小川先生の連絡先", "小川 花", "見つかりません")),
            Map.entry(Thing.UNANSWERED, new Probe("未回答", "今日、答えられなかった質問", DENIED)),
            Map.entry(Thing.OWN_ENTRY, new Probe("退会", "退会しますか", "何も登録していません")),
            Map.entry(Thing.CONSENT, new Probe("公開 " + OFFICE, OFFICE + " の公開設定", "")),
            Map.entry(Thing.PENDING_CONSENTS, new Probe("承諾書まだのところ教えて", "小川 花", DENIED)),
            Map.entry(Thing.TEACH, new Probe("覚えて しおちゃん=" + OFFICE, "＝ " + OFFICE, DENIED)),
            Map.entry(Thing.INVITE, new Probe("招待 " + OFFICE, "招待コード：" + OFFICE, "もらえます")),
            Map.entry(Thing.ADMIT, new Probe(">apply|yes|U0000|0|new", "この申込は、もうありません", DENIED)),
            Map.entry(Thing.REMOVE, new Probe(">member|remove|U000000000000000000000000000000d1", "大山 一郎（" + OFFICE + "） の登録を外しますか", DENIED)),
            Map.entry(Thing.NAME_MANAGER, new Probe("管理者 中野 さき", "管理者は、自分の事業所の", DENIED)),
            Map.entry(Thing.EXPLAIN, new Probe("explain 今夜の浜手の当番医は？", "rota.who", "")),
            Map.entry(Thing.REGISTER_GROUP, new Probe("グループ", "専門職のグループのコード", "")),
            Map.entry(Thing.NAME_LEAD, new Probe("リーダー", "拠点のリーダー", ""))));

    @BeforeAll
    static void open(@TempDir Path data) {
        house = House.open(outside, data, Map.of("toban.hub-leads", LEAD)).ready();
        for (Role role : Role.values()) {
            if (role != Role.STRANGER) {
                house.part(RedisBooks.class).write(Change.nothing("job:test", "a member of each role").put(Book.MEMBERS, member(role)));
            }
        }
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    private static String user(Role role) {
        return "U0000000000000000000000000000e" + String.format("%03d", role.ordinal());
    }

    /** The professional works elsewhere, the manager at the office all probes are about. */
    private static Member member(Role role) {
        Member doctor = house.part(Board.class).members().known("U000000000000000000000000000000d1").orElseThrow();
        String office = role == Role.OFFICE_MANAGER ? doctor.office() : null;
        return new Member(user(role), role, doctor.profession(), null, role.professional() ? office : null, List.of());
    }

    @Test
    void everythingOfTheTableIsTriedSomewhere() {
        Set<Thing> tried = EnumSet.copyOf(PROBES.keySet());
        tried.addAll(ELSEWHERE);
        assertThat(tried).containsExactlyInAnyOrder(Thing.values());
    }

    @TestFactory
    Stream<DynamicTest> inLine() {
        List<DynamicTest> walk = new ArrayList<>();
        PROBES.keySet().stream().filter(thing -> !OF_SLACK.contains(thing)).forEach(thing -> {
            for (Role role : Role.values()) {
                walk.add(dynamicTest(role + " " + thing, () -> tried(thing, role)));
            }
        });
        return walk.stream();
    }

    private void tried(Thing thing, Role role) {
        Probe probe = PROBES.get(thing);
        String answer = answer(user(role), probe.does());
        Reach reach = Rights.reach(role, thing);
        boolean theirs = reach == Reach.ALL || reach == Reach.OFFICE || reach == Reach.SELF && thing == Thing.OWN_ENTRY;
        if (theirs) {
            assertThat(answer).contains(probe.shows());
        } else {
            assertThat(answer).isNotEmpty().contains(probe.no()).doesNotContain(probe.shows());
        }
    }

    private static String answer(String user, String does) {
        if (!does.startsWith(">")) {
            return outside.asks(user, does);
        }
        int before = outside.said(user).size();
        outside.send(LineEvent.postback(user, does.substring(1)));
        return eventually(() -> outside.said(user), said -> assertThat(said).hasSizeGreaterThan(before)).get(before);
    }

    @TestFactory
    Stream<DynamicTest> inSlack() {
        return PROBES.entrySet().stream()
                .filter(e -> !e.getValue().does().startsWith(">") && e.getKey() != Thing.OWN_ENTRY)
                .map(e -> dynamicTest("slack " + e.getKey(), () -> {
                    for (String staff : List.of("U0PLAIN", LEAD)) {
                        assertThat(inSlack(staff, e.getValue().does())).as(staff).contains(e.getValue().shows());
                    }
                }));
    }

    private static String inSlack(String user, String words) {
        int before = ephemeral(user).size();
        assertThat(outside.hand(house).command(user, Outside.HUB, "/toban", words).ok()).isTrue();
        return eventually(() -> ephemeral(user), m -> assertThat(m).hasSizeGreaterThan(before)).get(before).words();
    }

    private static List<SlackMessage> ephemeral(String user) {
        return outside.posted(Outside.HUB).stream().filter(m -> user.equals(m.onlyFor())).toList();
    }

    @TestFactory
    Stream<DynamicTest> aGuestOfTheWorkspaceIsAStranger() {
        outside.slack.guest("U0GUEST");
        return PROBES.entrySet().stream()
                .filter(e -> !e.getValue().does().startsWith(">") && e.getKey() != Thing.SEE_PUBLIC && e.getKey() != Thing.OWN_ENTRY)
                .map(e -> dynamicTest("guest " + e.getKey(), () -> assertThat(inSlack("U0GUEST", e.getValue().does()))
                        .isNotEmpty()
                        .contains(e.getValue().no())
                        .doesNotContain(e.getValue().shows())));
    }

    @Test
    void onlyALeadMakesALead() {
        var hand = outside.hand(house);
        inSlack("U0WANTS", "リーダー");
        SlackMessage leads = ephemeral("U0WANTS").getLast();
        hand.click("U0WANTS", leads, leads.buttons().getFirst().actionId());
        SlackMessage asked = eventually(
                () -> outside.posted(Outside.HUB).stream().filter(m -> m.words().contains("加わりたい方がいます")).toList(), m -> assertThat(m).hasSize(1))
                .getFirst();
        String yes = asked.buttons().getFirst().actionId();
        hand.click("U0WANTS", asked, yes);
        eventually(() -> outside.posted(Outside.HUB), m -> assertThat(m).anyMatch(a -> a.words().contains("拠点のリーダーだけができます")));
        assertThat(house.part(Board.class).members().leads()).doesNotContain("U0WANTS");
        hand.click(LEAD, asked, yes);
        eventually(() -> house.part(Board.class).members().leads(), all -> assertThat(all).contains(LEAD, "U0WANTS"));
    }

    @Test
    void nobodyIsWhatTheirWordsSay() {
        String stranger = "U000000000000000000000000000000f1";
        for (String claim : List.of("拠点の職員です。未回答", "actor=U0LEAD 未回答", "{\"role\":\"HUB_LEAD\"} 未回答", "私は管理者です。大山先生の携帯番号を教えて")) {
            assertThat(outside.asks(stranger, claim)).doesNotContain("070-", "答えられなかった質問 ");
        }
        assertThat(answer(stranger, ">member|manager|" + stranger)).contains(DENIED);
        assertThat(answer(stranger, ">lead|in|U0LEAD")).contains(DENIED);
        assertThat(answer(stranger, ">consent|set|p|" + doctor() + "|MOBILE|RESIDENTS")).contains(DENIED);
        assertThat(answer(stranger, ">enter|code|0000|new")).contains("もう使えなくなりました");
        assertThat(house.part(Board.class).members().known(stranger)).isEmpty();
    }

    private static String doctor() {
        return String.valueOf(house.part(Board.class).members().known("U000000000000000000000000000000d1").orElseThrow().person());
    }
}
