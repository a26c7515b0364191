package dev.toban.adapters.files;

import dev.toban.hub.Area;
import dev.toban.hub.Duty;
import dev.toban.hub.Hub;
import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a month's sheet, from its header: 上町(夜17:30-8:30), 伊敷・吉田, 訪看②, 後方病院(昼/夜).
 *
 * @param areas whom it serves; [""] = the whole district; a sheet called 上町 is 上町's
 * @param order which call
 * @param halves its cells name two: for the day and for the night
 * @param part 昼 or 夜 where it is for one half only
 * @param from minutes from midnight, if the header says so
 */
record MonthColumn(
        int index, String name, List<String> areas, String kind, int order, boolean halves, @Nullable String part,
        @Nullable Integer from, @Nullable Integer to) {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}(?::\\d{2}|時半?))\\s*[~-]\\s*(翌?\\d{1,2}(?::\\d{2}|時半?))");
    private static final Pattern CALL = Pattern.compile("(?<![\\d:時-])[1-9](?![\\d:時日階])");
    // words wall sheets use beside the hub's own labels and aliases
    private static final Map<String, List<String>> USUAL = Map.of(
            "doctor", List.of("医師", "当番医", "往診", "在宅医"),
            "nurse", List.of("訪看", "訪問看護", "看護"),
            "pharmacy", List.of("薬局", "薬剤"),
            "dental", List.of("歯科"),
            "bed", List.of("後方", "病床", "病院", "バックアップ"),
            "hub", List.of("拠点"));

    /** Reads the headers of one sheet. */
    static final class Reader {
        private final Hub hub;
        private final List<String> groups = new ArrayList<>();
        private final @Nullable Duty usual;
        private final String sheetsArea;

        Reader(Known known, Hub hub, String sheet, String title, @Nullable Row above) {
            this.hub = hub;
            this.sheetsArea = known.area(sheet).map(Area::name).orElse("");
            this.usual = duty(Fold.width(title), false).or(() -> hub.duty("doctor")).orElse(null);
            String group = "";
            for (int i = 0; above != null && i < above.cells().size(); i++) {
                String cell = Fold.width(above.cell(i)).replaceAll("\\s", "");
                boolean means = known.area(cell).isPresent() || known.duty(cell).isPresent();
                group = cell.isEmpty() ? group : means ? cell : "";
                groups.add(group);
            }
        }

        Optional<MonthColumn> read(int index, String header) {
            String text = Fold.width((index < groups.size() ? groups.get(index) : "") + " " + header);
            String outside = text.replaceAll("\\([^)]*\\)", "").replaceAll("\\s", "");
            var areas = new ArrayList<String>();
            List<Area> longest = hub.areas().stream().sorted(Comparator.comparingInt((Area a) -> -a.name().length())).toList();
            for (Area area : longest) {
                for (String name : Stream.concat(Stream.of(area.name()), area.aliases().stream()).map(Fold::width).toList()) {
                    if (outside.contains(name)) {
                        outside = outside.replace(name, "・");
                        areas.add(area.name());
                    }
                }
            }
            String rest = outside.replaceAll("[・/、&+~-]", "");
            Optional<Duty> named = duty(text, true);
            boolean plain = rest.isEmpty() && !areas.isEmpty();
            Duty duty = named.orElse(plain ? usual : null);
            if (duty == null) {
                return Optional.empty();
            }
            int order = order(text);
            Optional<Duty> second = order == 2 ? hub.duty(duty.kind() + "2") : Optional.empty();
            boolean halves = text.matches(".*(昼|日中?|日勤)[/・](夜|夜間|夜勤).*");
            Matcher hours = HOURS.matcher(text);
            boolean timed = hours.find();
            return Optional.of(new MonthColumn(
                    index,
                    Text.clean(header).replaceAll("\\s+", " "),
                    areas.isEmpty() ? List.of(sheetsArea) : hub.areas().stream().map(Area::name).filter(areas::contains).toList(),
                    second.map(Duty::kind).orElse(duty.kind()),
                    second.isPresent() ? 1 : order,
                    halves,
                    halves ? null : text.contains("夜") ? "夜" : text.contains("昼") || text.contains("日中") ? "昼" : null,
                    timed ? (Integer) Times.minutes(hours.group(1)).orElse(0) : null,
                    timed ? (Integer) Times.minutes(hours.group(2)).orElse(0) : null));
        }

        /** 訪看② is the second call; numbers of hours and of floors are none. */
        private static int order(String header) {
            Matcher m = CALL.matcher(header.replaceAll("\\([^)]*\\)", ""));
            return header.contains("セカンド") || header.contains("second") ? 2 : m.find() ? Integer.parseInt(m.group()) : 1;
        }

        private Optional<Duty> duty(String text, boolean withUsual) {
            String key = text.replaceAll("\\s", "");
            record Hit(Duty duty, int length) {}
            return hub.duties().stream()
                    .flatMap(d -> words(d, withUsual).filter(key::contains).map(w -> new Hit(d, w.length())))
                    .max(Comparator.comparingInt(Hit::length))
                    .map(Hit::duty);
        }

        private static Stream<String> words(Duty d, boolean withUsual) {
            Stream<String> own = Stream.concat(Stream.of(d.label()), d.aliases().stream()).map(Fold::width);
            return Stream.concat(own, withUsual ? USUAL.getOrDefault(d.kind(), List.of()).stream() : Stream.of());
        }
    }
}
