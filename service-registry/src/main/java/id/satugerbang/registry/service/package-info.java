/** Services of an agency. */
@NullMarked
package id.satugerbang.registry.service;

import org.jspecify.annotations.NullMarked;
