package dev.toban.adapters.redis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.toban.hub.DayClass;
import dev.toban.rota.Shift;
import dev.toban.talk.Card;
import dev.toban.talk.Incoming;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * How things are written down in the store: records as they are, a sealed type's variant by the name in {@code type}. What is
 * null or an empty list is left out and comes back as it was, so that a field added later reads old entries too.
 */
final class Json {
    private Json() {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Incoming.class, Typed.class)
            .addMixIn(Shift.Holder.class, Typed.class)
            .addMixIn(DayClass.class, Typed.class)
            .addMixIn(Card.Part.class, Typed.class)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, Json::emptyIsAbsent)
            .withConfigOverride(Map.class, Json::emptyIsAbsent)
            .withConfigOverride(Set.class, Json::emptyIsAbsent)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    private static void emptyIsAbsent(tools.jackson.databind.cfg.MutableConfigOverride o) {
        o.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    static String write(Object it) {
        return MAPPER.writeValueAsString(it);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static List<String> ids(String json) {
        return List.of(MAPPER.readValue(json, String[].class));
    }
}
