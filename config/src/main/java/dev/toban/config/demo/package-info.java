/** The demo hub: an invented 在宅医療連携拠点 in Kagoshima whose rota and meetings always cover today. */
@NullMarked
package dev.toban.config.demo;

import org.jspecify.annotations.NullMarked;
