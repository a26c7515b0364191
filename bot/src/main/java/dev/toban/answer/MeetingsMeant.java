package dev.toban.answer;

import dev.toban.announce.Meeting;
import dev.toban.days.Span;
import dev.toban.names.Fold;
import dev.toban.names.Kind;
import dev.toban.names.Ref;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.talk.Member;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which meetings somebody speaks of. */
public final class MeetingsMeant {
    private static final Set<String> ANY = Set.of("前回", "今回", "イベント", "会議");

    private MeetingsMeant() {}

    /** What is named, or everything ahead that this viewer is meant for; soonest first. */
    public static List<Meeting> by(Asked asked) {
        return meant(asked, asked.board().agenda().ahead(asked.now(), m -> mayKnow(asked, m)));
    }

    /** The same of what has begun already, the latest first. */
    public static List<Meeting> before(Asked asked) {
        List<Meeting> begun = asked.board().agenda().all().stream()
                .filter(m -> m.when().start() != null && m.when().start().isBefore(asked.now()) && mayKnow(asked, m))
                .sorted(Comparator.comparing((Meeting m) -> m.when().start()).reversed())
                .toList();
        return meant(asked, begun);
    }

    private static List<Meeting> meant(Asked asked, List<Meeting> all) {
        Set<String> named = asked.refs(Kind.EVENT).stream().map(Ref::id).collect(Collectors.toSet());
        List<Meeting> byName = all.stream().filter(m -> named.contains(m.id())).toList();
        List<Meeting> byWord = !byName.isEmpty() ? byName : all.stream().filter(m -> says(m, word(asked))).toList();
        List<Meeting> there = asked.slots("area").isEmpty()
                ? byWord
                : byWord.stream().filter(m -> m.area() == null || asked.slots("area").contains(m.area())).toList();
        Span said = asked.what().interval() != null ? asked.what().interval() : month(asked);
        return said == null ? there : there.stream().filter(m -> m.when().start() != null && m.when().overlaps(said)).toList();
    }

    /** Of each series the soonest: what comes round every month is meant the next time. */
    public static List<Meeting> soonest(List<Meeting> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(m -> seen.add(m.title().replaceAll("[「『（(].*", "").strip() + m.area())).toList();
    }

    /** Residents mean what is near, where anything is; who works here may mean any. */
    public static List<Meeting> near(List<Meeting> all, Member member) {
        if (Rights.may(member, Thing.SEE_PROFESSIONAL)) {
            return all;
        }
        List<Meeting> own = all.stream().filter(m -> m.area() == null || member.areas().contains(m.area())).toList();
        return own.isEmpty() ? all : own;
    }

    /** 前回 and 今回 say when, not what. */
    private static @Nullable String word(Asked asked) {
        String event = asked.slot("event");
        return event == null || ANY.contains(event) ? null : event;
    }

    /** What is for them, and what they stand on the list of. */
    private static boolean mayKnow(Asked asked, Meeting m) {
        return m.audience().opensTo(asked.viewer().audience()) || asked.board().lists().roll(m.id()).of(asked.member().id()).isPresent();
    }

    private static @Nullable Span month(Asked asked) {
        String month = asked.slot("month");
        return month == null ? null : Span.days(LocalDate.parse(month + "-01"), LocalDate.parse(month + "-01").plusMonths(1).minusDays(1));
    }

    /** Whether every word-like piece of what was called for stands in the title or text: ストーマ勉強会 finds ストーマケアの勉強会. */
    private static boolean says(Meeting m, @Nullable String event) {
        if (event == null) {
            return true;
        }
        String all = Fold.key(Fold.width(m.title() + " " + (m.about() == null ? "" : m.about())));
        String wanted = Fold.key(Fold.width(event));
        return all.contains(wanted) || pieces(wanted).stream().allMatch(all::contains);
    }

    /** The general word at the end and what stands before it. */
    private static List<String> pieces(String event) {
        for (String kind : List.of("勉強会", "研修会", "交流会", "会議", "さろん", "ふぉーらむ", "講座", "お話会", "つどい", "部会")) {
            if (event.endsWith(kind) && event.length() > kind.length()) {
                String before = event.substring(0, event.length() - kind.length());
                return List.of(before.startsWith("地域") && kind.equals("さろん") ? kind : before, kind);
            }
        }
        return List.of(event);
    }
}
