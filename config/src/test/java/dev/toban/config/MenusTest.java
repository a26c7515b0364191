package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.paper.MenuPainter;
import dev.toban.adapters.practice.LineStandIn;
import dev.toban.adapters.practice.LineTrouble;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.desk.Round;
import dev.toban.menu.Menu;
import dev.toban.talk.Member;
import dev.toban.talk.Profession;
import dev.toban.talk.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each role has its rich menu; LINE takes them; who changes role or leaves sees another. */
class MenusTest {
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String NEW = "U00000000000000000000000000000f01";

    private static final Outside outside = new Outside();
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = House.open(outside, data, Map.of("toban.rich-menus", "make")).ready();
        eventually(() -> bar(NURSE), bar -> assertThat(bar).isEqualTo("当番メニューprofessional"));
    }

    @AfterAll
    static void close() {
        house.close();
        outside.close();
    }

    /** What would be done at the next look. */
    private static void look() {
        for (Round round : house.part(HubOffice.class).rounds()) {
            if (round.name().equals("menus")) {
                round.look(Instant.now());
            }
        }
    }

    private static String bar(String user) {
        return outside.line.menu(user).map(LineStandIn.Menu::menu).map(menu -> menu.path("chatBarText").asString() + menu.path("name").asString()).orElse("none");
    }

    @Test
    void everyRoleHasOneAndOnlyOne() {
        var roles = MenuShelf.menus().stream().flatMap(menu -> menu.roles().stream()).toList();
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void theirPicturesAreAsLineWantsThemAndEveryButtonHasAName() throws Exception {
        var painter = new MenuPainter();
        for (Menu menu : MenuShelf.menus()) {
            byte[] png = painter.paint(menu);
            assertThat(png.length).as(menu.name()).isLessThan(1024 * 1024);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(2500);
            assertThat(image.getHeight()).isEqualTo(menu.height());
            var colours = new TreeSet<Integer>();
            for (int y = 0; y < image.getHeight(); y += 7) {
                for (int x = 0; x < image.getWidth(); x += 7) {
                    colours.add(image.getRGB(x, y) & 0xffffff);
                }
            }
            assertThat(colours).as("%s is not blank", menu.name()).hasSizeGreaterThan(2);
            assertThat(menu.areas()).allSatisfy(area -> assertThat(area.spoken()).isNotBlank().doesNotContain("\n"));
        }
    }

    @Test
    void whatAButtonSaysIsUnderstood() {
        for (Menu menu : MenuShelf.menus()) {
            String user = "U0000000000000000000000000000a0%02d".formatted(MenuShelf.menus().indexOf(menu));
            if (!menu.everybodys()) {
                house.part(RedisBooks.class).write(Change.nothing("job:test", "in")
                        .put(Book.MEMBERS, new Member(user, menu.roles().getFirst(), Profession.VISITING_NURSE, null, null, List.of("浜手"))));
            }
            for (Menu.Area area : menu.areas()) {
                assertThat(outside.asks(user, area.says())).as("%s: %s", menu.name(), area.says()).doesNotContain("読み取れません", "まだここではできません", "それはわかりません");
            }
        }
    }

    @Test
    void aMemberSeesTheMenuOfTheirRoleAndAStrangerEverybodys() {
        eventually(() -> bar(NURSE), bar -> assertThat(bar).isEqualTo("当番メニューprofessional"));
        assertThat(bar("U00000000000000000000000000000f09")).isEqualTo("メニューstranger");
    }

    @Test
    void aNewRoleIsSeenAndARemovalTakesItDownAndNothingIsLostIfLineIsAway() {
        var books = house.part(RedisBooks.class);
        books.write(Change.nothing("job:test", "in").put(Book.MEMBERS, new Member(NEW, Role.RESIDENT, null, null, null, List.of("浜手"))));
        outside.line.next("/v2/bot/richmenu/bulk/link", LineTrouble.status(500), LineTrouble.status(500));
        eventually(() -> {
            try {
                look();
            } catch (java.io.UncheckedIOException | dev.toban.books.Books.Moved e) {
                return "not yet"; // as the round itself: at the next look
            }
            return bar(NEW);
        }, bar -> assertThat(bar).isEqualTo("メニューresident"));

        books.write(Change.nothing("job:test", "other role").put(Book.MEMBERS, new Member(NEW, Role.PROFESSIONAL, null, null, null, List.of("浜手"))));
        look();
        assertThat(bar(NEW)).isEqualTo("当番メニューprofessional");
        books.write(Change.nothing("job:test", "out").remove(Book.MEMBERS, NEW));
        look();
        assertThat(bar(NEW)).isEqualTo("メニューstranger");
    }

    @Test
    void onlyTheLeadHasThemMadeAnew() {
        String before = outside.line.menu(NURSE).map(LineStandIn.Menu::id).orElseThrow();
        outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", "メニュー 作り直す");
        eventually(() -> outside.posted(Outside.HUB), posted -> assertThat(posted).anyMatch(m -> m.words().contains("リッチメニューを作り直せるのは、拠点リーダーだけ")));
        assertThat(outside.line.menu(NURSE).map(LineStandIn.Menu::id)).isEqualTo(Optional.of(before));
    }

    @Test
    void madeOnceTheyAreNotMadeAgain() {
        long made = outside.line.calls().stream().filter("POST /v2/bot/richmenu"::equals).count();
        look();
        assertThat(outside.line.calls().stream().filter("POST /v2/bot/richmenu"::equals).count()).isEqualTo(made).isEqualTo(MenuShelf.menus().size());
    }
}
