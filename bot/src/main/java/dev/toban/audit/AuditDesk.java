package dev.toban.audit;

import dev.toban.answer.Asked;
import dev.toban.ask.Intent;
import dev.toban.days.Span;
import dev.toban.days.Tokyo;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.AuditWords;
import dev.toban.talk.Audit;
import dev.toban.talk.Channel;
import dev.toban.talk.Incoming;
import dev.toban.talk.Ledger;
import dev.toban.talk.Reply;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The desk where the hub's lead reads the record and has it checked: {@code /toban 監査}, {@code /toban 監査 検証}. Reading is recorded too. */
public final class AuditDesk implements Desk {
    private static final Pattern WORDS = Pattern.compile("(?:監査|audit)(?:[ 　]+(.+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECK = Pattern.compile("検証|確認|verify|check", Pattern.CASE_INSENSITIVE);
    /** A line of the hub's channel, pasted: 変更 57件 a1b2c3d4e5f60718. */
    private static final Pattern MARK = Pattern.compile("(変更|閲覧・送信) ?([0-9]{1,15})件 ?([0-9a-f]{8,40})");

    private static final int SHOWN = 20;

    private final Ledger ledger;
    private final Audit audit;

    public AuditDesk(Ledger ledger, Audit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Optional<Reply> typed(Visit visit, Incoming.Said said) {
        Matcher words = WORDS.matcher(said.text().strip());
        if (visit.channel() != Channel.SLACK || !words.matches()) {
            return Optional.empty();
        }
        if (!may(visit)) {
            return Optional.of(AuditWords.leadOnly());
        }
        String what = words.group(1) == null ? "" : words.group(1).strip();
        boolean check = CHECK.matcher(what).matches() || MARK.matcher(what).find();
        record(visit, check ? "check" : "read");
        return Optional.of(check ? AuditWords.checked(ledger.check(), compared(what)) : list(about(what), null, visit));
    }

    /** 昨日だれが当番表さわった？ */
    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.AUDIT_QUERY || visit.channel() != Channel.SLACK) {
            return Optional.empty();
        }
        if (!may(visit)) {
            return Optional.of(AuditWords.leadOnly());
        }
        record(visit, "read");
        String object = String.valueOf(asked.what().slots().getOrDefault("object", ""));
        Predicate<Ledger.Line> which = switch (object) {
            case "rota" -> line -> line.kind() == Ledger.Kind.CHANGES && line.what().matches("(?s).*(?:shifts|covers|absences|specials).*");
            case "directory" -> line -> line.kind() == Ledger.Kind.CHANGES && line.what().matches("(?s).*(?:offices|people).*");
            default -> line -> true;
        };
        Span when = asked.what().interval();
        return Optional.of(list(when == null ? which : which.and(within(when)), when, visit));
    }

    /** Of each mark in the words, whether it still stands. */
    private Map<String, Boolean> compared(String words) {
        var found = new LinkedHashMap<String, Boolean>();
        MARK.matcher(words).results().forEach(m -> {
            Ledger.Kind kind = m.group(1).equals(Ledger.Kind.CHANGES.label()) ? Ledger.Kind.CHANGES : Ledger.Kind.AUDIT;
            found.put(m.group(), ledger.stands(kind, Long.parseLong(m.group(2)), m.group(3)));
        });
        return found;
    }

    private Reply list(Predicate<Ledger.Line> which, @Nullable Span when, Visit visit) {
        LocalDate day = when == null || when.start() == null ? null : when.start().toLocalDate();
        return AuditWords.list(ledger.latest(which, SHOWN), day, visit.today());
    }

    /** Everything, or what concerns an id or a kind of act. */
    private static Predicate<Ledger.Line> about(String word) {
        return line -> word.isEmpty() || line.by().equals(word) || line.act().equalsIgnoreCase(word) || line.what().contains(word)
                || line.kind().label().equals(word) || AuditWords.act(line).contains(word);
    }

    private static Predicate<Ledger.Line> within(Span span) {
        return line -> {
            LocalDateTime at = LocalDateTime.ofInstant(line.at(), Tokyo.ZONE);
            return (span.start() == null || !at.isBefore(span.start())) && (span.end() == null || at.isBefore(span.end()));
        };
    }

    private void record(Visit visit, String what) {
        audit.record(new Audit.Entry(visit.at(), visit.from().user(), visit.channel(), Audit.Act.AUDIT, what));
    }

    private static boolean may(Visit visit) {
        return Rights.may(visit.member(), Thing.AUDIT);
    }
}
