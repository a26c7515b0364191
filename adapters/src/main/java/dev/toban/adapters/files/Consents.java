package dev.toban.adapters.files;

import dev.toban.directory.Audience;
import dev.toban.directory.Consent;
import dev.toban.directory.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** 公開範囲 and 承諾日: {@code 専門職;携帯番号=拠点;写真=住民}. */
final class Consents {
    private static final String EXPECTED = "住民・専門職・拠点のどれか。列ごとなら「専門職;携帯番号=拠点」";
    private static final Map<String, Field> OTHER_NAMES =
            Map.of("電話", Field.PHONE, "携帯", Field.MOBILE, "営業時間", Field.HOURS, "氏名", Field.NAME, "病床数", Field.CAPACITY, "fax", Field.FAX);

    private Consents() {}

    /** Without 承諾日 nothing leaves the hub, whatever 公開範囲 says. */
    static Consent of(Entry entry) throws Unreadable {
        boolean notYet = entry.text(Col.CONSENTED).matches("未|未承諾|未提出|なし|無し?");
        LocalDate given = notYet ? null : entry.day(Col.CONSENTED);
        var fields = new EnumMap<Field, Audience>(Field.class);
        Audience whole = Audience.HUB;
        for (String part : Entry.split(entry.text(Col.AUDIENCE), "[;,、]")) {
            String[] sides = part.split("=", 2);
            Audience audience = audience(sides[sides.length - 1])
                    .orElseThrow(() -> entry.error(Col.AUDIENCE, EXPECTED));
            if (sides.length == 1) {
                whole = audience;
            } else {
                fields.put(field(sides[0].strip()).orElseThrow(() -> entry.error(Col.AUDIENCE, columns())), audience);
            }
        }
        return given == null ? Consent.HUB_ONLY : new Consent(whole, fields, given);
    }

    private static Optional<Audience> audience(String word) {
        return Arrays.stream(Audience.values()).filter(a -> a.label().equals(word.strip())).findFirst();
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values())
                .filter(f -> f.label().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase())));
    }

    private static String columns() {
        return "列の名は " + Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining("、"));
    }
}
