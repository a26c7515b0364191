package dev.toban.adapters.files;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a sheet shows beside its words: what is hidden, crossed out, broken, coloured or stuck on. Of a CSV nothing.
 *
 * @param hiddenColumns counted from 0
 * @param hiddenRows counted from 1, as Excel does
 * @param drawn whether shapes or pictures lie on it
 */
record Look(
        Set<Integer> hiddenColumns,
        Set<Integer> hiddenRows,
        Set<Spot> struck,
        Set<Spot> broken,
        Set<Spot> coloured,
        Map<Spot, String> comments,
        boolean drawn) {
    static final Look PLAIN = new Look(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), false);

    /** A cell, by its row counted from 1 and its column counted from 0. */
    record Spot(int row, int column) {}

    /** Why the words of a cell can't be trusted. */
    Optional<String> doubt(int row, int column) {
        var spot = new Spot(row, column);
        return struck.contains(spot)
                ? Optional.of("取り消し線が引かれています。消すか書き直してください")
                : broken.contains(spot) ? Optional.of("数式がエラーになっています") : Optional.empty();
    }
}
