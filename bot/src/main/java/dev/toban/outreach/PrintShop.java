package dev.toban.outreach;

import dev.toban.announce.Announcement;
import dev.toban.announce.Sign;
import dev.toban.answer.Board;
import dev.toban.desk.Visit;
import dev.toban.directory.Office;
import dev.toban.directory.Person;
import dev.toban.paper.CopyRoom;
import dev.toban.paper.Invitation;
import dev.toban.paper.Press;
import dev.toban.paper.Print;
import dev.toban.people.Members;
import dev.toban.say.HandWords;
import dev.toban.say.LetterWords;
import dev.toban.say.PaperRoundWords;
import dev.toban.say.SheetWords;
import dev.toban.talk.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the papers of an announcement are made: the list for the rounds and a letter for each office. They lie in its thread in Slack. */
final class PrintShop {
    private final Board board;
    private final CopyRoom copies;
    private final PaperRound round;
    private final Signs signs;

    PrintShop(Board board, CopyRoom copies, PaperRound round, Signs signs) {
        this.signs = signs;
        this.board = board;
        this.copies = copies;
        this.round = round;
    }

    Reply print(Announcement a, String what, Visit visit) {
        Map<String, List<Office>> offices = round.all(a);
        if (offices.isEmpty()) {
            return PaperRoundWords.noPaperNeeded();
        }
        return switch (what) {
            case "route" -> lay(a, PaperRoundWords.ROUTE, press -> press.pdf(sheet(a, offices, visit)));
            case "xlsx" -> lay(a, PaperRoundWords.XLSX, press -> press.xlsx("handover-" + a.id(), List.of(sheet(a, offices, visit))));
            default -> lay(a, PaperRoundWords.LETTERS, press -> press.pdf("letters-" + a.id(), letters(a, offices, visit)));
        };
    }

    private Reply lay(Announcement a, String label, Function<Press, Print> made) {
        String title = label + "「" + a.leaflet().title() + "」";
        Reply laid = switch (copies.hand(a.id(), title, made)) {
            case CopyRoom.Place.Channel() -> SheetWords.inChannel(title);
            case CopyRoom.Place.Link(String url) -> HandWords.link(title, label, url, (int) CopyRoom.KEPT.toHours());
            case CopyRoom.Place.Nowhere() -> HandWords.noAddress();
        };
        return laid.exported("announcement " + a.id());
    }

    private dev.toban.paper.Sheet sheet(Announcement a, Map<String, List<Office>> offices, Visit visit) {
        Map<String, List<String>> people = RollCall.of(a.leaflet().whom(), board).notJoined().stream()
                .flatMap(id -> board.directory().person(id).stream())
                .filter(p -> p.office() != null)
                .collect(java.util.stream.Collectors.groupingBy(
                        p -> Objects.requireNonNull(p.office()), java.util.stream.Collectors.mapping(Person::name, java.util.stream.Collectors.toList())));
        return PaperRoundWords.sheet(
                a.id(), a.leaflet().title(), offices, o -> round.handed(a, o), o -> people.getOrDefault(o.id(), List.of()), board.hub(), visit.now());
    }

    /** One for each office that has not got it yet, in the order of the list; a ready stack to carry or fax. */
    private List<Invitation> letters(Announcement a, Map<String, List<Office>> offices, Visit visit) {
        Sign sign = sign(a, Sign.PAPER);
        List<Invitation> open = offices.values().stream().flatMap(List::stream).filter(o -> !round.handed(a, o)).map(o -> letter(a, o.name(), sign, visit)).toList();
        return open.isEmpty() ? List.of(letter(a, null, sign, visit)) : open;
    }

    private Invitation letter(Announcement a, @Nullable String to, @Nullable Sign sign, Visit visit) {
        return LetterWords.letter(a, to, qr(a, sign), fax(), board.hub(), visit.today());
    }

    private @Nullable String qr(Announcement a, @Nullable Sign sign) {
        return a.leaflet().answers() ? copies.says(LetterWords.says(a.leaflet(), sign)) : copies.friend();
    }

    private @Nullable Sign sign(Announcement a, String place) {
        String meeting = a.leaflet().meeting();
        return meeting == null || !a.leaflet().answers() ? null : signs.at(meeting, place);
    }

    /** A poster for each place, with a code of its own, so that it is seen which of them brings people. */
    Reply posters(Announcement a, List<String> places, Visit visit) {
        return places.isEmpty()
                ? PaperRoundWords.noPlaces()
                : lay(a, PaperRoundWords.POSTERS, press -> press.pdf(
                        "posters-" + a.id(), places.stream().map(p -> LetterWords.poster(a, p, qr(a, sign(a, p)), board.hub(), visit.today())).toList()));
    }

    /** The hub's own. */
    private @Nullable String fax() {
        return board.directory().offices().stream().filter(Members::isHub).flatMap(o -> Stream.ofNullable(o.fax())).findFirst().orElse(null);
    }
}
