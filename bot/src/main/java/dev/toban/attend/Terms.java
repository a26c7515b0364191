package dev.toban.attend;

import dev.toban.announce.Meeting;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On what terms people come to a meeting, beside what its form says.
 *
 * @param capacity seats in all; null = as many as come
 * @param quotas seats kept for professions, by label; a profession that is not named shares the rest
 * @param extras parts besides that are answered apart (懇親会)
 * @param questions what is asked of everybody who comes, one at a time
 * @param linked meetings that belong to the same course (2日目), which one answer covers
 * @param off why it does not take place; null = it does
 * @param papers where the papers are (https), null = nowhere yet
 */
public record Terms(
        String meeting,
        @Nullable Integer capacity,
        Map<String, Integer> quotas,
        List<String> extras,
        List<String> questions,
        List<String> linked,
        @Nullable CalledOff off,
        @Nullable String papers) {
    private static final Pattern SEATS = Pattern.compile("(\\d{1,4})\\s*(?:名|人|席)");
    private static final Pattern SUPPER = Pattern.compile("懇親会(?:費|は|の会費|[:( ])*([1-9][0-9,]{2,6})円");
    private static final Pattern FEE = Pattern.compile("\\s*([1-9][0-9]{2,6})円");
    private static final Pattern EACH = Pattern.compile("各職種\\s*(\\d{1,3})\\s*(?:名|人)");
    private static final Pattern QUOTA = Pattern.compile("([一-龥ァ-ヶー]{2,12}?)\\s*(\\d{1,3})\\s*(?:名|人)");

    /** The quota that every profession has where the form says 各職種8名. */
    public static final String EACH_PROFESSION = "各職種";

    /** @param reason in a few words (大雨のため), for everybody to read */
    public record CalledOff(String reason, Instant at) {}

    public Terms {
        quotas = Collections.unmodifiableMap(new TreeMap<>(quotas));
        extras = List.copyOf(extras);
        questions = List.copyOf(questions);
        linked = List.copyOf(linked);
    }

    /** What the form itself says: 120名; 48名（各職種8名）; 定員20名（薬剤師8名、歯科医師4名）. A supper is in the note. */
    public static Terms of(Meeting m) {
        String said = m.capacity() == null ? "" : java.text.Normalizer.normalize(m.capacity(), java.text.Normalizer.Form.NFKC);
        var quotas = new TreeMap<String, Integer>();
        Matcher each = EACH.matcher(said);
        if (each.find()) {
            quotas.put(EACH_PROFESSION, Integer.valueOf(each.group(1)));
        }
        int bracket = said.indexOf('(');
        if (bracket >= 0) {
            QUOTA.matcher(said.substring(bracket)).results()
                    .filter(q -> !q.group(1).equals(EACH_PROFESSION))
                    .forEach(q -> quotas.put(q.group(1), Integer.valueOf(q.group(2))));
        }
        Matcher all = SEATS.matcher(bracket >= 0 ? said.substring(0, bracket) : said);
        Integer capacity = all.find() ? Integer.valueOf(all.group(1)) : null;
        return new Terms(m.id(), capacity, quotas, supper(m), List.of(), List.of(), null, null);
    }

    /** A supper is in the note or among the fees: 懇親会は3000円. */
    private static List<String> supper(Meeting m) {
        String said = java.text.Normalizer.normalize(String.valueOf(m.note()) + m.fee(), java.text.Normalizer.Form.NFKC);
        Matcher fee = SUPPER.matcher(said);
        return fee.find() ? List.of("懇親会" + fee.group(1).replace(",", "") + "円") : said.contains("懇親会") ? List.of("懇親会") : List.of();
    }

    /** What an extra costs (懇親会3000円); null = nothing, or not said. */
    public static @Nullable Integer fee(String extra) {
        Matcher fee = FEE.matcher(extra);
        return fee.find() ? Integer.valueOf(fee.group(1)) : null;
    }

    /** What it is called without what it costs. */
    public static String name(String extra) {
        return FEE.matcher(extra).replaceFirst("").strip();
    }

    /** How many of a profession may come; null = no quota of its own. */
    @Nullable Integer quota(String profession) {
        Integer own = quotas.get(profession);
        return own != null ? own : quotas.get(EACH_PROFESSION);
    }

    public Terms calledOff(@Nullable CalledOff now) {
        return new Terms(meeting, capacity, quotas, extras, questions, linked, now, papers);
    }

    public Terms papers(@Nullable String url) {
        return new Terms(meeting, capacity, quotas, extras, questions, linked, off, url);
    }

    public Terms seats(@Nullable Integer newCapacity, Map<String, Integer> newQuotas) {
        return new Terms(meeting, newCapacity, newQuotas, extras, questions, linked, off, papers);
    }

    public Terms with(List<String> newExtras, List<String> newQuestions, List<String> newLinked) {
        return new Terms(meeting, capacity, quotas, newExtras, newQuestions, newLinked, off, papers);
    }
}
