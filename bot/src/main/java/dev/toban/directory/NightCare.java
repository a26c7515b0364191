package dev.toban.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an office does at night, told apart, because the words are not one: who answers the telephone, who comes, and who does either only
 * on certain weekdays.
 *
 * @param phone 24時間電話
 * @param visits 24時間往診, 24時間訪問
 * @param days the weekdays it is limited to (月水金), empty = all
 */
public record NightCare(boolean phone, boolean visits, String days) {
    private static final Pattern LIMITED = Pattern.compile(".*曜日限定[(（]?([月火水木金土日祝・、]*)[)）]?.*");

    /** Empty where an office says nothing of it, or only 24時間対応, which says neither. */
    public static Optional<NightCare> of(Office o) {
        List<String> words = o.capabilities();
        boolean phone = words.stream().anyMatch(w -> w.matches(".*24時間(電話|連絡).*"));
        boolean visits = words.stream().anyMatch(w -> w.matches(".*24時間(往診|訪問).*"));
        Optional<String> days = words.stream().map(LIMITED::matcher).filter(Matcher::matches).map(m -> m.group(1).replaceAll("[・、]", "")).findFirst();
        return phone || visits || days.isPresent() ? Optional.of(new NightCare(phone, visits, days.orElse(""))) : Optional.empty();
    }
}
