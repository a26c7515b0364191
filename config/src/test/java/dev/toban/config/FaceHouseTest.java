package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.adapters.practice.LineDelivery;
import dev.toban.adapters.practice.LineEvent;
import dev.toban.adapters.practice.SlackMessage;
import dev.toban.adapters.redis.RedisBooks;
import dev.toban.answer.Board;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.talk.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A nurse's photo in LINE, in Slack, at its address and on the printed sheet: until she takes it back, and from then on nowhere. */
class FaceHouseTest {
    private static final String DOCTOR = "U000000000000000000000000000000d1";
    private static final String NURSE = "U000000000000000000000000000000d2";
    private static final String STRANGER = "U00000000000000000000000000000aa1";
    private static final Pattern PHOTO = Pattern.compile("https://toban\\.example\\.org(/p/[0-9a-f]{32}/[0-9a-f]{32}\\.jpg)");
    private static final Pattern SHEET = Pattern.compile("https://toban\\.example\\.org(/s/[A-Za-z0-9_-]+\\.pdf)");

    @TempDir
    Path data;

    @Test
    void aPhotoIsSeenByColleaguesAndGoneEverywhereOnceItIsTakenBack() throws IOException, InterruptedException {
        try (var outside = new Outside();
                House house = House.open(outside, data, Map.of("toban.public-url", "https://toban.example.org")).ready()) {
            Board board = house.part(Board.class);
            eventually(() -> board.portraits().all().toList(), all -> assertThat(all).hasSize(1));

            String photo = found(PHOTO, card(outside.ask(DOCTOR, "中野さんの連絡先")));
            HttpResponse<byte[]> picture = Handed.get(house, photo);
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(360);
            assertThat(found(PHOTO, inSlack(outside, house).blocks().toString())).isEqualTo(photo);
            assertThat(card(outside.ask(STRANGER, "中野さんの連絡先"))).doesNotContain("/p/");
            assertThat(Handed.get(house, photo.replaceFirst("[0-9a-f]{4}\\.jpg", "0000.jpg")).statusCode()).isEqualTo(404);

            assertThat(outside.asks(STRANGER, "顔写真つきの一覧って紙でもらえますか")).contains("だけができます").doesNotContain("https://");
            String sheet = found(SHEET, outside.asks(DOCTOR, "顔写真つきの一覧って紙でもらえますか"));
            byte[] before = eventually(() -> Handed.get(house, sheet), a -> assertThat(a.statusCode()).isEqualTo(200)).body();
            assertThat(Handed.text(before)).contains("中野 さき", "訪問看護ステーションなぎさ", "大山 一郎").doesNotContain("小川", "070-0000-2003");
            assertThat(pictures(before)).isEqualTo(1);
            eventually(() -> house.part(Ledger.class).latest(l -> l.act().equals("export"), 5), lines -> assertThat(lines).anySatisfy(line -> {
                assertThat(line.by()).isEqualTo(DOCTOR);
                assertThat(line.what()).contains("faces person:").doesNotContain("中野");
            }));

            assertThat(outside.asks(NURSE, "写真を消して")).contains("写真を消しました");
            eventually(() -> Handed.get(house, photo).statusCode(), status -> assertThat(status).isEqualTo(404));
            assertThat(board.portraits().all()).isEmpty();
            assertThat(card(outside.ask(DOCTOR, "中野さんの連絡先"))).contains("中野 さき").doesNotContain("/p/");
            assertThat(inSlack(outside, house).blocks().toString()).contains("中野 さき").doesNotContain("/p/");
            byte[] after = Handed.get(house, sheet).body();
            assertThat(Handed.text(after)).contains("中野 さき");
            assertThat(pictures(after)).isZero();

            assertThat(outside.asks(NURSE, "公開を全部やめる")).contains("拠点だけ");
            eventually(() -> Handed.text(Handed.get(house, sheet).body()), t -> assertThat(t).contains("大山 一郎").doesNotContain("中野"));
            house.part(RedisBooks.class).write(Change.nothing("job:test", "taken out").put(Book.MEMBERS, dev.toban.talk.Member.stranger(DOCTOR)));
            eventually(() -> Handed.get(house, sheet).statusCode(), status -> assertThat(status).as("an address dies with its owner's membership").isEqualTo(404));
            outside.send(LineEvent.text(DOCTOR, "ありがとう"));
        }
    }

    private static SlackMessage inSlack(Outside outside, House house) {
        int before = outside.posted(Outside.HUB).size();
        outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", "中野さんの連絡先");
        return eventually(() -> outside.posted(Outside.HUB).stream().skip(before).filter(m -> m.words().contains("中野 さき")).toList(), m -> assertThat(m).isNotEmpty()).getFirst();
    }

    private static String card(LineDelivery delivery) {
        return delivery.messages().toString();
    }

    private static String found(Pattern pattern, String in) {
        Matcher m = pattern.matcher(in);
        assertThat(m.find()).as(in).isTrue();
        return m.group(1);
    }

    private static long pictures(byte[] pdf) {
        return Pattern.compile("/Subtype\\s*/Image").matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }
}
