package dev.toban.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 担当者顔写真付連絡先一覧表: the faces of a district, with how to reach them. Filled only with what each has agreed to show.
 *
 * @param name of the file, without its ending
 */
public record Faces(String name, String title, @Nullable String under, List<Face> faces, String foot) implements Paper {
    public Faces {
        faces = List.copyOf(faces);
    }

    /** @param photo JPEG or PNG; null = a frame to put one in */
    public record Face(
            byte @Nullable [] photo,
            String name,
            @Nullable String kana,
            String profession,
            @Nullable String office,
            @Nullable String phone,
            @Nullable String hours) {}
}
