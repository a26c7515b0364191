package dev.toban.adapters.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The row that names the columns.
 *
 * @param row its number
 * @param names as written
 * @param columns where each known column stands
 */
record Heading(int row, List<String> names, Map<Col, Integer> columns) {
    static Heading of(Row row) {
        var columns = new EnumMap<Col, Integer>(Col.class);
        List<String> names = row.cells();
        for (int i = 0; i < names.size(); i++) {
            Col col = Col.of(names.get(i));
            if (col != null && (!columns.containsKey(col) || Col.rank(names.get(i)) < Col.rank(names.get(columns.get(col))))) {
                columns.put(col, i);
            }
        }
        return new Heading(row.number(), new ArrayList<>(names), columns);
    }

    boolean has(Col... all) {
        return List.of(all).stream().allMatch(columns::containsKey);
    }

    boolean hasAny(Col... any) {
        return List.of(any).stream().anyMatch(columns::containsKey);
    }

    /** The header as the clerk wrote it. */
    String name(Col col) {
        Integer at = columns.get(col);
        return at == null ? col.label() : Text.clean(names.get(at)).replace("\n", "");
    }
}
