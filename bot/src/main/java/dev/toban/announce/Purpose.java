package dev.toban.announce;

import java.util.List;

/** What something is done for, as a hub reports it: any of the tasks, any of the activities. */
public record Purpose(List<Task> tasks, List<Activity> activities) {
    public static final Purpose NONE = new Purpose(List.of(), List.of());

    public Purpose {
        tasks = List.copyOf(tasks);
        activities = List.copyOf(activities);
    }

    /** What a meeting of that title is usually for, where nobody has said. */
    public static Purpose of(String title) {
        return Occasion.of(title).filter(o -> o != Occasion.NEWS).map(Purpose::of).orElseGet(() -> title.matches(".*(?:勉強会|研修|事例検討|実習).*") ? of(Occasion.STUDY)
                : title.matches(".*(?:カフェ|つどい|集い|教室|講座|講演|お話).*") ? of(Occasion.SALON)
                : title.matches(".*(?:会議|部会|連絡会|情報交換|協議会).*") ? new Purpose(List.of(Task.CONNECT), List.of(Activity.CONFERENCES))
                : NONE);
    }

    /** What such an occasion is usually for; its writer may say otherwise. */
    public static Purpose of(Occasion occasion) {
        return switch (occasion) {
            case STUDY -> new Purpose(List.of(Task.MEET, Task.TRAIN), List.of(Activity.TRAINING));
            case SOCIAL -> new Purpose(List.of(Task.MEET), List.of(Activity.CONFERENCES));
            case MANAGERS -> new Purpose(List.of(Task.MEET, Task.RELIEVE), List.of(Activity.CONFERENCES));
            case CARE_CONFERENCE -> new Purpose(List.of(Task.CONNECT), List.of(Activity.CONFERENCES, Activity.CARE_MANAGERS));
            case SALON, FORUM -> new Purpose(List.of(Task.SPREAD), List.of(Activity.RESIDENTS));
            case NEWS -> NONE;
        };
    }
}
