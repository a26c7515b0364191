package dev.toban.adapters.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Points of a map, as a table: the names of their properties are the header, each point is a row. */
final class GeoJson {
    private GeoJson() {}

    static Table table(String name, String text) throws Unfit {
        try {
            JsonNode features = new JsonMapper().readTree(text).path("features");
            var names = new LinkedHashSet<String>();
            features.forEach(f -> names.addAll(f.path("properties").propertyNames()));
            var rows = new ArrayList<Row>();
            var header = new ArrayList<>(names);
            header.addAll(List.of("latitude", "longitude"));
            rows.add(new Row(1, header));
            for (JsonNode feature : features) {
                var cells = new ArrayList<String>();
                names.forEach(n -> cells.add(feature.path("properties").path(n).asString("")));
                JsonNode point = feature.path("geometry").path("coordinates");
                cells.add(point.path(1).asString(""));
                cells.add(point.path(0).asString(""));
                rows.add(new Row(rows.size() + 1, cells));
            }
            return new Table(name, rows);
        } catch (JacksonException e) {
            throw new Unfit("JSON として読めません");
        }
    }
}
