package dev.toban.adapters.files;

import java.util.List;

/**
 * One row of a table, as a person sees it in Excel.
 *
 * @param number counted from 1, header and empty rows included
 */
record Row(int number, List<String> cells) {
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
