package dev.toban.announce;

import dev.toban.days.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A leaflet looked through before anybody approves it. */
public final class Proof {
    /** One bubble of LINE's takes 30 kB; a title of two lines and a page of words are read to the end. */
    public static final int TITLE = 50;

    public static final int WORDS = 1_000;
    public static final int LINE = 200;

    /** 「　」, and 講師は　　です, as the templates have it. */
    private static final Pattern BLANK = Pattern.compile("[^\\s。、]{0,8}(?:「[ 　]*」|　{2,})[^\\s。、]{0,4}|^\\d+\\.[ 　]*$", Pattern.MULTILINE);

    private final PlainWords plain;
    private final Predicate<String> name;
    private final LocalDateTime now;

    /** @param name whether a run of characters is a name here */
    public Proof(PlainWords plain, Predicate<String> name, LocalDateTime now) {
        this.plain = plain;
        this.name = name;
        this.now = now;
    }

    /** @param people how many it would go to, by LINE or by hand */
    public List<Fault> faults(Leaflet leaflet, int people) {
        List<Fault> all = new ArrayList<>();
        if (leaflet.title().isBlank()) {
            all.add(new Fault.NoTitle());
        }
        if (leaflet.words().isBlank()) {
            all.add(new Fault.NoWords());
        }
        List.of(leaflet.title(), leaflet.words()).forEach(text -> BLANK.matcher(text).results().forEach(m -> all.add(new Fault.Unfilled(m.group()))));
        all.addAll(PlainWords.wrongWeekdays(leaflet.title() + "\n" + leaflet.words(), now.toLocalDate()));
        tooLong("題", leaflet.title(), TITLE, all);
        tooLong("文", leaflet.words(), WORDS, all);
        leaflet.links().stream().filter(line -> line.length() > LINE || Leaflet.link(line).isEmpty()).forEach(line -> all.add(new Fault.BadLink(line)));
        leaflet.credits().stream().filter(c -> !c.matches("(?:主催|共催|後援|協力|協賛)[:：]\\s*\\S.{0,99}")).forEach(c -> all.add(new Fault.BadCredit(c)));
        leaflet.unread().forEach(line -> all.add(new Fault.Unread(line)));
        times(leaflet, all);
        if (leaflet.whom().nobody()) {
            all.add(new Fault.ForNobody());
        } else if (people == 0) {
            all.add(new Fault.NobodyThere());
        }
        if (leaflet.whom().residents()) {
            Wording.mustMend(wordings(leaflet)).forEach(s -> all.add(new Fault.LongSentence(s.sentence(), s.length())));
        }
        return List.copyOf(all);
    }

    private static void tooLong(String what, String text, int most, List<Fault> all) {
        if (text.length() > most) {
            all.add(new Fault.TooLong(what, text.length(), most));
        }
    }

    private void times(Leaflet leaflet, List<Fault> all) {
        if (leaflet.day() == null) {
            if (leaflet.answers()) {
                all.add(new Fault.NoDay());
            }
            return;
        }
        if (leaflet.to() != null && (leaflet.from() == null || !leaflet.to().isAfter(leaflet.from()))) {
            all.add(new Fault.EndsBeforeItStarts());
        }
        LocalDateTime start = leaflet.when().map(Span::start).orElseThrow();
        boolean past = leaflet.from() == null ? leaflet.day().isBefore(now.toLocalDate()) : !start.isAfter(now);
        if (past) {
            all.add(new Fault.Past());
        }
    }

    /** What is hard in it for residents. */
    public List<Wording> wordings(Leaflet leaflet) {
        return plain.read(leaflet.words(), name, now.toLocalDate());
    }

    /** Its words as they could be said. */
    public String plainer(Leaflet leaflet) {
        return plain.suggest(leaflet.words(), now.toLocalDate());
    }
}
