package dev.toban.adapters.redis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How things are written down in the store: records as they are, a sealed type's variant by the name in {@code type}. What is
 * null or an empty list is left out and comes back as it was, so that a field added later reads old entries too.
 */
final class Json {
    private Json() {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS) // the same thing is written the same way by every replica: expectations compare it
            .addModule(new SimpleModule().addSerializer(Set.class, new Sorted()))
            .annotationIntrospector(new Sealed())
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, Json::emptyIsAbsent)
            .withConfigOverride(Map.class, Json::emptyIsAbsent)
            .withConfigOverride(Set.class, Json::emptyIsAbsent)
            .build();

    /** Knows the variant of a sealed type by its name. */
    private static final class Sealed extends JacksonAnnotationIntrospector {
        private static final JsonTypeInfo.Value NAMED = JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated of) {
            return of instanceof AnnotatedClass && sealed(of.getRawType()) ? NAMED : super.findPolymorphicTypeInfo(config, of);
        }

        private static boolean sealed(Class<?> type) {
            return type.isInterface() ? type.isSealed() : Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
        }
    }

    /** A set in an order that doesn't depend on who writes it. */
    @SuppressWarnings("rawtypes") // sets of anything
    private static final class Sorted extends StdSerializer<Set> {
        Sorted() {
            super(Set.class);
        }

        @Override
        public boolean isEmpty(SerializationContext context, Set set) {
            return set.isEmpty();
        }

        @Override
        public void serialize(Set set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            ((Set<?>) set).stream().sorted(Comparator.comparing(Object::toString)).forEach(it -> context.writeValue(json, it));
            json.writeEndArray();
        }
    }

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
