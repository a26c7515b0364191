package dev.toban.config;

import dev.toban.adapters.files.SeedFolder;
import dev.toban.days.Holidays;
import dev.toban.days.Tokyo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;

/** Whose books these are: the hub's id, which every key in Redis begins with. It stands in the seed's hub.yml. */
record HubId(String id) {
    static HubId of(Settings settings, InstantSource clock, Holidays holidays) {
        Path seed = settings.seed().orElseThrow(() -> new BadSetting("toban.seed", "none", "a folder with the hub's hub.yml"));
        try {
            return new SeedFolder(LocalDate.ofInstant(clock.instant(), Tokyo.ZONE), holidays::isHoliday).hubId(seed)
                    .map(HubId::new)
                    .orElseThrow(() -> new BadSetting("toban.seed", seed.toString(), "a folder with a hub.yml that names hub.id"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
