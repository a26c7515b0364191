package dev.toban.rota;

/**
 * A place in the rota that somebody stands at: which duty, of which area, and after how many others they are rung.
 *
 * @param area empty where one duty serves the whole district
 * @param order 1 = first call
 */
public record Post(String area, String kind, int order) {}
