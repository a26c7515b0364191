/** What is read and asked over HTTP by others than LINE and Slack: operators, tests, the practice page. */
@NullMarked
package dev.toban.adapters.web;

import org.jspecify.annotations.NullMarked;
