package dev.toban.config;

import static dev.toban.config.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.toban.adapters.practice.SlackMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture that the hub gets with an invitation is read as a phone's camera would, and what it says lets somebody in. */
class InvitationQrTest {
    private static final String NEW = "U00000000000000000000000000000cc1";
    private static final Pattern FILE = Pattern.compile("https://toban\\.example\\.org(/f/[A-Za-z0-9_-]+/[a-z]+\\.(png|pdf))");

    @TempDir
    Path data;

    @Test
    void theCodeInThePictureIsTheOneThatOpensTheDoor() throws Exception {
        try (var outside = new Outside();
                House house = House.open(outside, data, Map.of("toban.public-url", "https://toban.example.org", "toban.line.basic-id", "@123minato")).ready()) {
            outside.hand(house).command(Outside.STAFF, Outside.HUB, "/toban", "招待 訪問看護ステーションなぎさ 訪問看護師");
            SlackMessage made = eventually(
                    () -> outside.posted(Outside.HUB).stream().filter(m -> m.words().contains("招待コード：")).toList(), m -> assertThat(m).isNotEmpty()).getFirst();
            String blocks = made.blocks().toString();
            String picture = file(blocks, "png");
            String link = read(ImageIO.read(new ByteArrayInputStream(Handed.get(house, picture).body())));
            assertThat(link).startsWith("https://line.me/R/oaMessage/%40123minato/?");
            String words = URLDecoder.decode(link.substring(link.indexOf('?') + 1), StandardCharsets.UTF_8);
            assertThat(words).matches("参加 [A-Z0-9]{4}-[A-Z0-9]{4}");
            assertThat(made.words()).contains(words.substring(3));
            String paper = Handed.text(Handed.get(house, file(blocks, "pdf")).body());
            assertThat(paper).contains("当番ボットへのご招待", words.substring(3), "訪問看護ステーションなぎさ");
            assertThat(outside.asks("U000000000000000000000000000000d1", "携帯を載せないで")).contains("拠点だけ");
            assertThat(outside.asks("U000000000000000000000000000000d1", "公開を全部やめる")).contains("拠点だけ");
            assertThat(Handed.get(house, picture).statusCode()).as("a code shows nobody, and stays").isEqualTo(200);
            assertThat(outside.asks(NEW, words)).contains("訪問看護ステーションなぎさ の登録");
        }
    }

    private static String file(String in, String ending) {
        Matcher m = FILE.matcher(in);
        while (m.find()) {
            if (m.group(2).equals(ending)) {
                return m.group(1);
            }
        }
        throw new AssertionError("no ." + ending + " in " + in);
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
