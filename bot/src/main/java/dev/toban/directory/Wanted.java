package dev.toban.directory;

import java.util.List;

/**
 * What someone looks for in the directory. Of kinds and areas any one, of capabilities all; empty = no matter.
 *
 * @param capabilities each as all the words that mean it, the directory's own first
 * @param openOn days it has to be open, one character each (土日), empty = no matter
 */
public record Wanted(List<String> kinds, List<String> areas, List<List<String>> capabilities, String openOn) {
    public Wanted {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
        capabilities = capabilities.stream().map(List::copyOf).toList();
    }
}
