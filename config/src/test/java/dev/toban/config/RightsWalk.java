package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.days.Span;
import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Person;
import dev.toban.rights.Reach;
import dev.toban.rights.Thing;
import dev.toban.rota.Shift;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How every thing of the table of rights is tried by people of every role, through signed webhooks of LINE and of Slack. In Slack only
 * staff, leads and guests come by themselves; the others are written into the books, so that the table is what holds there too.
 */
final class RightsWalk implements AutoCloseable {
    static final String LEAD = "U0LEAD";
    static final String DENIED = "だけができます";
    static final String OFFICE = "しおかぜ医院";
    static final String OTHER = "とうげ診療所";
    static final String SLOT = "2026-12-17/浜手/doctor2/1/1050";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 17);

    final Outside outside = new Outside();
    final House house;

    /**
     * How a thing is tried in a channel.
     *
     * @param does what is typed, or with {@code >} before it the data of a button that was never shown to them
     * @param needs how far one has to reach for it: of the own office all of it is tried
     * @param shows what only they read who may
     * @param no what the others read
     */
    record Probe(String does, Reach needs, String shows, String no) {
        /** Nobody gets there in this channel, whatever they are. */
        static Probe never(String does, String shows) {
            return new Probe(does, Reach.ALL, shows, "");
        }
    }

    /** The same in LINE and in Slack, unless it stands twice. */
    record Ways(Probe line, Probe slack, boolean onlySlack, boolean onlyLine) {
        static Ways same(String does, Reach needs, String shows, String no) {
            return each(new Probe(does, needs, shows, no), new Probe(does, needs, shows, no));
        }

        static Ways each(Probe line, Probe slack) {
            return new Ways(line, slack, false, false);
        }

        static Ways slack(String does, String shows, String no) {
            return new Ways(Probe.never(does, shows), new Probe(does, Reach.ALL, shows, no), true, false);
        }

        static Ways line(String does, Reach needs, String shows, String no) {
            return new Ways(new Probe(does, needs, shows, no), Probe.never(does, shows), false, true);
        }
    }

    static final Map<Thing, Ways> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(Thing.SEE_PUBLIC, Ways.same("訪問看護ステーションなぎさの電話番号", Reach.ALL, "099-000-2103", "")),
            Map.entry(Thing.SEE_PROFESSIONAL, Ways.same("今夜の浜手の当番医は？", Reach.ALL, "070-0000-2010", OFFICE)),
            Map.entry(Thing.SEE_HUB, Ways.same("小川先生の連絡先", Reach.ALL, "小川 花", "見つかりません")),
            Map.entry(Thing.EXPLAIN, Ways.slack("explain 今夜の浜手の当番医は？", "rota.who", DENIED)),
            Map.entry(Thing.UNANSWERED, Ways.same("未回答", Reach.ALL, "今日、答えられなかった質問", DENIED)),
            Map.entry(Thing.AUDIT, Ways.slack("監査", "新しい順に", "拠点リーダーだけ")),
            Map.entry(Thing.EXPORT, Ways.same("集計 12月 エクセル", Reach.ALL, "リンクから開けます", DENIED)),
            Map.entry(Thing.OWN_ENTRY, Ways.line("退会", Reach.SELF, "退会しますか", "何も登録していません")),
            Map.entry(Thing.CONSENT, Ways.same("公開 " + OFFICE, Reach.OFFICE, OFFICE + " の公開設定", "")),
            Map.entry(Thing.RSVP, Ways.each(
                    new Probe("15日のしおみサロンに参加します", Reach.SELF, "しおみサロン\n日時", ""), new Probe("出欠 しおみ", Reach.ALL, "しおみサロン", ""))),
            Map.entry(Thing.SWAP, Ways.same(">swap|pick|" + SLOT, Reach.OFFICE, "お願いできる方は", "どなたの当番かわかりませんでした")),
            Map.entry(Thing.EDIT_ROTA, Ways.same(">table|see|" + SLOT + "|closed", Reach.ALL, "当番なし", "拠点の職員だけ")),
            Map.entry(Thing.IMPORT, Ways.same(">import|show|x", Reach.ALL, "この取り込みはもうありません", "拠点の職員だけ")),
            Map.entry(Thing.CORRECT, Ways.same(OFFICE + "のFAXを099-000-2199に修正して", Reach.OFFICE, "099-000-2199", DENIED)),
            Map.entry(Thing.APPROVE_CORRECTION, Ways.same(">correct|ok|none|0", Reach.ALL, "この申し出は、もうありません", DENIED)),
            Map.entry(Thing.PENDING_CONSENTS, Ways.same("承諾書まだのところ教えて", Reach.ALL, "小川 花", DENIED)),
            Map.entry(Thing.TEACH, Ways.same("覚えて しおちゃん=" + OFFICE, Reach.ALL, "＝ " + OFFICE, DENIED)),
            Map.entry(Thing.INVITE, Ways.same("招待 " + OFFICE, Reach.OFFICE, "招待コード：" + OFFICE, "もらえます")),
            Map.entry(Thing.ADMIT, Ways.same(">apply|yes|U0000|0|new", Reach.ALL, "この申込は、もうありません", DENIED)),
            Map.entry(Thing.REMOVE, Ways.same(
                    ">member|remove|U000000000000000000000000000000d1", Reach.OFFICE, "大山 一郎（" + OFFICE + "） の登録を外しますか", DENIED)),
            Map.entry(Thing.NAME_MANAGER, Ways.same("管理者 中野 さき", Reach.ALL, "管理者は、自分の事業所の", DENIED)),
            Map.entry(Thing.NAME_LEAD, Ways.slack(">lead|out|U0NOBODY", "U0NOBODY", DENIED)),
            Map.entry(Thing.REGISTER_GROUP, Ways.slack("グループ", "専門職のグループのコード", DENIED)),
            Map.entry(Thing.MENUS, Ways.slack("メニュー 作り直す", "つ作り直しました", "拠点リーダーだけ")),
            Map.entry(Thing.DRAFT, Ways.same(">announce|show|none", Reach.ALL, "そのお知らせはもうありません", "拠点の職員だけ")),
            Map.entry(Thing.APPROVE_NOTICE, Ways.same(">announce|ok|none|1", Reach.ALL, "そのお知らせはもうありません", "拠点の職員だけ"))));

    /** @param more settings beside what the walk needs */
    RightsWalk(Path data, Map<String, String> more) {
        var settings = new HashMap<>(Map.of("toban.hub-leads", LEAD, "toban.public-url", "https://toban.example.org"));
        settings.putAll(more);
        house = House.open(outside, data, settings).ready();
        Change change = Change.nothing("job:test", "a member of each role");
        for (Role role : Role.values()) {
            if (role != Role.STRANGER) {
                change = change.put(Book.MEMBERS, member(user(role), role)).put(Book.MEMBERS, member(inSlack(role), role));
            }
            if (role.professional()) {
                change = change.put(Book.PEOPLE, new Person(
                        "walk-" + role, "歩行" + role.ordinal() + " 太郎", null, "医師", office(OFFICE), null, null, List.of("浜手"), null,
                        new Consent(Audience.HUB, Map.of(), DAY), null, null, "test"));
            }
        }
        Shift of = board().rota().all().filter(s -> s.kind().equals("doctor2")).findFirst().orElseThrow();
        var span = new Span(DAY.atTime(17, 30), DAY.plusDays(1).atTime(8, 30));
        house.part(RedisBooks.class).write(change.put(
                Book.SHIFTS, new Shift(SLOT, DAY, "浜手", "doctor2", 1, span, new Shift.At(office(OFFICE)), null, null, of.confirmed())));
        outside.slack.guest(inSlack(Role.STRANGER));
    }

    @Override
    public void close() {
        house.close();
        outside.close();
    }

    Board board() {
        return house.part(Board.class);
    }

    String office(String name) {
        return board().directory().offices().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow().id();
    }

    static String user(Role role) {
        return "U0000000000000000000000000000e" + String.format("%03d", role.ordinal());
    }

    static String inSlack(Role role) {
        return "U0WALK" + role.ordinal();
    }

    /** All who work, work at the office that all of this is about. */
    private Member member(String id, Role role) {
        boolean works = role.professional();
        return new Member(id, role, works ? Profession.DOCTOR : null, works ? "walk-" + role : null, works ? office(OFFICE) : null, List.of());
    }

    String inLine(String user, String does) {
        if (!does.startsWith(">")) {
            return outside.asks(user, does);
        }
        int before = outside.said(user).size();
        outside.send(LineEvent.postback(user, does.substring(1)));
        return eventually(() -> outside.said(user), said -> assertThat(said).hasSizeGreaterThan(before)).get(before);
    }

    String inSlack(String user, String does) {
        int before = ephemeral(user).size();
        var hand = outside.hand(house);
        assertThat((does.startsWith(">") ? hand.click(user, button(user, does.substring(1)), "tap:0") : hand.command(user, Outside.HUB, "/toban", does)).ok()).isTrue();
        return eventually(() -> ephemeral(user), m -> assertThat(m).hasSizeGreaterThan(before)).get(before).words();
    }

    /** What somebody sees after a command: the answer that only they read, or the form that opens before them, by its title. */
    String sees(String user, String command) {
        int before = ephemeral(user).size();
        var hand = outside.hand(house);
        hand.dismiss(user);
        assertThat(hand.command(user, Outside.HUB, "/toban", command).ok()).isTrue();
        return eventually(
                () -> hand.form(user).stream().findFirst().orElseGet(() -> ephemeral(user).stream().skip(before).findFirst().map(SlackMessage::words).orElse("")),
                seen -> assertThat(seen).isNotEmpty());
    }

    /** A button that nobody was ever shown. */
    static SlackMessage button(String user, String data) {
        String blocks = "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"tap:0\",\"text\":{\"type\":\"plain_text\",\"text\":\"x\"},\"value\":\""
                + data + "\"}]}]";
        return new SlackMessage(Outside.HUB, "1.1", null, "UBOT", user, "", JsonParser.parseString(blocks).getAsJsonArray(), new JsonObject());
    }

    List<SlackMessage> ephemeral(String user) {
        return outside.posted(Outside.HUB).stream().filter(m -> user.equals(m.onlyFor())).toList();
    }
}
