package dev.toban.ask;

import dev.toban.names.Kind;
import dev.toban.talk.Role;
import dev.toban.talk.Topic;
import java.util.Set;
import java.util.regex.Pattern;

/** Sees in a reading what is no word: dates, names, who asks, what was talked about. Rules write these {@code {date}}. */
final class Features {
    static final Pattern FILE = Pattern.compile("([\\w\\-一-龥ぁ-んァ-ヶ]{1,60}\\.(?:xlsx?|csv|pdf|XLSX?|CSV|ods))");
    static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9-])(?=[A-Z-]*[0-9])([A-Z0-9]{4}-[A-Z0-9]{4}(?:-[A-Z0-9]{4})?)(?![A-Za-z0-9-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARROW = Pattern.compile("→|⇒|->");
    private static final String NOTHING = " 　\t\n、。!?！？~〜…・,.笑";
    private static final Pattern TICKET = Pattern.compile("#\\s?[0-9]{1,6}");
    private static final Pattern PEOPLE = Pattern.compile("(?:[0-9]{1,3}|[一二三四五六七八九十])\\s*(?:名|人)|ひとり|ふたり|夫婦");
    private static final Pattern BEDS = Pattern.compile("[0-9]{1,2}\\s*床|空(?:き|床)\\s*[0-9]{1,2}|[0-9]{1,2}\\s*ベッド");
    private static final Pattern NUMBER = Pattern.compile("[0-9]");
    private static final Pattern QUOTE = Pattern.compile("[「『].+?[」』]");
    private static final Pattern CORRECTION = Pattern.compile("じゃなくて|ではなく|じゃなく|じゃねくて|やなくて|でなくて|じゃなか|じゃのうて|じゃなしに");
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9一二三四五六七八九]丁目|[0-9]番地");
    /** Numbers that explain themselves: a telephone, a code, a file, a ticket, so many people or beds. */
    static final java.util.List<Pattern> NUMBERS = java.util.List.of(DirectorySlots.PHONE, CODE, FILE, TICKET, PEOPLE, BEDS, QUOTE, DirectorySlots.HOURS);

    private static final Set<Kind> KNOWN = Set.of(Kind.AREA, Kind.TOWN, Kind.OFFICE, Kind.DESK, Kind.PERSON);
    private static final Set<String> NIGHT_WORDS = Set.of("今夜", "夜", "今晩", "こんや", "夜間", "夜中", "深夜", "今夜中", "tonight");

    private Features() {}

    static void see(Reading r) {
        When when = r.when;
        String text = r.text();
        int bare = (int) text.chars().filter(c -> NOTHING.indexOf(c) < 0).count();
        see(r, when.date() != null || when.now() || when.from() != null && when.to() != null, "{date}");
        see(r, when.dates().size() > 1 || when.from() != null && when.to() != null && ARROW.matcher(text).find(), "{dates}");
        see(r, when.now(), "{now}");
        see(r, when.past(), "{past}");
        see(r, "night".equals(when.band()) || NIGHT_WORDS.stream().anyMatch(text::contains), "{night}");
        see(r, when.month() != null, "{month}");
        see(r, when.fiscalYear() != null || when.year() != null, "{fy}");
        see(r, when.from() != null && when.to() != null, "{range}");
        see(r, when.dates().isEmpty() && when.from() != null && when.to() != null && when.to().toEpochDay() - when.from().toLocalDate().toEpochDay() == 6, "{week}");
        see(r, when.time() != null, "{time}");
        see(r, when.weekday() != null, "{weekday}");
        see(r, when.recur() != null, "{recur}");
        see(r, r.names.stream().anyMatch(n -> KNOWN.contains(n.refs().getFirst().kind())), "{known}");
        see(r, !r.persons().isEmpty(), "{person}");
        see(r, !r.offices().isEmpty(), "{office}");
        see(r, r.named.stream().anyMatch(n -> n.kind() == Kind.DESK), "{desk}");
        see(r, r.named.stream().anyMatch(n -> n.kind() == Kind.TOWN), "{town}");
        see(r, ADDRESS.matcher(text).find(), "{address}");
        see(r, !r.areas().isEmpty() || !r.townAreas().isEmpty(), "{area}");
        see(r, DirectorySlots.PHONE.matcher(text).find(), "{phone}");
        see(r, QUOTE.matcher(text).find(), "{quote}");
        see(r, CODE.matcher(text).find(), "{code}");
        see(r, TICKET.matcher(text).find(), "{ticket}");
        see(r, FILE.matcher(text).find(), "{file}");
        see(r, NUMBER.matcher(text).find(), "{number}");
        see(r, PEOPLE.matcher(text).find(), "{people-count}");
        see(r, BEDS.matcher(text).find(), "{bed-count}");
        see(r, COLON.matcher(text).find(), "{colon}");
        see(r, CORRECTION.matcher(text).find(), "{correction}");
        see(r, bare <= 14, "{short}");
        see(r, bare <= 6, "{tiny}");
        see(r, babble(text), "{babble}");
        see(r, bare > 0 && text.codePoints().noneMatch(Character::isLetterOrDigit), "{emoji-only}");
        see(r, !r.heard.hidden().isEmpty(), "{hidden}");
        Role role = r.heard.member().role();
        see(r, role.atLeast(Role.HUB_STAFF), "{hub}");
        see(r, role.professional(), "{pro}");
        see(r, !role.professional(), "{resident}");
        Topic topic = r.heard.topic();
        if (topic != null) {
            r.see("{on:any}");
            r.see("{on:" + on(topic) + "}");
            if ("confirm".equals(topic.asked())) {
                r.see("{on:confirm}");
            }
        }
    }

    /** あああ, ｗｗｗ, 1111: one sign over and over. */
    private static boolean babble(String text) {
        return text.length() > 1 && text.chars().filter(c -> NOTHING.indexOf(c) < 0).distinct().count() == 1 && text.chars().allMatch(Character::isLetter);
    }

    /** What kind of talk a topic is, as the rules say it. */
    static String on(Topic topic) {
        return switch (topic.intent()) {
            case "rota.ack" -> "duty-notice";
            case "rota.swap_request", "rota.swap_answer" -> "swap";
            case "rota.fill_gap", "rota.gaps" -> "gap";
            case "rota.import", "rota.import_answer" -> "import";
            case "rota.set" -> "set";
            case "rota.who", "rota.history", "rota.is_on", "rota.unreachable" -> "rota.who";
            case "dis.answer", "dis.start" -> "dis-check";
            case "dis.status" -> "dis";
            case "bed.answer" -> "bed";
            case "event.speaker_answer" -> "speaker";
            case "event.survey" -> "survey";
            default -> topic.intent().substring(0, Math.max(0, topic.intent().indexOf('.')));
        };
    }

    private static void see(Reading r, boolean seen, String feature) {
        if (seen) {
            r.see(feature);
        }
    }
}
