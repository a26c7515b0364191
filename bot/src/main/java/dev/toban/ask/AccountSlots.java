package dev.toban.ask;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Fills the slots of accounts: codes, languages, invitations, leaving. */
final class AccountSlots {
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,4})\\s*(?:枚|名|人|個|件|通|部|つ)");

    static final Map<String, Consumer<Slots>> FILLERS = Map.of(
            "code", s -> s.put("code", s.match(Features.CODE)),
            "areavalue", AccountSlots::area,
            "language", Choice.of(
                    "value",
                    "zh: 中文 中国語 chinese",
                    "ko: 韓国 한국 korean",
                    "vi: ベトナム việt vietnam",
                    "tl: タガログ tagalog",
                    "ne: ネパール",
                    "id: インドネシア",
                    "pt: ポルトガル portug",
                    "es: スペイン espa",
                    "ja: 日本語",
                    "en:"),
            "qrformat", Choice.of("format", "image: 画像 写真 png jpg ポスター", "pdf: pdf", "paper: 紙 印刷"),
            "revoke", Choice.of("reason", "退職: 退職 辞め やめ", "異動: 異動 転勤"),
            "invitefor", AccountSlots::invitation);

    private AccountSlots() {}

    /** 伊敷から吉野に: where they live now. */
    private static void area(Slots s) {
        var areas = s.reading.areas();
        s.put("value", areas.isEmpty() ? null : areas.getLast());
    }

    private static void invitation(Slots s) {
        s.put("profession", s.reading.value("prof").map(p -> p.equals("居宅") ? "ケアマネ" : p).orElse(null));
        s.put("count", s.number(COUNT));
    }
}
