package dev.toban.hub;

import java.util.List;

/**
 * What hub.yml says of duties beyond their hours.
 *
 * @param seasons the hub's own named days of the year (お盆 is one by itself)
 * @param turns who takes turns where the table has no row
 * @param deputies who takes over when somebody is away
 */
public record DutyRules(List<Season> seasons, List<Turns> turns, List<Deputy> deputies) {
    /** The table says everything. */
    public static final DutyRules NONE = new DutyRules(List.of(), List.of(), List.of());

    public DutyRules {
        seasons = List.copyOf(seasons);
        turns = List.copyOf(turns);
        deputies = List.copyOf(deputies);
    }

    /** 主治医・副主治医: who takes over when the other is away; each {@code person:ID} or {@code office:ID}. */
    public record Deputy(String of, String by) {}
}
