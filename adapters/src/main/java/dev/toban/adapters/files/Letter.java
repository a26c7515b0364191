package dev.toban.adapters.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/** One file of the in-tray, opened: its sheets and what each is. */
final class Letter {
    private static final int HEADER_WITHIN = 40; // rows; the longest preface seen is 12 (LinkData's # lines)
    private static final int NEWS_EVERY = 1000; // rows between two tidings of progress

    private static final String EXAMPLE = ".*(作成例|記入例|見本|選択肢|凡例).*";
    private static final String BROKEN = "途中で壊れていて読めません（引用符の閉じ忘れ、または壊れたファイル）";

    private final String file;
    private final LocalDate today;
    private final Predicate<LocalDate> holiday;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Table> leftOut = new ArrayList<>();
    private @Nullable String hubText;
    private @Nullable String unfit;

    /** A sheet with its header found. */
    private record Sheet(Table table, Heading heading, Form form, String preface, @Nullable Row above, @Nullable String laidOut) {}

    private Letter(String file, LocalDate today, Predicate<LocalDate> holiday) {
        this.file = file;
        this.today = today;
        this.holiday = holiday;
    }

    static Letter open(String file, byte[] bytes, LocalDate today, Predicate<LocalDate> holiday) {
        var letter = new Letter(file, today, holiday);
        try {
            for (Table table : Tables.of(file, bytes)) {
                Optional<Sheet> sheet = found(file, table);
                sheet.ifPresentOrElse(letter.sheets::add, () -> letter.leftOut.add(table));
            }
            if (letter.sheets.isEmpty() && !Text.starts(bytes, 'P', 'K') && !Text.starts(bytes, 0xD0, 0xCF)) {
                String text = Text.decode(bytes);
                letter.hubText = HubFile.fits(text) ? text : null;
            }
        } catch (Unfit e) {
            letter.unfit = e.getMessage();
        } catch (CsvParseException | ExcelReaderException | UncheckedIOException e) {
            letter.unfit = BROKEN;
        }
        letter.aroundRota();
        letter.sheets.sort(Comparator.comparingInt(s -> s.form.turn()));
        return letter;
    }

    /** When to read it among the files of a folder: what names others comes after them. */
    int turn() {
        return hubText != null ? 0 : sheets.stream().mapToInt(s -> s.form.turn()).max().orElse(9);
    }

    String file() {
        return file;
    }

    Imported read(Known known, IntConsumer progress) {
        var draft = new Draft(file);
        if (hubText != null) {
            HubFile.read(hubText, draft);
            return draft.done();
        }
        if (unfit != null || sheets.isEmpty()) {
            String why = unfit != null ? unfit : "見出しの行が見つかりません（どの様式の列名もありません）";
            return Imported.hopeless(file, "", why, List.of(), 0);
        }
        var phones = PhoneSheet.of(leftOut);
        for (Table table : leftOut) {
            draft.remark(0, table.name(), whyLeftOut(table));
        }
        try {
            for (Sheet sheet : sheets) {
                read(sheet, known, phones, draft, progress);
            }
        } catch (Unfit e) {
            return Imported.hopeless(file, "", String.valueOf(e.getMessage()), List.of(), 0);
        } catch (CsvParseException | ExcelReaderException | UncheckedIOException e) {
            return Imported.hopeless(file, "", BROKEN, List.of(), 0);
        }
        return draft.done();
    }

    private void read(Sheet s, Known known, PhoneSheet phones, Draft draft, IntConsumer progress) throws Unfit {
        LocalDate asOf = Dates.within(s.preface)
                .or(() -> s.preface.contains("現在") ? Dates.month(s.preface.replaceAll("(?s).*\n(.*現在)", "$1")) : Optional.empty())
                .orElse(null);
        var task = new Task(file, s.table.name(), s.preface, s.above, s.table.look(), asOf, known, today, holiday, phones, draft);
        Form.Reading reading = s.form.open(s.heading, task);
        if (s.laidOut != null) {
            draft.remark(0, s.table.name(), s.laidOut + "として読みました。行の番号のかわりに日を示します");
        }
        int count = 0;
        for (Row row : s.table.rows()) {
            // '#…' are LinkData's lines about types and contexts
            if (row.number() <= s.heading.row() && (s.laidOut == null || row.cell(0).equals("日")) || row.isBlank() || row.cell(0).matches("#[a-z_]+")) {
                continue;
            }
            draft.row();
            var entry = new Entry(s.heading, row);
            try {
                reading.take(entry);
            } catch (Unreadable e) {
                draft.refuse(task.sheet(), row.number(), e.column(), e.why(), About.of(entry));
            }
            if (++count % NEWS_EVERY == 0) {
                progress.accept(count);
            }
        }
        reading.end();
        progress.accept(count);
    }

    /** What lies beside a rota in its file are its numbers and notes, no list to be published. */
    private void aroundRota() {
        if (sheets.stream().anyMatch(s -> s.form instanceof MonthSheet)) {
            sheets.stream().filter(s -> s.form.turn() < new MonthSheet().turn()).map(Sheet::table).forEach(leftOut::add);
            sheets.removeIf(s -> s.form.turn() < new MonthSheet().turn());
        }
    }

    private static String whyLeftOut(Table table) {
        if (table.hidden()) {
            return "非表示のシートのため読みません";
        }
        return PhoneSheet.of(List.of(table)).isEmpty()
                ? "作成例や選択肢、または見出しの見つからないシートのため読みません"
                : "電話番号のシートとして、当番の行の番号にだけ使います";
    }

    /** A month that lies across or as a calendar is turned first; what is clearly another list never is. */
    private static Optional<Sheet> found(String file, Table table) throws Unfit {
        Optional<Sheet> sheet = recognise(file, table);
        boolean other = sheet.isPresent() && !(sheet.get().form instanceof MonthSheet) || table.name().matches(EXAMPLE);
        Optional<Turned.Layout> layout = other ? Optional.empty() : Turned.of(table);
        if (layout.isEmpty()) {
            return sheet;
        }
        String unclear = layout.get().unclear();
        if (unclear != null) {
            throw new Unfit(unclear);
        }
        Row head = layout.get().table().rows().iterator().next();
        String preface = Stream.concat(Stream.of(file, table.name()), layout.get().preface().stream()).collect(Collectors.joining("\n"));
        return Optional.of(new Sheet(layout.get().table(), Heading.of(head), new MonthSheet(), preface, null, layout.get().name()));
    }

    private static Optional<Sheet> recognise(String file, Table table) {
        if (table.name().matches(EXAMPLE)) {
            return Optional.empty();
        }
        var preface = new StringBuilder(file + "\n" + table.name());
        Row above = null;
        Iterator<Row> rows = table.rows().iterator();
        for (int i = 0; i < HEADER_WITHIN && rows.hasNext(); i++) {
            Row row = rows.next();
            Heading heading = Heading.of(row);
            Optional<Form> form = Form.of(heading);
            if (form.isPresent()) {
                return Optional.of(new Sheet(table, heading, form.get(), preface.toString(), above, null));
            }
            row.cells().stream().filter(c -> !c.isBlank()).forEach(c -> preface.append('\n').append(c));
            above = row.isBlank() ? above : row;
        }
        return Optional.empty();
    }
}
