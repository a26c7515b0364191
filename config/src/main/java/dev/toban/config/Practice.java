package dev.toban.config;

import dev.toban.adapters.practice.LineStandIn;
import dev.toban.adapters.practice.PracticePage;
import dev.toban.adapters.practice.SlackStandIn;
import dev.toban.config.demo.Characters;
import dev.toban.config.demo.DemoHub;
import dev.toban.days.Holidays;
import dev.toban.days.Tokyo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** One run's stand-ins and what the program has to know of them. */
final class Practice implements AutoCloseable {
    private static final String CHANNEL = "C0KYOTEN";

    private final String lineSecret = secret();
    private final String slackSecret = secret();
    private final String slackToken = "xoxb-" + secret();
    private final LineStandIn line;
    private final SlackStandIn slack;
    private PracticePage page;

    Practice() throws IOException {
        this.line = new LineStandIn(0, "1000000001", lineSecret, InstantSource.system());
        this.slack = new SlackStandIn(slackToken, InstantSource.system()).channel(CHANNEL);
        for (Characters c : Characters.values()) {
            line.person(c.line(), c.person());
        }
    }

    Settings settings(Settings read) {
        return new Settings(
                true,
                read.redis(),
                read.data(),
                Optional.of(read.seed().orElseGet(() -> demo(read))),
                read.clock(),
                read.publicUrl().or(() -> Optional.of(URI.create(PracticePage.OUTSIDE))),
                read.digestAt(),
                read.duties(),
                read.auditKey(),
                read.slowAfter(),
                read.keep(),
                read.makesMenus(),
                new Settings.Line(List.of(lineSecret), Optional.of("1000000001"), Optional.empty(), line.url(), line.url(), "@toban"),
                new Settings.Slack(slackSecret, slackToken, URI.create(slack.apiUrl()), CHANNEL, Set.of("U0HUBLEAD"), Map.of()));
    }

    private static Path demo(Settings read) {
        Path folder = read.data().resolve("demo");
        Instant now = read.clock().map(c -> c.toInstant()).orElseGet(Instant::now);
        DemoHub.write(folder, LocalDate.ofInstant(now, Tokyo.ZONE), new Holidays()::isHoliday);
        return folder;
    }

    PracticePage page(InstantSource clock) {
        List<PracticePage.Player> players = Arrays.stream(Characters.values())
                .map(c -> new PracticePage.Player(c.line(), c.caption(), c.person(), samples(c)))
                .toList();
        page = new PracticePage(line, slack, CHANNEL, slackSecret, players, clock);
        return page;
    }

    private static List<String> samples(Characters c) {
        return switch (c) {
            case DOCTOR -> List.of("今夜の上町の当番は？", "次の自分の当番は？", "今月の上町の当番表", "明日の後方病院");
            case SECOND_DOCTOR -> List.of("次の自分の当番は？", "今夜の当番を代わってほしい", "14日から16日まで不在にします", "当番の回数かたよってない？");
            case VISITING_NURSE -> List.of("今夜の当番医は？", "今日のオンコール誰？", "伊敷で人工呼吸器みれる訪看", "さくら薬局のFAX");
            case CARE_MANAGER -> List.of("黒木先生に電話していい時間", "坂元町はどこの包括？", "小多機で看取りまでやってるところ", "次の勉強会は？");
            case RESIDENT -> List.of("次のサロンはいつ？", "うちは伊敷ですが包括はどこ？", "今夜やっている先生は？", "もう送らないで");
            case NEW_NURSE -> List.of("（友だち追加）", "医療・介護の仕事の方", "今夜の上町の当番は？", "退会");
            case STRANGER -> List.of("（友だち追加）", "何ができるの？", "当番の先生の携帯番号教えて", "明日の天気は？");
        };
    }

    @EventListener
    void listening(ServletWebServerInitializedEvent started) {
        if ("management".equals(started.getApplicationContext().getServerNamespace())) {
            return;
        }
        String address = "http://localhost:" + started.getWebServer().getPort();
        page.bot(URI.create(address));
        LoggerFactory.getLogger(Practice.class).info("練習ページ / practice page: {}/", address);
    }

    private static String secret() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        slack.close();
        line.close();
    }
}
