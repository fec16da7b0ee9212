/** What happens in a life, and the services of every agency that belong to it. */
@NullMarked
package id.satugerbang.registry.lifeevent;

import org.jspecify.annotations.NullMarked;
