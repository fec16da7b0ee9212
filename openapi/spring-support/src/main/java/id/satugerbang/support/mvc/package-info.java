/** What every servlet service of the platform has in common: problems, strict JSON, who may call. */
@NullMarked
package id.satugerbang.support.mvc;

import org.jspecify.annotations.NullMarked;
