/** LINE: what people do there comes in through {@link LineWebhook}, answers go out through {@link LineCarrier}. */
@NullMarked
package dev.toban.adapters.line;

import org.jspecify.annotations.NullMarked;
