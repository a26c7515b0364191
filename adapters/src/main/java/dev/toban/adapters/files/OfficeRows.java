package dev.toban.adapters.files;

import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.hub.Hub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of offices; rows of one office (one a service, one a 届出) become one. */
final class OfficeRows implements Form.Reading {
    // ORGANISATION may hold a private person's name where a clinic has no corporation behind it
    private static final String CORPORATE = ".*(法人|会社|\\([株有医社福財学]\\)|組合|機構|[都道府県市町村]$|協会|連合|センター|病院|大学).*";

    private final Heading heading;
    private final Task task;
    private final boolean own;
    private final Map<Entry, String> desks = new LinkedHashMap<>();
    private final Map<String, Towns.Found> byTown = new HashMap<>();

    OfficeRows(Heading heading, Task task, boolean own) {
        this.heading = heading;
        this.task = task;
        this.own = own;
    }

    @Override
    public void take(Entry entry) throws Unreadable {
        String parent = entry.text(Col.PARENT);
        if (parent.isEmpty()) {
            keep(office(entry, null));
        } else {
            entry.need(Col.NAME);
            desks.put(entry, parent);
        }
    }

    /** Desks wait for the last row: their office may stand below them. */
    @Override
    public void end() {
        desks.forEach((entry, parent) -> {
            try {
                keep(office(entry, parent(entry, parent)));
            } catch (Unreadable e) {
                task.draft().refuse(task.sheet(), entry.row().number(), e.column(), e.why(), entry.text(Col.NAME));
            }
        });
        // only the whole list shows which of the towns called 清水町 is the hub's
        Set<Towns.Found> ours = Towns.ours(new HashSet<>(byTown.values()), task.known().home());
        byTown.forEach((id, found) -> {
            if (!ours.contains(found)) {
                task.draft().offices.computeIfPresent(id, (_, o) -> o.withArea(null));
            }
        });
    }

