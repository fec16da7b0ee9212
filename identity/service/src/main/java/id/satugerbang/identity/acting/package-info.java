/** For whom a call is made where that is not simply the caller, and what others know about that person: agreed between the features. */
@NullMarked
package id.satugerbang.identity.acting;

import org.jspecify.annotations.NullMarked;
