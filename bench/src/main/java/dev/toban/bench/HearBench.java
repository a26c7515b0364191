package dev.toban.bench;

import dev.toban.answer.Board;
import dev.toban.Bot;
import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.talk.Incoming;
import dev.toban.talk.Reply;
import dev.toban.talk.Sender;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a person's words to the bot's answer, inside {@link Bot#hear}: reading, resolving, wording. No network, no store. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class HearBench {
    /** Offices beside the demo hub's: none, or as many as the national list of care offices has. */
    @Param({"0", "110942"})
    int offices;

    @Param({"今夜の上町の当番は？", "さくら薬局の電話番号", "伊敷で人工呼吸器をみられる訪看", "次の勉強会はいつ？", "病院の面会時間は何時まででしょうか", "お世話になっております。明日の夜、吉野で訪問看護の当番はどちらでしょうか", "黒岐在宅クリニックの電話", "さくら矢局の電話", "有間先生は今日当番ですか"})
    String words;

    private Bot bot;
    private Incoming said;

    @Setup
    public void open() throws IOException {
        Board board = DemoBoard.at(DemoBoard.NOW);
        board.take(Change.nothing("bench", "many offices").with(Book.OFFICES, Change.Set.of(many(offices))));
        bot = DemoBoard.bot(board);
        said = new Incoming.Said(Sender.line("Ud0c00000000000000000000000000001"), Instant.from(DemoBoard.NOW), null, words, true, List.of());
    }

    @Benchmark
    public Reply hear() {
        return bot.hear(said);
    }

    /** Invented offices with names as alike as real ones are: a few stems, many kinds of office. */
    private static List<Office> many(int n) {
        String[] stems = {"さくら", "ひまわり", "あおぞら", "つばき", "みどり", "はなみずき", "かえで", "こすもす", "すみれ", "わかば"};
        String[] places = {"北", "南", "東", "西", "中央", "川上", "山田", "本町", "新町", "大橋", "青葉", "若松", "緑ヶ丘", "桜台", "富士見"};
        String[] kinds = {"訪問看護", "居宅介護支援", "訪問介護", "通所介護", "短期入所生活介護"};
        String[] read = {"きた", "みなみ", "ひがし", "にし", "ちゅうおう", "かわかみ", "やまだ", "ほんまち", "しんまち", "おおはし", "あおば", "わかまつ", "みどりがおか", "さくらだい", "ふじみ"};
        String[] readWords = {"ほうもんかんごすてーしょん", "きょたくかいごしえんじぎょうしょ", "へるぱーすてーしょん", "でいさーびすせんたー", "しょーとすてい"};
        String[] words = {"訪問看護ステーション", "居宅介護支援事業所", "ヘルパーステーション", "デイサービスセンター", "ショートステイ"};
        var random = new Random(7);
        List<Office> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int kind = random.nextInt(kinds.length);
            int place = random.nextInt(places.length);
            String first = stems[random.nextInt(stems.length)];
            String stem = first + places[place] + (i % 977);
            all.add(new Office(
                    "bench-" + i, words[kind] + stem, readWords[kind] + first + read[place] + (i % 977), List.of(), List.of(kinds[kind]), null, "架空市" + i, null, null, null,
                    "099-000-" + String.format("%04d", i % 10_000), null, null, null, null, null, "", List.of("認知症"), null, null, null, null,
                    null, null, Consent.PUBLIC, null, "bench"));
        }
        return all;
    }
}