    private Office parent(Entry desk, String name) throws Unreadable {
        List<Office> fits = Stream.concat(task.draft().offices.values().stream(), task.known().allOffices().stream())
                .filter(o -> o.parent() == null && (Match.key(o.name()).equals(Match.key(name)) || o.id().equals(Ids.office(name))))
                .collect(Collectors.toMap(Office::id, o -> o, (a, _) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        if (fits.size() != 1) {
            throw desk.error(Col.PARENT, fits.isEmpty() ? "一覧にある事業所の名称" : "同じ名称が" + fits.size() + "件。事業所番号で書いてください");
        }
        return fits.getFirst();
    }

    private void keep(Office office) {
        task.draft().offices.merge(office.id(), office, Office::completedBy);
    }

    private Office office(Entry e, @Nullable Office parent) throws Unreadable {
        String name = e.need(Col.NAME).replaceAll("[\\s※*]+$", ""); // ※ points to a remark
        String code = e.text(Col.CODE).matches("\\d{1,6}") ? e.text(Col.CODE) : "";
        List<String> kinds = kinds(e, name);
        String address = Addresses.of(e);
        if (address == null && parent != null) {
            address = parent.address();
        }
        String phone = e.phone(Col.PHONE);
        List<String> numbers = Phones.all(e.text(Col.PHONE));
        Consent consent = own ? Consents.of(e) : Consent.PUBLIC;
        String extension = e.opt(Col.EXTENSION);
        String id = parent == null ? id(e, name, code, kinds, address, phone) : Ids.made("d", parent.id(), name);
        return new Office(
                id,
                name,
                kana(e),
                e.list(Col.ALIASES),
                kinds,
                postal(e),
                address,
                area(e, id, address, parent),
                Places.lat(e.text(Col.LAT), e.text(Col.LON)),
                Places.lon(e.text(Col.LAT), e.text(Col.LON)),
                phone,
                extension == null ? Phones.extension(e.text(Col.PHONE)) : extension,
                Phones.all(e.text(Col.FAX)).stream().findFirst().orElse(null),
                e.phone(Col.NIGHT_PHONE),
                e.text(Col.ORGANISATION).matches(CORPORATE) ? e.opt(Col.ORGANISATION) : null,
                Hours.text(e),
                Hours.closed(e),
                capabilities(e),
                capacity(e),
                Places.url(e.text(Col.URL)),
                e.opt(Col.CAREMANE_TIME),
                e.opt(Col.CONTACT_WAY),
                note(e, numbers),
                parent == null ? null : parent.id(),
                consent,
                e.heading().has(Col.CONFIRMED) ? e.day(Col.CONFIRMED) : task.asOf(),
                own ? "拠点 " + task.stem() : ("公開 " + (code.isEmpty() ? e.text(Col.CITY) : code)).strip() + " " + task.stem());
    }

    private String id(Entry e, String name, String code, List<String> kinds, @Nullable String address, @Nullable String phone) {
        String id = Ids.office(e.text(Col.OFFICE_CODE));
        if (id.isEmpty() && !heading.has(Col.CODE)) {
            id = Ids.office(e.text(Col.ID));
        }
        char table = e.text(Col.SECTION).isEmpty() ? Kinds.table(kinds) : Kinds.table(List.of(e.text(Col.SECTION)));
        if (id.isEmpty()) {
            id = Ids.medical(e.text(Col.MEDICAL_CODE), table, code);
        }
        if (id.isEmpty()) {
            id = Ids.medical(e.text(Col.SHORT_CODE), table, code);
        }
        return id.isEmpty() ? Ids.made("o", name, address != null ? Addresses.key(address) : phone != null ? phone : "") : id;
    }

    private List<String> kinds(Entry e, String name) {
        var words = new ArrayList<String>();
        words.addAll(e.list(Col.KIND));
        words.add(e.text(Col.TYPE));
        List<String> subjects = e.list(Col.SUBJECTS);
        boolean dental = !subjects.isEmpty() && subjects.stream().allMatch(s -> s.matches(".*(歯科|矯正|口腔).*"));
        String section = e.text(Col.SECTION);
        if (section.equals(Kinds.DENTAL) || section.equals(Kinds.PHARMACY)) { // 種別 says 診療所 of dentists too
            return List.of(section);
        }
        List<String> kinds = Kinds.official(words);
        if (dental && !kinds.contains(Kinds.HOSPITAL)) {
            return List.of(Kinds.DENTAL);
        }
        if (kinds.isEmpty() && heading.has(Col.DISTRICTS)) {
            return List.of("地域包括支援センター");
        }
        if (kinds.isEmpty()) {
            kinds = Kinds.official(List.of(name)).stream().limit(1).toList();
        }
        if (kinds.isEmpty() && (heading.has(Col.SUBJECTS) || section.equals("医科"))) {
            return List.of(Kinds.CLINIC);
        }
        return kinds.isEmpty() ? words.stream().filter(w -> !w.isEmpty()).limit(1).toList() : kinds;
    }

    private List<String> capabilities(Entry e) {
        var all = new LinkedHashSet<String>();
        e.list(Col.CAPABILITIES).forEach(c -> all.add(Filings.capability(c).orElse(c)));
        Filings.capability(e.text(Col.FILING)).ifPresent(all::add);
        all.addAll(e.list(Col.SUBJECTS));
        if (!own) {
            e.list(Col.KIND).stream().filter(k -> Kinds.official(k).isEmpty()).forEach(all::add);
        }
        return List.copyOf(all);
    }

    private @Nullable String area(Entry e, String id, @Nullable String address, @Nullable Office parent) throws Unreadable {
        String word = e.text(Col.AREA);
        Hub hub = task.known().hub();
        if (hub == null) {
            return word.isEmpty() ? null : word;
        }
        if (own && !word.isEmpty() && !word.matches("全域|全地区|全圏域|管外|圏域外|その他")) {
            return task.known()
                    .area(word)
                    .orElseThrow(() -> e.error(Col.AREA, Areas.expected(hub)))
                    .name();
        }
        if (own && !word.isEmpty()) {
            return null;
        }
        Optional<Towns.Found> found = address == null ? Optional.empty() : task.known().towns().in(address);
        found.ifPresent(f -> byTown.put(id, f));
        return found.map(Towns.Found::area).orElse(parent == null ? null : parent.area());
    }

    private static @Nullable String kana(Entry e) {
        String kana = e.text(Col.KANA).replaceAll("\\s+", " ");
        return kana.isEmpty() ? null : kana;
    }

    private static @Nullable String postal(Entry e) {
        String digits = e.text(Col.POSTAL).replaceAll("\\D", "");
        return digits.length() == 7 ? digits.substring(0, 3) + "-" + digits.substring(3) : null;
    }

    /** 0 means unknown in most lists; 19（休床中） and (1) 70名、(2) 15名 stay as they are. */
    private static @Nullable String capacity(Entry e) {
        String text = e.text(Col.CAPACITY).replaceAll("\\s+", " ");
        return text.isEmpty() || text.matches("0+(\\.0+)?[床名人]?") ? null : text;
    }

    private @Nullable String note(Entry e, List<String> numbers) {
        var parts = new ArrayList<String>();
        if (numbers.size() > 1 && !own) { // a note is seen by all; of the hub's own entries the number's consent decides
            parts.add("電話 " + e.text(Col.PHONE).replaceAll("\\s+", " "));
        }
        if (!e.text(Col.NOTE).isEmpty()) {
            parts.add(e.text(Col.NOTE));
        }
        if (!e.text(Col.DISTRICTS).isEmpty()) {
            parts.add("担当校区 " + e.text(Col.DISTRICTS));
        }
        return parts.isEmpty() ? null : String.join("\n", parts);
    }
}
