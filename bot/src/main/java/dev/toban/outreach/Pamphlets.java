package dev.toban.outreach;

import dev.toban.answer.Asked;
import dev.toban.answer.Board;
import dev.toban.desk.Desk;
import dev.toban.desk.Visit;
import dev.toban.ask.Intent;
import dev.toban.hub.Document;
import dev.toban.names.Fold;
import dev.toban.rights.Rights;
import dev.toban.rights.Thing;
import dev.toban.say.PamphletWords;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rack with pamphlets and forms: what hub.yml names, by link. What is not there people of the hub see to. */
public final class Pamphlets implements Desk {
    private final Board board;

    public Pamphlets(Board board) {
        this.board = board;
    }

    @Override
    public String name() {
        return "pamphlets";
    }

    @Override
    public Optional<Reply> asked(Visit visit, Asked asked) {
        if (asked.what().intent() != Intent.DOC_GET) {
            return Optional.empty();
        }
        boolean professional = Rights.may(visit.member(), Thing.SEE_PROFESSIONAL) && !visit.inGroup();
        List<Document> all = board.hub().documents().stream().filter(d -> d.residents() || professional).toList();
        String wanted = asked.slot("doc") == null ? "" : asked.slot("doc");
        List<Document> found = general(wanted) ? all.stream().filter(d -> d.residents() || !wanted.startsWith("住民")).toList() : all.stream().filter(d -> named(d, wanted)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(PamphletWords.here(found, String.valueOf(asked.slot("format")), board.hub()));
    }

    /** 資料 alone: whatever there is. */
    private static boolean general(String wanted) {
        return wanted.isEmpty() || wanted.equals("資料") || wanted.equals("住民向け資料");
    }

    private static boolean named(Document d, String wanted) {
        String key = Fold.key(Fold.width(wanted));
        return Stream.concat(Stream.of(d.name()), d.aliases().stream()).map(n -> Fold.key(Fold.width(n))).anyMatch(n -> n.equals(key) || n.contains(key) || key.contains(n));
    }
}
