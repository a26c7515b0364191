package dev.toban.config;

import dev.toban.Bot;
import dev.toban.talk.Channel;
import dev.toban.talk.Member;
import java.time.InstantSource;
import java.time.LocalDateTime;
import dev.toban.days.Tokyo;
import java.util.List;

/** Asks the bot ordinary questions before anybody else does, so that the first real one is not the slowest. Keeps and sends nothing. */
final class Rehearsal {
    private static final List<String> LINES =
            List.of("今夜の上町の当番は？", "明日の訪問看護は？", "さくら薬局の電話番号", "伊敷で人工呼吸器をみられる訪看", "次の勉強会はいつ？", "今週の土曜の後方病院", "ありがとう", "what's on tonight");

    /** Rounds after which the question path ran compiled in measurements (bench/README.md). */
    private static final int ROUNDS = 150;

    private Rehearsal() {}

    static void of(Bot bot, InstantSource clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Tokyo.ZONE);
        Member asker = Member.stranger("rehearsal");
        for (int round = 0; round < ROUNDS; round++) {
            for (String line : LINES) {
                var read = bot.understand(line, List.of(), Channel.LINE_DM, true, asker, now, null, List.of());
                bot.answer(read, List.of(), asker, Channel.LINE_DM, now);
            }
        }
    }
}
