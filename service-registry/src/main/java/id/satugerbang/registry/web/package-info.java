/** What all endpoints share: settings of the servlet side, failures of the database as problems. */
@NullMarked
package id.satugerbang.registry.web;

import org.jspecify.annotations.NullMarked;
