package dev.toban.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to speak at a meeting, or to lead it, and what they said.
 *
 * @param person id of the person
 * @param part what as: 講師, 座長, パネリスト, 司会
 * @param topic of what they are to speak, in the hub's words; null = not said yet
 * @param by who asked them
 * @param answered when they answered; null until then
 */
public record Speech(String id, String meeting, String person, String part, @Nullable String topic, State state, String by, Instant at, @Nullable Instant answered) {
    public enum State {
        ASKED("返事待ち"),
        ACCEPTED("引き受け"),
        DECLINED("辞退");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Speech asked(String meeting, String person, String part, @Nullable String topic, String by, Instant at) {
        return new Speech(meeting + "/" + person, meeting, person, part, topic, State.ASKED, by, at, null);
    }

    public Speech answering(boolean yes, Instant now) {
        return new Speech(id, meeting, person, part, topic, yes ? State.ACCEPTED : State.DECLINED, by, at, now);
    }
}
