/** The platform's own services as child processes. */
@NullMarked
package id.satugerbang.quickstart.service;

import org.jspecify.annotations.NullMarked;
