package dev.toban.adapters.files;

import dev.toban.directory.Consent;
import dev.toban.directory.Office;
import dev.toban.names.Fold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Opening hours as towns print them: an office over several rows, a row for each stretch of the day, ○ under each weekday. */
final class WeekTable implements Form {
    private static final String WEEK = "月火水木金土";
    private static final Pattern LINE = Pattern.compile("(?i)(TEL|FAX|電話)[:\\s]*(.*)");
    private static final Pattern STRETCH = Pattern.compile("\\d{1,2}:\\d{2}.*\\d{1,2}:\\d{2}.*");

    @Override
    public String name() {
        return "診療時間表";
    }

    @Override
    public int turn() {
        return 2;
    }

    @Override
    public boolean fits(Heading heading) {
        List<String> names = heading.names().stream().map(n -> n.replaceAll("\\s", "")).toList();
        return nameAt(heading) >= 0 && WEEK.chars().allMatch(d -> names.contains(Character.toString(d)));
    }

    private static int nameAt(Heading heading) {
        return IntStream.range(0, heading.names().size())
                .filter(i -> Fold.width(heading.names().get(i)).strip().matches(".*(医療機関|歯科医院|医院|薬局|病院|施設|事業所)名"))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public Reading open(Heading heading, Task task) {
        task.draft().form(name(), task.asOf());
        return new Rows(heading, task);
    }

    private static final class Rows implements Reading {
        private final Heading heading;
        private final Task task;
        private final int nameAt;
        private final Map<Integer, String> days = new LinkedHashMap<>();
        private final Map<String, List<Entry>> blocks = new LinkedHashMap<>();
        private String last = "";

        Rows(Heading heading, Task task) {
            this.heading = heading;
            this.task = task;
            this.nameAt = nameAt(heading);
            for (int i = 0; i < heading.names().size(); i++) {
                String day = heading.names().get(i).replaceAll("[\\s・]", "");
                if (day.matches("[月火水木金土]|日祝?|祝")) {
                    days.put(i, day);
                }
            }
        }

        /** A row with no name of its own goes on with the office above it. */
        @Override
        public void take(Entry e) {
            String name = Text.clean(e.row().cell(nameAt));
            boolean across = !name.isEmpty() && e.row().cells().stream().filter(c -> c.equals(e.row().cell(nameAt))).count() > 4; // a remark over all columns
            if (across || name.equals(Text.clean(heading.names().get(nameAt)))) {
                return;
            }
            last = name.isEmpty() ? last : name;
            if (!last.isEmpty()) {
                blocks.computeIfAbsent(last, _ -> new ArrayList<>()).add(e);
            }
        }

        @Override
        public void end() {
            blocks.forEach((cell, rows) -> {
                try {
                    Office office = office(cell, rows);
                    task.draft().offices.putIfAbsent(office.id(), office);
                } catch (Unreadable u) {
                    task.draft().refuse(task.sheet(), rows.getFirst().row().number(), u.column(), u.why(), cell.lines().findFirst().orElse(""));
                }
            });
        }

        private Office office(String cell, List<Entry> rows) throws Unreadable {
            String name = "";
            String phone = null;
            String fax = null;
            for (String line : cell.lines().map(String::strip).toList()) {
                Matcher m = LINE.matcher(line);
                if (!m.matches()) {
                    name = name.isEmpty() || line.startsWith("(") ? name + line : name;
                } else if (m.group(1).equalsIgnoreCase("fax")) {
                    fax = Phones.all(m.group(2)).stream().findFirst().orElse(null);
                } else {
                    phone = Phones.all(m.group(2)).stream()
                            .findFirst()
                            .orElseThrow(() -> Unreadable.of(heading.names().get(nameAt), line, Phones.EXPECTED));
                }
            }
            String closed = days.values().stream()
                    .filter(d -> hours(rows, d).isEmpty())
                    .collect(Collectors.joining());
            List<String> kinds = Kinds.official(List.of(name)).isEmpty()
                    ? Kinds.official(List.of(heading.names().get(nameAt), task.sheet()))
                    : Kinds.official(List.of(name));
            return new Office(
                    Ids.made("o", name, phone == null ? "" : phone), name, null, List.of(), kinds.stream().limit(1).toList(), null, null,
                    null, null, null, phone, null, fax, null, null, hours(rows), closed, List.of(), null, null, null, null,
                    note(rows), null, Consent.PUBLIC, task.asOf(), "公開 " + task.sheet() + " " + task.stem());
        }

        /** 8:00〜12:30 月火水木金土、15:00〜17:30 月火水金. */
        private String hours(List<Entry> rows) {
            return rows.stream()
                    .filter(e -> !stretch(e).isEmpty())
                    .map(e -> stretch(e) + " " + days.keySet().stream().filter(i -> open(e, i)).map(days::get).collect(Collectors.joining()))
                    .collect(Collectors.joining("、"));
        }

        private List<Entry> hours(List<Entry> rows, String day) {
            return rows.stream()
                    .filter(e -> !stretch(e).isEmpty() && days.entrySet().stream().anyMatch(d -> d.getValue().equals(day) && open(e, d.getKey())))
                    .toList();
        }

        private static boolean open(Entry e, int column) {
            return Text.clean(e.row().cell(column)).matches("[○〇◯●△].*|.*\\d.*");
        }

        private String stretch(Entry e) {
            return IntStream.range(nameAt + 1, days.keySet().iterator().next())
                    .mapToObj(i -> Text.clean(e.row().cell(i)).replaceAll("\\s", ""))
                    .filter(t -> STRETCH.matcher(t).matches())
                    .map(t -> t.replaceAll("[~〜～-]+", "〜"))
                    .findFirst()
                    .orElse("");
        }

        private static @Nullable String note(List<Entry> rows) {
            String note = rows.stream().map(e -> e.text(Col.NOTE)).filter(t -> !t.isEmpty()).distinct().collect(Collectors.joining("\n"));
            return note.isEmpty() ? null : note;
        }
    }
}
