package dev.toban.adapters.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.books.Book;
import dev.toban.books.Change;
import dev.toban.directory.Office;
import dev.toban.hub.Customs;
import dev.toban.hub.DutyRules;
import dev.toban.hub.Hub;
import dev.toban.rota.Shift;
import dev.toban.talk.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written down comes back the same, and what an older version wrote can still be read. */
class JsonTest {
    @Test
    void everyKindComesBackTheSame() {
        Change all = Sample.all();
        for (Book<?> book : Book.ALL) {
            sameAgain(book, all);
        }
    }

    private static <T> void sameAgain(Book<T> book, Change change) {
        List<T> put = change.of(book).put();
        assertThat(put).isNotEmpty().allSatisfy(it -> {
            String json = Json.write(it);
            assertThat(Json.read(json, book.type())).isEqualTo(it);
            assertThat(json).doesNotContain("null").doesNotContain("[]").doesNotContain("{}");
        });
    }

    @Test
    void aVariantIsNamedByItsType() {
        assertThat(Json.write(Sample.shift(1, new Shift.Open()))).contains("\"holder\":{\"type\":\"Open\"}");
        assertThatThrownBy(() -> Json.read(Json.write(Sample.shift(1, new Shift.Open())).replace("Open", "Elsewhere"), Shift.class))
                .isInstanceOf(tools.jackson.core.JacksonException.class);
    }

    @Test
    void whatAnotherVersionLeftOutOrAddedDoesNoHarm() {
        Office office = Json.read(
                """
                {"id":"o1","name":"汐見診療所","closedDays":"","source":"list","consent":{"whole":"RESIDENTS"},"colour":"blue"}""",
                Office.class);
        assertThat(office.aliases()).isEmpty();
        assertThat(office.consent().fields()).isEmpty();
        assertThat(office.phone()).isNull();
    }

    @Test
    void aTopicKeepsTextNumbersTruthAndLists() {
        var topic = new Topic(
                "office.find", Map.of("area", "港", "count", 3, "open", true, "kinds", List.of("薬局", "歯科")), "date", Instant.EPOCH);
        assertThat(Json.read(Json.write(topic), Topic.class)).isEqualTo(topic);
    }

    @Test
    void aHubWithoutCustomsOrRulesHasTheUsualOnes() {
        Hub usual = Sample.HUB.with(Customs.usual());
        String written = Json.write(usual);
        assertThat(written).doesNotContain("[]").doesNotContain("{}");
        assertThat(Json.read(written, Hub.class)).isEqualTo(usual);
        String old = written.substring(0, written.indexOf(",\"customs\"")) + "}";
        assertThat(Json.read(old, Hub.class)).isEqualTo(usual.with(DutyRules.NONE));
    }
}
