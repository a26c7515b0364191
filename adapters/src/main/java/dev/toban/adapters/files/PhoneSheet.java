package dev.toban.adapters.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The second sheet of a rota: names with the number to ring for this duty. A name with two numbers says nothing. */
final class PhoneSheet {
    private static final Pattern NAME = Pattern.compile("氏名|名前|お名前|医師名?|担当(者|医|医師)?|(医療機関|事業所|施設|病院|薬局|診療所)名?|名称|機関名|所属");
    private static final Pattern NUMBER = Pattern.compile("(?i)(当番)?(電話|tel|連絡先|携帯|電話番号|携帯電話|携帯番号|夜間連絡先)(番号)?");

    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    static PhoneSheet of(List<Table> tables) {
        var phones = new PhoneSheet();
        tables.forEach(phones::read);
        return phones;
    }

    private void read(Table table) {
        List<Integer> names = List.of();
        int number = -1;
        for (Row row : table.rows()) {
            int at = columns(row, NUMBER).stream().findFirst().orElse(-1);
            List<Integer> named = columns(row, NAME);
            if (at >= 0 && !named.isEmpty()) {
                number = at;
                names = named;
            } else if (number >= 0) {
                List<String> found = Phones.all(row.cell(number));
                for (int name : names) {
                    put(row.cell(name), found);
                }
            }
        }
    }

    private void put(String name, List<String> found) {
        String key = Match.key(name);
        if (found.size() == 1 && !key.isEmpty()) {
            String before = numbers.put(key, found.getFirst());
            if (before != null && !before.equals(found.getFirst())) {
                unclear.add(key);
            }
        }
    }

    private static List<Integer> columns(Row row, Pattern header) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> header.matcher(Text.clean(row.cell(i)).replaceAll("\\s", "")).matches())
                .boxed()
                .toList();
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The number for the first of these names that stands there. */
    @Nullable String numberOf(List<String> names) {
        return names.stream().map(Match::key).filter(k -> numbers.containsKey(k) && !unclear.contains(k)).map(numbers::get).findFirst().orElse(null);
    }
}
