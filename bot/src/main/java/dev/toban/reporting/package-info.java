/** Reporting: the desk where the hub's figures are asked, and whoever reads them off the books. */
@NullMarked
package dev.toban.reporting;

import org.jspecify.annotations.NullMarked;
